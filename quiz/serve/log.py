"""The log: one JSON object a line, about requests and failures, never about a person.

No token, no address, no answer, no text of an exception: a request is named after the kind of page that it asked for,
and a failure after its type and the line of code.
"""

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from traceback import walk_tb

Write = Callable[[str], None]
"""Writes one line."""


class Log:
    """Writes what happens, with the time."""

    def __init__(self, write: Write, now: Callable[[], datetime], *, requests: bool = True) -> None:
        self._write, self._now, self._requests = write, now, requests

    def request(self, method: str, page: str, status: int, took: float) -> None:
        """Write that a request was answered, unless nobody wants to read of each; ``took`` is in milliseconds."""
        if self._requests or status >= 500:
            self.event("request", method=method, page=page, status=status, ms=round(took, 1))

    def event(self, name: str, **details: str | float) -> None:
        """Write that something happened; ``details`` are names and numbers of ours."""
        at = self._now().astimezone(UTC).isoformat(timespec="milliseconds")
        self._write(json.dumps({"at": at, "event": name, **details}, separators=(",", ":")))

    def failure(self, error: BaseException, *, of: str) -> None:
        """Write that ``of`` failed, with the type of ``error`` and where in the code it was raised."""
        self.event("failure", of=of, type=type(error).__name__, where=_place(error))


_SECONDS = 10.0
"""For which the server does not report the same again: asyncio says a thousand times that there are too many files."""


class ServerRecords(logging.Handler):
    """Takes what uvicorn reports: of a mistake in the program its type and place, and of no request what was in it."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.ERROR)
        self._log = log
        self._written: dict[tuple[str, str], float] = {}
        """When something was written last, by its message and where it was raised."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record of the server."""
        error = record.exc_info[1] if record.exc_info else None
        text = str(record.msg).split("\n")[0]  # values are on the lines after it
        what = text, f"{type(error).__name__} {_place(error)}" if error else ""
        if what in self._written and record.created < self._written[what] + _SECONDS:
            return
        self._written[what] = record.created
        if error:
            self._log.failure(error, of="request")
        else:
            self._log.event("server", text=text)


def _place(error: BaseException) -> str:
    frames = [(frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [place for place in frames if str(place[0]).startswith("quiz.")] or frames
    return f"{ours[-1][0]}:{ours[-1][1]}" if ours else ""
