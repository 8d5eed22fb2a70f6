"""Which questions a session asks, and in which order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import islice, zip_longest
from typing import NamedTuple

from quiz import kinds
from quiz.engine.session import QuestionPool
from quiz.model import Bank, Question, Settings, Verdict

_AGAIN_OF_TEN = 4
"""At most so many of ten questions are to be tried again: a learner who misses everything still meets new ones."""
_SPARES = 12
"""As many as a question that is missed again and again can need: its gap times its returns."""


class LastResult(NamedTuple):
    """How a person is doing with a question."""

    verdict: Verdict
    """Of the last answer."""
    order: int
    """When it was last answered, compared with the others."""
    due: bool = False
    """Whether it should come back now, before it is forgotten."""
    retired: bool = False
    """Whether it is to be asked no more."""
    reviewed: bool = True
    """Whether the schedule knows how well it is remembered: what was only crammed, it does not."""


class Coming(NamedTuple):
    """How many questions of a session are what to a person; together they are all of its questions."""

    again: int = 0
    """To try again: the last answer was not right."""
    new: int = 0
    due: int = 0
    """Right at the last answer, and about to be forgotten."""
    known: int = 0
    """Right at the last answer, and not yet due."""


def coming(questions: Iterable[str], results: Mapping[str, LastResult]) -> Coming:
    """Return what ``questions`` are to the person who has these last results."""
    again = new = due = known = 0
    for name in questions:
        last = results.get(name)
        new += last is None
        again += last is not None and last.verdict != "right"
        due += last is not None and last.verdict == "right" and last.due
        known += last is not None and last.verdict == "right" and not last.due
    return Coming(again, new, due, known)


def choose(bank: Bank, settings: Settings, results: Mapping[str, LastResult]) -> tuple[str, ...]:
    """Return the ids to ask, in order, for practice.

    First what was missed, the longest ago first, but only four of ten; then what is new, in file order within a topic
    and topics interleaved; then what is due; then the rest, the longest ago first; then more of what was missed. So
    every question comes up, whoever answers. No two urgent questions come one after the other where the choice allows
    it, and the first is never sensitive, urgent or marked ``opener: false``.
    """
    pool = QuestionPool.of(bank)
    missed, new, due, rest = _sorted(pool, settings, results)
    most = len(missed) if settings.size is None else max(1, settings.size * _AGAIN_OF_TEN // 10)
    chosen = [*_interleaved(missed[:most]), *_interleaved(new), *due, *rest, *missed[most:]]
    return _ordered(pool, chosen[: settings.size])


def spares(
    pool: QuestionPool, settings: Settings, results: Mapping[str, LastResult], chosen: Collection[str]
) -> tuple[str, ...]:
    """Return questions to lie between a missed one and its return, where ``chosen`` has too few: known ones first.

    None is urgent or sensitive, for nobody chose them; none takes long, as those do that learners judge themselves.
    """
    missed, new, due, rest = _sorted(pool, settings._replace(sensitive=False), results)
    found = (
        question.id
        for question in (*due, *rest, *new, *missed)
        if question.id not in chosen and kinds.graded(question) and _may_open(pool.owner(question.id).bank, question)
    )
    return tuple(islice(found, _SPARES))


def _sorted(
    pool: QuestionPool, settings: Settings, results: Mapping[str, LastResult]
) -> tuple[list[Question], list[Question], list[Question], list[Question]]:
    """Return the fitting questions: missed, new, due and the rest, each but the new by the time of the last answer."""
    fitting = [
        question
        for question in pool.questions.values()
        if fits(pool.owner(question.id).bank, question, settings)
        and not (question.id in results and results[question.id].retired)
    ]
    new = [question for question in fitting if question.id not in results]
    known = sorted((it for it in fitting if it.id in results), key=lambda question: results[question.id].order)
    missed = [question for question in known if results[question.id].verdict != "right"]
    right = [question for question in known if results[question.id].verdict == "right"]
    due = [question for question in right if results[question.id].due]
    return missed, new, due, [question for question in right if not results[question.id].due]


def mistakes(pool: QuestionPool, settings: Settings, results: Mapping[str, LastResult]) -> tuple[str, ...]:
    """Return the names of all questions whose last answer was not right, the longest ago first, topics interleaved."""
    missed, *_ = _sorted(pool, settings, results)
    return _ordered(pool, _interleaved(missed)[: settings.size])


def review(pool: QuestionPool, settings: Settings, due: Sequence[str]) -> tuple[str, ...]:
    """Return what to review of ``due``, which names questions with the least remembered first, in order."""
    found = (pool.questions[name] for name in due if name in pool.questions)
    fitting = [question for question in found if fits(pool.owner(question.id).bank, question, settings)]
    return _ordered(pool, fitting[: settings.size])


def _ordered(pool: QuestionPool, chosen: list[Question]) -> tuple[str, ...]:
    """Return the same questions with one that may open in front, and urgent ones apart."""
    opener = next((question for question in chosen if _may_open(pool.owner(question.id).bank, question)), None)
    if opener is not None:
        chosen = [opener, *(question for question in chosen if question is not opener)]
    return tuple(question.id for question in _apart(chosen, 0 if opener is None else 1))


def draw(bank: Bank, settings: Settings, seed: int) -> tuple[str, ...]:
    """Return the ids of an exam: chosen and ordered by ``seed`` alone, without those that learners judge themselves."""
    fitting = [question for question in bank.questions if fits(bank, question, settings) and kinds.graded(question)]
    fitting.sort(key=lambda question: blake2b(f"{seed}/{question.id}".encode(), digest_size=8).digest())
    return _ordered(QuestionPool.of(bank), fitting[: settings.size])


def fits(bank: Bank, question: Question, settings: Settings) -> bool:
    """Return whether a question is of a chosen topic, and not sensitive unless that was chosen."""
    if settings.topics and question.topic not in settings.topics:
        return False
    return settings.sensitive or question.topic in settings.topics or not bank.sensitive(question)


def _may_open(bank: Bank, question: Question) -> bool:
    return question.opener and not question.urgent and not bank.sensitive(question)


def _interleaved(questions: Iterable[Question]) -> list[Question]:
    """Return one of each topic in turn, every topic in the order given."""
    by_topic: dict[str, list[Question]] = {}
    for question in questions:
        by_topic.setdefault(question.topic, []).append(question)
    return [question for row in zip_longest(*by_topic.values()) for question in row if question is not None]


def _apart(questions: list[Question], lowest: int) -> list[Question]:
    """Return the questions, urgent ones moved as little as keeps them apart, and none to before ``lowest``."""
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
    """Return the last place, ``lowest`` or later, that is beside no urgent question; the end where there is none."""
    for at in range(len(questions), lowest - 1, -1):
        if not any(question.urgent for question in questions[max(0, at - 1) : at + 1]):
            return at
    return len(questions)
