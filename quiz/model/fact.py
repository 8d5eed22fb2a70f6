"""What happened in sessions: facts are appended and never rewritten; everything else is derived from them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple, get_args

EVERY_BANK = "*"
"""Stands for the bank of a session that draws from several. No bank can have this id."""

FactKind = Literal[
    "started",
    "shown",
    "hinted",
    "near",
    "answered",
    "skipped",
    "flagged",
    "overridden",
    "undone",
    "eased",
    "retired",
    "noted",
    "bookmarked",
    "finished",
    "abandoned",
]

FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)

OwnMark = Literal["bookmark", "care-team"]
"""A mark that people set for themselves: to find the question again, or to ask their care team about it."""

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class About(NamedTuple):
    """The question that a note or a mark is about, as it was when that was kept."""

    bank: str
    question: str
    """In a session over several banks after the id of its own."""
    signature: str
    """As ``quiz.replay.same_question`` makes it."""
    stem: str
    """Markdown."""


class Fact(NamedTuple):
    """One thing that happened in a session; ``seq`` counts from 1 within it."""

    seq: int
    kind: FactKind
    body: Mapping[str, Json]


class Record(NamedTuple):
    """A fact as it is stored, with its id, its time and its session."""

    id: str
    """UUID."""
    session: str
    """UUID."""
    fact: Fact
    at: datetime
    """In UTC."""
    utc_offset: int
    """Of the learner's clock, in minutes."""
