"""What Textual promises to nobody: one file reaches for it, and it is as that file needs it."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rich.style import Style
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.command import CommandPalette
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Click, Key
from textual.message import Message
from textual.widgets import OptionList

from quiz import tui
from quiz.tui.textual_private import MeasuredOptionList, OpenApp

from .settling import settle

if TYPE_CHECKING:
    from .conftest import Sit

if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    from quiz.tui.textual_private import OpenLinuxDriver

ROOM = Path(tui.__file__).parent
OTHERS = [path for path in sorted(ROOM.rglob("*.py")) if path.name != "textual_private.py"]
_MEMBER = re.compile(r"^    (?:async )?(?:def )?(_[a-z]\w*)\s*(?:\(|[:=])", re.MULTILINE)
_ATTRIBUTE = re.compile(r"\bself\.(_[a-z]\w*)\s*(?::[^=\n]+)?=[^=]")


def is_private(name: str) -> bool:
    """Return whether a name is nobody else's business; those of a named tuple only look so."""
    return name.startswith("_") and not name.startswith("__") and name != "_replace"


def own_names(path: Path) -> set[str]:
    """Return the names with an underscore that a file itself gives to something."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        name
        for node in ast.walk(tree)
        for name in (
            getattr(node, "name", None),
            node.attr if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) else None,
            node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else None,
            node.id if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else None,
        )
        if name and is_private(name)
    }


def reached(path: Path, own: set[str]) -> Iterator[str]:
    """Go through the names of Textual's inside that a file uses; ``own`` are ours."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.ImportFrom(module=str(module)) if re.search(r"^(textual|rich)\.(.*\.)?_", module):
                yield module
            case ast.Attribute(attr=name) if is_private(name) and name not in own:
                yield name
            case _:
                pass


def test_no_other_file_reaches_inside() -> None:
    own = {name for path in OTHERS for name in own_names(path)}

    assert [(str(path.relative_to(ROOM)), name) for path in OTHERS for name in reached(path, own)] == []


def classes() -> Iterator[type[object]]:
    """Go through every class of the room that is made of one of Textual's."""
    for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        module = importlib.import_module(found.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == found.name and any(base.__module__.startswith("textual.") for base in kind.__mro__):
                yield kind


@cache
def names_in(kind: type[Any]) -> frozenset[str]:
    """Return the names with an underscore that a class gives to its methods and to its instances, by its source."""
    source = inspect.getsource(kind)
    return frozenset(_MEMBER.findall(source)) | frozenset(_ATTRIBUTE.findall(source))


def test_no_name_of_ours_hides_one_of_textuals() -> None:
    others = [kind for kind in classes() if kind.__module__ != MeasuredOptionList.__module__]
    hidden = [
        (kind.__name__, name, base.__name__)
        for kind in others
        for base in kind.__mro__
        if base.__module__.startswith("textual.")
        for name in names_in(kind) & names_in(base)  # type: ignore[arg-type] # mypy takes a class for its instance
    ]

    assert others
    assert hidden == []


class Probe(App[None]):
    """A list on a screen."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield MeasuredOptionList("one", "two\nlines", "three")


async def test_an_option_list_says_where_its_rows_are() -> None:
    async with Probe().run_test(size=(40, 12)) as pilot:
        rows = pilot.app.query_one(MeasuredOptionList)
        await settle(pilot)

        assert [rows.row_at(line) for line in range(5)] == [(0, 0), (1, 0), (1, 1), (2, 0), (-1, 0)]
        assert [rows.lines_of(row) for row in range(4)] == [(0, 1), (1, 2), (3, 1), None]


async def test_a_click_on_a_row_that_is_still_drawn_but_gone_is_dropped() -> None:
    async with Probe().run_test(size=(40, 12)) as pilot:
        rows = pilot.app.query_one(MeasuredOptionList)
        for row in (3, 1):
            click = Click(rows, 0, 0, 0, 0, 1, shift=False, meta=False, ctrl=False, style=Style(meta={"option": row}))
            rows.post_message(click)
        await settle(pilot)

        assert rows.highlighted == 1


def test_every_palette_of_textuals_is_replaced_by_the_steady_one() -> None:
    source = inspect.getsource(App)

    assert source.count("push_screen(\n            CommandPalette(") + source.count("push_screen(CommandPalette(") == 3
    assert {"action_command_palette", "search_themes"} <= vars(OpenApp).keys()
    assert "self.query_one(CommandList)" in inspect.getsource(CommandPalette)


def test_an_option_list_asks_for_the_cells_at_the_left_of_its_rows() -> None:
    assert list(inspect.signature(OptionList._get_left_gutter_width).parameters) == ["self"]
    assert "self._get_left_gutter_width()" in inspect.getsource(OptionList)


@pytest.mark.skipif(sys.platform == "win32", reason="the driver is made for a terminal")
def test_a_driver_has_what_a_reader_of_ones_own_needs() -> None:
    made = {name for base in LinuxDriver.__mro__ if base is not object for name in names_in(base)}

    assert {"_file", "_loop", "_app", "_debug", "_sigtstp_application", "_sigcont_application"} <= made
    assert {"run_input_thread", "process_message", "exit_event", "fileno"} <= set(dir(LinuxDriver)) | set(
        re.findall(r"self\.(\w+) =", inspect.getsource(LinuxDriver))
    )
    for handler in (LinuxDriver._sigtstp_application, LinuxDriver._sigcont_application):
        inspect.signature(handler).bind(None)


@pytest.mark.skipif(sys.platform == "win32", reason="the driver is made for a terminal")
async def test_keys_that_are_read_together_arrived_at_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """So Enter pressed twice is one Enter, also where the machine stands still while it is read."""
    driver, heard = OpenLinuxDriver(App()), list[Message]()
    monkeypatch.setattr(driver, "process_message", heard.append)
    driver.begin_reading()

    driver.hand_on("\r\r")
    driver.hand_on("\r")

    times = [event.time for event in heard]
    assert len(times) == 3
    assert times[0] == times[1] < times[2]


async def test_the_driver_that_the_environment_names_is_used(
    library_screen: "Sit", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with library_screen() as learner:
        monkeypatch.setattr("textual.constants.DRIVER", "textual.drivers.headless_driver:HeadlessDriver")

        assert learner.app.get_driver_class() is HeadlessDriver


def test_a_parser_makes_keys_of_what_a_terminal_sends_and_ends_with_an_empty_text() -> None:
    parser = XTermParser(debug=False)

    assert [event.key for event in parser.feed("a\x1b[A") if isinstance(event, Key)] == ["a", "up"]
    assert list(parser.tick()) == []
    with suppress(EOFError, ParseError):
        assert list(parser.feed("")) == []
