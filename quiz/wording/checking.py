"""What ``quiz check`` says of mends: those it can make, those it has made, and files that it leaves alone."""

from quiz.wording.numbers import count

NOTHING_TO_MEND = "Nothing here can be mended without asking."


def mendable(number: int) -> str:
    """Behind the summary, where --fix would make some mends."""
    return f"quiz check --fix mends {number:,} of them." if number > 1 else "quiz check --fix mends one of them."


def mended(number: int, files: int) -> str:
    """What --fix has done."""
    return f"{count(number, 'mend')} made in {count(files, 'file')}."


def would_mend(number: int, files: int) -> str:
    """What --diff shows."""
    return f"{count(number, 'mend')} can be made in {count(files, 'file')}; quiz check --fix makes them."


def left_alone(path: str, reason: str) -> str:
    """A file that --fix does not touch."""
    return f"The file {path} was left as it is: {reason}"
