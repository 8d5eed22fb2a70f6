"""How a typed text differs from the answer, letter by letter: in sentences, and with marks."""

from collections.abc import Iterator, Mapping

Pieces = tuple[tuple[str, str], ...]
"""The typed text and the expected one, in pairs of pieces; equal, except for capitals, where the two agree."""

_NAMES: Mapping[str, str] = {" ": "a blank", "-": "a hyphen", "'": "an apostrophe", ".": "a full stop", ",": "a comma"}
_BEFORE = 4
"""How many letters are enough to find a place."""


def sentences(pieces: Pieces) -> Iterator[str]:
    """Yield a sentence, fit to be read out, for each place where they differ."""
    before = ""
    for typed, expected in pieces:
        if typed.casefold() != expected.casefold():
            yield _sentence(
                typed, expected, f"after {before[-_BEFORE:].strip()}" if before.strip() else "at the beginning"
            )
        before += expected


def _sentence(typed: str, expected: str, place: str) -> str:
    if not typed:
        return f"The answer has {_name(expected)} {place}, which you left out."
    if not expected:
        return f"The answer has no {_name(typed).removeprefix('a ').removeprefix('an ')} {place}."
    return f"The answer has {_name(expected)} where you wrote {_name(typed)}."


def _name(letters: str) -> str:
    return _NAMES.get(letters, letters.strip() or letters)


def marked(pieces: Pieces) -> tuple[str, str]:
    """Return both texts, each with square brackets around what the other lacks: metastas[e]s."""
    typed, expected = ("".join(_mark(*(piece[::step])) for piece in pieces) for step in (1, -1))
    return typed, expected


def _mark(own: str, other: str) -> str:
    return own if own.casefold() == other.casefold() else f"[{own or '_'}]"
