"""What a session came to: counts, never grades."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from quiz import kinds
from quiz.engine.session import QuestionPool, Session
from quiz.model import MARKS, Attempt, Verdict
from quiz.replay.ledger import first_verdicts


class TopicTally(NamedTuple):
    """The first answers of one topic."""

    title: str
    right_first: int
    of: int


class LevelTally(NamedTuple):
    """The first answers given with one certainty."""

    level: int
    right: int
    of: int


class Tally(NamedTuple):
    """What a session came to. Spares, asked only to lie in between, are not in it."""

    right_first: int
    """Right at once."""
    of: int
    """Graded questions answered."""
    knew: int
    recalled: int
    """Questions that the learner judged, counted apart."""
    put_off: int
    """Questions never answered."""
    topics: tuple[TopicTally, ...]
    look_again: tuple[str, ...]
    """Questions whose first answer was not right."""
    learned: int = 0
    """Graded questions that were not right at once, and right in the end."""
    again: int = 0
    """Graded questions that were not right in the end: to try again."""
    should_count: int = 0
    """Answers that the learner holds should count."""
    levels: tuple[LevelTally, ...] = ()
    """Of each certainty that was given, the lowest first."""
    marks: float = 0.0
    """What these answers earned; no certainty earns nothing."""


def tally(session: Session) -> Tally:
    """Return the counts of ``session``.

    Only the first answer to a question decides whether it was right at once, also where it was undone: its explanation
    had been seen by then.
    """
    spares = set(session.spares)
    first = {name: verdict for name, verdict in first_verdicts(session.known).items() if name not in spares}
    last = {attempt.question: attempt.verdict for attempt in session.attempts}
    questions = session.pool.questions
    certain = _certain(session)
    graded = [name for name in first if kinds.graded(questions[name])]
    judged = [name for name in first if not kinds.graded(questions[name])]
    topics: dict[tuple[str, str], list[str]] = {}
    for name in graded:
        topics.setdefault((session.pool.owner(name).bank.id, questions[name].topic), []).append(name)
    return Tally(
        right_first=_right(graded, first),
        of=len(graded),
        learned=sum(first[name] != "right" and last[name] == "right" for name in graded),
        again=sum(last[name] != "right" for name in graded),
        knew=_right(judged, first),
        recalled=len(judged),
        put_off=sum(name not in first for name in session.plan),
        topics=tuple(
            TopicTally(_title(session.pool, names[0]), _right(names, first), len(names)) for names in topics.values()
        ),
        should_count=len(session.overridden),
        levels=tuple(_levels(certain)),
        marks=sum(_earned(attempt) for attempt in certain),
        look_again=tuple(name for name, verdict in first.items() if verdict != "right"),
    )


def _certain(session: Session) -> tuple[Attempt, ...]:
    """Return the first attempt at each question, no spares, where the learner said how sure they are."""
    first = {attempt.question: attempt for attempt in reversed(session.attempts)}
    return tuple(it for it in first.values() if it.certainty and it.question not in session.spares)


def _levels(certain: Iterable[Attempt]) -> Iterator[LevelTally]:
    at: dict[int, list[bool]] = {}
    for attempt in certain:
        at.setdefault(attempt.certainty or 0, []).append(attempt.verdict == "right")
    yield from (LevelTally(level, sum(at[level]), len(at[level])) for level in sorted(at))


def _earned(attempt: Attempt) -> float:
    """Return the marks of an answer; a partly right one earns its part and loses nothing (the rule of Moodle)."""
    right, wrong = MARKS[attempt.certainty or 1]
    return right * attempt.score if attempt.score > 0 else wrong


def _title(pool: QuestionPool, name: str) -> str:
    """Return the title of the topic of a question; empty where it has none."""
    topic = pool.questions[name].topic
    return pool.owner(name).bank.topic_title(topic) if topic else ""


def _right(names: Iterable[str], verdicts: Mapping[str, Verdict]) -> int:
    return sum(verdicts[name] == "right" for name in names)
