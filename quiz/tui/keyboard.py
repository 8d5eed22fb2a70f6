"""Reading what the terminal sends, also what Textual's own driver does not forgive: bytes that are no UTF-8.

A terminal set to Latin-1 sends them for every accent, and so does one that marks the Alt key with the eighth bit. With
Textual's driver each of them ends the program with a traceback.
"""

import codecs
import os
import selectors
import sys
from contextlib import suppress
from typing import Any, TextIO

from textual.app import App

from quiz.tui.textual_private import OpenLinuxDriver

_KEYS = bytes(range(128))
_GONE = 129
"""The exit code of a program whose terminal was closed."""


class Outlet:
    """A terminal to draw on. Once it is gone, drawing goes nowhere.

    Textual's writer would end at the first such failure, and whoever has more to draw would wait for it for ever.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """Draw ``text``."""
        with suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        """Send on what is held back."""
        with suppress(OSError):
            self._stream.flush()

    def fileno(self) -> int:
        """Return the terminal's number."""
        return self._stream.fileno()


class Keyboard(OpenLinuxDriver):
    """Textual's driver, which reads letters in the terminal's own encoding, and ends with its terminal."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.draw_through(Outlet)
        self.suspend_in_turn()

    def run_input_thread(self) -> None:
        """Hand on what is typed until the program ends, and a moment longer: the terminal's last answers are ours."""
        self.begin_reading()
        decoder = codecs.getincrementaldecoder(encoding_of(sys.__stdin__))("replace")

        def hear(seconds: float, *, final: bool = False) -> bool:
            """Hand on what comes within ``seconds``; False once the terminal is gone and nothing ever will."""
            data = b""
            if selector.select(seconds):
                data = _read(self.fileno)
                if not data:
                    return False
            self.hand_on(decoder.decode(data, final) if data else "")
            return True

        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            there = True
            while there and not self.exit_event.is_set():
                there = hear(0.1)
            if there:
                hear(0.1, final=True)
            else:  # where no signal has reported it
                self.end_app(_GONE)
        self.end_reading()


def _read(file: int) -> bytes:
    """Return what has come; nothing where the terminal is gone, which otherwise would be read for ever."""
    try:
        return os.read(file, 4096)
    except OSError:
        return b""


def encoding_of(stream: TextIO | None) -> str:
    """Return the encoding in which a terminal sends letters; UTF-8 where its own does not keep ASCII keys as they are.

    ASCII itself is taken for UTF-8 too: who types more than that has more.
    """
    named = stream.encoding if stream else "utf-8"
    try:
        bare = _KEYS.decode(named) == _KEYS.decode("ascii")
        return named if bare and codecs.lookup(named).name != "ascii" else "utf-8"
    except (LookupError, UnicodeDecodeError):
        return "utf-8"
