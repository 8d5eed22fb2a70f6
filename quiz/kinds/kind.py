"""What a question type is: its traits and fields as data, and plain functions over its body."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from quiz.model import AnswerPart, Grading, Interaction, Outcome, Response, Shuffle, Traits
from quiz.source import Field, Fields, Report
from quiz.source.nodes import Tree

B = TypeVar("B")
"""The body: what this kind alone keeps of a question."""


class DeclaredAnswer(NamedTuple):
    """A response that the author wrote into the bank, and whether it counts as right."""

    response: Response
    text: str
    """The part of the response that the author wrote at this place."""
    counts: bool
    where: tuple[str | int, ...]
    """The keys and positions that lead to it from the question's mapping."""


class Kind(NamedTuple, Generic[B]):
    """One type of question. A contract test walks the list of kinds and checks each against this description."""

    name: str
    """The word that banks write under ``type``."""
    meaning: str
    """One sentence for authors."""
    traits: Traits
    """What front ends, rules and modes need to know of it in place of its name."""
    fields: tuple[Field[Any], ...]
    """Its own keys, beside those that every question shares; one of the same name replaces the shared one."""
    parse: Callable[[Fields, Report], B | None]
    """Read the body from fields; None once an error was noted."""
    present: Callable[[B, Shuffle], Interaction]
    """Return how it is answered; ``shuffle`` orders whatever may come in any order."""
    grade: Callable[[B, Response, Grading], Outcome]
    """Return what a response is worth; any tuple of strings has an outcome."""
    key: Callable[[B], Response]
    """Return the right response, which earns full score."""
    explain: Callable[[B, Response, Grading], tuple[AnswerPart, ...]]
    """Return each part with its why, in file order, marked as right and as chosen; the response may be empty."""
    dump: Callable[[B], Mapping[str, Tree]]
    """Return the fields as plain data; parsing them gives an equal body."""
    declared_answers: Callable[[B], Iterable[DeclaredAnswer]] = lambda _: ()
    """Return the responses beside the key that the author declared right or wrong."""
    self_judged: Callable[[B], bool] = lambda _: False
    """Return whether learners judge their answer to this question themselves; such answers are counted apart."""
    refused: Mapping[str, str] = MappingProxyType({})
    """Keys of others that it cannot have, each with what to do instead."""
    sample: str = ""
    """A small complete question of this kind as an author writes it, for new banks and for the manual."""
    starter: bool = False
    """Whether a new bank begins with its sample unless its author asks for other types."""
