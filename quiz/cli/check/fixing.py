"""``quiz check --fix`` and ``--diff``: the fixes that are certain, shown as a difference, and written."""

from collections.abc import Iterator, Sequence

from quiz.bank import Reading
from quiz.bank.fixing import apply_fixes
from quiz.bank.fixing.apply_fixes import Fixed
from quiz.bank.fixing.fix_trial import IsRequested, LintCheck
from quiz.cli import output
from quiz.errors import QuizError
from quiz.wording import pluralize


def fix(
    readings: Sequence[Reading], rules: LintCheck, is_chosen: IsRequested, *, write: bool, quiet: bool
) -> tuple[list[Reading], int]:
    """Fix banks, or only show how; return them as they are now, and the exit code of what could not be read or written.

    Files that cannot be fixed are reported at once and stay as they are. With ``quiet``, what was done is not shown.
    """
    now: list[Reading] = []
    done: list[Fixed] = []
    failure = 0
    for reading in readings:
        try:
            fixed = apply_fixes.fix(reading, rules, is_chosen)
            if write:
                apply_fixes.write(fixed)
        except QuizError as error:
            output.complain(str(error))
            failure = failure or error.exit_code
            now.append(reading)
            continue
        for path, reason in fixed.left_alone:
            output.complain(f"The file {path} was left as it is: {reason}")
        done.append(fixed)
        now.append(fixed.reading if write else reading)
    if done and not quiet:
        output.show(*difference(done, write=write))
    return now, failure


def difference(done: Sequence[Fixed], *, write: bool) -> Iterator[str]:
    """Yield the differences, and then how much was fixed."""
    for fixed in done:
        yield from apply_fixes.diff(fixed)
    fixes = pluralize(sum(fixed.fix_count for fixed in done), "fix", "fixes")
    files = sum(len(fixed.changed) for fixed in done)
    if files and write:
        yield f"{fixes} made in {pluralize(files, 'file')}."
    elif files:
        yield f"{fixes} can be made in {pluralize(files, 'file')}; quiz check --fix makes them."
    elif not all(len(fixed.left_alone) == len(fixed.before) for fixed in done):  # what was left alone has been reported
        yield "Nothing here can be fixed automatically."
