"""What every front end shows once a session has ended: its counts as sentences, and explanations to walk through."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from quiz import kinds, wording
from quiz.engine import Session, Tally, TopicTally, tally
from quiz.model import MARKS, SURE, Question, Verdict
from quiz.replay.ledger import first_verdicts
from quiz.tutor.feedback import Feedback, explained
from quiz.tutor.own import OwnOf, nothing_kept


class Missed(NamedTuple):
    """A question whose first answer was not right."""

    question: str
    verdict: Verdict
    sure: bool = False
    """Whether the learner was sure of that answer."""


class Summary(NamedTuple):
    """What a session came to, in the order in which it is shown."""

    headline: str
    topics: tuple[TopicTally, ...]
    """How the first answers went by topic, where there are several."""
    counts: tuple[str, ...]
    """What else there is to say, each count a sentence."""
    missed: tuple[Missed, ...]
    """What to look at again, that first of which the learner was sure."""
    tally: Tally

    @property
    def look_again(self) -> tuple[str, ...]:
        """Return the names of the questions to look at again."""
        return tuple(missed.question for missed in self.missed)


def summary(session: Session, *, on_paper: bool = False) -> Summary:
    """Return what ``session`` came to; ``on_paper`` without what is of no use there, or seen from the rest of it."""
    counted = tally(session)
    headline, *counts = _counts(session, counted, on_paper=on_paper)
    topics = tuple(topic for topic in counted.topics if topic.title) if len(counted.topics) > 1 else ()
    return Summary(headline, topics, tuple(counts), tuple(_missed(session, counted.look_again)), counted)


def _counts(session: Session, counted: Tally, *, on_paper: bool) -> Iterator[str]:
    words, exam = wording.endings, session.mode.deferred
    if not session.attempts:
        yield "Nothing was answered this time."
    if counted.of and exam:
        yield f"{counted.right_first} of {counted.of} right."
    elif counted.of:
        yield words.at_once(counted.right_first, counted.learned, counted.again)
    if counted.recalled:
        yield f"Judged by yourself: {counted.knew} of {counted.recalled} known."
    if counted.levels:
        most = sum(level.of for level in counted.levels) * MARKS[SURE][0]
        yield f"Marks for how sure you were: {counted.marks:g} of at most {most}."
        yield from (wording.certainty.level(*level) for level in counted.levels)
    if counted.should_count and not on_paper:
        yield f"{wording.pluralize(counted.should_count, 'answer')} that you think should count."
    if counted.put_off and (session.attempts or not on_paper):
        yield f"{wording.pluralize(counted.put_off, 'question')} left out."
    if session.attempts and not counted.look_again and not on_paper:
        yield "Nothing to look at again." if exam else "Nothing to look at again. All was right the first time."


def _missed(session: Session, questions: Iterable[str]) -> list[Missed]:
    verdicts = first_verdicts(session.known)
    sure = {attempt.question for attempt in session.attempts if attempt.turn == 1 and attempt.sure_and_missed}
    return sorted((Missed(name, verdicts[name], name in sure) for name in questions), key=lambda it: not it.sure)


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
