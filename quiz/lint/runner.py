"""Runs every rule on every question it is about, and collects the findings that are not suppressed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from quiz.bank import Reading
from quiz.lint import suppressions
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule
from quiz.lint.suppressions import Suppressions
from quiz.source import Problem, Span
from quiz.without_collector import without_collector


class Report(NamedTuple):
    """What the rules find in a bank."""

    problems: tuple[Problem, ...]
    """In the order of the files, their lines and columns."""
    skipped: tuple[str, ...] = ()
    """The codes of rules that have no words for the bank's language."""
    suppressed: int = 0
    """The number of findings that the author has suppressed."""


def check(reading: Reading, rules: Sequence[Rule], today: date | None = None) -> Report:
    """Return what ``rules`` find in the sound questions of a bank. The same bank gives the same report on any day.

    ``today`` adds what is out of date on that day. Takes time in proportion to the number of questions, except for the
    rules that compare questions with each other; those say so.
    """
    with without_collector():
        bank = context_of(reading, today)
        return Report(()) if bank is None else _report(bank, reading, rules)


def _report(bank: BankContext, reading: Reading, rules: Sequence[Rule]) -> Report:
    questions = bank.questions
    speaking = [rule for rule in rules if not rule.languages or bank.language in rule.languages]
    skipped = tuple(rule.code for rule in rules if rule not in speaking)
    head = next(iter(reading.files), reading.path)
    codes = {rule.code for rule in rules}
    suppressed = suppressions.of(bank, head, codes.difference(skipped), codes)
    problems = [
        *_of_questions([rule for rule in speaking if isinstance(rule, QuestionRule)], questions, suppressed),
        *_of_bank([rule for rule in speaking if isinstance(rule, BankRule)], bank, head, suppressed),
    ]
    problems += suppressed.unused()
    files = {path: at for at, path in enumerate(reading.files)}
    problems.sort(key=lambda problem: (files.get(problem.span.path, 0), problem.span.start, problem.code))
    return Report(tuple(problems), skipped, suppressed.count)


def context_of(reading: Reading, today: date | None = None) -> BankContext | None:
    """Return a bank as the rules see it; None where no question can be asked."""
    if reading.bank is None or reading.head is None:
        return None
    return BankContext(reading.bank, reading.head, reading.nodes, reading.texts, today)


def _of_questions(
    rules: Iterable[QuestionRule], questions: Iterable[QuestionContext], suppressed: Suppressions
) -> Iterator[Problem]:
    every = tuple(rules)
    of_options = tuple([rule for rule in every if rule.scope != "statements"])
    of_statements = tuple([rule for rule in every if rule.scope != "options"])
    of_others = tuple([rule for rule in every if rule.scope == "every question"])
    gathered: dict[QuestionRule, list[tuple[QuestionContext, Finding]]] = {}
    for question in questions:
        about = of_statements if question.is_statement else of_options if question.options else of_others
        for rule, finding in _of_wordings(about, question) if question.model.also else _of_question(about, question):
            if suppressed.covers(rule.code, question.id):
                continue
            if rule.gather:
                gathered.setdefault(rule, []).append((question, finding))
            else:
                yield _problem(rule, finding, question.path)
        question.forget_texts()
    for rule, found in gathered.items():
        assert rule.gather
        yield _problem(rule, rule.gather([(question.id, finding) for question, finding in found]), found[0][0].path)


def _of_question(rules: Iterable[QuestionRule], question: QuestionContext) -> Iterator[tuple[QuestionRule, Finding]]:
    for rule in rules:
        for finding in rule.check(question):
            yield rule, finding


def _of_wordings(rules: tuple[QuestionRule, ...], question: QuestionContext) -> Iterator[tuple[QuestionRule, Finding]]:
    """Yield what is found in a question, and then what only its other wordings bring about, at their places.

    A finding elsewhere in the question is reported once, with the stem; if only a wording causes it, at that wording.
    """
    as_it_is, *reworded = (list(_of_question(rules, each)) for each in question.wordings)
    yield from as_it_is
    reported = {(rule.code, finding.at.start, finding.at.end) for rule, finding in as_it_is}
    codes = {rule.code for rule, _ in as_it_is}
    for each, found in zip(question.wordings[1:], reworded, strict=True):
        wording = each.at("stem")
        for rule, finding in found:
            at = finding.at
            if not (wording.start <= at.start and at.end <= wording.end):
                if rule.code not in codes:
                    yield rule, finding._replace(at=wording)
            elif (rule.code, at.start, at.end) not in reported:
                yield rule, finding


def _of_bank(rules: Iterable[BankRule], bank: BankContext, path: str, suppressed: Suppressions) -> Iterator[Problem]:
    for rule in rules:
        for finding in rule.check(bank):
            question = finding.question
            if not suppressed.covers(rule.code, question.id if question else ""):
                yield _problem(rule, finding, question.path if question else path)


def _problem(rule: Rule, finding: Finding, path: str) -> Problem:
    span = Span(path, finding.at.start, finding.at.end)
    return Problem(span, rule.code, finding.message, finding.fix, finding.edit, finding.severity)
