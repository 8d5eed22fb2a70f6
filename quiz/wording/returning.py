"""When a question comes back, and what the learner can decide about that."""

from datetime import date

from quiz.wording.reading import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_A_WEEK, _SAME_DATE = 7, 300
"""Days: up to the first a weekday says which day it is, beyond the second a date alone does not say which year."""

RETIRED = "You are not asked this again."
_DROP = "Press x to drop it."


def when(*, in_session: bool, due: tuple[int, date] | None, eased: bool, retired: bool, short: bool = False) -> str:
    """Return when a question comes back: in this session, and in how many days and on which; empty if never known."""
    if retired:
        return RETIRED
    then = day(*due, short=short) if due else ""
    if in_session:
        return "It comes back this session." if short or not then else f"It comes back in this session, then {then}."
    if not then:
        return ""
    return f"It comes back {then}{', as it was easy' if eased and not short else ''}."


def day(days: int, on: date, *, short: bool = False) -> str:
    """Return a day: ``tomorrow``, ``in 3 days, on Friday``, ``in 46 days, around 14 January``."""
    if days <= 1:
        return "tomorrow" if days else "today"
    far = f"in {days:,} days"
    if short:
        return far
    if days < _A_WEEK:
        return f"{far}, on {WEEKDAYS[on.weekday()]}"
    year = f" {on.year}" if days > _SAME_DATE else ""
    return f"{far}, around {on.day} {MONTHS[on.month - 1]}{year}"


def keys(*, if_easy: int | None, may_retire: bool, eased: bool, retired: bool, short: bool = False) -> str:
    """Return which keys decide when it comes back; ``if_easy`` is in how many days it would if it was easy."""
    if retired and not short:
        return "u takes that back; in Read, x does so later."
    if eased or retired:
        return "u takes that back."
    easy = "" if if_easy is None else "Press e if easy" if short else f"Press e if it was easy: then {in_days(if_easy)}"
    if not (easy and may_retire):
        return f"{easy}." if easy else _DROP if may_retire else ""
    return f"{easy}, x to drop it." if short else f"{easy}. {_DROP}"


def in_days(days: int) -> str:
    """Return ``tomorrow`` or ``in 3 days``."""
    return "tomorrow" if days == 1 else f"in {days:,} days"
