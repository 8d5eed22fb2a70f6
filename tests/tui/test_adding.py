"""``a`` in the library: a path, what the bank is, and its row."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.config import Places
from quiz.engine import Settings
from quiz.library import Entry, OpenLibrary, TakeBank, Workspace, find
from quiz.tui import QuizApp
from quiz.tui.screens.add_bank import AddBankScreen, OfferBankDialog, PathField
from quiz.tui.screens.library import Library

from .conftest import SEED, Learner

if TYPE_CHECKING:
    from quiz.tutor import Environment

    from .conftest import Size

BANK = """\
format: 1
id: bees
title: Bees
language: en
version: "{version}"
summary: How they live.
questions:
  - id: legs
    type: true-false
    stem: Bees have six legs.
    answer: true
    why: As all insects do.
"""
OTHER = BANK.replace("bees", "ants").replace("Bees", "Ants")
BROKEN = "  - type: guess\n    stem: What?\n"
SIZES = [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)]

Home = Callable[..., AbstractAsyncContextManager[Learner]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A bank that comes with quiz, and one in the current folder."""
    for name, text in (("shipped/ants.yaml", OTHER), ("work/my bees.yaml", BANK)):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text.format(version="1.9"), "utf-8")
    home = tmp_path / "home"
    return Places(home, home / "facts", home / "banks", tmp_path / "shipped", tmp_path / "work" / "questions")


@pytest.fixture
def bees(places: Places) -> Path:
    """The bank in the current folder."""
    return places.here.parent / "my bees.yaml"


@pytest.fixture
def at_home(environment: "Environment", places: Places) -> Home:
    """Opens the library of somebody whose folders are real."""

    @asynccontextmanager
    async def sit(size: "Size" = (80, 24), entry: Entry | None = None, news: str = "") -> AsyncIterator[Learner]:
        shelf, here = find(places), places.here.parent
        opening = Workspace(
            shelf, environment, lambda: find(places), lambda: SEED, folder=here, own=places.own, news=news
        )
        app = QuizApp(opening, TakeBank(entry, Settings()) if entry else OpenLibrary())
        app.animation_level = "none"
        async with app.run_test(size=size, notifications=True) as pilot:
            learner = Learner(app, pilot)
            await learner.settle()
            yield learner

    return sit


async def give(learner: Learner, path: str) -> None:
    """Ask to add the bank at a path, in the place of one that was asked for before."""
    if not isinstance(learner.app.screen, AddBankScreen):
        await learner.press("a")
    learner.app.screen.query_one(PathField).value = ""
    await learner.type(path)
    await learner.press("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_a_path_then_what_it_is_then_its_row(size: "Size", at_home: Home, places: Places, bees: Path) -> None:
    async with at_home(size) as learner:
        await give(learner, "my bees.yaml")
        learner.sees("> 1 Add it", "2 Cancel", "Bees", "How they live.", "1 question: 1 true-false.", "version 1.9")
        assert not places.own.exists()

        await learner.press("enter")
        assert isinstance(learner.app.screen, Library)
        assert learner.news == "Added Bees to your banks."
        assert learner.row("> ").startswith("> Bees")
        assert (places.own / "bees.yaml").read_bytes() == bees.read_bytes()
        await learner.press("enter")
        assert learner.top == "Bees"


async def test_a_stranger_with_a_taken_id_is_named_and_not_added_by_a_quick_enter(
    at_home: Home, places: Places, bees: Path
) -> None:
    bees.write_text(bees.read_text("utf-8").replace("id: bees", "id: ants"), "utf-8")
    async with at_home() as learner:
        await give(learner, "my bees.yaml")
        learner.sees("1 Add it", "> 2 Cancel", 'Its question is not in "Ants": these are two banks with one id.')

        await learner.press("enter")
        assert not places.own.exists()
        await give(learner, "my bees.yaml")
        await learner.press("1", "enter")
        learner.sees('not "Ants", which has the same id')


@pytest.mark.parametrize("written", ["'{}'", '"{}"', " {} ", "file://{}"])
async def test_quotes_and_addresses_are_understood(written: str, at_home: Home, bees: Path) -> None:
    async with at_home() as learner:
        await give(learner, written.format(str(bees).replace(" ", "%20") if "file" in written else bees))

        learner.sees("> 1 Add it", "Bees")


async def test_tab_goes_on_with_the_name(at_home: Home) -> None:
    async with at_home() as learner:
        await learner.press("a", "m", "y", "tab")

        assert learner.app.screen.query_one(PathField).value == "my bees.yaml"


async def test_escape_and_cancel_add_nothing(at_home: Home, places: Places) -> None:
    async with at_home() as learner:
        await learner.press("a", "escape")
        assert isinstance(learner.app.screen, Library)

        await give(learner, "my bees.yaml")
        await learner.press("escape")
        assert learner.app.screen.query_one(PathField).value == "my bees.yaml"

        await learner.press("enter", "2", "enter")
        assert isinstance(learner.app.screen, Library)
        assert learner.news == "Nothing was added."
        assert not places.own.exists()


@pytest.mark.parametrize("size", SIZES)
async def test_by_mouse_alone(size: "Size", at_home: Home, places: Places) -> None:
    async with at_home(size) as learner:
        await learner.click("All keys")
        for _ in range(20):  # it is below what is in view where there is little room
            if "Add a bank" in learner.words:
                break
            await learner.press("pagedown")
        await learner.click("Add a bank")
        await learner.type("my bees.yaml")
        await learner.click("Look")
        await learner.click("Add it")

        assert learner.news == "Added Bees to your banks."
        assert (places.own / "bees.yaml").exists()


@pytest.mark.parametrize("size", SIZES)
async def test_what_cannot_be_added_is_said_and_another_path_can_be_given(
    size: "Size", at_home: Home, bees: Path
) -> None:
    (bees.parent / "broken.yaml").write_text(f"title: B\nquestions:\n{BROKEN}", "utf-8")
    async with at_home(size) as learner:
        await give(learner, " ")
        learner.sees("Nothing typed. Escape goes back.")
        await give(learner, "nowhere.yaml")
        learner.sees("There is no file nowhere.yaml.")
        await give(learner, "broken.yaml")
        learner.sees("Nothing in broken.yaml can be played.", "quiz check broken.yaml")
        await give(learner, str(bees))

        assert isinstance(learner.app.screen, OfferBankDialog)


async def test_problems_are_told_before_it_is_added(at_home: Home, bees: Path) -> None:
    bees.write_text(bees.read_text("utf-8") + BROKEN, "utf-8")
    async with at_home() as learner:
        await give(learner, "my bees.yaml")

        learner.sees("1 question cannot be played and is set aside: quiz check 'my bees.yaml' says why.")


async def test_the_same_bank_again_is_shown_where_it_is(at_home: Home, places: Places) -> None:
    async with at_home() as learner:
        await give(learner, str(places.shipped / "ants.yaml"))

        assert isinstance(learner.app.screen, Library)
        assert learner.news == "Ants is there already, with the same content. Nothing was changed."
        assert learner.row("> ").startswith("> Ants")
        assert not places.own.exists()


@pytest.mark.parametrize("size", SIZES)
async def test_another_version_is_not_replaced_by_a_quick_enter(
    size: "Size", at_home: Home, places: Places, bees: Path
) -> None:
    async with at_home(size) as learner:
        await give(learner, "my bees.yaml")
        await learner.press("enter")
        bees.write_text(BANK.format(version="1.10"), "utf-8")

        await give(learner, "my bees.yaml")
        learner.sees("1 Replace your copy", "> 2 Cancel", "Your copy: version 1.9", "This one: version 1.10")
        await learner.press("enter")
        assert "1.9" in (places.own / "bees.yaml").read_text("utf-8")

        await give(learner, "my bees.yaml")
        await learner.press("1", "enter")
        (aside,) = places.own.glob("bees.yaml.replaced-*")
        assert learner.news.replace(" ", "") == f"Replaced. The old copy is kept as {aside.name}.".replace(" ", "")
        assert "1.10" in (places.own / "bees.yaml").read_text("utf-8")


async def test_banks_with_one_id_are_told_apart_the_newest_first(at_home: Home, places: Places) -> None:
    (places.here.parent / "ants.yaml").write_text(OTHER.format(version="1.10"), "utf-8")
    async with at_home() as learner:
        await give(learner, "ants.yaml")
        learner.sees("Another bank with the id ants stays: comes with quiz, version 1.9, no date.")
        await learner.press("enter")

        learner.sees(
            "> Ants", "1 question", "version 1.10, yours", "Ants", "1 question", "version 1.9, comes with quiz"
        )


async def test_a_folder_that_cannot_be_written_is_said(at_home: Home, places: Places) -> None:
    places.data.write_text("in the way", "utf-8")
    async with at_home() as learner:
        await give(learner, "my bees.yaml")
        await learner.press("enter")

        learner.sees("could not be added to", "Nothing was changed.")


async def test_which_of_several_was_opened_is_said_where_it_is_opened(at_home: Home, places: Places) -> None:
    (ants,) = find(places)
    async with at_home(entry=ants, news="This is version 1.9.") as learner:
        assert (learner.top, learner.news) == ("Ants", "This is version 1.9.")
