"""What a rule is: a code that knows its severity and its page, and a function that yields findings."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.source import Code, Edit, Placed, Severity


class Finding(NamedTuple):
    """One thing that a rule finds."""

    at: Placed
    message: str
    """What is wrong, with the evidence in the question: the words, the numbers."""
    fix: str
    """One concrete thing to do."""
    severity: Severity | None = None
    """Where it differs from the usual one of the rule's code."""
    edit: Edit | None = None
    question: QuestionContext | None = None
    """Of a rule that judges the bank: the question it points at, whose `lint` can suppress it."""


Scope = Literal["every question", "options", "statements"]
"""Which questions a rule is about: all; those with options to pick from, statements apart; statements to judge."""


class QuestionRule(NamedTuple):
    """A rule that judges questions one by one; their order in the bank makes no difference."""

    code: Code
    check: Callable[[QuestionContext], Iterable[Finding]]
    languages: frozenset[str] = frozenset()
    """The languages it has words for; none where it needs no words."""
    scope: Scope = "every question"
    """The questions that it is run on."""
    gather: Callable[[Sequence[tuple[str, Finding]]], Finding] | None = None
    """Makes one finding of all that are left in a bank, each with the id of its question; None to report each."""


class BankRule(NamedTuple):
    """A rule that judges all questions of a bank together."""

    code: Code
    check: Callable[[BankContext], Iterable[Finding]]
    languages: frozenset[str] = frozenset()


Rule = QuestionRule | BankRule

ENGLISH = frozenset({"en"})


def code(name: str, *severities: Severity) -> Code:
    """Return the code of a rule, which a page in ``quiz/lint/code_pages`` explains; its usual severity comes first."""
    return Code(name, *severities, room="quiz.lint")
