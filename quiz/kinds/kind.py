"""What a question type is: its fields as data, and six plain functions over its body."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from quiz.model import AnswerPart, Grading, Interaction, Outcome, Response, Shuffle
from quiz.source import Field, Fields, Notes
from quiz.source.nodes import Tree

B = TypeVar("B")
"""The body: what this kind alone keeps of a question."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[B]):
    """One type of question. A contract test walks the list of kinds and holds each to what is said here."""

    name: str
    """The word that banks write under ``type``."""
    meaning: str
    """One sentence for authors."""
    fields: tuple[Field[Any], ...]
    """The keys of its own, beside those that every question shares."""
    parse: Callable[[Fields, Notes], B | None]
    """Read fields to a body; None once something wrong was noted."""
    present: Callable[[B, Shuffle], Interaction]
    """How it is answered. ``shuffle`` orders what may be ordered freely."""
    grade: Callable[[B, Response, Grading], Outcome]
    """What a response is worth; any tuple of strings has an outcome."""
    key: Callable[[B], Response]
    """The right response: graded, it earns full score."""
    explain: Callable[[B, Response, Grading], tuple[AnswerPart, ...]]
    """Every part of the question with its why, in file order, marked right and chosen; the response may be empty."""
    dump: Callable[[B], Mapping[str, Tree]]
    """The fields again, as plain data: parsing them gives an equal body."""
    sample: str = ""
    """A small complete question of this kind as an author writes it: for new banks and for the manual."""
    graded: bool = True
    """False where learners judge themselves: such answers are counted apart."""
    self_judged: Callable[[B], bool] = lambda _: False
    """Whether one question of a graded kind is judged by learners all the same."""
