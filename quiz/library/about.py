"""What is known of a bank without opening it: what it says of itself, and how much there is in it."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a bank that is not opened needs neither
    from quiz.model import Bank
    from quiz.source import Problem


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
