"""Every rule over every question: findings with their places, and what was left out with a reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quiz.bank import Reading
from quiz.lint import suppressions
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule
from quiz.lint.suppressions import Ignored
from quiz.source import Problem, Span


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules say of a bank."""

    problems: tuple[Problem, ...]
    """In the order of the files, their lines and columns."""
    skipped: tuple[str, ...] = ()
    """The codes of rules that have no words for the bank's language."""
    ignored: int = 0
    """Findings that the author has answered with a reason."""


def check(reading: Reading, rules: Sequence[Rule], today: date | None = None) -> Report:
    """What ``rules`` see in the sound questions of a bank. The same bank gives the same report on any day.

    ``today`` adds what has grown old by that day. Raises nothing. Linear in the number of questions but for the rules
    that compare questions with each other; those say so.
    """
    bank = context_of(reading, today)
    if bank is None:
        return Report(())
    questions = bank.questions
    speaks = [rule for rule in rules if not rule.languages or bank.language in rule.languages]
    skipped = tuple(rule.code for rule in rules if rule not in speaks)
    head = next(iter(reading.files), reading.path)
    codes = {rule.code for rule in rules}
    ignored = suppressions.of(bank, head, codes.difference(skipped), codes)
    problems = [
        *_of_items([rule for rule in speaks if isinstance(rule, QuestionRule)], questions, ignored),
        *_of_bank([rule for rule in speaks if isinstance(rule, BankRule)], bank, head, ignored),
    ]
    problems += ignored.unused()
    files = {path: at for at, path in enumerate(reading.files)}
    problems.sort(key=lambda problem: (files.get(problem.span.path, 0), problem.span.start, problem.code))
    return Report(tuple(problems), skipped, ignored.count)


def context_of(reading: Reading, today: date | None = None) -> BankContext | None:
    """A bank as the rules look at it; None where nothing plays."""
    if reading.bank is None or reading.head is None:
        return None
    return BankContext(reading.bank, reading.head, reading.nodes, reading.texts, today)


def _of_items(
    rules: Iterable[QuestionRule], questions: Iterable[QuestionContext], ignored: Ignored
) -> Iterator[Problem]:
    every = tuple(rules)
    of_options = tuple([rule for rule in every if rule.scope != "statements"])
    of_statements = tuple([rule for rule in every if rule.scope != "options"])
    of_others = tuple([rule for rule in every if rule.scope == "every question"])
    for question in questions:
        about = of_statements if question.is_statement else of_options if question.options else of_others
        for rule in about:
            for finding in rule.check(question):
                if not ignored.covers(rule.code, question.id):
                    yield _problem(rule, finding, question.path)
        question.forget_texts()


def _of_bank(rules: Iterable[BankRule], bank: BankContext, path: str, ignored: Ignored) -> Iterator[Problem]:
    for rule in rules:
        for finding in rule.check(bank):
            if not ignored.covers(rule.code, finding.question):
                yield _problem(rule, finding, finding.path or path)


def _problem(rule: Rule, finding: Finding, path: str) -> Problem:
    span = Span(path, finding.at.start, finding.at.end)
    return Problem(span, rule.code, finding.message, finding.fix, finding.edit, finding.severity)
