"""Texts that only the pages in a browser have: buttons, labels, and what became of a form."""

from collections.abc import Mapping, Sequence

from quiz.wording import asking, endings, explaining, plain_session
from quiz.wording.asking import BEGUN_AFRESH, DONT_KNOW, EFFECTS
from quiz.wording.plurals import pluralize
from quiz.wording.sessions import nothing_to_ask

HOME = "All banks"
ANSWER = "Answer"
HINT = "Show a hint"
FLAG = "Flag for a second look"
UNFLAG = "Take the flag away"
UNDO_LAST = "Take the last answer back"
NOT_AGAIN = "Do not ask me this again"
FOR_MYSELF = "For yourself: a note and marks"
KEEP_NOTE = "Keep this note"
MARKS: Mapping[str, tuple[str, str]] = {
    "bookmark": ("Bookmark this question", "Take the bookmark away"),
    "care-team": ("Put it on the sheet for my care team", "Take it off the sheet for my care team"),
}
"""The buttons that set each mark and take it away."""
CARE_TEAM_SHEET = "Save the sheet of questions for my care team"
MAP = "Map of the exam"
STANDING = "Where I stand"
MORE = "More"
NOTHING_HERE = "Nothing here with this choice."
BACK_TO_LIST = "Back to the list"
NEXT_ONE, ONE_BEFORE = "Next explanation", "Explanation before"
SESSION = "Back to the session"
SAVE_PAGE, SAVE_TEXT = "Save a page to print (HTML)", "Save a text (Markdown)"
BEFORE, AFTER = "Question before", "Question after"
TO_CHECK = "Please check"

_ASK_AGAIN: Mapping[str, str] = {
    "nothing-picked": f"Nothing is picked yet. Pick an option, or press “{DONT_KNOW}”.",
    "nothing-typed": f"Nothing is typed yet. Type an answer, or press “{DONT_KNOW}”.",
    "nothing-paired": f"Nothing is paired yet. Choose a partner, or press “{DONT_KNOW}”.",
    "incomplete": "Give every item its place first.",
    "how-sure": "Say how sure you are, or choose not to say.",
}
_KEYS_AFTER = frozenset({"flagged", "flagged-why", "bookmark-on", "care-team-on"})
"""Effects whose second sentence names a key, which a page has none for."""


def invalid(reason: str) -> str:
    """Return what to do about a response that cannot be graded."""
    return _ASK_AGAIN.get(reason) or asking.invalid(reason)


_EFFECTS: Mapping[str, str] = {
    **EFFECTS,
    "left-open": plain_session.LEFT_OPEN,
    "kept": plain_session.KEPT,
    "begun-afresh": BEGUN_AFRESH,
}


def effect(code: str) -> str:
    """Return what a control or an answer came to, by its code; empty for a code that says nothing."""
    words = _EFFECTS.get(code, "")
    return f"{words.partition('.')[0]}." if code in _KEYS_AFTER else words


def open_parts(number: int, *, gaps: bool) -> str:
    """Return that some gaps or left sides are still open, and that answering once more takes them as they are."""
    what = "still empty" if gaps else "without a partner"
    return f"{number} {what}. Press {ANSWER} again to answer so."


def hints(shown: int, of: int) -> str:
    """Return the button that shows the next hint, with how many there are."""
    return HINT if of == 1 else f"{HINT} ({shown + 1} of {of})"


def titled(*parts: str) -> str:
    """Return the title of a page, what matters most first."""
    return " · ".join(filter(None, parts))


def forgotten(times: int) -> str:
    """Return, kindly, that a question was forgotten again and again, and what helps more than another try."""
    return explaining.forgotten(times, f"press “{NOT_AGAIN}”")


def easy(days: int | None) -> str:
    """Return the button that calls an answer easy, with when the question then comes back where that is known."""
    then = "" if days is None else ": tomorrow" if days == 1 else f": in {days:,} days"
    return f"It was easy{then}"


_NOTHING: Mapping[str, str] = {
    "nothing-plays": "No question of this bank can be asked. Whoever serves it can see why.",
    "changed-on-disk": "This bank has changed since it was listed: no question of it can be asked now.",
    "nothing-fits": "No question fits this choice. Choose other topics.",
    "only-sensitive-due": "Only sensitive questions are due. To be asked them, choose their topic in their bank.",
    "no-bank": "The bank of this session is not here any more.",
}


def nothing(reason: str, held_back: int = 0) -> str:
    """Return why a session cannot begin or go on."""
    return _NOTHING.get(reason) or nothing_to_ask(reason, held_back)


def found(number: int) -> str:
    """Return how many explanations there are with what was chosen."""
    return f"{pluralize(number, 'explanation')}." if number else NOTHING_HERE


def held_back(number: int, what: str = "question") -> str:
    """Return that sensitive questions, or topics, are left out."""
    return f"{pluralize(number, f'sensitive {what}')} {'is' if number == 1 else 'are'} left out."


def leeches(stems: Sequence[str]) -> str:
    """Return, kindly, which questions were forgotten again and again; empty where none was."""
    return endings.leeches(stems, f"“{NOT_AGAIN}”") if stems else ""
