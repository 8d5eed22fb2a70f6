"""A bank with everything that is found in it, by the reader of its format and by the rules."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from quiz import bank
from quiz.bank import Reading
from quiz.cli import system
from quiz.source import Problem

Rules = Callable[[Reading], tuple[tuple[Problem, ...], tuple[str, ...]]]
"""Returns what the rules of the linter find in a bank, and the rules that have no words for its language."""


class Checked(NamedTuple):
    """A bank and what was found in it."""

    reading: Reading
    problems: tuple[Problem, ...]
    """Those of the format first, then those of the rules, each in the order of the files."""
    skipped: tuple[str, ...]
    """Rules that have no words for its language."""
    elsewhere: tuple[Problem, ...] = ()
    """What was found in files of the bank that were not named."""


def check(
    reading: Reading, rules: Rules, beside: Collection[str] = (), about_its_id: Sequence[Problem] = ()
) -> Checked:
    """Return everything that is found in a bank that was read, apart from what is in the files ``beside``."""
    problems, skipped = rules(reading)
    of_format = reading.problems
    if remarks := bank.remarks(reading):
        files = {path: at for at, path in enumerate(reading.files)}
        of_format = tuple(sorted((*of_format, *remarks), key=lambda it: (files.get(it.span.path, 0), it.span.start)))
    found = (*about_its_id, *of_format, *problems)
    elsewhere = tuple(problem for problem in found if problem.span.path in beside)
    return Checked(reading, tuple(it for it in found if it.span.path not in beside), skipped, elsewhere)


def is_other_file(reading: Reading) -> bool:
    """Return whether what was read is no bank at all, such as settings of another program."""
    if reading.questions_seen or len(reading.files) > 1:
        return False
    from quiz.bank.recovery.no_bank import is_bank  # noqa: PLC0415 - most files have questions

    text = reading.texts.text(reading.path)
    return not is_bank(bank.tree(text, reading.path)[0], text)


def all_rules(reading: Reading) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Return what every rule finds today."""
    from quiz import lint  # noqa: PLC0415 - who asks for the format alone needs no rules

    report = lint.check(reading, system.now().date())
    return report.problems, report.skipped


def no_rules(reading: Reading) -> tuple[tuple[Problem, ...], tuple[str, ...]]:  # noqa: ARG001 - as for all rules
    """Return nothing."""
    return (), ()
