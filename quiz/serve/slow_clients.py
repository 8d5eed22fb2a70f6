"""Connections that are too slow are cut: uvicorn waits for ever for the rest of a request, or for somebody to read."""

from asyncio import TimerHandle, Transport
from typing import cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from quiz.serve.headers import SAFE

HEAD_SECONDS = 10.0
"""For a request to arrive up to its body, from the first byte, or from the beginning of the connection."""
READ_SECONDS = 30.0
"""For the last answer to be taken by a client that was closed."""


class PunctualProtocol(H11Protocol):
    """HTTP/1.1 with an end to every wait."""

    _deadline: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as uvicorn has it itself
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Read; the time for a request runs from its first byte until its head is complete."""
        self._expect()
        super().data_received(data)
        if not self._waits:
            self._forget()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._forget()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """End the connection once its answer is sent, and do not wait for somebody who does not take it."""
        super().shutdown()
        self._abort_later()

    def timeout_keep_alive_handler(self) -> None:
        """End an idle connection."""
        super().timeout_keep_alive_handler()
        self._abort_later()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn says what is wrong, to nobody's use
        """Answer what is not HTTP, or has too large a head, with a sentence and the headers of every answer."""
        if self.conn.our_state is not h11.IDLE:  # in the middle of another answer nothing can be said
            self.transport.close()
            return
        text = b"This request could not be read."
        head = [*SAFE, (b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
        answer = h11.Response(status_code=400, headers=[*head, (b"content-length", str(len(text)).encode())])
        for event in (answer, h11.Data(data=text), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
        self._abort_later()

    @property
    def _waits(self) -> bool:
        """Return whether no request is being answered."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        return cycle is None or cycle.response_complete

    def _expect(self) -> None:
        if self._deadline is None and self._waits:
            self._deadline = self.loop.call_later(HEAD_SECONDS, self._cut)

    def _forget(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None

    def _cut(self) -> None:
        self._deadline = None
        self.transport.abort()

    def _abort_later(self) -> None:
        self.loop.call_later(READ_SECONDS, self.transport.abort)
