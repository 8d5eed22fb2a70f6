"""The texts of the preview, which authors see."""

from quiz.wording.plurals import pluralize

STALE = "This is how it was when it could last be read."


def found(problems: int, notes: int) -> str:
    """Return how many findings there are, with the key that shows them; empty if there are none."""
    counts = [pluralize(problems, "problem")] if problems else []
    counts += [pluralize(notes, "note") + " on how it is written"] if notes else []
    return f"p: {', '.join(counts)}" if counts else ""


def at(line: int, column: int, file: str) -> str:
    """Return the place of a finding; ``file`` is empty if it is the file on the screen."""
    return f"{file}:{line}:{column}" if file else f"{line}:{column}"
