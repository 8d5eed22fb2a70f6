"""The sentences about what is kept of a person: where it is, taking it along, and forgetting it."""

from collections.abc import Sequence
from datetime import date, datetime
from shlex import quote

from quiz.wording.plurals import pluralize
from quiz.wording.reading import full_date, moment

YOURS = "It holds all that you answered and noted, so keep it where only you can read it."
_MOST = 5
"""Sessions that are named one by one."""


def written(path: str, answers: int) -> str:
    """Return what was exported, and where it is."""
    return f"Wrote {pluralize(answers, 'answer')} to {path}. {YOURS}"


def damaged(number: int) -> str:
    """Return how many rows could not be exported."""
    rows = pluralize(number, "row is", "rows are")
    return f"{rows} damaged and cannot be written exactly, so they were left out; quiz doctor names them."


def not_a_bank(path: str) -> str:
    """Return that a file holds answers, not questions, and what brings them in."""
    return f"{path} holds answers that quiz has exported, not questions: quiz data import {path} brings them in."


def in_the_way(path: str) -> str:
    """Return that a file of another kind is in the way."""
    return f"{path} is there already and is no exported history, so it was not overwritten: choose another name."


def not_written(path: str, why: str) -> str:
    """Return that a file cannot be written."""
    return f"{path} could not be written: {why}."


def not_read(path: str, why: str) -> str:
    """Return that a file cannot be read."""
    return f"{path} cannot be read: {why}. Nothing in it was imported."


def reading(done: int, of: int) -> str:
    """Return how far a file was read."""
    return f"Reading the history: {done * 100 // max(1, of)} %."


def came(path: str, answers: int, sessions: int, facts: int, away: int) -> str:
    """Return what was imported; ``away`` answers were not."""
    if not facts:
        return f"{path}: nothing else in it is new." if away else f"{path}: everything in it was here already."
    if not (answers or sessions):
        return f"{path}: there are no new answers in it; what else was new is here now."
    new = [pluralize(answers, "new answer")] if answers else []
    new += [f"{'in ' * bool(new)}{pluralize(sessions, 'new session')}"] if sessions else []
    return f"{path}: {' '.join(new)} {'is' if (answers or sessions) == 1 and sessions <= 1 else 'are'} here now."


def branches(began: Sequence[tuple[datetime, str]]) -> list[str]:
    """Return which sessions went on in two places; each by when it began on the learner's clock, and its bank."""
    lines = [
        f"The session of {moment(at)}{f' ({bank})' if bank else ''} went on here and on the other computer. Both "
        "are kept: one of them is a session of its own now, and each can be continued."
        for at, bank in began[:_MOST]
    ]
    more = len(began) - _MOST
    return [*lines, f"So did {pluralize(more, 'other session')}."] if more > 0 else lines


def notes_of_both(number: int) -> str:
    """Return how many notes were edited on both machines."""
    notes = pluralize(number, "question has", "questions have")
    return f"{notes} a note that was edited on both computers: both are kept, and your next edit joins them."


def away(answers: int, path: str) -> str:
    """Return that forgotten answers stay away, and how to bring them back."""
    one = answers == 1
    there = "1 answer that you forgot here stays" if one else f"{answers:,} answers that you forgot here stay"
    return f"{there} away. To bring {'it' if one else 'them'} back: quiz data import {quote(path)} --bring-back"


def forgotten_there(answers: int) -> str:
    """Return that the other machine has forgotten what is kept here."""
    kept = "1 answer is" if answers == 1 else f"{answers:,} answers are"
    return f"{kept} kept here that you forgot on the other computer, and {'stays' if answers == 1 else 'stay'} here."


def unknown(facts: int) -> str:
    """Return that there are facts of a later version."""
    return f"{pluralize(facts, 'fact is', 'facts are')} of a kind that only a newer quiz knows, and kept for it."


def ask_back(answers: int) -> str:
    """Ask whether forgotten answers are to come back."""
    return f"{pluralize(answers, 'answer')} in it you forgot here. Bring back what you forgot? [y/N] "


def to_forget(bank: str, since: date | None, before: date | None) -> str:
    """Return what of a person's history was chosen, to follow "12 answers"."""
    of_bank = f' to "{bank}"' if bank else ""
    if since and before:
        return f"{of_bank} from {full_date(since)} until the day before {full_date(before)}"
    return of_bank + (f" since {full_date(since)}" if since else f" before {full_date(before)}" if before else "")


def ask_to_forget(answers: int, what: str, path: str, aside: Sequence[str]) -> str:
    """Ask whether to delete a part of a history."""
    too = f" {' and '.join(aside)}, set aside as damaged, goes too: nothing can be taken out of it." if aside else ""
    with_notes = "with the notes, flags and marks that belong there"
    return (
        f"This deletes {pluralize(answers, 'answer')}{what}, {with_notes}, from {path}.{too} It cannot be undone. "
        "Delete it? [y/N] "
    )


def forgotten(answers: int, what: str) -> str:
    """Return what was deleted."""
    return f"Deleted: {pluralize(answers, 'answer')}{what}, and everything that quiz kept with them."


def nothing_of(what: str) -> str:
    """Return that nothing is kept of what is to be forgotten."""
    return f"quiz keeps no answers{what}: nothing was deleted."


def size(number: int) -> str:
    """Return a number of bytes for people."""
    value, unit = float(number), "bytes"
    for larger in ("kB", "MB", "GB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return f"{number:,} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"


def how_to_move(person: str) -> str:
    """Return how to take elsewhere what is kept; ``person`` is empty for the one without a name."""
    quiz = f"quiz --person {quote(person)}" if person else "quiz"
    return (
        f"To take it to another computer: {quiz} data export FILE here, and quiz data import FILE there; what both "
        "have answered is brought together. To keep it in another folder: set QUIZ_HOME to that folder, and move the "
        "files while quiz is closed."
    )
