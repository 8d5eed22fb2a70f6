"""The texts at the end of a session: counts, never grades."""

from collections.abc import Iterable
from datetime import date

from quiz.wording.plurals import pluralize
from quiz.wording.returning import day

LOOK_AGAIN = "To look at again"
SURE = "You were sure."
DONE = "Done for now"
ALL_SEEN = "Read all explanations"


def at_once(right: int, learned: int, again: int) -> str:
    """Return the headline: ``6 right at once, 2 learned on the way, 2 to try again.``"""
    found = ((right, "right at once"), (learned, "learned on the way"), (again, "to try again"))
    return ", ".join(f"{number} {what}" for number, what in found if number) + "."


def newly_known(number: int) -> str:
    """Return how many questions are known now and were not before."""
    return f"Newly known: {number}."


def leeches(stems: Iterable[str], not_again: str = "x") -> str:
    """Return, kindly, which questions were forgotten again and again, and what helps more than another try.

    ``not_again`` is the key or the button that stops asking one.
    """
    named = "; ".join(stems)
    return (
        f"Known and gone again many times: {named} That happens. Reading the explanation once more, or the source, "
        f"helps more than another try; and {not_again} stops asking a question."
    )


def another(number: int, *, exam: bool) -> str:
    """Return the row that begins another session."""
    return "Another exam" if exam else f"Another {number}"


def look_at(number: int) -> str:
    """Return the row that shows the explanations of what was missed."""
    return "Look at the one you missed" if number == 1 else f"Look at the {number} you missed"


def practise(number: int) -> str:
    """Return the row that asks what was missed once more."""
    return "Practise the one you missed now" if number == 1 else f"Practise the {number} you missed now"


def next_review(review: tuple[int, date, int] | None) -> str:
    """Return when something is due next, in how many days and on which, and how many questions; empty if nothing is."""
    if review is None:
        return ""
    days, on, questions = review
    return f"Next review: {day(days, on)}, {pluralize(questions, 'question')}."


def review_to_come(review: tuple[int, date, int] | None) -> str:
    """Return the same in short: ``next review tomorrow: 5 questions``."""
    if review is None:
        return ""
    days, on, questions = review
    return f"next review {day(days, on)}: {pluralize(questions, 'question')}"


def kept_in(path: str) -> str:
    """Return where the answers are."""
    return f"Your answers are kept only on this computer, in {path}."


def kept_nowhere() -> str:
    """Return that nothing was kept."""
    return "Of these answers nothing was kept."
