"""A program in a pseudo-terminal of its own: keys in, raw bytes out, and when they came."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

ROWS, COLUMNS = 24, 80
ENTER, QUIT = "\r", "\x11"
_CHUNK = 1 << 16


class NotPaintedError(Exception):
    """What was waited for did not come."""


class Terminal:
    """One program on a terminal of 80 by 24, from just before its fork on. Ends it when closed."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> None:
        self.raw = bytearray()
        """Everything that was written, from the start."""
        self._marked = 0
        self._since = time.perf_counter()
        self._process, self._end = pty.fork()
        if not self._process:
            try:  # the size must be there before the program looks for it, so the child itself sets it
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.chdir(folder)
                os.execvpe(command[0], list(command), dict(environ))  # noqa: S606 - our own program
            finally:
                os._exit(127)

    def press(self, key: str) -> None:
        """Send a key; time and output count from here."""
        self._marked = len(self.raw)
        self._since = time.perf_counter()
        os.write(self._end, key.encode())

    def painted(self, *texts: str, within: float = 30.0) -> float:
        """Seconds from the start, or the last key, until the last of ``texts`` had been written. Each is of one style.

        Raises NotPaintedError.
        """
        missing = {text.encode() for text in texts}
        ends = time.perf_counter() + within
        while time.perf_counter() < ends:
            if not self._read(0.05):
                continue
            now = time.perf_counter()
            written = bytes(self.raw[self._marked :])
            missing = {text for text in missing if text not in written}
            if not missing:
                return now - self._since
        raise NotPaintedError(f"{sorted(missing)} not in:\n{self.words()}")

    def settle(self, quiet: float = 0.12) -> None:
        """Wait until nothing has been written for ``quiet`` seconds."""
        last = time.perf_counter()
        while time.perf_counter() - last < quiet:
            if self._read(0.01):
                last = time.perf_counter()

    def words(self) -> str:
        """What was written since the last key, without the signs that place and colour it."""
        return re.sub(r"\x1b\[[0-9;:?>]*[a-zA-Z]", " ", self.raw[self._marked :].decode(errors="replace"))

    def peak_memory(self) -> int:
        """The most bytes of memory that the program has had at once."""
        return peak_memory(str(self._process))

    def close(self) -> None:
        """Let the program end as its user would; kill it if it does not."""
        with suppress(OSError):
            os.write(self._end, QUIT.encode())
        ends = time.perf_counter() + 5
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            with suppress(NotPaintedError):
                self._read(0.01)
            if time.perf_counter() > ends:
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)
                break
        os.close(self._end)

    def _read(self, wait: float) -> bool:
        """Take in what has been written; whether there was anything."""
        if not select.select([self._end], [], [], wait)[0]:
            return False
        try:
            self.raw += os.read(self._end, _CHUNK)
        except OSError as error:
            raise NotPaintedError(f"The program has ended:\n{self.words()}") from error
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def peak_memory(process: str = "self") -> int:
    """The most bytes of memory that a process has had at once, as Linux tells it.

    ``getrusage`` would say more than is true of a small program: it remembers what the process was before ``exec``.
    """
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    found = re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)
    assert found, "Linux tells the peak of every process"
    return int(found[1]) * 1024
