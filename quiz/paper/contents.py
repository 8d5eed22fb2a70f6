"""What a review contains, and in which order: what the session explained, and nothing else about a person."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from quiz import wording
from quiz.engine import Session
from quiz.model import Attempt, Bank
from quiz.paper.answered import question_section
from quiz.paper.sheet import Blanks, Line, MarkdownText, Paper, Section
from quiz.tutor import explained
from quiz.tutor.ending import summary
from quiz.tutor.own import OwnOf

_MEDICINE = "medicine"
_EMPTY_LINES = 8
"""Empty lines for a learner's own questions."""


def paper(session: Session, when: datetime, own: OwnOf) -> Paper:
    """Return the review of ``session``. It reveals nothing about an exam that is not handed in yet."""
    attempts = () if _hidden(session) else _first_attempts(session)
    banks = _banks(session, [attempt.question for attempt in attempts])
    languages = {bank.language for bank in banks}
    sections = [
        question_section(number, explained(session, attempt.question, attempt, own(attempt.question)))
        for number, attempt in enumerate(attempts, 1)
    ]
    urgent = {
        session.pool.owner(attempt.question).bank.id
        for attempt in attempts
        if session.pool.questions[attempt.question].urgent
    }
    return Paper(
        session.pool.bank.title,
        languages.pop() if len(languages) == 1 else session.pool.bank.language,
        tuple(_head(session, banks, when)),
        (*sections, *last_sections(banks, urgent)),
    )


def _hidden(session: Session) -> bool:
    return session.mode.deferred and not session.ended


def _first_attempts(session: Session) -> tuple[Attempt, ...]:
    """Return the first attempt at each question, in the order in which the questions were first asked."""
    first = {attempt.question: attempt for attempt in reversed(session.attempts)}
    order = dict.fromkeys((*(name for name in session.plan if name in first), *session.answered))
    return tuple(first[name] for name in order)


def _banks(session: Session, names: Sequence[str]) -> tuple[Bank, ...]:
    """Return the banks that the questions with these ids come from."""
    banks = [session.pool.owner(name).bank for name in names] or [session.pool.bank]
    return tuple({bank.id: bank for bank in banks}.values())


def _head(session: Session, banks: Sequence[Bank], when: datetime) -> Iterator[Line | MarkdownText]:
    yield Line(wording.reviewing.saved(when.date()))
    if _hidden(session):
        yield Line("This exam is not handed in yet, so nothing is explained.", "strong")
    else:
        found = summary(session, on_paper=True)
        yield Line(found.headline, "strong")
        yield from map(Line, found.counts)
    yield from notices(banks, when.date())


def notices(banks: Sequence[Bank], today: date) -> Iterator[Line | MarkdownText]:
    """Yield what banks say of themselves, each under its title where there are several."""
    for bank in banks:
        medical = bank.domain == _MEDICINE
        checked = wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=medical)
        if len(banks) > 1 and (bank.notice or checked):
            yield Line(bank.title, "strong")
        if bank.notice:
            yield MarkdownText(bank.notice)
        if checked:
            yield Line(checked)


def last_sections(banks: Sequence[Bank], urgent: Collection[str]) -> Iterator[Section]:
    """Yield room for questions, and who to call; ``urgent`` are the ids of banks with an urgent question here."""
    medical = [bank.id for bank in banks if bank.domain == _MEDICINE]
    if medical:
        yield Section(wording.reviewing.CARE_TEAM, (Blanks(_EMPTY_LINES),))
    helps = [
        (bank.title, bank.help or wording.banks.NO_HELP)
        for bank in banks
        if bank.help or bank.id in medical or bank.id in urgent
    ]
    for title, text in helps:
        yield Section(wording.reviewing.who_to_call(title if len(helps) > 1 else ""), (MarkdownText(text),))
