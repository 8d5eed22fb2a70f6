"""The question types, one file each, in an explicit list, and what the rest of the house asks of a question.

A type enters with its file, its line in ``KINDS``, its test and its sample in ``questions/gallery.yaml``.
"""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from itertools import chain
from typing import Any

from quiz import answers
from quiz.kinds import question_fields
from quiz.kinds.cloze import CLOZE
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.matching import MATCHING
from quiz.kinds.multiple import MULTIPLE
from quiz.kinds.numeric import NUMERIC
from quiz.kinds.ordering import ORDERING
from quiz.kinds.question_fields import IDENTIFIER, citations, derived_id
from quiz.kinds.recall import RECALL
from quiz.kinds.short_answer import SHORT_ANSWER
from quiz.kinds.single import SINGLE
from quiz.kinds.true_false import TRUE_FALSE
from quiz.model import AnswerPart, Bank, Grading, Interaction, Outcome, Question, Response, Shuffle, Traits
from quiz.source import Fields, Record, Report
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

STARTERS = tuple(kind.name for kind in KINDS if kind.starter)
"""The types of which a new bank has a sample unless its author asks for others."""

BY_NAME: Mapping[str, Kind[Any]] = {kind.name: kind for kind in KINDS}

TABLES: Mapping[str, Record] = {
    kind.name: Record(question_fields.with_own(kind.fields), item_keys=(question_fields.ID.name,)) for kind in KINDS
}
"""All keys that a question of each type may hold."""

_NO_BANK = Grading()


def parse(name: str, fields: Fields, notes: Report) -> Question | None:
    """The question of type ``name`` that ``fields`` hold."""
    return question_fields.read_question(BY_NAME[name], fields, notes)


def present(question: Question, shuffle: Shuffle) -> Interaction:
    """How ``question`` is answered."""
    return BY_NAME[question.type].present(question.body, shuffle)


def grade(question: Question, response: Response, grading: Grading) -> Outcome:
    """What ``response`` is worth."""
    return BY_NAME[question.type].grade(question.body, response, grading)


def key(question: Question) -> Response:
    """The right response."""
    return BY_NAME[question.type].key(question.body)


def explain(question: Question, response: Response = (), grading: Grading = _NO_BANK) -> tuple[AnswerPart, ...]:
    """Every part of ``question`` with its why; ``grading`` is what the response was graded with."""
    return BY_NAME[question.type].explain(question.body, response, grading)


def traits(question: Question) -> Traits:
    """Return what is true of every question of this type, to be asked in place of the type's name."""
    return BY_NAME[question.type].traits


def declared_answers(question: Question) -> Iterator[DeclaredAnswer]:
    """Yield every response that the author declared right or wrong, the key first."""
    response = key(question)
    yield DeclaredAnswer(response, ", ".join(response), counts=True, where=("answer",))
    yield from BY_NAME[question.type].declared_answers(question.body)


def own_words(bank: Bank) -> frozenset[str]:
    """The words of the answers and options of ``bank`` and of its glossary's terms, as they are compared."""
    remarks = (remark for question in bank.questions for remark in explain(question))
    declared = (answer for question in bank.questions for answer in declared_answers(question))
    texts = chain.from_iterable((remark.text, remark.place) for remark in remarks)
    return answers.words_of(
        chain(bank.glossary, texts, chain.from_iterable(answer.response for answer in declared)), bank.language
    )


def grading_of(bank: Bank) -> Grading:
    """What grading needs to know of ``bank``; its own words are worked out when a typed answer first needs them."""
    return Grading(bank.language, bank.domain, bank.confusable, cache(partial(own_words, bank)))


def graded(question: Question) -> bool:
    """Return whether the program grades it, and not the learner."""
    return not BY_NAME[question.type].self_judged(question.body)


def dump(question: Question) -> dict[str, Tree]:
    """``question`` as plain data again."""
    return question_fields.dump_question(BY_NAME[question.type], question)


def fingerprint(question: Question) -> str:
    """A short digest of its content."""
    return question_fields.fingerprint(dump(question))


__all__ = [
    "BY_NAME",
    "IDENTIFIER",
    "KINDS",
    "STARTERS",
    "TABLES",
    "DeclaredAnswer",
    "Kind",
    "citations",
    "declared_answers",
    "derived_id",
    "dump",
    "explain",
    "fingerprint",
    "grade",
    "graded",
    "grading_of",
    "key",
    "own_words",
    "parse",
    "present",
    "traits",
]
