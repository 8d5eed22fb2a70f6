"""The texts of the preview, which authors see."""

from quiz.wording.plurals import pluralize

NO_EDITOR = "No editor is set. Leave, type export EDITOR=nano (or your editor's name), and start the preview again."
NO_ROOM = (
    "An editor cannot be opened from this terminal. Edit the file in another window: the preview follows each save."
)
MISSING = "The bank is missing at the moment. It is shown again as soon as it is back."
FIRST = "This is the first question."
LAST = "This is the last question."
NO_PROBLEMS = "No problems."
HERE = "In this question"
ELSEWHERE = "Elsewhere in the bank"
IN_THE_BANK = "In the bank"
STYLE = "About how it is written; every question can still be asked"
STALE = "This is how it was when it could last be read."
WAITING = "No question can be asked yet"
WAITS = "Save the file: the first question that can be asked appears here."
NOTHING_COUNTS = (
    "This is a preview: no answer is kept or counted, and whatever you save in your editor is shown at once. "
    "In a text field, press Tab to go to the question, where letters are commands."
)


def place(number: int, of: int, line: int, file: str) -> str:
    """Return the position: ``Question 3 of 12, line 41``; ``file`` is empty if the bank has only one."""
    return f"Question {number} of {of}, line {line}" + (f" of {file}" if file else "")


def found(problems: int, notes: int) -> str:
    """Return how many findings there are, with the key that shows them; empty if there are none."""
    counts = [pluralize(problems, "problem")] if problems else []
    counts += [pluralize(notes, "note") + " on how it is written"] if notes else []
    return f"p: {', '.join(counts)}" if counts else ""


def more(number: int, path: str) -> str:
    """Return how many findings are not listed."""
    return f"And {number:,} more: quiz check {path} shows all."


def at(line: int, column: int, file: str) -> str:
    """Return the place of a finding; ``file`` is empty if it is the file on the screen."""
    return f"{file}:{line}:{column}" if file else f"{line}:{column}"
