"""The one thread that works with the store: everything of a database and of a session happens there, in order.

The event loop only waits for it. So a connection is never used by two threads, two requests of one process never meet
in a session, and a slow disk delays answers but not the server.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Busy(Exception):  # noqa: N818 - named after what happened
    """So much work waits that more would only wait longer than anyone does."""


class OneThread:
    """A thread of our own with a bounded queue. Close it from outside, when nothing is sent to it any more."""

    def __init__(self, most_waiting: int = 2_000) -> None:
        self._executor = ThreadPoolExecutor(1, "quiz-store")
        self._most = most_waiting
        self._waiting = 0

    async def do(self, work: Callable[[], T]) -> T:
        """Return what ``work`` returns on the thread, or raise what it raises. Raises Busy where too much waits.

        Work that has begun ends, even if nobody waits for it any more.
        """
        if self._waiting >= self._most:
            raise Busy
        self._waiting += 1
        future = self._executor.submit(work)
        future.add_done_callback(lambda _: self._done())
        return await asyncio.wrap_future(future)

    def later(self, work: Callable[[], None]) -> None:
        """Do ``work`` on the thread when it is free, and wait for nothing; a mistake in it goes into the log."""
        self._executor.submit(work).add_done_callback(lambda done: done.result())

    def do_now(self, work: Callable[[], T]) -> T:
        """Return what ``work`` returns on the thread, and wait for it here: at the start and at the end."""
        return self._executor.submit(work).result()

    def close(self) -> None:
        """End the thread after everything that was sent to it."""
        self._executor.shutdown(wait=True)

    def _done(self) -> None:
        self._waiting -= 1
