"""What the terminal sends, with the one thing that Textual's own driver does not forgive: bytes that are no UTF-8.

A terminal set to Latin-1 sends them for every accent, and so does one that marks the Alt key with the eighth bit. With
Textual's driver each of them ends the program with a traceback.
"""

import codecs
import os
import selectors
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import Any, TextIO, cast

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

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
        """See to it that it arrives."""
        with suppress(OSError):
            self._stream.flush()

    def fileno(self) -> int:
        """The terminal's number."""
        return self._stream.fileno()


class Keyboard(LinuxDriver):
    """Textual's driver, which reads letters in the terminal's own encoding, and ends with its terminal."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("Any", Outlet(cast("TextIO", self._file)))
        # In its turn: a handler that breaks into the drawing would wait for the lock that the drawing holds.
        self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        self._loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

    def run_input_thread(self) -> None:
        """Hand on what is typed until the program ends, and a moment longer: the terminal's last answers are ours."""
        parser = XTermParser(self._debug)
        decoder = codecs.getincrementaldecoder(encoding_of(sys.__stdin__))("replace")

        def hear(seconds: float, *, final: bool = False) -> bool:
            """Hand on what comes within ``seconds``; False once the terminal is gone and nothing ever will."""
            if selector.select(seconds):
                data = _read(self.fileno)
                if not data:
                    return False
                text = decoder.decode(data, final)
                for event in parser.feed(text) if text else ():  # nothing means the end to the parser
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)
            return True

        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            there = True
            while there and not self.exit_event.is_set():
                there = hear(0.1)
            if there:
                hear(0.1, final=True)
            else:  # where nobody has heard of it by a signal
                self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=_GONE))
        with suppress(EOFError, ParseError):
            list(parser.feed(""))


def _read(file: int) -> bytes:
    """What has come; nothing where the terminal is gone, which otherwise would be read for ever."""
    try:
        return os.read(file, 4096)
    except OSError:
        return b""


def encoding_of(stream: TextIO | None) -> str:
    """In which encoding a terminal sends letters; UTF-8 where it says none in which keys are what they are in ASCII.

    ASCII itself is taken for UTF-8 too: who types more than that has more.
    """
    said = stream.encoding if stream else "utf-8"
    try:
        bare = _KEYS.decode(said) == _KEYS.decode("ascii")
        return said if bare and codecs.lookup(said).name != "ascii" else "utf-8"
    except (LookupError, UnicodeDecodeError):
        return "utf-8"
