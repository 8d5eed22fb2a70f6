"""What the line-by-line front end says after an answer, and how it says the texts of a bank.

Written to be heard. Most voices pass over signs: whatever depends on one has its name beside it, what could be taken
for one line is two, and a label comes before its value.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from quiz.wording.explaining import CHOSEN, TYPED

URGENT = "This is about a sign that cannot wait. Type ! (exclamation mark) to hear who to call."
NO_SOURCES = "This question names no source."
NO_ADDRESS = "no address on the web"
RIGHT_ORDER = "The right order:"
SOURCES_IN_FULL = "Type the letter l to hear the sources in full, with their addresses."
OVERRIDE = "If your answer should count, type o."
BLANK = "blank"
ARROW = " to "
TIMES = " times "
QUOTATION = "Quotation"

NAMES: Mapping[str, str] = {
    "!": "exclamation mark",
    "?": "question mark",
    "-": "hyphen",
    "/": "slash",
    "\\": "backslash",
    ".": "dot",
    "_": "underscore",
}
"""What a sign is called where the list of all characters calls it something that nobody says."""

_NUMBER_WORDS = frozenset(
    ("none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
)


# Texts of a bank


def sentence(text: str) -> str:
    """``text`` with the stop that makes a voice pause."""
    return text if text.endswith((".", "?", "!", ":", ";", ",", "\u2026")) else f"{text}."


def options(texts: Sequence[str]) -> Iterator[str]:
    """Options with their numbers; where one is a number itself, each is called an option: ``Option 2: 38.0 C``."""
    numbers = any(text[:1].isdigit() or text.lower() in _NUMBER_WORDS for text in texts)
    return (f"Option {number}: {text}" if numbers else f"{number}. {text}" for number, text in enumerate(texts, 1))


def signs(text: str) -> str:
    """A text of signs, each with its name, for most voices pass over it: ``? (question mark)``."""
    names = (NAMES.get(sign) or unicodedata.name(sign, "a sign").lower() for sign in text if not sign.isspace())
    return f"{text} ({', '.join(names)})"


def code(text: str, lines: int) -> str:
    """Lines to be heard exactly as they are, and how many there are."""
    return f"Code: {text}" if lines == 1 else f"Code, {lines} lines:\n{text}"


def cells(words: Sequence[str], heads: Sequence[str]) -> str:
    """One row of a table, each cell but the first after the name of its column."""
    named = ["", *heads[1:], *([""] * len(words))]
    return "; ".join(f"{head}: {word}" if head else word for head, word in zip(named, words, strict=False) if word)


# After an answer


def key(text: str, place: str, kind: str, *, had: bool | None = None) -> str:
    """A part of the key; ``place`` is the number of a gap or a position, or the left of a pair.

    ``had`` is None where it needs no saying whether this part was given.
    """
    match kind:
        case "matching":
            return f"{place}{_had(had)}: {text}" if had is not None else f"{place} goes with: {text}"
        case "cloze":
            return f"Gap {place}{_had(had)}: {text}"
        case "ordering":
            return f"Place {place}: {text}"
        case _:
            return f"The answer: {text}"


def one_of_several(text: str, number: int, of: int, *, had: bool | None) -> str:
    """One of several right options; ``had`` is None where it needs no saying whether it was chosen."""
    return f"Answer {number} of {of}{_had(had)}: {text}" if of > 1 else f"The answer{_had(had)}: {text}"


def _had(had: bool | None) -> str:  # noqa: FBT001 - what it is about is in its name
    return "" if had is None else ", and you had it" if had else ", and you missed it"


def given(text: str, place: str, kind: str, *, typed: bool) -> str:
    """What was given, and was not right."""
    match kind:
        case "matching":
            return f"You gave {place}: {text}"
        case "cloze":
            return f"You put in gap {place}: {text}"
        case "multiple":
            return f"You chose, and it does not fit: {text}"
        case _:
            return f"{TYPED if typed else CHOSEN}: {text}"


def your_order(items: Sequence[str]) -> str:
    """The order that was given, where it was not the right one."""
    return f"Your order: {'; '.join(items)}"


def other(text: str, kind: str) -> str:
    """An option that was neither right nor chosen."""
    match kind:
        case "matching":
            return f"Fits nowhere: {text}"
        case "multiple":
            return f"Does not fit: {text}"
        case _:
            return f"Not the answer: {text}"


def labelled(label: str, text: str = "") -> str:
    """A line with its label before it."""
    return f"{label}: {text}" if text else f"{label}:"


def whole(text: str) -> str:
    """A text with every gap filled rightly."""
    return f"The whole text: {text}"


def source(text: str) -> str:
    """A source."""
    return f"Source: {text}"


def sources(names: Sequence[str]) -> str:
    """Who stands behind an explanation, in one line."""
    return sentence(f"{'Source' if len(names) == 1 else 'Sources'}: {'; '.join(names)}")


def address(url: str) -> str:
    """Where a source is."""
    return f"Address: {url or NO_ADDRESS}"
