"""The question types, one file each, in an explicit list, and what the rest of the house asks of a question.

A type enters with its file, its line in ``TYPES``, its test and its sample in ``questions/gallery.yaml``.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from quiz import answers
from quiz.kinds import question_fields
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.question_fields import IDENTIFIER, citations, derived_id
from quiz.model import AnswerPart, Bank, Grading, Interaction, Outcome, Question, Response, Shuffle, Traits
from quiz.source import Fields, Record, Report
from quiz.source.nodes import Tree

if TYPE_CHECKING:
    KINDS: tuple[Kind[Any], ...]
    STARTERS: tuple[str, ...]

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

T = TypeVar("T")


class _ByType(Mapping[str, T]):
    """Something of each type, made when it is first asked for: most banks hold few of the types."""

    def __init__(self, load: Callable[[str], T]) -> None:
        self._load = cache(load)

    def __getitem__(self, name: str) -> T:
        if name not in TYPES:
            raise KeyError(name)
        return self._load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(TYPES)

    def __len__(self) -> int:
        return len(TYPES)


def _load_kind(name: str) -> Kind[Any]:
    module = name.replace("-", "_")
    kind: Kind[Any] = getattr(import_module(f"{__name__}.{module}"), module.upper())
    return kind


def _make_table(name: str) -> Record:
    return Record(question_fields.with_own(BY_NAME[name].fields), item_keys=(question_fields.ID.name,))


BY_NAME: Mapping[str, Kind[Any]] = _ByType(_load_kind)

TABLES: Mapping[str, Record] = _ByType(_make_table)
"""All keys that a question of each type may hold."""


def __getattr__(name: str) -> object:
    """Load all types: ``KINDS``, and in ``STARTERS`` those of which a new bank has a sample unless asked for others."""
    match name:
        case "KINDS":
            return tuple(BY_NAME.values())
        case "STARTERS":
            return tuple(kind.name for kind in BY_NAME.values() if kind.starter)
        case _:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


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
    "TYPES",
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
