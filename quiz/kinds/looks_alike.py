"""Which texts to choose from look the same on the screen, so that nobody could tell which of them is right."""

import unicodedata
from collections.abc import Iterable, Iterator

from quiz import lazy, prose

_MARKS = lazy.pattern(r"[\\*_`~]+")
_HIDDEN = dict.fromkeys([0x00AD, 0x200B, 0x2060, 0xFEFF])
"""What takes no room on a screen: a soft hyphen, blanks of no width."""

_WIDE = "\0 "
"""Two blanks in code, which are more than one there."""


def repeated(texts: Iterable[str]) -> Iterator[int]:
    """Yield the place of each text that looks like an earlier one. Linear where few are nearly alike.

    Capitals, signs and raised numbers count, because ``Rr`` is not ``rr``; so do line ends and, in code, blanks. Marks
    of Markdown count only by what they show.
    """
    alike: dict[str, list[str]] = {}
    for place, text in enumerate(texts):
        earlier = alike.setdefault(_rough(text), [])
        if earlier and any(text == other or _look(text) == _look(other) for other in earlier):
            yield place
        earlier.append(text)


def _rough(text: str) -> str:
    """Return what texts that look the same have in common, without reading their Markdown."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_HIDDEN)
    return " ".join((_MARKS.sub("", text) if _MARKS.search(text) else text).split())


def _look(text: str) -> list[tuple[int, str]]:
    """Return the lines of a text as they are seen: how far each is indented, and what is in it."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_HIDDEN)
    seen = []
    for line in prose.lines(text):
        drawn = "".join(run.text.replace("  ", _WIDE) if run.style == "code" else run.text for run in line).rstrip()
        seen.append((len(drawn) - len(drawn.lstrip()), " ".join(drawn.split())))
    return seen
