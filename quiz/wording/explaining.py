"""After an answer: verdicts, reasons and sources."""

from collections.abc import Mapping

KEY = "Answer"
KEYS = "Right answers"
CHOSEN = "You chose"
TYPED = "You wrote"
CORRECTION = "Often misunderstood"
OTHERS = "The other options"
SOURCES = "Sources"
QUESTION = "The question"
URGENT = "This is about a sign that cannot wait. ! shows who to call."
NOT_TICKED = "not ticked"
TICKED = "you ticked this"
MODEL = "Model answer"
NO_SOURCES = "This question names no source."
OPEN_SOURCE = "Open this address in your browser?"
ONLY_WEB = "Only addresses that begin with http:// or https:// are opened."

_VERDICTS: Mapping[str, str] = {
    "right": "Right.",
    "partial": "Partly right.",
    "wrong": "Not quite.",
    "unknown": "Here is the answer.",
}

SIGNS: Mapping[str, str] = {"right": "✓", "partial": "◐", "wrong": "✗", "unknown": "→"}
"""Beside every verdict, so that colour carries nothing alone."""

_STATUS: Mapping[str, str] = {
    "checked": "checked",
    "reprint": "checked against a reprint",
    "to-check": "still to be checked",
}


def verdict(code: str) -> str:
    """The verdict in words."""
    return _VERDICTS[code]


def returns(*, again: bool) -> str:
    """What happens to a missed question."""
    return "This question comes back later." if again else ""


def reference(title: str, publisher: str, as_of: str, status: str, locator: str) -> str:
    """A source in one line."""
    more = ", ".join(
        part
        for part in (publisher, as_of and f"as of {as_of}", locator and f"at: {locator}", _STATUS.get(status, ""))
        if part
    )
    return (
        title + (" " if title.endswith((".", "?", "!")) else ". ") + f"{more[0].upper()}{more[1:]}." if more else title
    )


def walk(number: int, of: int) -> str:
    """Where one is among explanations."""
    return f"  {number} of {of}"
