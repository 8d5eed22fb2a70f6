"""What goes on the paper, and in which order. It holds what the session explained, and nothing else of a person."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from quiz import engine, wording
from quiz.engine import Session
from quiz.model import Attempt, Bank
from quiz.paper.answered import question_section
from quiz.paper.sheet import Blanks, Line, MarkdownText, Paper, Section
from quiz.tutor import explained

_MEDICINE = "medicine"
_LINES = 8
"""To write on."""


def paper(session: Session, when: datetime) -> Paper:
    """The review of ``session``. Of an exam that is not handed in yet it gives nothing away."""
    by_question = () if _hidden(session) else _by_question(session)
    banks = _banks(session, [first.question for first, *_ in by_question])
    languages = {bank.language for bank in banks}
    sections = [
        question_section(number, explained(session, first.question, first))
        for number, (first, *_) in enumerate(by_question, 1)
    ]
    urgent = {
        session.pool.owner(first.question).bank.id
        for first, *_ in by_question
        if session.pool.questions[first.question].urgent
    }
    return Paper(
        session.pool.bank.title,
        languages.pop() if len(languages) == 1 else session.pool.bank.language,
        tuple(_head(session, banks, when)),
        (*sections, *_last(banks, urgent)),
    )


def _hidden(session: Session) -> bool:
    return session.mode.deferred and not session.ended


def _by_question(session: Session) -> tuple[tuple[Attempt, ...], ...]:
    """The attempts at each question answered, questions in the order in which they were asked first."""
    answered = set(session.answered)
    order = dict.fromkeys((*(name for name in session.plan if name in answered), *session.answered))
    return tuple(tuple(attempt for attempt in session.attempts if attempt.question == name) for name in order)


def _banks(session: Session, names: Sequence[str]) -> tuple[Bank, ...]:
    """The banks that the questions called ``names`` come from."""
    banks = [session.pool.owner(name).bank for name in names] or [session.pool.bank]
    return tuple({bank.id: bank for bank in banks}.values())


def _head(session: Session, banks: Sequence[Bank], when: datetime) -> Iterator[Line]:
    yield Line(wording.reviewing.saved(when.date()))
    headline, *more = [wording.reviewing.NOT_HANDED_IN] if _hidden(session) else _counts(session)
    yield Line(headline, "strong")
    yield from map(Line, more)
    for bank in banks:
        medical = bank.domain == _MEDICINE
        checked = wording.banks.checked(bank.checked, bank.reviewed_by, when.date(), medical=medical)
        if len(banks) > 1 and (bank.notice or checked):
            yield Line(bank.title, "strong")
        yield from (Line(text) for text in (bank.notice, checked) if text)


def _counts(session: Session) -> Iterator[str]:
    tally = engine.tally(session)
    if tally.of:
        yield wording.endings.right_first(tally.right_first, tally.of)
    if tally.recalled:
        yield wording.endings.recalled(tally.knew, tally.recalled)
    if not session.attempts:
        yield wording.endings.NOTHING_ANSWERED
    elif tally.put_off:
        yield wording.endings.put_off(tally.put_off)


def _last(banks: Sequence[Bank], urgent: Collection[str]) -> Iterator[Section]:
    """Room for questions, and who to call; ``urgent`` are the banks that say something is."""
    medical = [bank.id for bank in banks if bank.domain == _MEDICINE]
    if medical:
        yield Section(wording.reviewing.CARE_TEAM, (Blanks(_LINES),))
    helps = [
        (bank.title, bank.help or wording.banks.NO_HELP)
        for bank in banks
        if bank.help or bank.id in medical or bank.id in urgent
    ]
    for title, text in helps:
        yield Section(wording.reviewing.who_to_call(title if len(helps) > 1 else ""), (MarkdownText(text),))
