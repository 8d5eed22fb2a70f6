"""Colors that can be read, made from those of any theme: 4.5:1 between text and background (WCAG 2.2, 1.4.3).

Most themes give quiet text a color that is mixed with what is behind it, which no border can take, and the row under
the cursor a background on which their own red and green cannot be read. Here each theme keeps its hues, and each text
moves toward white or black until it can be read on the page, on a panel and on the row under the cursor.
"""

from collections.abc import Iterable, Mapping

from textual.color import Color

ENOUGH = 4.5
"""The least contrast between a text and its background."""

_TEXTS = ("text-primary", "text-accent", "text-success", "text-warning", "text-error", "footer-key-foreground")
_STEPS = 20
_CURSOR, _BLURRED = 0.35, 0.12
"""How much of the primary color the row under the cursor has at most, and of that of text where it has no focus."""
_ROOM = 8
"""The contrast that white or black has on that row at least, so that other colors have room to move."""
_FOREGROUNDS = (
    "text",
    "block-cursor-foreground",
    "block-cursor-blurred-foreground",
    "footer-foreground",
    "footer-description-foreground",
    "input-cursor-background",
)


def readable(variables: Mapping[str, str], *, dark: bool) -> dict[str, str]:
    """Return ``variables`` of a theme, in which every text can be read on page, panel and cursor row.

    Colors of the terminal's own palette are not known here, and stay; only their shades, which not every style takes,
    become plain.
    """
    if variables["background"].startswith("ansi_"):
        return dict(variables) | {"text-muted": variables["foreground"], "text-disabled": variables["foreground"]}
    page, panel = Color.parse(variables["background"]), Color.parse(variables["panel"])
    surface, primary = Color.parse(variables["surface"]), Color.parse(variables["primary"])
    end = Color(255, 255, 255) if dark else Color(0, 0, 0)
    foreground, cursor = Color.parse(variables["foreground"]), _tinted(page, primary, end)
    behind = (page, panel, surface, cursor, blurred := page.blend(foreground, _BLURRED))
    foreground = _moved(foreground, end, behind)
    colors = {name: _moved(Color.parse(variables[name]), end, behind) for name in _TEXTS}
    muted = _moved(page.blend(foreground, 0.65), end, behind)
    colors |= dict.fromkeys(_FOREGROUNDS, foreground) | {"foreground": foreground, "text-muted": muted}
    colors |= {"text-disabled": muted, "block-cursor-background": cursor, "block-cursor-blurred-background": blurred}
    colors |= {"footer-background": panel, "input-cursor-foreground": page}
    return dict(variables) | {name: color.hex for name, color in colors.items()}


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colors, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _moved(color: Color, end: Color, behind: Iterable[Color]) -> Color:
    """Return ``color`` moved no further toward ``end`` than is needed to be read on everything ``behind``."""
    shades = (color.blend(end, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if _is_readable(shade, behind)), end)


def _tinted(page: Color, primary: Color, end: Color) -> Color:
    """Return the page with as much of ``primary`` as leaves room for texts between it and ``end``."""
    tints = (page.blend(primary, _CURSOR * step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((tint for tint in tints if contrast(tint, end) >= _ROOM), page)


def _is_readable(color: Color, behind: Iterable[Color]) -> bool:
    return all(contrast(color, each) >= ENOUGH for each in behind)
