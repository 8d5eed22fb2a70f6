"""When the question that was just answered comes back, and what the learner may still decide about that."""

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import NamedTuple

from quiz import wording
from quiz.engine import ALONE, Session
from quiz.replay import belongs_to
from quiz.replay.ledger import Entry, QuestionRow, learn, question_row
from quiz.replay.same_question import signature_of
from quiz.schedule import Aim
from quiz.stats import aim_for, due
from quiz.store.environment import Environment
from quiz.tutor.controls import comes_back
from quiz.tutor.learned import is_leech


class Return(NamedTuple):
    """A day on which a question comes back."""

    days: int
    """From today."""
    on: date


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of the return of a question after its answer."""

    in_session: bool = False
    """Whether it is asked once more in this session."""
    due: Return | None = None
    """None where the answer leaves the schedule alone, and where nothing is known."""
    if_easy: Return | None = None
    """The same if the learner calls the answer easy; None where they may not, or where that changes nothing."""
    eased: bool = False
    """Whether they called it easy."""
    may_retire: bool = False
    """Whether they may choose to be asked it no more."""
    retired: bool = False
    """Whether they chose that."""
    lapses: int = 0
    """How often it was forgotten, where this answer is one that makes it worth naming; else 0."""

    def when(self, *, short: bool = False) -> str:
        """Return when it comes back as a sentence; empty where that is not known."""
        return wording.returning.when(
            in_session=self.in_session, due=self.due, eased=self.eased, retired=self.retired, short=short
        )


def outlook(environment: Environment, session_id: str, session: Session) -> Outlook:
    """Return the outlook for the question whose explanation is on the screen. Raises QuizError if the store fails."""
    attempt = session.attempt
    if attempt is None or session.mode == ALONE:
        return Outlook()
    decided = Outlook(
        in_session=comes_back(session),
        eased=attempt.seq in session.run.eased,
        may_retire=session.may_retire,
        retired=session.is_retired(attempt.question),
    )
    signature = signature_of(session.pool.questions[attempt.question])
    found = environment.store.ledger.entries_of(*belongs_to(session.run.bank, attempt.question), signature)
    at = next((at for at, entry in enumerate(found) if (entry.session, entry.seq) == (session_id, attempt.seq)), None)
    if at is None:
        return decided
    answer = _Answer(question_row(found[:at]), found[at], tuple(found[at + 1 :]))
    aim = aim_for(session.pool.owner(attempt.question).bank.domain, environment.preferences)
    today = environment.today
    easy = answer.rated_easy if session.may_ease and answer.counts else None
    return replace(
        decided,
        due=None if session.settings.cram else _return(answer.row, aim, today),
        if_easy=_return(easy.row, aim, today) if easy else None,
        lapses=answer.made.lapses if is_leech(answer.before, answer.made) else 0,
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer to a question among all that count."""

    before: QuestionRow | None
    """What the entries before it make."""
    own: Entry
    after: tuple[Entry, ...]
    """Entries that are later: there are some where the clock was set back."""

    @property
    def made(self) -> QuestionRow:
        """Return what the answer makes of the question."""
        return learn(self.before, self.own)

    @property
    def row(self) -> QuestionRow:
        """Return what all entries make of it."""
        return reduce(learn, self.after, self.made)

    @property
    def counts(self) -> bool:
        """Return whether the schedule counts it: the first one of its day."""
        memory = self.before.memory if self.before else None
        return self.own.rating is not None and (memory is None or self.own.day > memory.day)

    @property
    def rated_easy(self) -> "_Answer":
        """Return the same answer, found easy."""
        return replace(self, own=self.own._replace(rating=4))


def _return(row: QuestionRow, aim: Aim, today: int) -> Return | None:
    day = due(row.standing, aim)
    return None if day is None else Return(max(0, day - today), date.fromordinal(max(day, today)))
