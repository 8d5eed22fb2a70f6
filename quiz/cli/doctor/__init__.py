"""``quiz doctor``: whether quiz can do its work here, and how to mend what keeps it from that. Nothing is changed."""

import os
from collections.abc import Iterator, Sequence

from quiz.cli import output, surroundings
from quiz.cli.arguments import Arguments
from quiz.cli.doctor import answers, banks, installed, terminal
from quiz.cli.doctor.finding import Finding
from quiz.errors import QuizError
from quiz.wording import health

_USAGE = "quiz doctor [--json]"
_DESCRIPTION = """\
Say whether quiz can do its work here: the terminal, its colours and letters,
what is installed, your answers, and the banks. Each line begins with ok or
with mend; what is to mend says how. The exit code is 1 if anything is.

Nothing is made, moved or changed."""

_MARGIN = 6
"""Columns to the left of what is said."""


def run(arguments: Sequence[str]) -> int:
    """Look at everything; gives 1 where something is to mend."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    if words:
        parser.misused("quiz doctor looks at everything and takes no name; to look at one bank, write quiz check PATH.")
    found = list(_look())
    output.show(*(_json(found) if options.json else _lines(found, output.width())))
    return int(any(finding.mend for finding in found))


def _look() -> Iterator[Finding]:
    yield from terminal.findings(os.environ)
    yield from installed.findings()
    try:
        places = surroundings.places()
    except QuizError:
        yield Finding("folder", health.NO_FOLDER, health.GO_ELSEWHERE)
        return
    yield from answers.findings(places.store)
    yield from banks.findings(places)


def _lines(found: Sequence[Finding], width: int | None) -> Iterator[str]:
    """One line a finding, with its mend; on a terminal of ``width`` columns broken between words, the mend apart."""
    for _, says, mend in found:
        head = f"{health.MEND if mend else health.OK:<{_MARGIN}}"
        if width is None:
            yield f"{head}{says} {mend}".rstrip()
        else:
            yield from _broken(output.line(head + says), width)
            yield from _broken(output.line(" " * _MARGIN + mend), width) if mend else ()


def _broken(text: str, width: int) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - needed on terminals alone

    return wrap(text, width, subsequent_indent=" " * _MARGIN, break_long_words=False, break_on_hyphens=False)


def _json(found: Sequence[Finding]) -> list[str]:
    import json  # noqa: PLC0415 - most people read the lines

    rows = [{"what": what, "ok": not mend, "says": says, "mend": mend or None} for what, says, mend in found]
    return json.dumps(rows, indent=2).splitlines()
