"""Everything of Textual's inside that this program reaches for: names that begin with an underscore, and such modules.

Nobody promises that they stay. No other file uses any, and a test holds each name and signature against the installed
Textual, so that another version fails there and not under a learner's fingers.
"""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar, Literal, TextIO, cast

from textual._context import active_message_pump
from textual.app import App, ComposeResult
from textual.cache import LRUCache
from textual.command import CommandList, CommandPalette
from textual.events import Click, Key, Resize
from textual.geometry import Size
from textual.keys import Keys
from textual.message import Message
from textual.messages import InBandWindowResize
from textual.strip import Strip
from textual.theme import ThemeProvider
from textual.widgets import OptionList


class OpenApp(App[None]):
    """An app that decides itself which errors end it, and reads each of its styles once."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        # Textual keeps the last 64 that it has read. An app that has more reads all of them for each new screen.
        self.stylesheet._parse_cache = LRUCache(1024)  # noqa: SLF001 - see the first line of this file

    async def run_async(self, **how: Any) -> None:
        """Run until the end, and leave signals to the system before the loop closes."""
        try:
            await super().run_async(**how)
        finally:
            leave_signals(asyncio.get_running_loop())

    def overlooks(self, error: Exception, node: object) -> bool:  # noqa: ARG002
        """Return whether ``error``, which the message loop of ``node`` met, changes nothing for anybody."""
        return False

    def _handle_exception(self, error: Exception) -> None:
        if not self.overlooks(error, active_message_pump.get(None)):
            super()._handle_exception(error)

    def action_command_palette(self) -> None:
        """Show the command palette, unless it is shown."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(SteadyPalette())

    def search_themes(self) -> None:
        """Show the themes, to choose one."""
        self.push_screen(SteadyPalette(providers=[ThemeProvider], placeholder="Search for themes…"))


class SteadyOptionList(OptionList, inherit_bindings=False):
    """An option list for which a key or a click that comes before its rows are drawn is no error."""

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        """Move by a page, which has a length only where rows are drawn."""
        if (self.highlighted or 0) in self._index_to_line:
            super()._move_page(direction)

    def _on_click(self, event: Click) -> None:  # type: ignore[override]  # Textual calls this one, and then its own
        """Drop a click on a row that is still drawn, but gone."""
        if event.style.meta.get("option", -1) >= self.option_count:
            event.prevent_default()


class SteadyCommandList(CommandList, SteadyOptionList):
    """The rows of the command palette."""


class SteadyPalette(CommandPalette):
    """The command palette, which may be typed into before its rows are drawn."""

    def compose(self) -> ComposeResult:
        """Return Textual's parts, with rows of ours."""
        for part in super().compose():
            yield SteadyCommandList() if isinstance(part, CommandList) else part


class MeasuredOptionList(SteadyOptionList, inherit_bindings=False):
    """An option list that knows where its rows are drawn."""

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

    def line_without_cursor(self, row: int, line: int) -> Strip:
        """Return one line of a row as it is drawn where the cursor is elsewhere."""
        return self._get_option_render(self.options[row], self.get_visual_style("option-list--option"))[line]


def call_on_signal(loop: asyncio.AbstractEventLoop, name: str, act: Callable[..., object], *arguments: object) -> bool:
    """Call ``act`` in its turn in the loop whenever a signal arrives; return whether that can be.

    Not every system has every signal, and not every loop takes handlers: on Windows none does.
    """
    number = getattr(signal, name, None)
    if number is None:
        return False
    try:
        loop.add_signal_handler(number, act, *arguments)
    except (NotImplementedError, RuntimeError, ValueError):  # no such loop, no such signal here, not the main thread
        return False
    return True


def leave_signals(loop: asyncio.AbstractEventLoop) -> None:
    """Let each signal that the loop hears do what it does by itself: by now the terminal is in order.

    A loop that closes has Python write what comes meanwhile into a pipe that is gone: the signal is lost, and Python
    reports that. Nor is Ctrl-C an exception any more, which would be one in the midst of Python's own end.
    """
    with suppress(NotImplementedError):  # a loop that takes no handlers
        for number in signal.valid_signals():
            if loop.remove_signal_handler(number) and number == signal.SIGINT:
                signal.signal(number, signal.SIG_DFL)


if sys.platform != "win32":
    from textual._parser import ParseError
    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver

    class SteadyParser(XTermParser):
        """Textual's parser, for which nothing that a terminal sends is an error."""

        def parse_mouse_code(self, code: str) -> Message | None:
            """Return the event of a click, whose place is counted in cells: reports of pixels are never asked for."""
            self.mouse_pixels = False
            return super().parse_mouse_code(code)

        def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[Key]:  # noqa: FBT001, FBT002 - Textual's
            """Return the keys of a sequence; one that names no character is one to ignore."""
            try:
                keys = list(super()._sequence_to_key_events(sequence, alt=alt))
                "".join(key.character or "" for key in keys).encode()
            except (ValueError, OverflowError):
                keys = [Key(Keys.Ignore, sequence)]
            return iter(keys)

    class OpenLinuxDriver(LinuxDriver):
        """Textual's driver for a terminal, with the handles that a reader of one's own needs."""

        def draw_through(self, wrap: Callable[[TextIO], object]) -> None:
            """Draw on what ``wrap`` makes of the terminal; it has ``write``, ``flush`` and ``fileno``."""
            self._file = cast("Any", wrap(cast("TextIO", self._file)))

        def suspend_in_turn(self) -> None:
            """Let stopping and going on wait for their turn in the loop.

            A handler that breaks into the drawing would wait for the lock that the drawing holds.
            """
            call_on_signal(self._loop, "SIGTSTP", self._sigtstp_application)
            call_on_signal(self._loop, "SIGCONT", self._sigcont_application)

        def _sigcont_application(self, *_: object) -> None:
            """Go on where this driver stopped the program itself; else it still has the terminal."""
            if self._must_signal_resume:
                super()._sigcont_application()

        def start_application_mode(self) -> None:
            """Take the terminal, and hear of its size in the loop's turn: once the loop is closed, no more."""
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
            call_on_signal(self._loop, "SIGWINCH", self._resized)

        def _resized(self) -> None:
            size = Size(*self._get_terminal_size())
            self.send_message(Resize(size, size))

        def _query_in_band_window_resize(self) -> None:
            """Do not ask for the size among the keys, where anything can be written: the system reports it."""

        def send_message(self, message: Message) -> None:
            """Send ``message`` to the app, unless that has ended and its loop is closed."""
            if not self._loop.is_closed():
                super().send_message(message)

        def begin_reading(self) -> None:
            """Make the parser that turns what the terminal sends into events."""
            self._xterm = SteadyParser(self._debug)

        def hand_on(self, text: str) -> None:
            """Hand on the events in ``text``, all of one moment, and those for which the time to wait is over."""
            arrived = None
            for event in self._xterm.feed(text) if text else ():  # nothing means the end to the parser
                arrived = event.time = arrived or event.time  # the machine may stand still between two of them
                if not isinstance(event, Resize | InBandWindowResize):  # the system reports sizes
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
