"""Every rule over every question: findings with their places, and what was left out with a reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quiz.bank import Reading
from quiz.lint import suppression
from quiz.lint.item import Item, Whole
from quiz.lint.rule import BankRule, Finding, ItemRule, Rule
from quiz.lint.suppression import Ignored
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


def look(reading: Reading, rules: Sequence[Rule], today: date | None = None) -> Report:
    """What ``rules`` see in the sound questions of a bank. The same bank gives the same report on any day.

    ``today`` adds what has grown old by that day. Raises nothing. Linear in the number of questions but for the rules
    that compare questions with each other; those say so.
    """
    whole = whole_of(reading, today)
    if whole is None:
        return Report(())
    items = whole.items
    speaks = [rule for rule in rules if not rule.languages or whole.language in rule.languages]
    skipped = tuple(rule.code for rule in rules if rule not in speaks)
    head = next(iter(reading.files), reading.path)
    codes = {rule.code for rule in rules}
    ignored = suppression.of(whole, head, codes.difference(skipped), codes)
    problems = [
        *_of_items([rule for rule in speaks if isinstance(rule, ItemRule)], items, ignored),
        *_of_bank([rule for rule in speaks if isinstance(rule, BankRule)], whole, head, ignored),
    ]
    problems += ignored.unused()
    files = {path: at for at, path in enumerate(reading.files)}
    problems.sort(key=lambda problem: (files.get(problem.span.path, 0), problem.span.start, problem.code))
    return Report(tuple(problems), skipped, ignored.count)


def whole_of(reading: Reading, today: date | None = None) -> Whole | None:
    """A bank as the rules look at it; None where nothing plays."""
    bank = reading.bank
    if bank is None or reading.head is None:
        return None
    items = tuple(Item(bank, question, reading.nodes[question.id], reading.texts) for question in bank.questions)
    return Whole(bank, reading.head, items, today)


def _of_items(rules: Iterable[ItemRule], items: Iterable[Item], ignored: Ignored) -> Iterator[Problem]:
    for item in items:
        for rule in rules:
            for finding in rule.look(item):
                if not ignored.covers(rule.code, item.question.id):
                    yield _problem(rule, finding, item.path)


def _of_bank(rules: Iterable[BankRule], whole: Whole, path: str, ignored: Ignored) -> Iterator[Problem]:
    for rule in rules:
        for finding in rule.look(whole):
            if not ignored.covers(rule.code, finding.question):
                yield _problem(rule, finding, finding.path or path)


def _problem(rule: Rule, finding: Finding, path: str) -> Problem:
    span = Span(path, finding.at.start, finding.at.end)
    return Problem(span, rule.code, finding.message, finding.mend, finding.edit, finding.severity)
