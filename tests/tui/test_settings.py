"""Settings: a row each, changed by keys, kept at once, and what they change."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from quiz.library import Entry, OpenLibrary, Workspace
from quiz.preferences import Preferences, read_preferences
from quiz.settings_file import save
from quiz.tui import QuizApp
from quiz.tui.keymap import usable
from quiz.tutor import Environment

from .conftest import SEED, Learner

Open = Callable[..., AbstractAsyncContextManager[Learner]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "config.toml"


@pytest.fixture
def opened(environment: Environment, body: Entry, file: Path) -> Open:
    """Opens the library of someone whose settings are in ``file``."""

    @asynccontextmanager
    async def sit(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Learner]:
        mine = environment._replace(preferences=read_preferences(file).preferences)
        workspace = Workspace(
            (body,),
            mine,
            lambda: (body,),
            lambda: SEED,
            settings_path=str(file),
            save_setting=lambda key, value: save(file, key, value),
        )
        app = QuizApp(workspace, OpenLibrary())
        async with app.run_test(size=size, notifications=True) as pilot:
            learner = Learner(app, pilot)
            await learner.settle()
            yield learner

    return sit


def kept(file: Path) -> Preferences:
    return read_preferences(file).preferences


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_left_and_right_change_a_row_and_it_is_kept_at_once(
    opened: Open, file: Path, size: tuple[int, int]
) -> None:
    async with opened(size) as learner:
        await learner.press("s", "down", "right")

        learner.sees("Questions in a session", "‹ 5 ›")
        assert kept(file).size == 5
        await learner.press("left")
        assert kept(file).size == 0
        await learner.press("left")
        assert kept(file).size == 50


async def test_colors_change_at_once_and_are_there_again_at_the_next_start(opened: Open, file: Path) -> None:
    async with opened() as learner:
        await learner.press("s", "enter")
        assert learner.app.theme == "quiz-light"
    async with opened() as learner:
        assert learner.app.theme == "quiz-light"

    assert kept(file) == Preferences(theme="quiz-light")


async def test_a_theme_from_the_palette_is_remembered_too(opened: Open, file: Path) -> None:
    async with opened() as learner:
        learner.app.theme = "nord"
        await learner.settle()

    assert kept(file).theme == "nord"


async def test_a_day_is_typed_and_taken_back(opened: Open, file: Path) -> None:
    async with opened() as learner:
        await learner.press("s", *("down",) * 5, "enter")
        learner.sees("Which day is the exam?")
        await learner.type("2027-02-30")
        await learner.press("enter")
        assert learner.news == "That is no date. Type it as 2027-01-31."
        await learner.press(*("backspace",) * 10)
        await learner.type("1999-12-31")
        await learner.press("enter")
        assert learner.news == "That day has passed. Type a day that is still to come."
        await learner.press(*("backspace",) * 10)
        await learner.type("2027-02-28")
        await learner.press("enter")
        learner.sees("Day of an exam", "2027-02-28")
        assert str(kept(file).exam_date) == "2027-02-28"

        await learner.press("enter", *("backspace",) * 10, "enter")
        assert kept(file).exam_date is None


async def test_what_is_chosen_holds_for_the_next_session(opened: Open) -> None:
    async with opened() as learner:
        await learner.press("s", "down", "right", "escape", "enter")

        learner.sees("Start", "5 questions", "Questions ‹ 5 ›")


async def test_a_file_that_cannot_be_written_is_reported_and_nothing_changes(opened: Open, file: Path) -> None:
    file.mkdir()
    async with opened() as learner:
        await learner.press("s", "down", "right")

        learner.sees("as the bank suggests")
        assert "nothing was changed" in learner.news


async def test_a_key_of_ones_own_does_what_it_names(opened: Open, file: Path) -> None:
    save(file, "keys", {"library.history": "z"})
    async with opened() as learner:
        await learner.press("z")
        assert learner.top == "What you did"


async def test_keys_that_cannot_be_taken_are_reported(opened: Open, file: Path) -> None:
    save(file, "keys", {"question.hnt": "j", "question.skip": "f"})
    async with opened() as learner:
        learner.sees(
            "nothing is called question.hnt; did you mean question.hint?",
            "f cannot be question.skip, because it is question.flag already.",
        )


@pytest.mark.parametrize(
    ("keys", "used"),
    [
        ({"question.hint": "i"}, {"question.hint": "i"}),
        ({"question.hint": "s", "question.skip": "h"}, {"question.hint": "s", "question.skip": "h"}),
        ({"question.hint": "question_mark"}, {}),
        ({"read.missed": "a"}, {}),
        ({"library.read": "h"}, {"library.read": "h"}),
    ],
)
def test_a_key_is_taken_where_it_means_nothing_else(keys: dict[str, str], used: dict[str, str]) -> None:
    assert usable(keys)[0] == used
