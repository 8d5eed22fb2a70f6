"""``quiz check --watch``: the check made again whenever a file of the banks changes, on a screen that stays calm."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stderr
from itertools import accumulate
from pathlib import Path
from typing import NoReturn

from quiz.authoring.watch import EVERY, Changes
from quiz.bank.bank_files import whole
from quiz.cli import output, system
from quiz.cli.check.findings import Report
from quiz.prose import display_width
from quiz.wording import checking

_FEWEST = 10
"""Lines of a terminal that are used even if it has fewer."""


def watch(
    paths: Sequence[str],
    found: Callable[[], tuple[Report, int]],
    lines: Callable[[Report], Iterable[str]],
    *,
    recursive: bool,
) -> NoReturn:
    """Show what is ``found`` at ``paths``, as ``lines``, again and again; only Ctrl-C ends it."""
    try:
        _repeat(paths, found, lines, recursive=recursive)
    except KeyboardInterrupt:
        output.note("")  # the shell begins on a line of its own
        raise


def _repeat(
    paths: Sequence[str],
    found: Callable[[], tuple[Report, int]],
    lines: Callable[[Report], Iterable[str]],
    *,
    recursive: bool,
) -> NoReturn:
    folder = system.folder()
    shown: tuple[str, ...] | None = None
    while True:
        changes = Changes(_files(folder, paths, recursive=recursive))
        changes.begin()
        made, complaints = _checked(found)
        changes.done()
        now = (*complaints, *(lines(made) if made.banks else ()))
        screen = output.height() if not system.is_plain() else None
        if screen:
            room = max(screen, _FEWEST) - 2  # the last line, and the one with the cursor
            output.show_screen((*_fitting(now, room, output.width() or 80), checking.watched(system.now())))
        elif now != shown:
            output.show(*now, checking.watched(system.now()))
            output.flush()
        shown = now
        while changes.news() == "same":
            system.wait(EVERY)


def _checked(found: Callable[[], tuple[Report, int]]) -> tuple[Report, list[str]]:
    """Return the report, and what was complained about, such as a file that is not there."""
    with redirect_stderr(io.StringIO()) as said:
        made, _ = found()
    return made, said.getvalue().splitlines()


def _files(folder: Path, paths: Sequence[str], *, recursive: bool) -> Iterator[Path]:
    """Yield each path, and the folders in it, or around it, that may be one bank."""
    for path in paths:
        root = folder / path
        yield whole(root, path)[0]
        if root.is_dir():
            yield from sorted(inside for inside in root.glob("**/*" if recursive else "*") if inside.is_dir())


def _fitting(lines: Sequence[str], room: int, columns: int) -> Sequence[str]:
    """Return the lines that fit on the screen: the summary, which is the last one, and as many of the others."""
    rows = [max(1, -(-display_width(line) // columns)) for line in lines]
    if sum(rows) <= room:
        return lines
    room -= rows[-1] + 1
    fit = next(at for at, so_far in enumerate(accumulate(rows)) if so_far > room)
    return (*lines[:fit], checking.more_lines(len(lines) - fit - 1), lines[-1])
