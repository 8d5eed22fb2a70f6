"""What can be told apart: every color of a text on every color that is behind it (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from quiz import page

STYLE = page.asset("quiz.css")
BLOCKS = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
LIGHT = dict(re.findall(r"--([\w-]+): (#\w{6});", BLOCKS[0]))
DARK = {**LIGHT, **dict(re.findall(r"--([\w-]+): (#\w{6});", BLOCKS[1]))}


def luminance(color: str) -> float:
    """The relative luminance of WCAG."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_has_contrast_enough(scheme: dict[str, str]) -> None:
    texts = [(name, behind) for name in ("text", "quiet", "accent") for behind in ("page", "card")]
    texts += [(name, "page") for name in ("right", "partial", "wrong", "unknown")]
    texts += [("text", "band"), ("on-accent", "accent")]

    found = {pair: contrast(*map(scheme.__getitem__, pair)) for pair in texts}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_edge_and_focus_has_contrast_enough(scheme: dict[str, str]) -> None:
    edges = [(name, behind) for name in ("line", "accent", "wrong", "right") for behind in ("page", "card")]

    assert all(contrast(scheme[name], scheme[behind]) >= 3 for name, behind in edges)


def test_dark_gives_every_color_again() -> None:
    assert set(dict(re.findall(r"--([\w-]+): (#\w{6});", BLOCKS[1]))) == set(LIGHT)


def test_colors_come_from_the_variables_alone() -> None:
    rules = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)

    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|url\(|@import", rules)


def test_nothing_moves_or_blinks() -> None:
    assert not re.findall(r"animation|transition|@keyframes|scroll-behavior", STYLE)
