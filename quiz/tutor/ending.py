"""What every front end shows once a session has ended: its counts in order, and explanations to walk through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quiz import kinds
from quiz.engine import Session, tally
from quiz.model import Question
from quiz.tutor.feedback import Feedback, explained


@dataclass(frozen=True, slots=True)
class NothingAnswered:
    """No question was answered."""


@dataclass(frozen=True, slots=True)
class RightFirst:
    """How many of the graded questions that were answered were right at the first answer."""

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


@dataclass(frozen=True, slots=True)
class LookAgain:
    """The questions whose first answer was not right."""

    questions: tuple[str, ...]


Headline = NothingAnswered | RightFirst | Recalled
Count = Headline | TopicCount | ShouldCount | PutOff | AllRight | LookAgain


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session came to, in the order in which it is shown."""

    headline: Headline
    counts: tuple[Count, ...]
    """Everything below the headline; the last of them says what to look at again, where anything was answered."""

    @property
    def look_again(self) -> tuple[str, ...]:
        """The questions whose first answer was not right."""
        return next((count.questions for count in self.counts if isinstance(count, LookAgain)), ())


def summary(session: Session) -> Summary:
    """Return what ``session`` came to."""
    headline, *counts = _counts(session)
    assert isinstance(headline, Headline)
    return Summary(headline, tuple(counts))


def _counts(session: Session) -> Iterator[Count]:
    counted = tally(session)
    if not session.attempts:
        yield NothingAnswered()
    if counted.of:
        yield RightFirst(counted.right_first, counted.of)
    if len(counted.topics) > 1:
        yield from (TopicCount(topic.title, topic.right_first, topic.of) for topic in counted.topics if topic.title)
    if counted.recalled:
        yield Recalled(counted.knew, counted.recalled)
    if counted.should_count:
        yield ShouldCount(counted.should_count)
    if counted.put_off:
        yield PutOff(counted.put_off)
    if session.attempts:
        yield LookAgain(counted.look_again) if counted.look_again else AllRight()


def explanations(session: Session, questions: Iterable[str]) -> tuple[Feedback, ...]:
    """Return the explanation of each of ``questions``, with the first answer that was given to it."""
    first = {attempt.question: attempt for attempt in reversed(session.attempts)}
    return tuple(explained(session, name, first.get(name)) for name in questions)


def as_asked(session: Session, name: str) -> Question:
    """Return a question of ``session`` in the words in which it was first answered, unless it is another one now."""
    question = session.pool.questions[name]
    first = next((attempt for attempt in session.attempts if attempt.question == name), None)
    if first is None or not first.stem or first.digest != kinds.digest(question):
        return question
    return replace(question, stem=first.stem)
