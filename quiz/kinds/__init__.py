"""The question types, one file each, in an explicit list, and what the rest of the house asks of a question.

A type enters with its file, its line in ``KINDS``, its test and its sample in ``questions/gallery.yaml``.
"""

from collections.abc import Mapping
from typing import Any

from quiz.kinds import shared
from quiz.kinds.cloze import CLOZE
from quiz.kinds.kind import Kind
from quiz.kinds.matching import MATCHING
from quiz.kinds.multiple import MULTIPLE
from quiz.kinds.numeric import NUMERIC
from quiz.kinds.ordering import ORDERING
from quiz.kinds.recall import RECALL
from quiz.kinds.shared import IDENTIFIER, citations, derived_id
from quiz.kinds.short_answer import SHORT_ANSWER
from quiz.kinds.single import SINGLE
from quiz.kinds.true_false import TRUE_FALSE
from quiz.model import Grading, Interaction, Outcome, Question, Remark, Response, Shuffle
from quiz.source import Fields, Notes, Table
from quiz.source.nodes import Tree

KINDS: tuple[Kind[Any], ...] = (
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT_ANSWER,
    NUMERIC,
    CLOZE,
    MATCHING,
    ORDERING,
    RECALL,
)

BY_NAME: Mapping[str, Kind[Any]] = {kind.name: kind for kind in KINDS}

TABLES: Mapping[str, Table] = {
    kind.name: Table(
        (
            *(shared.CLOZE_STEM if kind is CLOZE and field is shared.STEM else field for field in shared.SHARED),
            *kind.fields,
        )
    )
    for kind in KINDS
}
"""All keys that a question of each type may hold."""


def parse(name: str, fields: Fields, notes: Notes) -> Question | None:
    """The question of type ``name`` that ``fields`` hold."""
    return shared.read_question(BY_NAME[name], fields, notes)


def present(question: Question, shuffle: Shuffle) -> Interaction:
    """How ``question`` is answered."""
    return BY_NAME[question.type].present(question.body, shuffle)


def grade(question: Question, response: Response, grading: Grading) -> Outcome:
    """What ``response`` is worth."""
    return BY_NAME[question.type].grade(question.body, response, grading)


def key(question: Question) -> Response:
    """The right response."""
    return BY_NAME[question.type].key(question.body)


def explain(question: Question, response: Response = ()) -> tuple[Remark, ...]:
    """Every part of ``question`` with its why."""
    return BY_NAME[question.type].explain(question.body, response)


def graded(question: Question) -> bool:
    """Whether the program grades it, not the learner."""
    return BY_NAME[question.type].graded


def dump(question: Question) -> dict[str, Tree]:
    """``question`` as plain data again."""
    return shared.dump_question(BY_NAME[question.type], question)


def fingerprint(question: Question) -> str:
    """A short digest of its content."""
    return shared.fingerprint(dump(question))


__all__ = [
    "BY_NAME",
    "IDENTIFIER",
    "KINDS",
    "TABLES",
    "Kind",
    "citations",
    "derived_id",
    "dump",
    "explain",
    "fingerprint",
    "grade",
    "graded",
    "key",
    "parse",
    "present",
]
