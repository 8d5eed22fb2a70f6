"""What a session came to: counts, never grades."""

from collections.abc import Iterable
from dataclasses import dataclass

from quiz import kinds
from quiz.engine.session import QuestionPool, Session
from quiz.model import Attempt


@dataclass(frozen=True, slots=True)
class TopicTally:
    """The first answers of one topic."""

    title: str
    right_first: int
    of: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What a session came to."""

    right_first: int
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
    should_count: int = 0
    """Answers that the learner holds should count."""


def tally(session: Session) -> Tally:
    """The counts of ``session``; only the first answer to a question counts."""
    first: dict[str, Attempt] = {}
    for attempt in session.attempts:
        first.setdefault(attempt.question, attempt)
    questions = session.pool.questions
    graded = {name: attempt for name, attempt in first.items() if kinds.graded(questions[name])}
    judged = {name: attempt for name, attempt in first.items() if name not in graded}
    topics: dict[tuple[str, str], list[Attempt]] = {}
    for name, attempt in graded.items():
        topics.setdefault((session.pool.owner(name).bank.id, questions[name].topic), []).append(attempt)
    return Tally(
        right_first=_right(graded.values()),
        of=len(graded),
        knew=_right(judged.values()),
        recalled=len(judged),
        put_off=sum(name not in first for name in session.plan),
        topics=tuple(
            TopicTally(_title(session.pool, attempts[0].question), _right(attempts), len(attempts))
            for attempts in topics.values()
        ),
        should_count=len(session.overridden),
        look_again=tuple(name for name, attempt in first.items() if attempt.verdict != "right"),
    )


def _title(pool: QuestionPool, name: str) -> str:
    """What to call the topic of a question; empty where it has none."""
    topic = pool.questions[name].topic
    return pool.owner(name).bank.topic_title(topic)


def _right(attempts: Iterable[Attempt]) -> int:
    return sum(attempt.verdict == "right" for attempt in attempts)
