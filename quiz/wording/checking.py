"""What ``quiz check`` says of mends: those it can make, those it has made, and files that it leaves alone."""

from quiz.wording.plurals import pluralize

NOTHING_TO_MEND = "Nothing here can be mended without asking."


def mendable(number: int) -> str:
    """Behind the summary, where --fix would make some mends."""
    return f"quiz check --fix mends {number:,} of them." if number > 1 else "quiz check --fix mends one of them."


def mended(number: int, files: int) -> str:
    """What --fix has done."""
    return f"{pluralize(number, 'mend')} made in {pluralize(files, 'file')}."


def would_mend(number: int, files: int) -> str:
    """What --diff shows."""
    return f"{pluralize(number, 'mend')} can be made in {pluralize(files, 'file')}; quiz check --fix makes them."


def left_alone(path: str, reason: str) -> str:
    """A file that --fix does not touch."""
    return f"The file {path} was left as it is: {reason}"
