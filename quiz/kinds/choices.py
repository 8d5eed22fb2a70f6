"""Options to pick from: what single and multiple share."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quiz.answers import normal
from quiz.model import Remark, Response, Shuffle
from quiz.source import Field, Fields, Flag, ListOf, Notes, Table, Text, codes
from quiz.source.nodes import Tree

CORRECT = Field("correct", Text(2_000), "An option that belongs to the key.")
WRONG = Field("wrong", Text(2_000), "A distractor: a wrong option that someone could believe.")
WHY = Field("why", Text(), "Why this option is right or wrong, shown after the answer.")
LAST = Field("last", Flag(), "Keeps this option at the end when the others are shuffled.")
OPTION = Table((CORRECT, WRONG, WHY, LAST))
OPTIONS = Field("options", ListOf(OPTION, "a list of options"), "The options, in any order.", required=True)
SHUFFLE = Field("shuffle", Flag(), "Write false to keep the options in the order of the file.")

_NUMERIC = re.compile(
    r"\s*(?:about |around |roughly |~|<|>|≤|≥)?\s*([-−]?\d[\d,]*(?:\.\d+)?|\d{4}-\d\d-\d\d)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"\s*(?:(?:all|none|both|any|neither) of (?:the|these|those)\b|both \w+ and \w+\b\W*$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Option:
    """One option with its reason."""

    text: str
    right: bool
    why: str = ""
    last: bool = False


def read_options(fields: Fields, notes: Notes) -> tuple[Option, ...] | None:
    """The options; None once one of them cannot be used or two say the same."""
    rows = fields.get(OPTIONS)
    if rows is None:
        return None
    mark = len(notes.problems)
    options: list[Option] = []
    seen: dict[str, str] = {}
    for row in rows:
        correct, wrong = row.get(CORRECT), row.get(WRONG)
        if (correct is None) == (wrong is None):
            notes.error(
                row.mapping,
                codes.MISSING_KEY,
                "An option needs either `correct` or `wrong`" + (", not both." if correct else "."),
                "Write `- correct: ...` for an option of the key, `- wrong: ...` for any other.",
            )
            continue
        text = correct or wrong or ""
        same = normal(text)
        if same in seen:
            notes.error(
                row.mapping, codes.EQUAL_OPTIONS, f"Two options say the same: `{text}`.", "Change one or take it out."
            )
            continue
        seen[same] = text
        options.append(Option(text, wrong is None, row.get(WHY) or "", row.get(LAST) or False))
    return None if notes.errors_since(mark) else tuple(options)


def in_order_shown(options: tuple[Option, ...], shuffle: Shuffle, *, shuffled: bool) -> tuple[str, ...]:
    """The texts as they are shown: numbers and dates ascending, pinned and label options last, the rest shuffled."""
    texts = tuple(option.text for option in options)
    if not shuffled:
        return texts
    numbers = [_NUMERIC.match(text) for text in texts]
    if all(numbers):
        return tuple(sorted(texts, key=_number))
    last = tuple(option.text for option in options if option.last or _LABEL.match(option.text))
    return (*shuffle(tuple(text for text in texts if text not in last)), *last)


def _number(text: str) -> tuple[float, str]:
    found = _NUMERIC.match(text)
    assert found is not None
    written = found[1].replace(",", "").replace("−", "-")
    if written.count("-") == 2 and not written.startswith("-"):
        written = written.replace("-", "")
    return float(written), text


def remarks(options: tuple[Option, ...], response: Response) -> tuple[Remark, ...]:
    """Each option with its reason."""
    return tuple(Remark(option.text, option.why, option.right, option.text in response) for option in options)


def dump_options(options: tuple[Option, ...]) -> list[Mapping[str, Tree]]:
    """The options as a bank writes them."""
    rows: list[Mapping[str, Tree]] = []
    for option in options:
        row: dict[str, Tree] = {"correct" if option.right else "wrong": option.text}
        if option.why:
            row["why"] = option.why
        if option.last:
            row["last"] = "true"
        rows.append(row)
    return rows
