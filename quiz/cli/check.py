"""``quiz check PATH ...``: what is wrong with banks, where, and how to mend it."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from quiz import bank
from quiz.bank import Reading
from quiz.cli import output, surroundings
from quiz.cli.arguments import Arguments
from quiz.errors import QuizError
from quiz.library import BANK_FILE, banks_in, is_folder_of_banks, other_files
from quiz.source import Problem
from quiz.wording import count

_USAGE = "quiz check PATH ... [--json] [--strict]"
_DESCRIPTION = """\
Find what is wrong with banks: each finding with its line, and how to mend it.

PATH is a bank's file, a bank's folder, or a folder of banks. The exit code is
1 if there is an error, with --strict also if there is a warning."""


def run(arguments: Sequence[str]) -> int:
    """Check every path; one that cannot be read does not keep the others from being checked."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    parser.add_argument("--strict", action="store_true", help="let warnings count as errors")
    options, paths = parser.read(arguments)
    if not paths:
        parser.misused("Say what to check, for example: quiz check questions/my-bank.yaml")
    readings, failure = _read(paths)
    problems = [problem for reading in readings for problem in reading.problems]
    if options.json:
        output.show(*_json(problems))
    elif readings:
        for problem in problems:
            _show(problem)
        output.show(_summary(readings, problems))
    found = any(options.strict or problem.severity == "error" for problem in problems)
    return failure or int(found)


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
    root = surroundings.folder() / written
    if not is_folder_of_banks(root):
        return [(written, root)]
    banks = banks_in(root)
    if not banks:
        raise QuizError(
            f"There is no bank in the folder {written}: a bank is a .yaml file that holds `questions:`, or a folder "
            f"with {BANK_FILE} in it."
        )
    for path in other_files(root):
        output.complain(f"{_inside(written, path)} was not checked: it holds no `questions:`.")
    return [(_inside(written, path), path) for path in banks]


def _inside(folder: str, path: Path) -> str:
    return os.path.join(folder, path.name)  # noqa: PTH118 - as its folder was written


def _show(problem: Problem) -> None:
    """One finding for people: the place and what is wrong, and below it the mend."""
    output.show(
        f"{problem.span} {problem.code} {problem.severity} {problem.message}",
        f"    {problem.hint}",
    )


def _summary(readings: Sequence[Reading], problems: Sequence[Problem]) -> str:
    """The last line."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {count(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    if not problems:
        return f"No problems {within}."
    told = ", ".join(count(number, noun) for number, noun in ((errors, "error"), (warnings, "warning")) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    return f"{told} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}."


def _json(problems: Sequence[Problem]) -> list[str]:
    import json  # noqa: PLC0415 - most people read the other form

    return json.dumps([_plain(problem) for problem in problems], indent=2).splitlines()


def _plain(problem: Problem) -> dict[str, object]:
    """One finding as data; line and column count from 1, in characters."""
    line, column = problem.span.start
    return {
        "path": problem.span.path,
        "line": line,
        "column": column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }
