"""What every request meets before any page: is it meant for us, small enough, quick enough, not too often.

Written against ASGI itself, because a refusal must come before anything is read, and the same headers go with all
answers, also with those of the framework. The body of a form is read here, within bounds of size and time.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter
from typing import NamedTuple

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quiz.serve.headers import SAFE
from quiz.serve.hosts import Hosts
from quiz.serve.log import Log
from quiz.serve.rates import Buckets

_FORM = "application/x-www-form-urlencoded"


class Refusal(NamedTuple):
    """Why a request goes no further: a status, and for whom it may help when to come back."""

    status: int
    retry_after: int = 0


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much and how long a request may be."""

    body: int = 256 * 1024
    """Bytes of a form: a question with many long options fits, a file does not."""
    target: int = 2_000
    """Characters of the path, and of what follows the question mark."""
    headers: int = 100
    body_seconds: float = 15.0
    answer_seconds: float = 60.0
    """For everything, the client's reading included."""


@dataclass(frozen=True, slots=True)
class Guard:
    """An ASGI app around ``app``."""

    app: ASGIApp
    hosts: Hosts
    addresses: Buckets
    """How often one address may ask."""
    log: Log
    refuse: Callable[[Refusal], Response]
    """Makes the page for a refusal."""
    base_path: str = ""
    """What precedes every path, such as /quiz; a proxy may have taken it away."""
    bounds: Bounds = Bounds()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, status = perf_counter(), 0

        async def with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = _with_ours(message["headers"])
            await send(message)

        try:
            async with asyncio.timeout(self.bounds.answer_seconds):
                await self._answer(scope, receive, with_headers)
        finally:
            endpoint = scope.get("endpoint")
            page = getattr(endpoint, "__name__", "none")
            self.log.request(_known(scope["method"]), page, status, (perf_counter() - began) * 1000)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(scope)
        if refusal is None and scope["method"] == "POST":
            body = await self._body(receive)
            if isinstance(body, bytes):
                receive = _replayed(body, receive)
            else:
                refusal = body
        if refusal:
            answer = self.refuse(refusal)
            answer.headers["connection"] = "close"  # what was not read is not taken for another request
            await answer(scope, receive, send)
            return
        path: str = scope["path"]
        if self.base_path and (path == self.base_path or path.startswith(f"{self.base_path}/")):
            scope["path"] = path.removeprefix(self.base_path) or "/"  # in place: the log reads what the router adds
        await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        """Return why a request is refused without a look at its body; None where it is not."""
        headers = _headers(scope["headers"])
        local = (scope.get("server") or ("",))[0]
        if not self.hosts.accepts(headers.get("host", ""), local):
            return Refusal(421)
        wait = self.addresses.wait(str((scope.get("client") or ("",))[0]))
        if wait:
            return Refusal(429, wait)
        if len(scope["path"]) > self.bounds.target or len(scope["query_string"]) > self.bounds.target:
            return Refusal(414)
        if len(scope["headers"]) > self.bounds.headers:
            return Refusal(431)
        if "content-length" in headers and "transfer-encoding" in headers:
            return Refusal(400)  # a proxy may have seen another end of this request
        if scope["method"] == "POST":
            if not self.hosts.sent_from_here(headers, local):
                return Refusal(403)
            if headers.get("content-type", _FORM).partition(";")[0].strip().lower() != _FORM:
                return Refusal(415)
            length = headers.get("content-length", "0")
            if not length.isdecimal() or int(length[:12]) > self.bounds.body:
                return Refusal(413)
        return None

    async def _body(self, receive: Receive) -> bytes | Refusal:
        """Return the whole body; a refusal where it is too large, comes too slowly, or stops."""
        chunks, size = [], 0
        try:
            async with asyncio.timeout(self.bounds.body_seconds):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return Refusal(400)
                    chunks.append(message.get("body", b""))
                    size += len(chunks[-1])
                    if size > self.bounds.body:
                        return Refusal(413)
                    if not message.get("more_body", False):
                        return b"".join(chunks)
        except TimeoutError:
            return Refusal(408)


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers by their names; of one that is given twice both, so that no check sees half of them."""
    found: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1"), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _with_ours(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return ``headers`` with those of every answer; a page may say itself how long it is kept."""
    given = list(headers)
    names = {name.lower() for name, _ in given}
    return [*given, *(header for header in SAFE if header[0] not in names)]


def _known(method: str) -> str:
    return method if method in ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH") else "other"


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Return what gives ``body`` as one message, and then whatever comes."""
    left = [body]

    async def again() -> Message:
        return {"type": "http.request", "body": left.pop(), "more_body": False} if left else await receive()

    return again
