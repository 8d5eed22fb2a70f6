"""Learners that are programs: each with connections of its own, answering as fast as it is answered."""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from random import Random
from urllib.parse import urlencode, urlsplit

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_PATIENCE = 0.05


@dataclass(frozen=True, slots=True)
class Response:
    """What came back."""

    status: int
    location: str
    body: str

    @property
    def fields(self) -> dict[str, str]:
        """The hidden fields of the first form."""
        form = self.body.partition("<form")[2].partition("</form>")[0]
        return {name: unescape(value) for name, value in _HIDDEN.findall(form)}


@dataclass
class Learner:
    """One of many."""

    servers: Sequence[tuple[str, int]]
    """Addresses of processes; each request goes to any of them."""
    address: str = "127.0.0.1"
    """The address that a proxy would report."""
    host: str = ""
    acknowledged: list[tuple[str, str]] = field(default_factory=list)
    """Session and question of every answer whose verdict was received."""
    seconds: list[float] = field(default_factory=list)
    """From sending each answer to having its verdict."""
    failures: int = 0
    _connections: dict[int, tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=dict)
    _turn: int = 0
    _chance: Random = field(default_factory=lambda: Random(7))

    async def ask(self, path: str, form: dict[str, str] | None = None) -> Response:
        """Send one request and read the whole answer. Raises OSError and asyncio.IncompleteReadError."""
        self._turn = self._chance.randrange(len(self.servers))
        reused = self._turn in self._connections
        try:
            return await self._send(path, form)
        except (OSError, asyncio.IncompleteReadError):
            if not reused:
                raise
            return await self._send(path, form)  # the server had closed what was idle, as browsers know it

    async def _send(self, path: str, form: dict[str, str] | None) -> Response:
        host, port = self.servers[self._turn]
        if self._turn not in self._connections:
            self._connections[self._turn] = await asyncio.open_connection(host, port)
        reader, writer = self._connections[self._turn]
        body = urlencode(form or {}).encode()
        head = [
            f"{'GET' if form is None else 'POST'} {path} HTTP/1.1",
            f"Host: {self.host or f'{host}:{port}'}",
            f"X-Forwarded-For: {self.address}",
        ]
        if form is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        try:
            writer.write("\r\n".join([*head, "", ""]).encode() + (body if form is not None else b""))
            return await _read(reader)
        except (OSError, asyncio.IncompleteReadError):
            self._connections.pop(self._turn)[1].close()
            raise

    async def follow(self, response: Response) -> Response:
        """Go where a response leads."""
        while response.status == 303:
            parts = urlsplit(response.location)
            response = await self.ask(f"{parts.path}?{parts.query}".rstrip("?"))
        return response

    async def begin(self, join: str, bank: str, size: str) -> tuple[str, Response]:
        """Join and begin a session; return the path of its page, and the page."""
        joined = await self.ask(join)
        kept = await self.ask(join, joined.fields)
        if kept.status != 303:
            raise ConnectionError(f"{joined.status} {kept.status}")
        home = kept.location.removesuffix("keep")
        offer = await self.ask(f"{home}bank/{bank}")
        begun = await self.ask(f"{home}begin", {**offer.fields, "what": "take", "mode": "practice", "size": size})
        return urlsplit(begun.location).path, await self.follow(begun)

    async def learn(self, join: str, bank: str, size: str, answers: int, pause: float = 0.0) -> None:
        """Answer so many questions, beginning again where a session ends."""
        while len(self.seconds) < answers:
            path, shown = await self.begin(join, bank, size)
            while len(self.seconds) < answers and "/session/" in path:
                if pause:
                    await asyncio.sleep(pause)
                shown = await self.answer(path, shown)
                went_on = await self.ask(path, {**shown.fields, "do": "next"})
                if "/end/" in went_on.location:
                    break
                shown = await self.follow(went_on)

    async def answer(self, path: str, shown: Response) -> Response:
        """Answer the question that is shown; return its explanation."""
        began, form = time.perf_counter(), {**shown.fields, "do": "unknown"}
        explained = await self.follow(await self.ask(path, form))
        self.seconds.append(time.perf_counter() - began)
        assert 'class="verdict' in explained.body, (explained.status, explained.body[:2000])
        self.acknowledged.append((path.rpartition("/")[2], form["question"]))
        return explained

    async def insist(self, path: str, over: asyncio.Event) -> None:
        """Answer until it is over, whatever fails meanwhile, looking again where one is after each failure."""
        while not over.is_set():
            try:
                shown = await self.ask(path)
                if shown.status == 303:
                    end = await self.follow(shown)
                    if end.status != 200:
                        raise ConnectionError(str(end.status))
                    form = {"token": end.fields["token"], "do": "practise"}
                    again = await self.ask(path.replace("/session/", "/after/"), form)
                    if again.status != 303:
                        raise ConnectionError(str(again.status))
                    path = urlsplit(again.location).path
                elif shown.status != 200:
                    raise ConnectionError(str(shown.status))
                elif 'value="next"' in shown.body:
                    await self.ask(path, {**shown.fields, "do": "next"})
                else:
                    await self.answer(path, shown)
            except (OSError, asyncio.IncompleteReadError, AssertionError):
                self.failures += 1
                await asyncio.sleep(_PATIENCE)

    def close(self) -> None:
        """Close every connection."""
        for _, writer in self._connections.values():
            writer.close()
        self._connections.clear()


async def _read(reader: asyncio.StreamReader) -> Response:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Response(int(head[0].split()[1]), headers.get("location", ""), body.decode())
