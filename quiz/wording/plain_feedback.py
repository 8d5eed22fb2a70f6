"""What the line-by-line front end reads out after an answer, and how it reads the texts of a bank.

Written for the ear. Most screen readers skip signs, so a sign that matters is followed by its name, each line holds one
statement, and a label comes before its value.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from quiz.model import Traits
from quiz.wording import explaining

NO_ADDRESS = "no address on the web"

NAMES: Mapping[str, str] = {
    "!": "exclamation mark",
    "?": "question mark",
    "-": "hyphen",
    "/": "slash",
    "\\": "backslash",
    ".": "dot",
    "_": "underscore",
}
"""Common names of signs whose Unicode name nobody uses."""

_NUMBER_WORDS = frozenset(
    ("none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
)


# Texts of a bank


def sentence(text: str) -> str:
    """Return ``text`` with the full stop that makes a voice pause."""
    return text if text.endswith((".", "?", "!", ":", ";", ",", "\u2026")) else f"{text}."


def options(texts: Sequence[str]) -> Iterator[str]:
    """Return numbered options; where one is a number itself, each is called an option: ``Option 2: 38.0 C``."""
    numbers = any(text[:1].isdigit() or text.lower() in _NUMBER_WORDS for text in texts)
    return (f"Option {number}: {text}" if numbers else f"{number}. {text}" for number, text in enumerate(texts, 1))


def signs(text: str) -> str:
    """Return a text of signs with the name of each, which most voices would skip: ``? (question mark)``."""
    names = (NAMES.get(sign) or unicodedata.name(sign, "a sign").lower() for sign in text if not sign.isspace())
    return f"{text} ({', '.join(names)})"


def code(text: str, lines: int) -> str:
    """Return code to be read out verbatim, and how many lines it has."""
    return f"Code: {text}" if lines == 1 else f"Code, {lines} lines:\n{text}"


def cells(words: Sequence[str], heads: Sequence[str]) -> str:
    """Return one row of a table, each cell but the first after the name of its column."""
    named = ["", *heads[1:], *([""] * len(words))]
    return "; ".join(f"{head}: {word}" if head else word for head, word in zip(named, words, strict=False) if word)


# After an answer


def key(traits: Traits, place: str, *, of: int, had: bool | None) -> str:
    """Return the label of one part of the key, of which there are ``of``.

    ``place`` is the number of a gap, a position or an option, or the left of a pair. ``had`` is None where it needs no
    words whether this part was given.
    """
    mark = f", and {words}" if (words := explaining.had(had)) else ""
    match traits.interaction:
        case "pair":
            return f"{place}{mark}" if mark else f"{place} goes with"
        case "fill":
            return f"Gap {place}{mark}"
        case "arrange":
            return f"Place {place}"
        case "pick" | "write" | "reveal":
            return f"Answer {place} of {of}{mark}" if of > 1 else "The answer"
        case _:
            assert_never(traits.interaction)


def given(traits: Traits, place: str) -> str:
    """Return the label of one part of what was given and is not the key."""
    match traits.interaction:
        case "pair":
            return f"You paired {place} with"
        case "fill":
            return f"You put in gap {place}"
        case "pick" if traits.many:
            return "You chose, and it does not fit"
        case _:
            return explaining.given(traits)


def other(traits: Traits) -> str:
    """Return the label of an option that was neither right nor chosen."""
    if traits.interaction == "pair":
        return "Fits nowhere"
    return "Does not fit" if traits.many else "Not the answer"


def labelled(label: str, text: str = "") -> str:
    """Return a line with its label before it."""
    return f"{label}: {text}" if text else f"{label}:"


def sources(names: Sequence[str]) -> str:
    """Return the names of all sources of an explanation in one line."""
    return sentence(f"{'Source' if len(names) == 1 else 'Sources'}: {'; '.join(names)}")


def address(url: str) -> str:
    """Return the address of a source."""
    return f"Address: {url or NO_ADDRESS}"
