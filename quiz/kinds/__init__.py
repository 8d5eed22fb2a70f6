"""The question types, one file each, in an explicit list, and the functions that other rooms call on a question.

A type enters with its file, its line in ``TYPES``, its test and its sample in ``questions/gallery.yaml``.
"""

from collections.abc import Iterator
from functools import cache, partial
from importlib import import_module
from itertools import chain
from typing import Any

from quiz.kinds import question_fields
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.question_fields import IDENTIFIER, citations, derived_id, plain_id
from quiz.kinds.sameness import digest as _digest
from quiz.model import AnswerPart, Bank, Grading, Interaction, Outcome, Question, Response, Shuffle, Traits
from quiz.source import Fields, Record, Report
from quiz.source.nodes import Tree

TYPES = (
    "single",
    "multiple",
    "true-false",
    "short-answer",
    "numeric",
    "cloze",
    "matching",
    "ordering",
    "recall",
)
"""The question types in the order in which they are listed; each is the file and the constant of its name."""


@cache
def named(name: str) -> Kind[Any]:
    """Return the type called ``name``, one of ``TYPES``, loaded when it is first asked for: most banks hold few."""
    module = name.replace("-", "_")
    kind: Kind[Any] = getattr(import_module(f"{__name__}.{module}"), module.upper())
    return kind


@cache
def table(name: str) -> Record:
    """Return all keys that a question of the type ``name`` may hold."""
    kind = named(name)
    fields = question_fields.with_own(kind.fields, without=kind.refused)
    return Record(fields, item_keys=(question_fields.ID.name,), refused=kind.refused)


def every() -> tuple[Kind[Any], ...]:
    """Return all types, loaded."""
    return tuple(map(named, TYPES))


_NO_BANK = Grading()


def parse(name: str, fields: Fields, report: Report) -> Question | None:
    """Return the question of type ``name`` that ``fields`` hold; None once an error was reported in it."""
    return question_fields.read_question(named(name), fields, report)


def present(question: Question, shuffle: Shuffle) -> Interaction:
    """Return how ``question`` is answered."""
    return named(question.type).present(question.body, shuffle)


def grade(question: Question, response: Response, grading: Grading) -> Outcome:
    """Return what ``response`` is worth."""
    return named(question.type).grade(question.body, response, grading)


def key(question: Question) -> Response:
    """Return the right response."""
    return named(question.type).key(question.body)


def explain(question: Question, response: Response = (), grading: Grading = _NO_BANK) -> tuple[AnswerPart, ...]:
    """Return each part of ``question`` with its why; ``grading`` is what the response was graded with."""
    return named(question.type).explain(question.body, response, grading)


def traits(question: Question) -> Traits:
    """Return what is true of every question of this type, to be asked in place of the type's name."""
    return named(question.type).traits


def declared_answers(question: Question) -> Iterator[DeclaredAnswer]:
    """Yield every response that the author declared right or wrong, the key first."""
    response = key(question)
    yield DeclaredAnswer(response, ", ".join(response), counts=True, where=("answer",))
    yield from named(question.type).declared_answers(question.body)


def own_words(bank: Bank) -> frozenset[str]:
    """Return the words of all answers, options and glossary terms of ``bank``, as words are compared."""
    from quiz.answers.vocabulary import words_of  # noqa: PLC0415 - most banks are read without comparing anything

    parts = (part for question in bank.questions for part in explain(question))
    declared = (answer for question in bank.questions for answer in declared_answers(question))
    texts = chain.from_iterable((part.text, part.place) for part in parts)
    return words_of(
        chain(bank.glossary, texts, chain.from_iterable(answer.response for answer in declared)), bank.language
    )


def grading_of(bank: Bank) -> Grading:
    """Return what grading needs to know of ``bank``; its words are collected when a typed answer first needs them."""
    return Grading(bank.language, bank.domain, bank.confusable, cache(partial(own_words, bank)))


def graded(question: Question) -> bool:
    """Return whether the program grades it, and not the learner."""
    return not named(question.type).self_judged(question.body)


def dump(question: Question) -> dict[str, Tree]:
    """Return ``question`` as plain data; reading it gives an equal question."""
    return question_fields.dump_question(named(question.type), question)


def fingerprint(question: Question) -> str:
    """Return a short digest of the content of ``question``."""
    return question_fields.fingerprint(dump(question))


def digest(question: Question) -> str:
    """Return a short digest of stem, options and key of ``question``: another digest is another question to learn."""
    return _digest(question.type, question.stem, present(question, tuple), key(question))
