"""What a session changed for good: questions that are known now and were not, and those forgotten again and again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quiz.engine import Session
from quiz.replay import belongs_to
from quiz.replay.ledger import Entry, QuestionRow, learn, question_row
from quiz.replay.same_question import signature_of
from quiz.stats import is_known
from quiz.store.environment import Environment

LEECH, LEECH_AGAIN = 8, 4
"""After so many lapses a question is named, and then again after each so many (what Anki calls a leech)."""


class Learned(NamedTuple):
    """What came of a session."""

    newly_known: int = 0
    """Questions that are known now and were not before it."""
    leeches: tuple[str, ...] = ()
    """Questions that were forgotten so often that more than another try is needed."""


def learned(environment: Environment, session_id: str, session: Session) -> Learned:
    """Return what came of ``session``. Raises QuizError if the store fails."""
    new, leeches = 0, []
    for name in session.answered:
        question = session.pool.questions.get(name)
        signature = signature_of(question) if question else ""
        found = environment.store.ledger.entries_of(*belongs_to(session.run.bank, name), signature)
        before = question_row(entry for entry in found if entry.session != session_id)
        new += _is_known(question_row(found), environment.today) and not _is_known(before, environment.today)
        if any(entry.session == session_id and is_leech(*rows) for entry, *rows in _rows(found)):
            leeches.append(name)
    return Learned(new, tuple(leeches))


def is_leech(before: QuestionRow | None, after: QuestionRow | None) -> bool:
    """Return whether an answer made a question one that is forgotten again and again, and is to be named now."""
    lapses, had = (row.lapses if row else 0 for row in (after, before))
    return lapses > had and lapses >= LEECH and (lapses - LEECH) % LEECH_AGAIN == 0


def _rows(found: Iterable[Entry]) -> Iterator[tuple[Entry, QuestionRow | None, QuestionRow]]:
    """Give each entry with what those before it make of the question, and what they make of it with the entry."""
    row: QuestionRow | None = None
    for entry in found:
        before, row = row, learn(row, entry)
        yield entry, before, row


def _is_known(row: QuestionRow | None, today: int) -> bool:
    return row is not None and bool(row.last) and is_known(row.standing, today)
