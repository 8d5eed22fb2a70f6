"""``quiz check PATH ...``: what is wrong with banks, where, and how to fix it."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from itertools import groupby

from quiz.bank import Reading
from quiz.cli import output
from quiz.cli.arguments import Arguments
from quiz.cli.check import as_text, banks_at, summary
from quiz.cli.check.checked import Checked, Rules, all_rules, check, no_rules
from quiz.cli.check.groups import grouped
from quiz.cli.code_filter import CodeFilter
from quiz.source import Problem, SourceLines
from quiz.wording import checklist

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
    rules = all_rules if chosen.has_rules else no_rules
    readings, failure = banks_at.read(paths)
    if options.fix or options.diff:
        readings, failed = _fixed(readings, rules, chosen, options)
        failure = failure or failed
    banks = [check(reading, rules) for reading in readings]
    found = [problem for checked in banks for problem in checked.problems if chosen.has(problem.code)]
    shown = [problem for problem in found if options.all or problem.severity != "info"]
    if options.json:
        output.show(*as_text.as_json(shown))
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
        output.show(*as_text.lines(group.first, texts.get(path, SourceLines({})), group.others))
    if len(groups) > _MOST:
        left = sum(1 + len(group.lines) for group in groups[_MOST:])
        output.show(f"{left:,} more findings are not shown. Fix these first, then check again.")
    if options.all and chosen.has_rules:
        from quiz.cli.check import guesser_table  # noqa: PLC0415 - few people ask for it

        if chosen.has(guesser_table.CODE):
            output.show(*(line for checked in banks for line in guesser_table.lines(checked.reading)))
    fixable = 0 if options.fix else sum(problem.edit is not None for problem in shown)
    output.show(*summary.lines(banks, found, hidden=len(found) - len(shown), fixable=fixable))
    if options.checklist:
        output.show("", *checklist.CHECKLIST)


def _fixed(
    readings: Sequence[Reading], rules: Rules, chosen: CodeFilter, options: Namespace
) -> tuple[list[Reading], int]:
    """Return the banks after fixing, and an exit code."""
    from quiz.cli.check.fixing import fix  # noqa: PLC0415 - most checks fix nothing

    return fix(
        readings,
        lambda reading: rules(reading)[0],
        lambda problem: chosen.has(problem.code),
        write=not options.diff,
        quiet=options.json,
    )


_MOST = 1_000
"""How many findings are printed for people; programs get them all."""
