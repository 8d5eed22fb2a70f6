"""Which questions a session asks, and in which order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import zip_longest

from quiz import kinds
from quiz.engine.session import QuestionPool
from quiz.model import Bank, Question, Settings, Verdict


@dataclass(frozen=True, slots=True)
class LastResult:
    """How a question stands with this person."""

    verdict: Verdict
    """Of the last answer."""
    order: int
    """When it was last answered, compared with the others."""


def choose(bank: Bank, settings: Settings, last_results: Mapping[str, LastResult]) -> tuple[str, ...]:
    """The ids to ask, in order, for practice.

    First what was last answered wrong or not known, then what is new, then the rest, longest ago first; file order
    within a topic, topics interleaved. No two urgent questions stand together where the choice allows it, and the
    first is never sensitive, urgent or marked ``opener: false``.
    """
    fitting = [question for question in bank.questions if _fits(bank, question, settings)]
    missed = [question for question in fitting if _verdict(question, last_results) in ("wrong", "unknown")]
    new = [question for question in fitting if question.id not in last_results]
    rest = [question for question in fitting if _verdict(question, last_results) in ("right", "partial")]
    rest.sort(key=lambda question: last_results[question.id].order)
    return _ordered(QuestionPool.of(bank), [*_interleaved(missed), *_interleaved(new), *rest][: settings.size])


def mistakes(pool: QuestionPool, settings: Settings, last_results: Mapping[str, LastResult]) -> tuple[str, ...]:
    """The names of all questions whose last answer was not right, in order as for practice, of one bank or several."""
    missed = [
        question
        for question in pool.questions.values()
        if _verdict(question, last_results) in ("wrong", "partial", "unknown")
        and _fits(pool.owner(question.id).bank, question, settings)
    ]
    return _ordered(pool, _interleaved(missed)[: settings.size])


def _ordered(pool: QuestionPool, chosen: list[Question]) -> tuple[str, ...]:
    """The same questions with one that may open in front, and urgent ones apart."""
    opener = next((question for question in chosen if _may_open(pool.owner(question.id).bank, question)), None)
    if opener is not None:
        chosen = [opener, *(question for question in chosen if question is not opener)]
    return tuple(question.id for question in _apart(chosen, 0 if opener is None else 1))


def draw(bank: Bank, settings: Settings, seed: int) -> tuple[str, ...]:
    """The ids of an exam: chosen and ordered by ``seed`` alone, without those that learners judge themselves."""
    fitting = [question for question in bank.questions if _fits(bank, question, settings) and kinds.graded(question)]
    fitting.sort(key=lambda question: blake2b(f"{seed}/{question.id}".encode(), digest_size=8).digest())
    return _ordered(QuestionPool.of(bank), fitting[: settings.size])


def _fits(bank: Bank, question: Question, settings: Settings) -> bool:
    if settings.topics and question.topic not in settings.topics:
        return False
    return settings.sensitive or question.topic in settings.topics or not bank.sensitive(question)


def _may_open(bank: Bank, question: Question) -> bool:
    return question.opener and not question.urgent and not bank.sensitive(question)


def _verdict(question: Question, last_results: Mapping[str, LastResult]) -> Verdict | None:
    standing = last_results.get(question.id)
    return standing.verdict if standing else None


def _interleaved(questions: Iterable[Question]) -> list[Question]:
    """One of each topic in turn, every topic in the order given."""
    by_topic: dict[str, list[Question]] = {}
    for question in questions:
        by_topic.setdefault(question.topic, []).append(question)
    return [question for row in zip_longest(*by_topic.values()) for question in row if question is not None]


def _apart(questions: list[Question], lowest: int) -> list[Question]:
    """The same questions, urgent ones moved no further than needed to keep them apart, none before ``lowest``."""
    placed: list[Question] = []
    waiting: list[Question] = []
    for question in questions:
        if question.urgent and placed and placed[-1].urgent:
            waiting.append(question)
            continue
        placed.append(question)
        if waiting and not question.urgent:
            placed.append(waiting.pop(0))
    for question in waiting:
        placed.insert(_gap(placed, lowest), question)
    return placed


def _gap(questions: list[Question], lowest: int) -> int:
    """The last place, ``lowest`` or later, that is beside no urgent question; the end where there is none."""
    for at in range(len(questions), lowest - 1, -1):
        if not any(question.urgent for question in questions[max(0, at - 1) : at + 1]):
            return at
    return len(questions)
