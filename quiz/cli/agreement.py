"""Asking before something is done that cannot be undone by doing it again."""

import sys

from quiz.cli import output
from quiz.errors import UsageError


def agreed(question: str, otherwise: str) -> bool:
    """Whether the person says yes; anything else is no.

    Raises UsageError with ``otherwise``, which says how to go without a question, where nobody can be asked.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(f"There is no terminal to ask you on: {otherwise}")
    output.ask(question)
    return output.hear().strip().casefold() in ("y", "yes")
