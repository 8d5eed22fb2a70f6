"""``quiz check PATH ...``: what is wrong with banks, where, and how to mend it."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quiz import bank, lint
from quiz.bank import Reading
from quiz.cli import findings, guesser, output, system
from quiz.cli.arguments import Arguments
from quiz.cli.choosing import chosen_codes
from quiz.errors import QuizError
from quiz.library import banks_in, is_folder_of_banks, no_bank_in, other_files
from quiz.lint import Report
from quiz.source import Problem, SourceLines
from quiz.wording import checking, checklist, pluralize

_USAGE = (
    "quiz check PATH ... [--fix] [--diff] [--all] [--select CODE] [--ignore CODE] [--json] [--strict] [--checklist]"
)
_DESCRIPTION = """\
Find what is wrong with banks: each finding with its line, and how to mend it.
Findings of form have codes that begin with B, findings of craft with Q;
quiz rules CODE explains each.

With --fix, what can be mended without asking is mended in the file and shown as
a difference; everything else in it stays as it is. With --diff, it is only
shown.

With --all, a table shows what somebody who knows nothing would score. With
--checklist, what no program can judge is printed for a reviewer, with or
without a bank.

PATH is a bank's file, a bank's folder, or a folder of banks. The exit code is
1 if there is an error, with --strict also if there is a warning."""


Judge = Callable[[Reading], Report]
"""Says what there is to say of a bank's craft."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A bank and what there is to say of it."""

    reading: Reading
    problems: tuple[Problem, ...]
    """Of form first, then of craft, each in the order of the files."""
    skipped: tuple[str, ...]
    """Rules that have no words for its language."""


def run(arguments: Sequence[str]) -> int:
    """Check every path; one that cannot be read does not keep the others from being checked."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--fix", action="store_true", help="mend what can be mended without asking")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--all", action="store_true", help="show remarks too, which may be meant so")
    parser.add_argument("--select", action="append", default=[], metavar="CODE", help="only this, or what begins so")
    parser.add_argument("--ignore", action="append", default=[], metavar="CODE", help="all but this")
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
    select, ignore = chosen_codes("--select", options.select), chosen_codes("--ignore", options.ignore)
    chosen = partial(findings.is_chosen, select=select, ignore=ignore)
    judge = _judge if not select or any(code.startswith("Q") for code in select) else _judge_nothing
    readings, failure = _read(paths)
    if options.fix or options.diff:
        readings, failed = _mended(readings, judge, chosen, options)
        failure = failure or failed
    banks = [_checked(reading, judge) for reading in readings]
    found = [problem for checked in banks for problem in checked.problems if chosen(problem)]
    shown = [problem for problem in found if options.all or problem.severity != "info"]
    if options.json:
        output.show(*findings.as_json(shown))
    elif banks and not options.diff:
        texts = {path: reading.texts for reading in readings for path in reading.texts.paths}
        for problem in shown:
            output.show(*findings.told(problem, texts.get(problem.span.path, SourceLines({}))))
        if options.all and findings.is_among(guesser.CODE, select, ignore):
            output.show(*(line for checked in banks for line in guesser.shown(checked.reading)))
        mends = 0 if options.fix else sum(problem.edit is not None for problem in shown)
        output.show(*_skipped(banks), _summary(readings, found, hidden=len(found) - len(shown), mends=mends))
        if options.checklist:
            output.show("", *checklist.CHECKLIST)
    bad = ("error", "warning") if options.strict else ("error",)
    return failure or int(any(problem.severity in bad for problem in found))


def _checked(reading: Reading, judge: Judge) -> Checked:
    report = judge(reading)
    form = reading.problems
    if remarks := bank.remarks(reading):
        files = {path: at for at, path in enumerate(reading.files)}
        form = tuple(sorted((*form, *remarks), key=lambda it: (files.get(it.span.path, 0), it.span.start)))
    return Checked(reading, (*form, *report.problems), report.skipped)


def _mended(
    readings: Sequence[Reading], judge: Judge, chosen: Callable[[Problem], bool], options: Namespace
) -> tuple[list[Reading], int]:
    """The banks after mending, and an exit code."""
    from quiz.cli.mending import mend  # noqa: PLC0415 - most checks mend nothing

    return mend(readings, lambda it: judge(it).problems, chosen, write=not options.diff, quiet=options.json)


def _judge(reading: Reading) -> Report:
    """What the rules of craft say."""
    return lint.check(reading, system.now().date())


def _judge_nothing(reading: Reading) -> Report:  # noqa: ARG001 - the form alone was asked for
    """Nothing of craft, where only codes of form were asked for."""
    return Report(())


def _read(paths: Iterable[str]) -> tuple[list[Reading], int]:
    """What the banks at ``paths`` say, and the exit code of what could not be read, which is told at once."""
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
    """The banks at a path, and what to call them. Raises QuizError for a folder without any."""
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
    """A line for each language that some rules have no words for."""
    known = {checked.reading.bank.language: len(checked.skipped) for checked in banks if checked.reading.bank}
    return [
        f"{pluralize(skipped, 'rule')} skipped: there are no words for the language `{language}`."
        for language, skipped in known.items()
        if skipped
    ]


def _summary(readings: Sequence[Reading], problems: Sequence[Problem], *, hidden: int, mends: int) -> str:
    """The last line."""
    numbers = [(sum(problem.severity == kind for problem in problems), noun) for kind, noun in _KINDS]
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {pluralize(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    more = f" quiz check --all shows {pluralize(hidden, 'remark')} more." if hidden else ""
    if not any(number for number, _ in numbers[:2]) and not (len(problems) - hidden):
        return f"No problems {within}.{more}"
    told = ", ".join(pluralize(number, noun) for number, noun in (numbers[:2] if hidden else numbers) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    more += f" {checking.fixable(mends)}" if mends else ""
    return f"{told} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}.{more}"


_KINDS = (("error", "error"), ("warning", "warning"), ("info", "remark"))
