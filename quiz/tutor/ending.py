"""What every front end shows once a session has ended: its counts in order, and explanations to walk through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from quiz import kinds
from quiz.engine import Session, tally
from quiz.model import MARKS, SURE, Question, Verdict
from quiz.replay.ledger import first_verdicts
from quiz.tutor.feedback import Feedback, explained
from quiz.tutor.own import OwnOf, nothing_kept


@dataclass(frozen=True, slots=True)
class NothingAnswered:
    """No question was answered."""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """How the graded questions that were answered went; together the counts are all of them."""

    right: int
    """Right at the first answer."""
    learned: int
    """Right in the end."""
    again: int
    """To try again."""


@dataclass(frozen=True, slots=True)
class RightInExam:
    """How many of the questions of an exam that were answered were right."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How many graded and answered questions of one topic were right at the first answer."""

    title: str
    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Recalled:
    """How many of the questions that the learner judged were known."""

    knew: int
    of: int


@dataclass(frozen=True, slots=True)
class ShouldCount:
    """How many typed answers the learner thinks should count."""

    answers: int


@dataclass(frozen=True, slots=True)
class PutOff:
    """How many questions of the session were never answered."""

    questions: int


@dataclass(frozen=True, slots=True)
class AllRight:
    """Every first answer was right."""

    exam: bool
    """Whether there was only one answer to each question that counts."""


class Missed(NamedTuple):
    """A question whose first answer was not right."""

    question: str
    verdict: Verdict
    sure: bool = False
    """Whether the learner was sure of that answer."""


@dataclass(frozen=True, slots=True)
class LookAgain:
    """What was missed at the first answer, that first of which the learner was sure."""

    missed: tuple[Missed, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the names of the questions."""
        return tuple(missed.question for missed in self.missed)


@dataclass(frozen=True, slots=True)
class Marks:
    """What answers earned for how sure the learner was of them: a second figure, never the headline."""

    earned: float
    most: int
    """What they would have earned, all right and sure."""


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many answers given with one certainty were right."""

    level: int
    right: int
    of: int


Headline = NothingAnswered | AtOnce | RightInExam | Recalled
Count = Headline | TopicCount | Marks | LevelCount | ShouldCount | PutOff | AllRight | LookAgain


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session came to, in the order in which it is shown."""

    headline: Headline
    counts: tuple[Count, ...]
    """Everything below the headline; the last of them says what to look at again, where anything was answered."""

    @property
    def look_again(self) -> LookAgain:
        """Return the questions whose first answer was not right."""
        return next((count for count in self.counts if isinstance(count, LookAgain)), LookAgain(()))


def summary(session: Session) -> Summary:
    """Return what ``session`` came to."""
    headline, *counts = _counts(session)
    assert isinstance(headline, Headline)
    return Summary(headline, tuple(counts))


def _counts(session: Session) -> Iterator[Count]:
    counted = tally(session)
    if not session.attempts:
        yield NothingAnswered()
    if counted.of and session.mode.deferred:
        yield RightInExam(counted.right_first, counted.of)
    elif counted.of:
        yield AtOnce(counted.right_first, counted.learned, counted.again)
    if len(counted.topics) > 1:
        yield from (TopicCount(topic.title, topic.right_first, topic.of) for topic in counted.topics if topic.title)
    if counted.recalled:
        yield Recalled(counted.knew, counted.recalled)
    if counted.levels:
        yield Marks(counted.marks, sum(level.of for level in counted.levels) * MARKS[SURE][0])
        yield from (LevelCount(level.level, level.right, level.of) for level in counted.levels)
    if counted.should_count:
        yield ShouldCount(counted.should_count)
    if counted.put_off:
        yield PutOff(counted.put_off)
    if session.attempts:
        yield _look_again(session, counted.look_again) if counted.look_again else AllRight(session.mode.deferred)


def _look_again(session: Session, questions: Iterable[str]) -> LookAgain:
    verdicts = first_verdicts(session.known)
    sure = {attempt.question for attempt in session.attempts if attempt.turn == 1 and attempt.sure_and_missed}
    missed = (Missed(name, verdicts[name], name in sure) for name in questions)
    return LookAgain(tuple(sorted(missed, key=lambda it: not it.sure)))


def explanations(session: Session, questions: Iterable[str], own: OwnOf = nothing_kept) -> tuple[Feedback, ...]:
    """Return the explanation of each of ``questions``, with the first answer to it, and what the learner keeps."""
    first = {attempt.question: attempt for attempt in reversed(session.attempts)}
    return tuple(explained(session, name, first.get(name), own(name)) for name in questions)


def as_asked(session: Session, name: str) -> Question:
    """Return a question of ``session`` in the words in which it was first answered, unless it is another one now."""
    question = session.pool.questions[name]
    first = next((attempt for attempt in session.attempts if attempt.question == name), None)
    if first is None or not first.stem or first.digest != kinds.digest(question):
        return question
    return replace(question, stem=first.stem)
