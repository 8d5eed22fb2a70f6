"""Waiting for a line that a signal ends, whenever it comes."""

import _thread
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper

import pytest

from quiz.cli.interruptible_input import interruptible

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")


PATIENCE = 120.0
"""Seconds until what does not come is missing."""
Pipe = tuple[TextIOWrapper, Callable[[bytes], int | None]]


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    """An input to read from, and what writes to it."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stream, os.fdopen(writing, "wb", 0) as sink:
        yield interruptible(stream), sink.write


def later(act: Callable[[], object]) -> None:
    """Do something from another thread, while this one waits."""

    def wait_and_act() -> None:
        time.sleep(0.1)
        act()

    threading.Thread(target=wait_and_act).start()


def test_a_signal_that_ends_no_system_call_ends_the_wait(pipe: Pipe) -> None:
    """It is noted by Python without a word to the system, as when it comes just before the program waits."""
    stream, write = pipe
    rescue = threading.Timer(PATIENCE, write, [b"so that a test that fails ends\n"])
    rescue.start()

    def read_and_be_interrupted() -> None:
        later(_thread.interrupt_main)
        stream.readline()

    with pytest.raises(KeyboardInterrupt):
        read_and_be_interrupted()
    assert rescue.is_alive(), "it was the line that ended the wait"
    rescue.cancel()


def test_a_signal_that_means_nothing_leaves_it_waiting(pipe: Pipe) -> None:
    stream, write = pipe
    came: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _: came.append(number))

    def signal_and_write_later() -> None:
        os.kill(os.getpid(), signal.SIGUSR1)
        later(lambda: write(b"a line\nand more\n"))

    try:
        later(signal_and_write_later)

        assert stream.readline() == "a line\n"
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert came == [signal.SIGUSR1]
    assert stream.readline() == "and more\n"


def test_whoever_was_told_of_signals_before_is_told_again(pipe: Pipe) -> None:
    stream, write = pipe
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    before = signal.set_wakeup_fd(waking)
    try:
        write(b"a line\n")
        stream.readline()
    finally:
        assert signal.set_wakeup_fd(before) == waking
        os.close(woken)
        os.close(waking)


def test_undecodable_input_is_replaced_and_the_end_is_empty() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stream:
        os.write(writing, b"\xff caf\xc3\xa9\r\nlast")
        os.close(writing)
        lines = interruptible(stream)
        assert [lines.readline() for _ in range(3)] == ["� café\n", "last", ""]


def test_it_is_read_from_another_thread_too(pipe: Pipe) -> None:
    stream, write = pipe
    heard: list[str] = []
    thread = threading.Thread(target=lambda: heard.append(stream.readline()))
    thread.start()
    write(b"a line\n")
    thread.join(PATIENCE)
    assert heard == ["a line\n"]


def test_what_is_no_file_is_read_as_it_is() -> None:
    in_memory = TextIOWrapper(BytesIO(b"\xff\n"), "utf-8")
    assert interruptible(in_memory) is in_memory
    assert in_memory.readline() == "�\n"
