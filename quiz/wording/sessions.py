"""The texts about past sessions, and about mistakes in several banks."""

from collections.abc import Mapping
from datetime import datetime

from quiz.wording.plurals import pluralize
from quiz.wording.reading import full_date, moment

TITLE = "What you did"
NOTHING = "You have not begun a session yet."
EVERY_BANK = "Mistakes from all banks"
REVIEW = "Review of all banks"
REVIEW_SUMMARY = (
    "Questions come back shortly before you would forget them. A missed week never makes a mountain: "
    "20 at a time, the least remembered first."
)
FIRST = "the least remembered first"
ALL_BANKS = "all banks"
GIVEN_UP = "given up"
BACK = "Back"

_MODES: Mapping[str, str] = {"practice": "practice", "mistakes": "mistakes", "exam": "exam", "review": "review"}


def mode(name: str) -> str:
    """Return the name of a mode."""
    return _MODES.get(name, name)


def row(at: datetime, bank: str) -> str:
    """Return the row of one session."""
    return f"{moment(at)} · {bank}"


def last_used(at: datetime) -> str:
    """Return when a session was last used, to the second: another one began at the same minute."""
    return f"last used {full_date(at)}, {at:%H:%M:%S}"


def went(mode_name: str, right: int, asked: int) -> str:
    """Return how a session went; in an exam every question is answered once."""
    counted = f"{right} of {asked} right"
    return (counted if mode_name == "exam" else f"{counted} the first time") if asked else "nothing answered"


def left(done: int, of: int) -> str:
    """Return where a session was left."""
    return f"left at {done} of {of}"


def older(number: int) -> str:
    """Return how many sessions are not listed."""
    return f"{pluralize(number, 'older session')} more; quiz history lists all."


def ended(mode_name: str, at: datetime) -> str:
    """Return the heading of a session that has ended."""
    said = mode(mode_name)
    return f"{said[:1].upper()}{said[1:]} of {moment(at)}, as it was."


def gone(number: int) -> str:
    """Return how many of its questions are no longer in the bank."""
    return f"{pluralize(number, 'question')} of this session {'is' if number == 1 else 'are'} no longer in the bank."


def no_bank(bank: str, path: str) -> str:
    """Return that the bank of a session cannot be found."""
    where = f"; it was at {path}" if path else ""
    return f'The bank "{bank}" of this session cannot be found{where}.'


_NOTHING: Mapping[str, str] = {
    "nothing-plays": "No question of this bank can be played. `quiz check` says why.",
    "changed-on-disk": "This bank has changed on the disk since it was listed: no question of it can be played now.",
    "questions-gone": "These questions are not in their banks any more.",
    "nothing-fits": "No question fits this choice. Choose other topics.",
    "nothing-due": "Nothing is due today. Questions come back shortly before you would forget them.",
    "nothing-missed": "There is nothing to practise: every question that you answered was right the last time.",
    "nothing-answered": "There is nothing to practise yet: none of these questions was answered.",
}


def nothing_to_ask(reason: str, held_back: int = 0, bank: str = "", path: str = "") -> str:
    """Return why a session cannot begin or go on.

    ``held_back`` sensitive questions were missed and are not switched on; ``bank`` is the id of a bank that is not
    there, which was at ``path``.
    """
    if reason == "only-sensitive":
        was, them = ("was", "it on in its") if held_back == 1 else ("were", "them on in their")
        return f"Only {pluralize(held_back, 'sensitive question')} {was} missed. Switch {them} bank first."
    if reason == "only-sensitive-due":
        return "Only sensitive questions are due. quiz review --sensitive asks them too."
    return no_bank(bank, path) if reason == "no-bank" else _NOTHING[reason]


def over_every_bank(mode: str) -> str:
    """Return the title of a session over every bank."""
    return REVIEW if mode == "review" else EVERY_BANK


def review(due: int, doing: str = "") -> tuple[str, str]:
    """Return the row of what is due, and what it means to do it; ``doing`` is how many of them, where not all."""
    return "Review", f"{doing} of {due:,} due, {FIRST}" if doing else f"{due:,} due, {FIRST}"


def sensitive_left_out(number: int, mode: str = "mistakes") -> str:
    """Return how many questions that were missed, or are due in a review, are not asked."""
    questions = pluralize(number, "due question" if mode == "review" else "missed question")
    return f"{questions} left out because {'it is' if number == 1 else 'they are'} sensitive."


def mistakes(number: int) -> str:
    """Return the row of a bank that practises what was missed."""
    return f"Practise what you missed ({number})"
