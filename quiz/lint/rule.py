"""What a rule of craft is: a code, how bad its findings are, and one function that looks. Its module explains it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.source import Code, Edit, Severity
from quiz.source.problems import Placed


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule sees."""

    at: Placed
    message: str
    """What is so, with the evidence in the item: the words, the numbers."""
    fix: str
    """One concrete thing to do."""
    severity: Severity | None = None
    """Where it is less or more than the rule's own."""
    edit: Edit | None = None
    question: str = ""
    """Of a rule that judges the bank: the question it points at, so that this one's `lint` can answer it."""
    path: str = ""
    """Of such a rule: the file that the question stands in."""


Scope = Literal["every question", "options", "statements"]
"""Which questions a rule is about: all; those with options to pick from, statements apart; statements to judge."""


@dataclass(frozen=True, slots=True)
class QuestionRule:
    """Judges questions one by one; their order in the bank changes nothing."""

    code: Code
    check: Callable[[QuestionContext], Iterable[Finding]]
    languages: frozenset[str] = frozenset()
    """The languages it has words for; none where it needs no words."""
    scope: Scope = "every question"
    """The questions that it is asked about."""


@dataclass(frozen=True, slots=True)
class BankRule:
    """Judges all questions of a bank together."""

    code: Code
    check: Callable[[BankContext], Iterable[Finding]]
    languages: frozenset[str] = frozenset()


Rule = QuestionRule | BankRule

ENGLISH = frozenset({"en"})
