"""The texts of ``quiz check`` about fixes: those it can make, those it made, and files that it left alone."""

from datetime import datetime
from shlex import quote

from quiz.wording.plurals import pluralize

NOTHING_TO_FIX = "Nothing here can be fixed automatically."


def fixable(number: int) -> str:
    """Return how many findings --fix would fix."""
    return f"quiz check --fix fixes {number:,} of them." if number > 1 else "quiz check --fix fixes one of them."


def fixed(number: int, files: int) -> str:
    """Return what --fix has done."""
    return f"{pluralize(number, 'fix', 'fixes')} made in {pluralize(files, 'file')}."


def would_fix(number: int, files: int) -> str:
    """Return what --diff shows."""
    return (
        f"{pluralize(number, 'fix', 'fixes')} can be made in {pluralize(files, 'file')}; quiz check --fix makes them."
    )


def left_alone(path: str, reason: str) -> str:
    """Return that --fix did not touch a file."""
    return f"The file {path} was left as it is: {reason}"


def watched(now: datetime) -> str:
    """Return when the files were checked, and that they are checked again."""
    return f"Checked at {now:%H:%M:%S}, and again at every save. Ctrl-C ends."


def more_lines(number: int) -> str:
    """Return how many lines do not fit on the screen."""
    return f"{pluralize(number, 'more line')}: quiz check without --watch shows them."


def elsewhere(number: int, path: str) -> str:
    """Return that other files of a bank have findings too; ``path`` is the folder of the bank."""
    return f"{pluralize(number, 'finding')} in other files of the same bank: quiz check {quote(path)}"
