"""Standard input that a signal always interrupts, also one that comes just before the program waits for a line.

Python only notes that a signal came, and looks at its note between two steps. A signal between the last look and the
system's ``read`` is noted, but ends no wait: Ctrl-C would do nothing until the next line is typed. So the wait is for
two things at once, input and the byte that Python writes for each signal (``signal.set_wakeup_fd``).
"""

import os
import sys
from io import BufferedReader, FileIO, TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def interruptible(stream: TextIOWrapper) -> TextIOWrapper:
    """Return a stream of the same input whose waiting a signal ends, or ``stream`` itself where it is no file.

    On Windows it is ``stream`` too: Ctrl-C is no signal there, and ends a wait in any case. Nothing may have been read
    from ``stream``. Undecodable input is replaced.
    """
    try:
        number = stream.fileno()
    except OSError:  # made in memory
        number = -1
    if number < 0 or sys.platform == "win32":
        stream.reconfigure(errors="replace")
        return stream
    return TextIOWrapper(BufferedReader(_Interruptible(number, closefd=False)), stream.encoding, "replace")


class _Interruptible(FileIO):
    """A file that is waited for before it is read."""

    def readinto(self, room: "WriteableBuffer", /) -> int | None:
        """Wait for input, fill ``room`` as far as there is some, and return how many bytes that is; 0 at its end."""
        import threading  # noqa: PLC0415 - most commands read no input

        if threading.current_thread() is threading.main_thread():  # where Python sees to signals
            _wait_for(self.fileno())
        return super().readinto(room)


def _wait_for(number: int) -> None:
    """Wait until a file can be read. What a signal does, such as to raise KeyboardInterrupt, it does at once."""
    import select  # noqa: PLC0415 - as above
    import signal  # noqa: PLC0415 - as above

    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    before = signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
    try:
        while number not in select.select([number, woken], [], [])[0]:
            os.read(woken, 1 << 10)
    finally:
        signal.set_wakeup_fd(before)
        os.close(woken)
        os.close(waking)
