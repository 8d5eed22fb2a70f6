"""``quiz doctor``: whether quiz works here, and how to fix what does not. Nothing is changed."""

import os
from collections.abc import Iterator, Sequence

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.doctor import banks, files, installed, terminal
from quiz.cli.doctor.finding import Finding
from quiz.errors import QuizError

_USAGE = "quiz doctor [--json]"
_DESCRIPTION = """\
Check that quiz works here: the terminal, its colours and letters, what is
installed, your settings, your answers, and the banks. Each line begins with ok or with fix,
and ends with what to do. The exit code is 1 if anything needs fixing.

Nothing is created, moved or changed."""

_MARGIN = 6
"""Columns for the first word of a line."""


def run(arguments: Sequence[str]) -> int:
    """Check everything; return 1 if something needs fixing. Raises UsageError if anything is named."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz doctor checks everything and takes no name; to check one bank, write quiz check PATH.")
    found = list(_check())
    if options.json:
        rows = [{"what": what, "ok": not fix, "says": message, "mend": fix or None} for what, message, fix in found]
        output.show_json(rows)
    else:
        output.show(*_lines(found, output.width()))
    return int(any(finding.fix for finding in found))


def _check() -> Iterator[Finding]:
    yield from terminal.findings(os.environ)
    yield from installed.findings()
    try:
        system.folder()
    except QuizError:
        gone = "Folder: the current folder no longer exists, so your answers and the banks could not be checked."
        yield Finding("folder", gone, "Go to another folder with cd, then run quiz doctor again.")
        return
    try:
        places = system.places()
    except QuizError as error:
        yield Finding("folder", "Folder: your answers and the banks could not be checked.", str(error))
        return
    yield from files.settings(places.config)
    yield from files.answers(places.store)
    yield from banks.findings(places)


def _lines(found: Sequence[Finding], width: int | None) -> Iterator[str]:
    """Yield a line per finding, with its fix; on a terminal of ``width`` columns wrapped, the fix on lines below."""
    for _, message, fix in found:
        head = f"{'fix' if fix else 'ok':<{_MARGIN}}"
        if width is None:
            yield f"{head}{message} {fix}".rstrip()
        else:
            yield from _wrapped(output.line(head + message), width)
            yield from _wrapped(output.line(" " * _MARGIN + fix), width) if fix else ()


def _wrapped(text: str, width: int) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - only terminals need it

    return wrap(text, width, subsequent_indent=" " * _MARGIN, break_long_words=False, break_on_hyphens=False)
