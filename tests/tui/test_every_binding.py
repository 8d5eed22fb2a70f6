"""Every key of every screen, when it comes too early, too late, or twice: nothing fails, and the way on is open."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from quiz.engine import EXAM, PRACTICE, Plan
from quiz.library import Entry
from quiz.tui import screens
from quiz.tui.actions import Offered, offered
from quiz.tui.screens.dialogs import Dialog
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.line_dialogs import LineDialog
from quiz.tui.screens.question_view import QuestionView
from quiz.tui.themes import THEMES
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.key_line import KeyLine

from .conftest import SEED, Learner, Sit
from .test_contrast import unreadable
from .test_keys import ambiguous


class Way(NamedTuple):
    """How a screen is reached."""

    screen: str
    start: str
    """What is opened first."""
    keys: tuple[str, ...]
    """The keys from there; the last one opens the screen."""


WAYS = (
    Way("Library", "question", ("escape",)),
    Way("BankScreen", "library", ("enter",)),
    Way("ReadScreen", "library", ("r",)),
    Way("History", "library", ("y",)),
    Way("StandingScreen", "library", ("p",)),
    Way("StandingScreen", "answered", ("enter", "escape", "p")),
    Way("AddBankScreen", "library", ("a",)),
    Way("SettingsScreen", "library", ("s",)),
    Way("DateDialog", "library", ("s", *("down",) * 5, "enter")),
    Way("HelpDialog", "library", ("f2",)),
    Way("KeysDialog", "library", ("f1",)),
    Way("ChoiceDialog", "library", ("r", "t")),
    Way("WordList", "worded", ("g",)),
    Way("WordsDialog", "worded answer", ("g",)),
    Way("TopicChoice", "bank", ("down", "down", "down", "enter")),
    Way("QuestionScreen", "bank", ("enter",)),
    Way("QuestionScreen", "question", ("0", "enter")),
    Way("QuestionScreen", "exam", ("m", "enter")),
    Way("ReasonDialog", "question", ("F",)),
    Way("Explanations", "question", ("0", "enter", "b")),
    Way("NoteEditor", "question", ("0", "enter", "n")),
    Way("ExamMap", "exam", ("m",)),
    Way("End", "answered", ("enter",)),
)
TIMES: dict[str, Callable[[str, str], tuple[str, ...]]] = {
    "before it is mounted": lambda opening, key: (opening, key),
    "while it is leaving": lambda _, key: ("escape", key),
    "twice": lambda _, key: (key, key),
}
NOT_HERE = {"OfferBankDialog", "PreviewScreen", "PreviewWaiting"}
"""The offer of a typed path, and the screens of the preview, which is another program."""
TEXTUAL = ("tab", "shift+tab", "up", "down", "ctrl+p")
"""Keys of Textual's own that lead somewhere."""

Start = Callable[[str], AbstractAsyncContextManager[Learner]]


@pytest.fixture
def start(library_screen: Sit, bank_screen: Sit, body: Entry) -> Start:
    """Opens what a way begins with."""
    worded = body.holding(replace(body.bank, glossary={"lung": "An organ that breathes."}))

    @asynccontextmanager
    async def session(plan: Plan, *keys: str, of: Entry = body) -> AsyncIterator[Learner]:
        async with library_screen() as learner:
            await learner.play(of.bank, plan)
            await learner.press(*keys)
            yield learner

    openings: dict[str, Callable[[], AbstractAsyncContextManager[Learner]]] = {
        "library": library_screen,
        "bank": bank_screen,
        "question": lambda: session(Plan(("two-lungs", "pulse"), SEED, PRACTICE)),
        "worded": lambda: bank_screen(worded),
        "worded answer": lambda: session(Plan(("two-lungs",), SEED, PRACTICE), "1", "enter", of=worded),
        "answered": lambda: session(Plan(("two-lungs",), SEED, PRACTICE), "1", "enter"),
        "exam": lambda: session(Plan(("two-lungs", "pulse"), SEED, EXAM)),
    }
    return lambda name: openings[name]()


async def keys_of(way: Way, start: Start) -> Sequence[str]:
    """Return the keys that do something on the screen that ``way`` leads to."""
    async with start(way.start) as learner:
        await learner.press(*way.keys)
        assert type(learner.app.screen).__name__ == way.screen
        active = learner.app.screen.active_bindings
        return [key for key, each in active.items() if each.binding.id or key in TEXTUAL]


@pytest.mark.long
@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.start} {' '.join(way.keys)}")
async def test_a_key_at_any_time_leaves_a_program_that_goes_on(way: Way, time: str, start: Start) -> None:
    for key in await keys_of(way, start):
        async with start(way.start) as learner:
            await learner.press(*way.keys[:-1])
            if time == "before it is mounted":
                await learner.packet(*TIMES[time](way.keys[-1], key))
            else:
                await learner.press(way.keys[-1])
                await learner.packet(*TIMES[time]("", key))

            if learner.app.is_running:
                await learner.press("escape")
            else:
                assert way.screen == "Library" or key in ("escape", "q", "ctrl+q")


ROW_KEYS = ("row(", "digit(", "say(", "level(")
"""Actions of a digit, which picks what the arrows and Enter pick too."""
FURTHER = {"first", "last", "page('up')", "page('down')"}
"""What several moves to the next row do too."""
OUTSIDE = {"stay", "suspend_process"}
"""Escape in the library, which only says how to end, and a key of the shell's."""
REACHED = [way for way in WAYS if way.screen != "KeysDialog"]
EACH_WAY = pytest.mark.parametrize("way", REACHED, ids=lambda way: f"{way.start} {' '.join(way.keys)}")
ALWAYS = (("question", "0", "enter"), ("library", "r", "t"))
"""A screen and a dialog that are walked through in every run, and the others in the long one."""
EACH_WAY_IN_LONG = pytest.mark.parametrize(
    "way",
    [pytest.param(way, marks=() if (way.start, *way.keys) in ALWAYS else pytest.mark.long) for way in REACHED],
    ids=lambda way: f"{way.start} {' '.join(way.keys)}",
)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was chosen on a page of keys, instead of being done."""
    chosen = list[str]()
    monkeypatch.setattr(Offered, "do", lambda each: chosen.append(each.text))
    return chosen


@EACH_WAY
async def test_the_page_of_keys_has_every_action_and_no_key_has_two(way: Way, start: Start) -> None:
    async with start(way.start) as learner:
        await learner.press(*way.keys)
        assert ambiguous(learner) == {}
        screen = learner.app.screen
        bound = {each.binding.action for each in screen.active_bindings.values() if each.binding.id}

        unlisted = bound - {each.action for each in offered(screen)}
        assert [action for action in unlisted - FURTHER - OUTSIDE if not action.startswith(ROW_KEYS)] == []


@EACH_WAY_IN_LONG
async def test_tab_and_enter_alone_lead_to_every_action(way: Way, start: Start, done: list[str]) -> None:
    reached, wanted = set[str](), set[str]()
    for tab in ("tab", "shift+tab"):
        async with start(way.start) as learner:
            await learner.press(*way.keys)
            screen = learner.app.screen
            line = screen.query_one(KeyLine)
            active = screen.active_bindings
            at_once = {active[key].binding.action for key in ("enter", "tab", "shift+tab") if key in active}
            wanted.update(each.text for each in offered(screen) if each.action not in at_once)
            for _ in range(4):
                if screen.focused is not line:
                    await learner.press(tab)
            if screen.focused is not line:
                continue  # this field takes the key, and the other direction leads out of it
            while line.shown[line.marked].action != "app.keys":
                await learner.press("tab")
            await learner.press("enter")
            rows = learner.app.screen.query_one(ChoiceList)
            for at, row in enumerate(rows.rows):
                await learner.press("tab")
                assert rows.highlighted == at
                reached.add(row.text)
            await learner.press("shift+tab", "tab", "enter")
            assert (learner.app.screen, done[-1]) == (screen, rows.rows[-1].text)
    assert wanted - reached == set()


@EACH_WAY_IN_LONG
async def test_the_mouse_alone_leads_to_every_action(way: Way, start: Start, done: list[str]) -> None:
    async with start(way.start) as learner:
        await learner.press(*way.keys)
        await learner.resize(80, 60)
        screen = learner.app.screen
        texts = [each.text for each in offered(screen)]
        for text in texts[:: len(texts) - 1]:
            await learner.click("All keys")
            await learner.click(f"  {text}")
        assert (learner.app.screen, done) == (screen, texts[:: len(texts) - 1])


@EACH_WAY_IN_LONG
async def test_every_screen_can_be_read_in_our_themes(way: Way, start: Start) -> None:
    async with start(way.start) as learner:
        await learner.press(*way.keys)
        for theme in THEMES:
            learner.app.theme = theme.name
            await learner.settle()
            assert unreadable(learner) == [], theme.name


def test_every_screen_is_reached() -> None:
    for path in Path(screens.__path__[0]).glob("*.py"):
        import_module(f"quiz.tui.screens.{path.stem}")
    found, waiting = set[str](), [Frame]
    while waiting:
        each = waiting.pop()
        waiting += each.__subclasses__()
        found.add(each.__name__)
    abstract = {kind.__name__ for kind in (Frame, Dialog, LineDialog, QuestionView)}

    assert found - abstract - NOT_HERE == {way.screen for way in WAYS}
