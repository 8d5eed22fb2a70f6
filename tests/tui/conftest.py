"""A small bank, and a learner in front of the screen: keys and clicks in, rows of text out."""

import asyncio
import inspect
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual._styles_cache import StylesCache
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from quiz import engine, library
from quiz.library import Entry, OneQuestion, OpenLibrary, Request, TakeBank, Workspace
from quiz.library.sessions import Prepared
from quiz.model import Bank
from quiz.tui import QuizApp
from quiz.tui.input_gate import InputGate
from quiz.tui.navigation import session_flow
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.news_line import NewsLine
from quiz.tutor import Environment, Tutor

from .settling import settle

BANK = Path(__file__).parent / "body.yaml"
SEED = 7
SIGNS = tuple("✓✗◐→+x~-")
"""What a verdict begins with, in ASCII too."""
_CHARACTERS = {"exclamation_mark": "!", "question_mark": "?", "slash": "/", "space": " "}
_BARS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"
"""What a scroll bar is drawn with."""

Size = tuple[int, int]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test that is a coroutine in a loop of its own: the app must be opened in the loop that plays it."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.fixture(autouse=True)
def _drawn_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw a screen when a test looks at it, and not for a terminal that is not there."""

    def draw_nothing(compositor: Compositor, *_: object, screen_stack: list[Screen[object]] | None = None) -> None:
        visible_screen_stack.set(screen_stack or [])
        compositor._dirty_regions.clear()

    monkeypatch.setattr(Compositor, "render_update", draw_nothing)


_READ: dict[frozenset[tuple[str, str]], LRUCache[tuple[object, ...], list[RuleSet]]] = {}
"""Styles that some app has read already, by the colors that were put into them."""


@pytest.fixture(autouse=True)
def _styles_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the styles of each widget once; every app needs the same, and Textual keeps fewer than one app has."""
    set_variables = Stylesheet.set_variables

    def with_what_was_read(styles: Stylesheet, variables: dict[str, str]) -> None:
        styles._parse_cache = LRUCache(0)  # what others have read is not to be cleared
        set_variables(styles, variables)
        styles._parse_cache = _READ.setdefault(frozenset(variables.items()), LRUCache(10_000))

    monkeypatch.setattr(Stylesheet, "set_variables", with_what_was_read)


@pytest.fixture(autouse=True)
def _nothing_stays_drawn() -> Iterator[None]:
    """Let go of what was drawn: Textual keeps it for its last thousand widgets, which every garbage collection sees."""
    yield
    StylesCache.get_inner_outer.cache_clear()


@pytest.fixture(autouse=True)
def _same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the terminal that runs the tests shows on the screens."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(name, raising=False)


class Learner:
    """Someone in front of the screen, who sees what is drawn and nothing else."""

    def __init__(self, app: QuizApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot
        self._drawn: list[Strip] | None = None
        self.now = 0.0
        """The second at which whatever is pressed next arrives: one press a second, and a packet all at once."""
        app._gate = InputGate(lambda _: self.now)

    # What is opened

    async def play(self, bank: Bank, plan: engine.Plan) -> None:
        """Begin a session whose plan is given."""
        session_flow.play(self.app, Prepared(engine.QuestionPool.of(bank), plan))
        await self.settle()

    async def show(self, session: Tutor) -> None:
        """Put a session that has begun already on the screen."""
        session_flow.show(self.app, lambda: session)
        await self.settle()

    # What is seen

    @property
    def strips(self) -> list[Strip]:
        """What is drawn, row by row; drawn once until the loop that plays the app goes on."""
        if self._drawn is None:
            self._drawn = self.app.screen._compositor.render_strips()
            asyncio.get_running_loop().call_soon(self._look_again)
        return self._drawn

    def _look_again(self) -> None:
        self._drawn = None

    @property
    def rows(self) -> list[str]:
        """The text of every row, trailing blanks cut."""
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def text(self) -> str:
        """All rows."""
        return "\n".join(self.rows)

    @property
    def words(self) -> str:
        """Everything on the screen as running text, so that wrapping does not matter."""
        return " ".join(" ".join(row.rstrip(_BARS).split()) for row in self.rows if row)

    def part(self, name: str) -> str:
        """The text of one part of the frame: top, body or news; empty where it is not shown."""
        found = self.app.screen.query_one(f"#{name}", Widget)
        region = found.region if found.display else Region()
        rows = self.strips[region.y : region.bottom]
        return " ".join(" ".join(row.crop(region.x, region.right).text.split()) for row in rows).strip()

    @property
    def top(self) -> str:
        """What is above the body: the title or where one is, without its bar; after an answer the verdict alone."""
        found = self.app.screen.query_one("#top", Widget).region
        rows = [row.text for row in self.strips[found.y : found.bottom]]
        lines = (re.split(r"\s*[━─#-]{4,}\s*|\s{3,}", row.strip()) for row in rows)
        where, *below = (" ".join(" · ".join(filter(None, line)).split()) for line in lines)
        verdict = next((row.split(" · ")[0] for row in below if row.startswith(SIGNS)), "")
        band = next((at for at, row in enumerate(below) if row.startswith("!")), len(below))
        return verdict or " · ".join(filter(None, (where, *below[:band])))

    @property
    def news(self) -> str:
        """The note above the keys; empty where there is something else in its place."""
        return self.above_the_keys if self.app.screen.query_one(NewsLine).text else ""

    @property
    def above_the_keys(self) -> str:
        """The line above the keys without the rule, and without the sign that the text goes on."""
        return self.part("news").replace("↓ more", "").strip(" ─")

    @property
    def keys(self) -> str:
        """The last line."""
        return self.rows[-1]

    @property
    def choices(self) -> ChoiceList:
        """The first list on the screen."""
        return next(iter(self.app.screen.query(ChoiceList)))

    def row(self, text: str) -> str:
        """The row of the screen that holds ``text``, which must be there."""
        found = [row for row in self.rows if text in row]
        assert found, f"{text!r} is not on the screen:\n{self.text}"
        return found[0].strip()

    def sees(self, *texts: str) -> None:
        """Fail unless ``texts`` are on the screen, in this order."""
        words, at = self.words, 0
        for text in texts:
            found = words.find(text, at)
            assert found >= 0, f"{text!r} is not on the screen, or not in its place:\n{self.text}"
            at = found + len(text)

    def misses(self, *texts: str) -> None:
        """Fail where any of ``texts`` is on the screen."""
        for text in texts:
            assert text not in self.words, f"{text!r} is on the screen:\n{self.text}"

    # What is done

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and wait until the screen says what there is to say."""
        for key in keys:
            self.now += 1
            self._send(key)
            await self.settle()

    async def packet(self, *keys: str) -> None:
        """Press keys that arrive all at once, as over a slow line, and wait until the screen has nothing left to do."""
        self.now += 1
        for key in keys:
            self._send(key)
        await self.settle()

    async def twice(self, key: str, milliseconds: int, times: int = 2) -> None:
        """Press a key, and again so soon that it is a double press; ``times`` in all, and each has its effect first."""
        self.now += 1
        for _ in range(times):
            self._send(key)
            await self.settle()
            self.now += milliseconds / 1000

    def _send(self, key: str) -> None:
        driver = self.app._driver
        assert driver is not None
        event = events.Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None))
        event.set_sender(self.app)
        driver.send_message(event)

    def mouse(self, kind: type[events.MouseEvent], x: int, y: int) -> None:
        """Press a button of the mouse or let it go, without waiting for what follows."""
        driver = self.app._driver
        assert driver is not None
        event = kind(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        event.set_sender(self.app)
        driver.send_message(event)

    async def settle(self) -> None:
        """Wait until no part of the app has anything left to do."""
        await settle(self.pilot)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, and wait until everything is drawn for it."""
        await self.pilot.resize_terminal(columns, rows)
        await self.settle()

    async def type(self, text: str) -> None:
        """Put ``text`` into the field that has the focus, as one paste."""
        self.app.screen.post_message(events.Paste(text))
        await self.settle()

    def digit(self, text: str) -> str:
        """The digit of the row that says ``text``: options come in chance order."""
        return next(row.digit for row in self.choices.rows if row.text == text)

    async def pick(self, *texts: str) -> None:
        """Press the digits of these options."""
        await self.press(*map(self.digit, texts))

    async def answer(self, *texts: str) -> None:
        """Press the digits of these options, and Enter."""
        await self.press(*map(self.digit, texts), "enter")

    async def click(self, text: str, *, last: bool = False) -> None:
        """Click on the first place, or the last one, where ``text`` is drawn."""
        self.now += 1
        places = [(row.index(text), y) for y, row in enumerate(self.rows) if text in row]
        assert places, f"{text!r} is not on the screen:\n{self.text}"
        await self.click_at(*places[-1 if last else 0])

    async def click_at(self, x: int, y: int) -> None:
        """Click on one place of the screen."""
        await self.pilot.click(offset=(x, y))
        await self.settle()

    # What is kept

    @property
    def kept(self) -> list[str]:
        """The kinds of all facts, oldest first."""
        return [record.fact.kind for record in self.app.workspace.environment.store.records()]


@pytest.fixture(scope="session")
def body() -> Entry:
    """The small bank."""
    entry = library.read_entry(BANK, "shipped", "questions/body.yaml")
    assert not entry.problems
    return entry


Only = Callable[..., Entry]


@pytest.fixture
def only(body: Entry) -> Only:
    """The small bank with nothing but the questions named, in the order of the file."""

    def entry(*questions: str) -> Entry:
        kept = tuple(question for question in body.bank.questions if question.id in questions)
        assert len(kept) == len(questions)
        return body.holding(replace(body.bank, questions=kept))

    return entry


Sit = Callable[..., AbstractAsyncContextManager[Learner]]


@pytest.fixture
def library_screen(environment: Environment, body: Entry) -> Sit:
    """Opens the library."""

    @asynccontextmanager
    async def sit(
        *,
        shelf: tuple[Entry, ...] = (body,),
        size: Size = (80, 24),
        entry: Entry | None = None,
        ascii_only: bool = False,
        question: str | None = None,
    ) -> AsyncIterator[Learner]:
        opening = Workspace(shelf, environment, lambda: shelf, lambda: SEED, ascii_only=ascii_only)
        request: Request = OpenLibrary()
        if entry and question:
            request = OneQuestion(entry, question)
        elif entry:
            request = TakeBank(entry, engine.Settings(size=entry.bank.size))
        app = QuizApp(opening, request)
        app.animation_level = "none"
        async with app.run_test(size=size, notifications=True) as pilot:
            learner = Learner(app, pilot)
            await learner.settle()
            yield learner

    return sit


@pytest.fixture
def bank_screen(library_screen: Sit, body: Entry) -> Sit:
    """Opens the screen of one bank."""

    def sit(entry: Entry = body, size: Size = (80, 24)) -> AbstractAsyncContextManager[Learner]:
        return library_screen(shelf=(entry,), entry=entry, size=size)

    return sit


@pytest.fixture
def ask(library_screen: Sit, body: Entry) -> Sit:
    """Starts a session of the questions named, in this order; options come in chance order."""

    @asynccontextmanager
    async def sit(*questions: str, size: Size = (80, 24), entry: Entry = body) -> AsyncIterator[Learner]:
        async with library_screen(shelf=(entry,), size=size) as learner:
            await learner.play(entry.bank, engine.Plan(questions, SEED))
            yield learner

    return sit
