"""The web application: which address is which page, and what a page is as an answer to a browser."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from quiz import page
from quiz.errors import QuizError
from quiz.serve.answered import Answered, Download, Go, Page, Picture
from quiz.serve.asked import Asked, fields
from quiz.serve.classroom import Classroom
from quiz.serve.guard import Refusal
from quiz.serve.links import FILES
from quiz.serve.notices import BY_STATUS, notice
from quiz.serve.one_thread import Busy, OneThread
from quiz.serve.operator import Operator
from quiz.serve.rates import Limits
from quiz.serve.tokens import digest

if TYPE_CHECKING:
    from datetime import date

_KINDS = {
    "quiz.css": "text/css; charset=utf-8",
    "quiz.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_STORE_SECONDS = 45.0
"""For the store, less than for everything, so that there is time to say that it does not answer."""
_COME_BACK = 3
"""Seconds after which a store that failed may work again."""
_AN_HOUR = "public, max-age=3600"

Work = Callable[[Asked], Answered]


class Pages:
    """Every address of a class."""

    def __init__(
        self, thread: OneThread, room: Classroom, beside: OneThread, operator: Operator, limits: Limits
    ) -> None:
        self._thread, self._room, self._beside, self._operator = thread, room, beside, operator
        self._limits = limits
        self._swept: date | None = None

    def app(self) -> Starlette:
        """Return the application, without what every request meets before it."""
        both = ["GET", "POST"]
        learner = self.learner
        routes = [
            Route("/", self.front),
            Route("/healthz", self.health),
            Route("/file/{name}", self.file),
            Route("/favicon.ico", self.no_icon),
            Route("/join/{token}", self.join, methods=both),
            Route("/class/{token}", self.operator, methods=both),
            Route("/class/{token}/", self.operator, methods=both),
            Route("/class/{token}/{page}", self.operator, methods=both),
            Route("/l/{token}", learner, methods=both),
            Route("/l/{token}/", learner, methods=both),
            Route("/l/{token}/{page}", learner, methods=both),
            Route("/l/{token}/{page}/{of}", learner, methods=both),
            Route("/l/{token}/{page:path}", learner, methods=both),  # no page of ours, but of a learner who goes on
        ]
        handlers: Mapping[type[Exception], Callable[[Request, Exception], Response]] = {
            HTTPException: self._refused,
            Exception: self._broken,
        }
        made = Starlette(routes=routes, exception_handlers={**handlers})
        made.router.redirect_slashes = False  # it would name a scheme and a path that a proxy in front has changed
        return made

    async def front(self, _request: Request) -> Response:
        """Say that a link is needed."""
        return response(self._room.notice("no-link"))

    async def health(self, _request: Request) -> Response:
        """Say whether the store answers, for a proxy or whoever watches."""
        self._sweep()
        try:
            async with asyncio.timeout(5):
                alive = await self._thread.do(self._room.is_alive)
        except (Busy, TimeoutError):
            alive = False
        return JSONResponse({"ok": alive}, 200 if alive else 503)

    async def file(self, request: Request) -> Response:
        """Return the style sheet, the script or the icon of the pages."""
        name = request.path_params["name"]
        if name not in FILES.values():
            raise HTTPException(404)
        return Response(page.asset(name), media_type=_KINDS[name], headers={"cache-control": _AN_HOUR})

    async def no_icon(self, _request: Request) -> Response:
        """Answer a browser that does not know icons as SVG: there is no other."""
        return Response(status_code=204)

    async def join(self, request: Request) -> Response:
        """Let a new learner begin."""
        return await self._answer(request, self._thread, self._room.join)

    async def learner(self, request: Request) -> Response:
        """Show a page of a learner, or take what was sent from one."""
        return await self._answer(request, self._thread, self._room.learner)

    async def operator(self, request: Request) -> Response:
        """Show the figures of the class to whoever serves it."""
        return await self._answer(request, self._beside, self._operator.answer)

    async def _answer(self, request: Request, thread: OneThread, work: Work) -> Response:
        self._sweep()
        try:
            asked = await _asked(request)
        except ValueError:
            return self.refuse(Refusal(400))
        wait = self._limits.wait(asked.token)
        if wait:
            return self.refuse(Refusal(429, wait), asked=asked)
        try:
            async with asyncio.timeout(_STORE_SECONDS):
                return response(await thread.do(lambda: work(asked)))
        except QuizError as error:
            self._room.log.failure(error, of="store")
        except (Busy, TimeoutError):
            pass
        return self.refuse(Refusal(503, _COME_BACK), asked=asked)

    def _sweep(self) -> None:
        """Once a day, delete what ended long ago, on the thread for which no learner waits."""
        today = self._room.service.clock().date()
        if self._swept != today:
            self._swept = today
            self._beside.later(self._operator.sweep)

    def refuse(self, refusal: Refusal, allow: str = "", asked: Asked | None = None) -> Response:
        """Return the page for what is refused whatever it is about.

        Where it may be ``asked`` again later, one press does that, with everything that a form of ours had.
        """
        reason = BY_STATUS.get(refusal.status, "unreadable")
        service, again = self._room.service, None
        if asked:
            form = asked.form or {}
            ours = service.secret.proves(digest(asked.token), page.first(form, "token"))
            again = form if ours or asked.form is None else None
        made = notice(reason, service.base_path, service.clock(), again=again, status=refusal.status, allow=allow)
        return response(replace(made, retry_after=refusal.retry_after))

    def _refused(self, _request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return self.refuse(Refusal(error.status_code), (error.headers or {}).get("Allow", ""))

    def _broken(self, _request: Request, _error: Exception) -> Response:
        return self.refuse(Refusal(500))  # Starlette raises it again, and the server writes it into the log


async def _asked(request: Request) -> Asked:
    """Return the request as it is handled on the other thread. Raises ValueError for a form of absurdly many fields."""
    given = request.path_params
    body = (await request.body()).decode("utf-8", "replace") if request.method == "POST" else None
    return Asked(
        given["token"],
        given.get("page", ""),
        given.get("of", ""),
        fields(request.url.query),
        None if body is None else fields(body),
    )


def response(answered: Answered) -> Response:
    """Return what the browser gets."""
    match answered:
        case Page(html, status, retry_after, allow):
            extra = {"retry-after": str(retry_after)} if retry_after else {}
            return HTMLResponse(html, status, {**extra, **({"allow": allow} if allow else {})})
        case Go(address):
            return RedirectResponse(address, 303)
        case Download(name, text, kind):
            shown = f"attachment; filename*=UTF-8''{quote(name)}"
            return Response(text, media_type=kind, headers={"content-disposition": shown})
        case Picture(data, kind):
            return Response(data, media_type=kind, headers={"cache-control": "private, max-age=600"})
        case _:
            assert_never(answered)
