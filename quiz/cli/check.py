"""``quiz check PATH ...``: what is wrong with banks, where, and how to fix it."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from quiz import bank
from quiz.bank import Reading
from quiz.cli import findings, output, system
from quiz.cli.arguments import Arguments
from quiz.cli.code_filter import CodeFilter
from quiz.cli.finding_groups import grouped
from quiz.errors import QuizError
from quiz.library import banks_in, is_folder_of_banks, no_bank_in, other_files
from quiz.source import Problem, SourceLines
from quiz.wording import checking, checklist, pluralize

_USAGE = (
    "quiz check PATH ... [--fix] [--diff] [--all] [--select CODE] [--ignore CODE] [--json] [--strict] [--checklist]"
)
_DESCRIPTION = """\
Find what is wrong with banks: each finding with its line, and how to fix it.
Codes that begin with B concern the format, those that begin with Q how well the
questions are written; quiz rules CODE explains each.

With --fix, what can be fixed with certainty is fixed in the file and shown as a
difference; everything else in the file stays as it is. With --diff, it is only
shown.

With --all, a table shows what somebody who knows nothing would score. With
--checklist, what no program can judge is printed for a reviewer, with or
without a bank.

PATH is a bank's file, a bank's folder, or a folder of banks. The exit code is
1 if there is an error, with --strict also if there is a warning."""


Rules = Callable[[Reading], tuple[tuple[Problem, ...], tuple[str, ...]]]
"""Returns what the rules of the linter find in a bank, and the rules that have no words for its language."""


class Checked(NamedTuple):
    """A bank and what was found in it."""

    reading: Reading
    problems: tuple[Problem, ...]
    """Those of the format first, then those of the rules, each in the order of the files."""
    skipped: tuple[str, ...]
    """Rules that have no words for its language."""


def run(arguments: Sequence[str]) -> int:
    """Check every path; one that cannot be read does not keep the others from being checked."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--fix", action="store_true", help="fix what can be fixed with certainty")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--all", action="store_true", help="show remarks too: what may be intended")
    parser.add_argument("--select", action="append", default=[], metavar="CODE", help="only codes that begin like this")
    parser.add_argument("--ignore", action="append", default=[], metavar="CODE", help="all codes but these")
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    parser.add_argument("--strict", action="store_true", help="let warnings count as errors")
    parser.add_argument("--checklist", action="store_true", help="print what no program can judge, for a reviewer")
    options, paths = parser.read(arguments)
    if options.checklist and options.json:
        parser.refuse("--checklist is for people: leave out --json, or --checklist.")
    if options.checklist and not paths:
        output.show(*checklist.CHECKLIST)
        return 0
    if not paths:
        parser.refuse("Say what to check, for example: quiz check questions/my-bank.yaml")
    if options.diff and options.json:
        parser.refuse("--diff shows lines of text: leave out --json, or --diff.")
    return _check(paths, options, CodeFilter.read(options.select, options.ignore))


def _check(paths: Iterable[str], options: Namespace, chosen: CodeFilter) -> int:
    """Check the banks at ``paths`` and show what was found; return the exit code."""
    rules = _rules if chosen.has_rules else _no_rules
    readings, failure = _read(paths)
    if options.fix or options.diff:
        readings, failed = _fixed(readings, rules, chosen, options)
        failure = failure or failed
    banks = [_checked(reading, rules) for reading in readings]
    found = [problem for checked in banks for problem in checked.problems if chosen.has(problem.code)]
    shown = [problem for problem in found if options.all or problem.severity != "info"]
    if options.json:
        output.show(*findings.as_json(shown))
    elif banks and not options.diff:
        _show(banks, found, shown, options, chosen)
    bad = ("error", "warning") if options.strict else ("error",)
    return failure or int(any(problem.severity in bad for problem in found))


def _show(
    banks: Sequence[Checked], found: Sequence[Problem], shown: Sequence[Problem], options: Namespace, chosen: CodeFilter
) -> None:
    """Show findings to people, and then what they come to."""
    texts = {path: checked.reading.texts for checked in banks for path in checked.reading.texts.paths}
    by_bank = groupby(shown, key=lambda problem: texts.get(problem.span.path))
    groups = [group for _, of_bank in by_bank for group in grouped(of_bank)]
    for group in groups[:_MOST]:
        path = group.first.span.path
        output.show(*findings.lines(group.first, texts.get(path, SourceLines({})), group.others))
    if len(groups) > _MOST:
        left = sum(1 + len(group.lines) for group in groups[_MOST:])
        output.show(f"{left:,} more findings are not shown. Fix these first, then check again.")
    if options.all and chosen.has_rules:
        from quiz.cli import guesser_table  # noqa: PLC0415 - few people ask for it

        if chosen.has(guesser_table.CODE):
            output.show(*(line for checked in banks for line in guesser_table.lines(checked.reading)))
    fixable = 0 if options.fix else sum(problem.edit is not None for problem in shown)
    output.show(*_skipped(banks), _summary(banks, found, hidden=len(found) - len(shown), fixable=fixable))
    if options.checklist:
        output.show("", *checklist.CHECKLIST)


def _checked(reading: Reading, rules: Rules) -> Checked:
    problems, skipped = rules(reading)
    of_format = reading.problems
    if remarks := bank.remarks(reading):
        files = {path: at for at, path in enumerate(reading.files)}
        of_format = tuple(sorted((*of_format, *remarks), key=lambda it: (files.get(it.span.path, 0), it.span.start)))
    return Checked(reading, (*of_format, *problems), skipped)


def _fixed(
    readings: Sequence[Reading], rules: Rules, chosen: CodeFilter, options: Namespace
) -> tuple[list[Reading], int]:
    """Return the banks after fixing, and an exit code."""
    from quiz.cli.fixing import fix  # noqa: PLC0415 - most checks fix nothing

    return fix(
        readings,
        lambda reading: rules(reading)[0],
        lambda problem: chosen.has(problem.code),
        write=not options.diff,
        quiet=options.json,
    )


def _rules(reading: Reading) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    from quiz import lint  # noqa: PLC0415 - who asks for the format alone needs no rules

    report = lint.check(reading, system.now().date())
    return report.problems, report.skipped


def _no_rules(reading: Reading) -> tuple[tuple[Problem, ...], tuple[str, ...]]:  # noqa: ARG001 - as for all rules
    return (), ()


def _read(paths: Iterable[str]) -> tuple[list[Reading], int]:
    """Read the banks at ``paths``; return also the exit code of what could not be read, which is reported at once."""
    readings: dict[str, Reading] = {}
    failure = 0
    for written in paths:
        try:
            banks = _banks(written)
        except QuizError as error:
            output.complain(str(error))
            failure = error.exit_code
            continue
        for shown, path in banks:
            try:
                readings[shown] = bank.read(path, shown)
            except QuizError as error:
                output.complain(str(error))
                failure = error.exit_code
    return list(readings.values()), failure


def _banks(written: str) -> list[tuple[str, Path]]:
    """Return the banks at a path, each with its name in findings; raise QuizError for a folder without any."""
    root = system.folder() / written
    if not is_folder_of_banks(root):
        return [(written, root)]
    banks = banks_in(root)
    if not banks:
        raise QuizError(no_bank_in(written))
    for path in other_files(root):
        output.complain(f"{_inside(written, path)} was not checked: it holds no `questions:`.")
    return [(_inside(written, path), path) for path in banks]


def _inside(folder: str, path: Path) -> str:
    return os.path.join(folder, path.name)  # noqa: PTH118 - as its folder was written


def _skipped(banks: Sequence[Checked]) -> list[str]:
    """Return a line for each language that some rules have no words for."""
    known = {checked.reading.bank.language: len(checked.skipped) for checked in banks if checked.reading.bank}
    return [
        f"{pluralize(skipped, 'rule')} skipped: there are no words for the language `{language}`."
        for language, skipped in known.items()
        if skipped
    ]


def _summary(banks: Sequence[Checked], problems: Sequence[Problem], *, hidden: int, fixable: int) -> str:
    """Return the last line."""
    readings = [checked.reading for checked in banks]
    numbers = [(sum(problem.severity == kind for problem in problems), noun) for kind, noun in _KINDS]
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {pluralize(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    more = f" quiz check --all shows {pluralize(hidden, 'remark')} more." if hidden else ""
    if not any(number for number, _ in numbers[:2]) and not (len(problems) - hidden):
        return f"No problems {within}.{more}"
    counts = ", ".join(pluralize(number, noun) for number, noun in (numbers[:2] if hidden else numbers) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    more += f" {checking.fixable(fixable)}" if fixable else ""
    return f"{counts} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}.{more}"


_MOST = 1_000
"""How many findings are printed for people; programs get them all."""
_KINDS = (("error", "error"), ("warning", "warning"), ("info", "remark"))
