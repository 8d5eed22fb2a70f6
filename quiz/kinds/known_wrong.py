"""Answers that are known to be wrong, each with the reason to show to people who give it."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.source import Field, Fields, ListOf, Record, Text
from quiz.source.nodes import Tree

TEXT = Field("text", Text(2_000), "What someone may type.", required=True)
REJECT_WHY = Field("why", Text(), "What to show to people who type it.", required=True)
REJECT = Field(
    "reject",
    ListOf(Record((TEXT, REJECT_WHY), item_keys=(TEXT.name,)), "a list of `text` with `why`", most=100),
    "Likely wrong answers, each with the reason to show.",
)


class KnownWrong(NamedTuple):
    """A likely wrong answer."""

    text: str
    why: str


def read_known_wrong(fields: Fields) -> tuple[KnownWrong, ...] | None:
    """Read the rejected texts of a question or a gap; None once an error was reported in them."""
    rows = fields.get(REJECT)
    if rows is None:
        return None if fields.has_key(REJECT) else ()
    return tuple(KnownWrong(row.get(TEXT) or "", row.get(REJECT_WHY) or "") for row in rows)


def dump_known_wrong(rejects: tuple[KnownWrong, ...]) -> list[Mapping[str, Tree]]:
    """Return the rejected texts as a bank writes them."""
    return [{"text": reject.text, "why": reject.why} for reject in rejects]
