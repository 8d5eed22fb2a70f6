"""A bank in the library: where it was found, what is known of it without opening it, and what its files hold."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from quiz.errors import QuizError

if TYPE_CHECKING:  # a bank that is not opened needs neither
    from quiz.model import Bank
    from quiz.source import Problem

Origin = Literal["shipped", "own", "here", "path", "given"]
"""Which place a bank was found in: the program's, the person's, ``./questions``, ``QUIZ_PATH``, or a path given."""

TOUR = "tour"
"""The id of the bank that shows how quiz is used."""


class UnplayableError(QuizError):
    """None of a bank's questions can be played."""

    exit_code = 1


class BankSummary(NamedTuple):
    """The part of a bank that the library shows. Every field but those described here is the bank's own."""

    id: str = ""
    title: str = ""
    summary: str = ""
    notice: str = ""
    language: str = ""
    domain: str = ""
    version: str = ""
    checked: str = ""
    reviewed_by: tuple[str, ...] = ()
    digest: str = ""
    questions: int = 0
    """How many of its questions play."""
    names: str = ""
    """Their ids, with a blank between two: as one text, because a library may hold very many."""
    problems: int = 0
    """How many problems its reader has told."""

    def among(self, known: Container[str]) -> Iterator[str]:
        """The ids of its questions that are in ``known``."""
        return (name for name in self.names.split() if name in known)


def about(bank: "Bank", problems: "tuple[Problem, ...]") -> BankSummary:
    """What is known of ``bank``, of which ``problems`` were told."""
    return BankSummary(
        bank.id,
        bank.title,
        bank.summary,
        bank.notice,
        bank.language,
        bank.domain,
        bank.version,
        bank.checked,
        bank.reviewed_by,
        bank.digest,
        len(bank.questions),
        " ".join(question.id for question in bank.questions),
        len(problems),
    )


class Contents(NamedTuple):
    """What its files hold."""

    bank: "Bank"
    """Without questions, and titled by its file name, where the file is no readable bank."""
    problems: "tuple[Problem, ...]"


@dataclass(frozen=True, slots=True)
class Entry:
    """A bank and where it was found. Its files may not have been opened yet: ``bank`` and ``problems`` open them."""

    about: BankSummary
    path: str
    """As given, or else absolute."""
    place: Origin
    contents: Callable[[], Contents] = field(repr=False, compare=False)
    """Opens its files, where that has not been done; raises nothing, whatever has become of them."""

    @classmethod
    def of(cls, bank: "Bank", problems: "tuple[Problem, ...]", path: str, place: Origin) -> Self:
        """The entry of a bank that was read."""
        contents = Contents(bank, problems)
        return cls(about(bank, problems), path, place, lambda: contents)

    def holding(self, bank: "Bank") -> Self:
        """The same with ``bank`` in it."""
        return self.of(bank, self.problems, self.path, self.place)

    @property
    def bank(self) -> "Bank":
        """The whole bank."""
        return self.contents().bank

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """What its reader has told."""
        return self.contents().problems

    @property
    def plays(self) -> bool:
        """Whether it has any question that can be asked."""
        return self.about.questions > 0


def require_questions(entry: Entry) -> None:
    """Raise UnplayableError, with the first reason, for a bank of which nothing can be asked."""
    if entry.plays:
        return
    from shlex import quote  # noqa: PLC0415 - few banks come to this

    errors = [problem for problem in entry.problems if problem.severity == "error"]
    if not errors:
        raise UnplayableError(f"There are no questions in {entry.path}.")
    first = errors[0]
    more = f"shows all {len(errors)} problems" if len(errors) > 1 else "shows the line"
    raise UnplayableError(
        f"Nothing in {entry.path} can be played. {first.span}: {first.message} {first.hint} "
        f"quiz check {quote(entry.path)} {more}."
    )
