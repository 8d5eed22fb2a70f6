"""Everything of Textual's inside that this program reaches for: names that begin with an underscore, and such modules.

Nobody promises that they stay. No other file uses any, and a test holds each name and signature against the installed
Textual, so that another version fails there and not under a learner's fingers.
"""

import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar, TextIO, cast

from textual.widgets import OptionList


class MeasuredOptionList(OptionList, inherit_bindings=False):
    """An option list that says where its rows are drawn."""

    GUTTER: ClassVar[int] = 0
    """Cells that are kept free at the left of every row."""

    def _get_left_gutter_width(self) -> int:
        return self.GUTTER

    def row_at(self, line: int) -> tuple[int, int]:
        """Return the number of the row drawn on a line of the whole list, and the line within it; (-1, 0) for none."""
        return self._lines[line] if line < len(self._lines) else (-1, 0)

    def lines_of(self, row: int) -> tuple[int, int] | None:
        """Return the first line of a row and how many lines it has; None where it is not drawn."""
        first = self._index_to_line.get(row)
        return None if first is None else (first, self._heights[row])


if sys.platform != "win32":
    from textual._parser import ParseError
    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver

    class OpenLinuxDriver(LinuxDriver):
        """Textual's driver for a terminal, with the handles that a reader of one's own needs."""

        def draw_through(self, wrap: Callable[[TextIO], object]) -> None:
            """Draw on what ``wrap`` makes of the terminal; it has ``write``, ``flush`` and ``fileno``."""
            self._file = cast("Any", wrap(cast("TextIO", self._file)))

        def suspend_in_turn(self) -> None:
            """Let stopping and going on wait for their turn in the loop.

            A handler that breaks into the drawing would wait for the lock that the drawing holds.
            """
            self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
            self._loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

        def begin_reading(self) -> None:
            """Make the parser that turns what the terminal sends into events."""
            self._xterm = XTermParser(self._debug)

        def hand_on(self, text: str) -> None:
            """Hand on the events in ``text``, and those for which the time to wait is over."""
            for event in self._xterm.feed(text) if text else ():  # nothing means the end to the parser
                self.process_message(event)
            for event in self._xterm.tick():
                self.process_message(event)

        def end_reading(self) -> None:
            """Let the parser go; what it had only half of is dropped."""
            with suppress(EOFError, ParseError):
                list(self._xterm.feed(""))

        def end_app(self, return_code: int) -> None:
            """End the program from the thread that reads."""
            self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=return_code))
