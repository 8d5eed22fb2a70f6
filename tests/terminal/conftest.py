"""A pseudo-terminal with the program in it: keys go in, bytes come out, and pyte makes a screen of them.

Nothing here sleeps: everything waits for what is to be seen, and says what was on the screen when it never came.
"""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest

from quiz.model import Record
from quiz.store import SQLiteStore

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]
else:
    import fcntl
    import pty
    import struct
    import termios

    import pyte

PATIENCE = 120.0
"""Seconds until what does not come is missing; far more than anything takes, for machines that are busy."""

KEYS: Mapping[str, str] = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "question_mark": "?",
    "exclamation_mark": "!",
    "ctrl+c": "\x03",
    "ctrl+z": "\x1a",
}
"""What a terminal sends for the keys that Textual calls so; any other key sends itself."""

_NO_ACTION = "\x1b[34~"
"""F20, which no screen listens to."""

_MODES: Mapping[str, bytes] = {
    "the alternate screen": b"?1049",
    "mouse clicks": b"?1000",
    "mouse movements": b"?1003",
    "mouse reports in decimal": b"?1006",
    "focus reports": b"?1004",
    "bracketed paste": b"?2004",
}
"""What the program switches on in a terminal, and must switch off."""

# A session leader without a terminal takes the one on its standard input; then it becomes the program.
_LEADER = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"

# pyte would print the last letter of these: the keyboard protocol of kitty, and questions about modes.
_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p")
_UNFINISHED = re.compile(rb"\x1b(\[[<>=?]?[0-9;]*\$?)?$")

_OURS = ("QUIZ_", "TEXTUAL", "LC_")
_ABOUT_TERMINALS = frozenset(
    {"ACCESSIBLE", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LANG", "LANGUAGE", "LINES", "NO_COLOR", "TTY_COMPATIBLE"}
)


class Terminal:
    """A process that leads a session of its own on a pseudo-terminal, and what is to be seen there."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        cwd: Path,
        *,
        rows: int,
        columns: int,
        stdin: bool,
        draws: bool = True,
    ) -> None:
        self._draws = draws  # without, only the bytes are kept
        self._last_pressed = ""
        self.raw = bytearray()
        """Every byte that reached the terminal."""
        self.open = True
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._unread = b""
        self._lines: list[str] | None = None  # None where the screen has changed since they were asked for
        self._fd, inner = pty.openpty()
        self._set_size(rows, columns)
        leader = [sys.executable, "-I", "-S", "-c", _LEADER] if stdin else []
        self.process = subprocess.Popen(
            [*leader, *command],
            stdin=inner if stdin else subprocess.DEVNULL,
            stdout=inner,
            stderr=inner,
            cwd=cwd,
            env=dict(environ),
            start_new_session=True,
        )
        os.close(inner)

    # What is to be seen

    @property
    def lines(self) -> list[str]:
        """The screen, line by line."""
        if self._lines is None:
            self._lines = [line.rstrip() for line in self._screen.display]
        return self._lines

    @property
    def flat(self) -> str:
        """The screen as one line with single blanks, so that it does not matter where a sentence is wrapped."""
        return " ".join(" ".join(self.lines).split())

    def shows(self, text: str) -> bool:
        """Whether ``text`` is on the screen, wherever it is wrapped."""
        return "".join(text.split()) in "".join(self.flat.split())

    def see(self, *texts: str, gone: str = "", within: float = PATIENCE) -> str:
        """Wait until all of ``texts`` are on the screen and ``gone`` is not; gives the screen as one line."""
        self.until(
            lambda: all(map(self.shows, texts)) and not (gone and self.shows(gone)),
            f"{texts}, without {gone!r}" if gone else f"{texts}",
            within,
        )
        return self.flat

    def scroll_to(self, text: str) -> None:
        """Go down page by page until ``text`` is on the screen."""
        self.until(lambda: self.shows(text) or self.shows("↓ more"), f"{text!r}, or more below")
        while not self.shows(text):
            self._page_down()

    def _page_down(self) -> None:
        before = self.lines
        self.press("pagedown")
        self.until(lambda: self.lines != before, "what is below")

    def until(self, holds: Callable[[], bool], what: str, within: float = PATIENCE) -> None:
        """Wait until ``holds``."""
        end = time.monotonic() + within
        while not holds():
            assert time.monotonic() < end, f"never came: {what}\n" + "\n".join(self.lines)
            if not self.read(0.05) and not self.open:
                assert holds(), f"ended before it came: {what}\n" + "\n".join(self.lines)
                return

    def read(self, seconds: float) -> bool:
        """Take what the program writes next, if it does so within ``seconds``; gives whether it did."""
        if not self.open or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # how Linux says that nobody holds the other side any more
            data = b""
        if not data:
            self._close()
            return False
        self.raw += data
        if not self._draws:
            return True
        self._unread += data
        held = _UNFINISHED.search(self._unread)
        ready, self._unread = (self._unread[: held.start()], held[0]) if held else (self._unread, b"")
        self._lines = None
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", ready))
        return True

    def read_for(self, seconds: float) -> None:
        """Take everything that the program writes in the next ``seconds``."""
        end = time.monotonic() + seconds
        while self.open and (left := end - time.monotonic()) > 0:
            self.read(left)

    def read_all(self) -> None:
        """Take everything that was written before the program ended."""
        while self.read(1.0):
            pass

    @property
    def left_on(self) -> list[str]:
        """What is switched on in the terminal: nothing where it is in order, for instance after the program's end."""
        modes = [name for name, mode in _MODES.items() if self._last(mode, b"h") > self._last(mode, b"l")]
        hidden = self.raw.rfind(b"\x1b[?25l") > self.raw.rfind(b"\x1b[?25h")
        keys = self.raw.count(b"\x1b[>") - self.raw.count(b"\x1b[<u")
        return [*modes, *(["no cursor"] if hidden else []), *(["the keyboard protocol"] if keys > 0 else [])]

    def _last(self, mode: bytes, switch: bytes) -> int:
        return self.raw.rfind(b"\x1b[" + mode + switch)

    # What is done to the program

    def press(self, *keys: str) -> None:
        """Press keys, one right after the other; each Enter is meant, however soon the program reads it after another.

        It would take two of them for one pressed twice. How long it was busy before it read the first cannot be known.
        """
        for key in keys:
            if key == self._last_pressed == "enter":
                self.type(_NO_ACTION)
            self._last_pressed = key
            self.type(KEYS.get(key, key))

    def type(self, text: str) -> None:
        """Send ``text`` as it stands; a lone surrogate stands for a byte that is no UTF-8."""
        os.write(self._fd, text.encode("utf-8", "surrogateescape"))

    def click(self, text: str, nth: int = 0) -> None:
        """Click the first character of the ``nth`` place on the screen that says ``text``."""
        places = [
            (match.start() + 1, row)
            for row, line in enumerate(self._screen.display, 1)
            for match in re.finditer(re.escape(text), line)
        ]
        column, row = places[nth]
        self.type(f"\x1b[<35;{column};{row}M\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")

    def resize(self, rows: int, columns: int) -> None:
        """Give the window another size; the system tells the program."""
        self._lines = None
        self._screen.resize(rows, columns)
        self._set_size(rows, columns)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.process.pid, number)

    @property
    def foreground(self) -> int:
        """The process group that has the terminal."""
        return os.tcgetpgrp(self._fd)

    def hang_up(self) -> None:
        """Close the window."""
        self._close()

    def end(self, within: float = PATIENCE) -> int:
        """Wait until the program has ended; gives its exit code."""
        end = time.monotonic() + within
        while self.process.poll() is None:
            assert time.monotonic() < end, "it goes on:\n" + "\n".join(self.lines)
            if not self.read(0.02) and not self.open:
                with suppress(subprocess.TimeoutExpired):
                    self.process.wait(0.02)
        self.read_all()
        return self.process.returncode

    def kill(self) -> None:
        """End the program as a power cut does; what it had written can still be read."""
        self.process.kill()
        self.process.wait()

    def clear_away(self) -> None:
        """End what is left, at the end of a test."""
        if self.open:
            for group in {self.process.pid, self._group()}:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(group, signal.SIGKILL)
            self._close()
        self.kill()

    def _group(self) -> int:
        try:
            group = self.foreground
        except OSError:
            group = 0
        return group if group > 1 else self.process.pid

    def _close(self) -> None:
        if self.open:
            self.open = False
            os.close(self._fd)

    def _set_size(self, rows: int, columns: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


class Run(Protocol):
    """Runs a program in a terminal: quiz with ``arguments``, or another ``command``."""

    def __call__(
        self,
        *arguments: str,
        command: Sequence[str] = ...,
        rows: int = ...,
        columns: int = ...,
        environ: Mapping[str, str] = ...,
        stdin: bool = ...,
    ) -> Terminal:
        """The terminal, a moment after the start."""
        ...


QUIZ: tuple[str, ...] = (sys.executable, "-m", "quiz")
"""How the program is called."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The data folder, which does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def surroundings(tmp_path: Path, home: Path) -> dict[str, str]:
    """The environment of the program: a capable terminal, an empty home, and nothing of the developer's own."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(_OURS) and name not in _ABOUT_TERMINALS
    }
    return inherited | {
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "QUIZ_HOME": str(home),
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The current folder of the program."""
    path = tmp_path / "folder"
    path.mkdir()
    return path


@pytest.fixture
def run(surroundings: dict[str, str], folder: Path) -> Iterator[Run]:
    """Runs programs in terminals, and ends those that are still there when the test is over."""
    opened: list[Terminal] = []

    def start(
        *arguments: str,
        command: Sequence[str] = QUIZ,
        rows: int = 24,
        columns: int = 80,
        environ: Mapping[str, str] | None = None,
        stdin: bool = True,
    ) -> Terminal:
        terminal = Terminal(
            [*command, *arguments], surroundings | dict(environ or {}), folder, rows=rows, columns=columns, stdin=stdin
        )
        opened.append(terminal)
        return terminal

    yield start
    for terminal in opened:
        terminal.clear_away()


_BANK = """\
format: 1
id: letters
title: Letters
language: en
size: {size}
questions:
"""

_QUESTION = """\
  - id: q{n}
    type: single
    stem: Stem {n}. Which one is it?
    options:
      - correct: Option right {n}
        why: Why right {n}.
      - wrong: Option one {n}
        why: Why one {n}.
      - wrong: Option two {n}
        why: Why two {n}.
      - wrong: Option three {n}
        why: Why three {n}.
    explanation: Explained {n}.
    hints: [Hint {n}.]
"""


@pytest.fixture
def letters(home: Path) -> Path:
    """A bank of twelve questions with four options each, in the person's own folder; its id is ``letters``."""
    path = home / "banks" / "letters.yaml"
    path.parent.mkdir(parents=True)
    questions = "".join(_QUESTION.format(n=number) for number in range(1, 13))
    path.write_text(_BANK.format(size=12) + questions, encoding="utf-8")
    return path


@pytest.fixture
def kept(home: Path) -> Callable[[], tuple[Record, ...]]:
    """Reads what is in the store."""

    def records() -> tuple[Record, ...]:
        with SQLiteStore.open(home / "facts.sqlite3", datetime.now(UTC)) as store:
            assert store.set_aside is None
            return store.records()

    return records
