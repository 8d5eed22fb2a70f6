"""The texts while a question is on the screen."""

from collections.abc import Mapping

from quiz.wording.notes import EFFECTS as NOTE_EFFECTS

DONT_KNOW = "I don't know yet"
SHOW_ANSWER = "Show the answer"
CHANGED = "This question has changed since you last saw it."
THINK_FIRST = "Think of your answer. Then show it and judge for yourself."
TICKED = "Ticked. Enter again to answer."
TO_THE_ANSWER = "To answer"
JUDGE = "How close was yours?"
TOO_LONG = "An answer this long is yours to judge."
BEGUN_AFRESH = "Your answers were deleted in another window, and this session with them. It begins again."
FLAGGED = "Flagged for a second look. f takes the flag away."
UNDONE = "Your last answer is taken back. Answer again."
NO_ROW = "Choose a row with the arrow keys first, or press its digit."
LEFT_EMPTY = "Enter alone: I don't know yet"
"""Stands in an empty field."""
GIVE_UP_EMPTY = "Nothing typed. Enter again for: I don't know."

EFFECTS: Mapping[str, str] = {
    "": "",
    "put-off": "Put off. It comes once more at the end.",
    "left-out": "Left out of this session.",
    "left-open": "",
    "flagged": FLAGGED,
    "flagged-why": "Flagged, with your line. f takes the flag away.",
    **NOTE_EFFECTS,
    "unflagged": "No longer flagged.",
    "undone": UNDONE,
    "nothing-to-undo": "There is no answer to take back yet.",
    "no-hints": "This question has no hint.",
    "no-more-hints": "That was the last hint.",
    "overridden": (
        "Noted: you think that this should count. It is not asked again; the score stays, and authors can see it."
    ),
}
"""What each effect of a control comes to, by its code. An exam shows by itself that a question was left open."""

JUDGEMENTS: Mapping[str, str] = {"missed": "I missed it", "partly": "I knew part of it", "knew": "I knew it"}

_ASK_AGAIN: Mapping[str, str] = {
    "nothing-picked": "Nothing picked yet. Press a digit, or Space on a row; then Enter.",
    "one-only": "Pick one option only.",
    "nothing-typed": GIVE_UP_EMPTY,
    "not-a-number": "That is not a number. Type one like 12 or 12.5.",
    "number-word": "Type the number in digits, like 12.",
    "inequality": "Type one number, without more than or less than.",
    "number-range": "Type one number, not from one to another.",
    "unit-missing": "Type the unit too, after the number.",
    "unit-unknown": "That unit is not known here. Use the one that is shown.",
    "unit-short": "An m can be minutes, months or meters. Write the unit out, or type the number alone.",
    "unit-part": "That is only a part of the unit. Type the whole unit, or the number alone.",
    "unit-other": "The question asks for another unit. Use the one that is shown.",
    "unit-unwanted": "No unit is asked for here. Type the number alone.",
    "nothing-paired": "Nothing is paired yet.",
    "incomplete": "Put every item in its place first.",
}

_SCORING: Mapping[str, str] = {
    "balanced": "Pick every right option. A wrong tick takes a right one back.",
    "exact": "Pick every right option. Only the exact set counts.",
    "each": "Pick every right option. Each option counts, ticked or not.",
}


def place(number: int, of: int, revisits: int, *, again: bool, between: bool = False) -> str:
    """Return the position: ``Question 7 of 10, 2 to come back``.

    A question that only comes ``between`` a missed one and its return has no number.
    """
    where = "Once more" if again else "Extra question" if between else f"Question {number} of {of}"
    return f"{where}, {to_come_back(revisits)}" if revisits else where


def at(number: int, of: int) -> str:
    """Return the position beside a bar: ``4 of 10``."""
    return f"{number} of {of}"


def coming(*, again: bool, between: bool) -> str:
    """Return why a question is asked that is none of the planned ones in turn; empty for those."""
    return "Once more" if again else "Extra question" if between else ""


def to_come_back(revisits: int) -> str:
    """Return how many missed questions come once more; empty for none."""
    return f"{revisits} to come back" if revisits else ""


def exam(answered: int) -> str:
    """Return how far an exam has come."""
    return f"Exam, {answered} answered"


_INVALID: Mapping[str, str] = {
    "not-offered": "That is not one of the options.",
    "nothing-picked": "Nothing was picked.",
    "nothing-typed": "Nothing was typed.",
    "nothing-paired": "Nothing was paired.",
}


def ask_again(reason: str) -> str:
    """Return what to do about a response that cannot be graded."""
    return _ASK_AGAIN[reason]


def invalid(reason: str) -> str:
    """Return the same without a word of keys, for pages and programs."""
    return _INVALID.get(reason) or _ASK_AGAIN[reason]


def scoring(rule: str) -> str:
    """Return how a question with several right options is scored."""
    return _SCORING.get(rule, "")


def hint(number: int, of: int, text: str) -> str:
    """Return one hint, numbered if there are several."""
    return f"Hint: {text}" if of == 1 else f"Hint {number} of {of}: {text}"


def field(unit: str, *, numeric: bool, unit_required: bool = False) -> str:
    """Return what to type into a field."""
    what = "Type a number" if numeric else "Type your answer"
    if unit_required:
        return f"{what} with its unit, such as {unit}"
    return f"{what} ({unit})" if unit else what


def no_such_option(number: int) -> str:
    """Return that no option has the key that was pressed."""
    return f"There are {number} options. 0 means: I don't know yet."


PAIR_WITH = "For the line marked >, press the key of what belongs to it."


def paired(right: str) -> str:
    """Return what was paired with a left side."""
    return f"= {right}" if right else "= ..."


def unpaired(number: int) -> str:
    """Return that some left sides have no partner."""
    return f"{number} without a partner. Enter again to answer so."


def gap(number: int) -> str:
    """Return the label of a gap."""
    return f"Gap {number}"


def gap_in_text(number: int, value: str) -> str:
    """Return a gap within its text."""
    return f"[{number}: {value or '____'}]"


def gaps_empty(number: int) -> str:
    """Return that some gaps are empty."""
    return f"{number} still empty. Enter again to answer so."


MAP = "Map of the exam"
HAND_IN = "Hand in"
EXAM_FLAG = "flagged"
NOT_YET = "Not yet"
HAND_IN_SURE = "Hand in the exam?"
EXAM_SIGNS = {"answered": "■", "skipped": "–", "open": "□"}
_STATES = {"answered": "answered", "skipped": "skipped", "open": "not answered"}


def exam_place(number: int, of: int, answered: int) -> str:
    """Return the position in an exam."""
    return f"Exam, question {number} of {of}, {answered} answered"


def exam_state(state: str, *, flagged: bool) -> str:
    """Return the state of a question in an exam."""
    return f"{_STATES[state]}, {EXAM_FLAG}" if flagged else _STATES[state]


def hand_in(missing: int) -> str:
    """Return what handing in an exam means now."""
    if missing:
        return f"{missing} not answered. After that nothing can be changed."
    return "Everything is answered. After that nothing can be changed."


def exam_answered(done: int, of: int) -> str:
    """Return how much of an exam is answered."""
    return f"{done} of {of} answered"


def exam_legend() -> str:
    """Return what the signs on the map mean."""
    signs = (f"{sign} {_STATES[state]}" for state, sign in EXAM_SIGNS.items())
    return "   ".join((*signs, f"{EXAM_FLAG[:1]} {EXAM_FLAG}"))
