"""A bank in the library: where it was found, what is known of it without opening it, and what its files hold."""

from collections.abc import Callable, Container, Iterator
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
    """Raised where none of a bank's questions can be played."""

    exit_code = 1


class BankSummary(NamedTuple):
    """What the library shows of a bank without opening it. Fields without a note are the bank's own."""

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
    """How many questions can be played."""
    names: str = ""
    """Their ids, separated by spaces: one text instead of many, because a library may hold very many questions."""
    signatures: str = ""
    """By which each is recognised when it was edited, in the same order and separated in the same way."""
    sensitive: str = ""
    """The ids of those that are asked only on request, separated by spaces too."""
    self_judged: str = ""
    """The ids of those that learners judge themselves, in the same way."""
    topics: str = ""
    """Its topics that have questions, in their order: JSON, a list of pairs of an id and a title."""
    placed: str = ""
    """Of each question, in the order of ``names``, the number of its topic, from 0; -1 where it has none."""
    problems: int = 0
    """How many problems were found when it was read."""

    def recognised(self) -> Iterator[tuple[str, str]]:
        """Yield the ids of its questions, each with its signature."""
        return zip(self.names.split(), self.signatures.split(), strict=True)

    def among(self, known: Container[str]) -> Iterator[tuple[str, str]]:
        """Yield the ids of its questions that are in ``known``, each with its signature."""
        return (it for it in self.recognised() if it[0] in known)


def about(bank: "Bank", problems: "tuple[Problem, ...]") -> BankSummary:
    """Return the summary of ``bank``, in which ``problems`` were found."""
    import json  # noqa: PLC0415 - a bank that is not opened needs no types, nor this

    from quiz import kinds  # noqa: PLC0415 - as above
    from quiz.replay.same_question import signature_of  # noqa: PLC0415 - as above

    there = {question.topic for question in bank.questions if question.topic}
    topics = [topic for topic in dict.fromkeys((*bank.topics, *(it.topic for it in bank.questions))) if topic in there]
    place = {topic: str(number) for number, topic in enumerate(topics)}
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
        " ".join(map(signature_of, bank.questions)),
        " ".join(question.id for question in bank.questions if bank.sensitive(question)),
        " ".join(question.id for question in bank.questions if not kinds.graded(question)),
        json.dumps([[topic, bank.topic_title(topic)] for topic in topics]),
        " ".join(place.get(question.topic, "-1") for question in bank.questions),
        len(problems),
    )


class Contents(NamedTuple):
    """What the files of a bank hold."""

    bank: "Bank"
    """Without questions, and titled after its file, where the file is not a readable bank."""
    problems: "tuple[Problem, ...]"


class Entry(NamedTuple):
    """A bank and where it was found. Its files may not have been opened yet: ``bank`` and ``problems`` open them."""

    about: BankSummary
    path: str
    """As it was given, or else absolute."""
    place: Origin
    contents: Callable[[], Contents]
    """Opens its files unless that has been done; raises nothing, whatever has happened to them. It is not compared."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and self[:3] == other[:3]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:3])

    @classmethod
    def of(cls, bank: "Bank", problems: "tuple[Problem, ...]", path: str, place: Origin) -> Self:
        """Return the entry of a bank that has been read."""
        contents = Contents(bank, problems)
        return cls(about(bank, problems), path, place, lambda: contents)

    def holding(self, bank: "Bank") -> Self:
        """Return the same entry with ``bank`` in it."""
        return self.of(bank, self.problems, self.path, self.place)

    @property
    def bank(self) -> "Bank":
        """Open the files and return the whole bank."""
        return self.contents().bank

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """Open the files and return the problems that were found in them."""
        return self.contents().problems

    @property
    def plays(self) -> bool:
        """Return whether any question can be asked."""
        return self.about.questions > 0


def require_questions(entry: Entry) -> None:
    """Raise UnplayableError, with the first problem as the reason, unless a question can be asked."""
    if entry.plays:
        return
    from shlex import quote  # noqa: PLC0415 - few banks have no question at all

    errors = [problem for problem in entry.problems if problem.severity == "error"]
    if not errors:
        raise UnplayableError(f"There are no questions in {entry.path}.")
    first = errors[0]
    more = f"shows all {len(errors)} problems" if len(errors) > 1 else "shows the line"
    raise UnplayableError(
        f"Nothing in {entry.path} can be played. {first.span}: {first.message} {first.hint} "
        f"quiz check {quote(entry.path)} {more}."
    )
