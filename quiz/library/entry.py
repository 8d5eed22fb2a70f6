"""A bank as it stands on the shelf."""

from dataclasses import dataclass
from shlex import quote
from typing import Literal

from quiz.errors import QuizError
from quiz.model import Bank
from quiz.source import Problem

Origin = Literal["shipped", "own", "here", "path", "given"]
"""Which place a bank was found in: the program's, the person's, ``./questions``, ``QUIZ_PATH``, or a path given."""

TOUR = "tour"
"""The id of the bank that shows how quiz is used."""


class UnplayableError(QuizError):
    """None of a bank's questions can be played."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A bank and where it was found."""

    bank: Bank
    """Without questions, and titled by its file name, where the file is no readable bank."""
    problems: tuple[Problem, ...]
    path: str
    """As given, or else absolute."""
    place: Origin

    @property
    def plays(self) -> bool:
        """Whether it has any question that can be asked."""
        return bool(self.bank.questions)


def require_questions(entry: Entry) -> None:
    """Raise UnplayableError, with the first reason, for a bank of which nothing can be asked."""
    if entry.plays:
        return
    errors = [problem for problem in entry.problems if problem.severity == "error"]
    if not errors:
        raise UnplayableError(f"There are no questions in {entry.path}.")
    first = errors[0]
    more = f"shows all {len(errors)} problems" if len(errors) > 1 else "shows the line"
    raise UnplayableError(
        f"Nothing in {entry.path} can be played. {first.span}: {first.message} {first.hint} "
        f"quiz check {quote(entry.path)} {more}."
    )
