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
from quiz.wording import pluralize

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
    folder = system.folder()
    shown: tuple[str, ...] | None = None
    try:
        while True:
            changes = Changes(_files(folder, paths, recursive=recursive))
            changes.begin()
            with redirect_stderr(io.StringIO()) as complaints:  # such as of a file that is not there
                made, _ = found()
            changes.done()
            now = (*complaints.getvalue().splitlines(), *(lines(made) if made.banks else ()))
            _show(now, changed=now != shown)
            shown = now
            while changes.news() == "same":
                system.wait(EVERY)
    except KeyboardInterrupt:
        output.note("")  # the shell begins on a line of its own
        raise


def _show(lines: Sequence[str], *, changed: bool) -> None:
    """Show the lines in the place of earlier ones; where there is no screen, below them if they have ``changed``."""
    checked = f"Checked at {system.now():%H:%M:%S}, and again at every save. Ctrl-C ends."
    screen = output.height() if not system.is_plain() else None
    if screen:
        room = max(screen, _FEWEST) - 2  # the last line, and the one with the cursor
        output.show_screen((*_fitting(lines, room, output.width() or 80), checked))
    elif changed:
        output.show(*lines, checked)
        output.flush()


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
    more = f"{pluralize(len(lines) - fit - 1, 'more line')}: quiz check without --watch shows them."
    return (*lines[:fit], more, lines[-1])
