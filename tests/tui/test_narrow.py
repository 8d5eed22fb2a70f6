"""Small windows: nothing is cut, nothing is wider than the window, and everything can be read to its end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widget import Widget

from quiz import library
from quiz.library import Entry
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.key_line import KeyLine
from quiz.tui.widgets.page import Page, PageView

if TYPE_CHECKING:
    from .conftest import Learner, Sit

SCREENS: dict[str, tuple[str, ...]] = {
    "library": (),
    "bank": ("enter",),
    "topics": ("enter", "down", "down", "down", "enter"),
    "question": ("enter", "enter"),
    "explanation": ("enter", "enter", "0", "enter"),
    "explanations": ("enter", "enter", "0", "enter", "b"),
    "sources": ("enter", "enter", "0", "enter", "l"),
    "confirm": ("enter", "enter", "0", "enter", "l", "enter"),
    "help": ("enter", "exclamation_mark"),
    "keys": ("enter", "question_mark"),
    "read": ("r",),
    "read alone": ("r", "enter"),
    "read topics": ("r", "t"),
    "history": ("enter", "enter", "0", "enter", "escape", "y"),
    "past": ("enter", "enter", "0", "enter", "escape", "y", "enter"),
}
WAYS = ("chambers", "vessels", "two-lungs", "breathing-muscle", "pulse", "flow", "jobs", "way", "recall-pump")


def shown_keys(learner: "Learner") -> list[str]:
    """The keys on the last line, each whole: a cut one fails."""
    line = learner.app.screen.query_one(KeyLine)
    texts = []
    for binding in line.shown:
        text = f"{line.display_of(binding)} {binding.description}".rstrip()
        text = f"[ {text} ]" if binding.key == "enter" else text
        assert text in learner.keys.replace("  ", " "), text
        texts.append(text)
    assert " ".join(texts).split() == learner.keys.split()
    assert len(set(texts)) == len(texts)
    return texts


def fits(learner: "Learner") -> None:
    """Fail where anything is wider than the window."""
    width = learner.app.size.width
    for widget in learner.app.screen.query(Widget):
        if not widget.region.area:
            continue
        assert widget.region.right <= width, widget
        assert widget.max_scroll_x == 0 or not isinstance(widget, Body | ChoiceList), widget
        visual = widget.visual if isinstance(widget, PageView) else None
        if isinstance(visual, Page):
            assert all(line.cell_length <= widget.size.width for line in visual.at(widget.size.width).split("\n"))
    assert all(strip.cell_length == width for strip in learner.strips)


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(keys, id=name, marks=() if name in {"library", "question", "read", "past"} else pytest.mark.long)
        for name, keys in SCREENS.items()
    ],
)
async def test_the_key_line_always_shows_enter_keys_help_and_the_way_out(
    library_screen: "Sit", keys: Sequence[str]
) -> None:
    async with library_screen(size=(40, 15)) as learner:
        await learner.press(*keys)
        for width in (40, 60, 80):
            if width > 40:
                await learner.resize(width, 15)
            shown = shown_keys(learner)
            enter = learner.app.screen.active_bindings.get("enter")
            assert shown[0].startswith("[ Enter ") or enter is None
            if width == 40:
                assert shown[-2:] in (["? All keys", "esc"], ["? All keys", "q Quit"])
            else:
                assert shown[-1] == "? All keys"
                assert len(shown) <= 6
            fits(learner)


@pytest.mark.parametrize("question", WAYS)
async def test_every_way_of_answering_fits_forty_columns(ask: "Sit", question: str) -> None:
    async with ask(question, size=(40, 15)) as learner:
        shown = shown_keys(learner)
        assert shown[0].startswith("[ Enter ")
        assert shown[-1] == "esc"
        fits(learner)

        await learner.press("tab")
        assert shown_keys(learner)[-2:] == ["? All keys", "esc"]


async def test_a_long_key_name_does_not_crowd_out_a_short_one(ask: "Sit") -> None:
    async with ask("chambers", size=(40, 15)) as learner:
        await learner.press("0", "enter", "b")

        assert shown_keys(learner) == ["[ Enter Go on ]", "? All keys", "esc"]


async def test_the_end_fits_forty_columns(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs", size=(40, 15)) as learner:
        await learner.press("s", "s", "s", "s")

        assert learner.top == "Nothing was answered this time."
        assert shown_keys(learner)[-2:] == ["? All keys", "esc"]
        fits(learner)


# Long texts


@pytest.fixture
def long(tmp_path: Path) -> Entry:
    """One question whose stem takes 60 lines and one of whose options takes 20."""
    stem = "\n\n".join(f"      Stem line {number}." for number in range(1, 31))
    option = " ".join(f"option word {number}" for number in range(1, 61))
    path = tmp_path / "long.yaml"
    path.write_text(
        f"""\
format: 1
id: long
title: Long
language: en
questions:
  - id: long
    type: single
    stem: |
{stem}
    options:
      - correct: {option}.
      - wrong: Short
    explanation: |
{stem.replace("Stem", "Explanation")}
""",
        encoding="utf-8",
    )
    return library.read_entry(path, "given", str(path))


async def seen(learner: "Learner", key: str, last: str, at_most: int) -> set[str]:
    """Press ``key`` until ``last`` is on the screen, and give every row that was; fails where it takes too long."""
    rows = {row.rstrip(" ▁▂▃▄▅▆▇█").strip() for row in learner.rows}
    for _ in range(at_most):
        if last in learner.words:
            return rows
        await learner.press(key)
        rows |= {row.rstrip(" ▁▂▃▄▅▆▇█").strip() for row in learner.rows}
    assert last in learner.words, learner.text
    return rows


def numbered(word: str) -> Iterator[str]:
    return (f"{word} line {number}." for number in range(1, 31))


@pytest.mark.parametrize("size", [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)])
async def test_a_stem_of_sixty_lines_is_read_to_its_end_by_paging(
    ask: "Sit", long: Entry, size: tuple[int, int]
) -> None:
    async with ask("long", size=size, entry=long) as learner:
        learner.sees("Stem line 1.")
        rows = await seen(learner, "pagedown", "I don't know yet", 14)
        assert set(numbered("Stem")) <= rows

        rows = await seen(learner, "pageup", "Stem line 1.", 14)
        assert set(numbered("Stem")) <= rows


async def test_an_option_of_twenty_lines_is_read_to_its_end_and_can_be_picked(ask: "Sit", long: Entry) -> None:
    async with ask("long", size=(40, 15), entry=long) as learner:
        await learner.press("1" if learner.choices.rows[0].text != "Short" else "2")
        learner.sees("option word 1 ")
        rows = await seen(learner, "pagedown", "option word 60.", 6)
        assert len({row for row in rows if "option" in row or "word" in row}) >= 20

        await learner.press("enter")
        assert learner.top == "✓ Right."


async def test_a_hint_comes_into_view_below_a_long_list(ask: "Sit", body: Entry) -> None:
    question = replace(body.bank.questions[0], stem="A stem of many lines. " * 20)
    entry = body.holding(replace(body.bank, questions=(question,)))
    async with ask("chambers", size=(40, 15), entry=entry) as learner:
        await learner.press("h")
        learner.sees("Hint 1 of 2: More than a fish has.")

        await learner.press("pageup", "pageup", "h")
        learner.sees("Hint 2 of 2: As many as a table has legs.")


async def test_moving_the_cursor_brings_each_row_into_view(ask: "Sit", long: Entry) -> None:
    async with ask("long", size=(40, 15), entry=long) as learner:
        await learner.press("down", "down", "down")

        assert learner.row(">") == ">   0  I don't know yet"


async def test_a_long_explanation_is_read_to_its_end_with_the_space_bar(ask: "Sit", long: Entry) -> None:
    async with ask("long", size=(40, 15), entry=long) as learner:
        await learner.press("0", "enter")
        rows = await seen(learner, "space", "Explanation line 30.", 30)

        assert set(numbered("Explanation")) | set(numbered("Stem")) <= rows


async def test_a_word_that_is_longer_than_the_row_is_broken_and_not_cut(ask: "Sit", body: Entry) -> None:
    word = "".join(f"{number:03}" for number in range(60))
    question = replace(body.bank.questions[0], stem=word)
    entry = body.holding(replace(body.bank, questions=(question,)))
    async with ask("chambers", size=(40, 15), entry=entry) as learner:
        assert word in "".join(row.strip() for row in learner.rows)
        fits(learner)


async def test_wide_characters_are_wrapped_by_their_cells(ask: "Sit", body: Entry) -> None:
    text = "心臓は血液を全身に送り出す臓器であり四つの部屋からできている" * 3
    question = replace(body.bank.questions[0], stem=text)
    entry = body.holding(replace(body.bank, questions=(question,)))
    async with ask("chambers", size=(40, 15), entry=entry) as learner:
        assert text in "".join(row.strip() for row in learner.rows)
        fits(learner)


# Too small


async def test_a_window_that_is_too_small_says_so_and_recovers(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.pick("Two")
        before = learner.text
        await learner.resize(10, 5)
        await learner.settle()
        assert "larger" in learner.words
        learner.misses("Two")

        await learner.resize(80, 24)
        await learner.settle()
        assert learner.text == before


async def test_the_key_line_follows_the_width(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        assert "h Hint" in learner.keys
        await learner.resize(40, 15)
        await learner.settle()
        assert "h Hint" not in learner.keys
        shown_keys(learner)


async def test_nothing_is_read_twice_while_paging_at_the_end(ask: "Sit", long: Entry) -> None:
    async with ask("long", size=(40, 15), entry=long) as learner:
        await learner.press("0", "enter", "end")
        bottom = learner.part("body")
        await learner.press("space")

        assert learner.part("body") == bottom
        assert learner.app.screen.query_one(Body).is_vertical_scroll_end
