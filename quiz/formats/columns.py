"""What each column of a sheet holds: by the words at its head, in many languages, and else by what is in it.

Roles: ``question``, ``option``, ``correct``, ``wrong``, ``explanation``, ``why`` (of the option with the same letter),
``topic``, ``type``, ``id``, ``tags``, ``hint``, ``difficulty`` and ``ignore``. A person sees the roles and may change
them before anything is written. Where more than one reading is possible, none is taken and the person is asked.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from quiz import lazy
from quiz.errors import UsageError
from quiz.formats.cells import Table, letters
from quiz.formats.columns_by_content import asks_at_all, by_content
from quiz.formats.key_cells import KeyColumn
from quiz.formats.layout import Layout, Rows, with_key
from quiz.formats.nodes import Placed
from quiz.formats.office_archive import column_number
from quiz.package_data import package_rows

ROLES = (
    *("question", "option", "correct", "wrong", "explanation", "why", "topic", "type"),
    *("id", "tags", "hint", "difficulty", "ignore"),
)
_MANY = frozenset(("option", "wrong", "why", "hint", "ignore", "explanation"))
"""Roles that several columns may have."""
_HEAD_ROWS = 20
"""A heading is looked for in so many rows; templates have instructions above it."""
_ASIDE = lazy.pattern(r"\([^)]*\)|\[[^\]]*\]|\s[-–—:]\s.*$|[:*?.]+$")
_NO_WORD = lazy.pattern(r"[^\w\s]|_")
_LABEL = lazy.pattern(r"(?P<words>.*?)\s*(?P<label>\d{1,2}|(?<![^\W\d_])[a-z])")
_GIVEN = lazy.pattern(r"\s*([A-Za-z]{1,2})(?:\s*-\s*([A-Za-z]{1,2}))?\s*=\s*([a-z]+)\s*")
_HEADING = lazy.pattern(r"\s*heading\s*=\s*(\d+)\s*")


class Heading(NamedTuple):
    """What the head of a column says."""

    role: str
    label: str = ""
    """Its letter or number, such as the 2 of "Answer 2"."""


@cache
def _words() -> Mapping[str, str]:
    rows = package_rows(__package__, "column_words.tsv")
    return {_plain(word): role for role, words in rows for word in words.split(", ")}


def _plain(text: str) -> str:
    """Return a heading in small letters, without accents, remarks in brackets and signs."""
    spelled = unicodedata.normalize("NFKD", _ASIDE.sub("", text.strip()).casefold())
    bare = "".join(sign for sign in spelled if not unicodedata.combining(sign))
    return " ".join(_NO_WORD.sub(" ", bare).split())


def heading_of(text: str) -> Heading | None:
    """Return what the text at the head of a column says; None for words that are not known."""
    plain = _plain(text)
    words = _words()
    if plain in words:
        return Heading(words[plain])
    found = _LABEL.fullmatch(plain)
    if found:
        named, label = found["words"].strip(), found["label"]
        if not named:
            return Heading("option", label)
        if named in words:
            return Heading(words[named], label)
    known = [word for word in words if plain.startswith(word) and not plain[len(word) : len(word) + 1].isalpha()]
    return Heading(words[max(known, key=len)]) if known else None


def layout_of(table: Table, given: str = "", way: str = "") -> Layout | None:
    """Return how ``table`` is read; None for one that holds no questions.

    ``given`` says what columns hold, as ``A=question, B-E=option, F=correct, heading=1``; ``way`` is one of ``WAYS``.
    Raises UsageError where these cannot be read.
    """
    rows = table.rows
    width = max((len(row) for row in rows), default=0)
    if not any(cell.text for row in rows for cell in row):
        return None
    head = _head_row(rows)
    headings = _texts(rows[head], width) if head >= 0 else ("",) * width
    first = head + 1
    usual = way or ("numbers" if _is_kahoot(headings) else "")
    markdown = any("(markdown)" in heading.casefold() for heading in headings)
    if given:
        roles, first_given = _given(given, width)
        first = first_given if first_given is not None else first
        return with_key(Layout(roles, first, KeyColumn("", ()), headings, "", markdown), rows, usual)
    if head >= 0:
        found = with_key(Layout(_by_words(headings), first, KeyColumn("", ()), headings, "", markdown), rows, usual)
        if not found.unclear or "correct" in found.roles:
            return found
    guessed = by_content(rows, first, headings, usual)
    if guessed is not None:
        return guessed
    if head < 0 and table.name and not asks_at_all(rows):
        return None
    reason = "Its heading does not say which column holds what." if head < 0 else found.unclear
    return Layout(("ignore",) * width, max(first, 0), KeyColumn("", ()), headings, reason)


def _head_row(rows: Rows) -> int:
    """Return the number of the row that says what the columns hold; -1 for none."""
    best, most = -1, 1
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        found = [heading_of(cell.text) if len(cell.text) < 80 else None for cell in row]
        roles = {heading.role for heading in found if heading}
        known = sum(heading is not None for heading in found)
        asks = "question" in roles or len(roles & {"correct", "answer", "option"}) > 1
        if asks and roles & {"correct", "answer", "option", "wrong"} and known > most:
            best, most = at, known
    return best


def _texts(row: Sequence[Placed], width: int) -> tuple[str, ...]:
    return tuple(row[at].text if at < len(row) else "" for at in range(width))


def _is_kahoot(headings: Sequence[str]) -> bool:
    """Return whether it is Kahoot's template, where numbers count from 1."""
    return any("max 120 characters" in heading for heading in headings)


def _by_words(headings: Sequence[str]) -> tuple[str, ...]:
    """Return the role of each column by its heading.

    "Answer" is an option where it has a number; alone beside options, or as the only one, it is the right answer.
    """
    found = [heading_of(heading) if heading else None for heading in headings]
    answers = [at for at, heading in enumerate(found) if heading and heading.role == "answer"]
    others = {heading.role for heading in found if heading}
    options = [at for at, heading in enumerate(found) if heading and heading.role == "answer" and heading.label]
    options = options or (answers if len(answers) > 1 and "correct" in others else [])
    taken: set[str] = set()
    roles: list[str] = []
    for at, heading in enumerate(found):
        role = heading.role if heading else "ignore"
        if heading and role == "answer":
            role = "option" if at in options else "correct"
        if heading and role == "explanation" and heading.label:
            role = "why"
        if role in taken and role not in _MANY:
            role = "ignore"
        taken.add(role)
        roles.append(role)
    return tuple(roles)


def _given(written: str, width: int) -> tuple[tuple[str, ...], int | None]:
    """Return the roles that a person gave, and the first row with a question where they named it."""
    roles = ["ignore"] * width
    first: int | None = None
    for part in written.split(","):
        heading = _HEADING.fullmatch(part)
        if heading:
            first = int(heading[1])
            continue
        found = _GIVEN.fullmatch(part)
        if not found or found[3] not in ROLES:
            raise UsageError(
                f"`{part.strip()}` says nothing about a column: write A=question, B-E=option, F=correct. "
                f"A column may be one of {', '.join(ROLES)}."
            )
        begin, end = (column_number(name.upper()) - 1 for name in (found[1], found[2] or found[1]))
        if not begin <= end < width:
            raise UsageError(
                f"`{part.strip()}` names a column that is not there: the last one is {letters(width - 1)}."
            )
        roles[begin : end + 1] = [found[3]] * (end + 1 - begin)
    twice = next((role for role in ROLES if role not in _MANY and roles.count(role) > 1), "")
    if twice:
        raise UsageError(f"Only one column can be `{twice}`.")
    return tuple(roles), first
