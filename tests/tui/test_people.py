"""Several people at one computer: the library names who learns and lets another one be chosen."""

from typing import TYPE_CHECKING

from quiz.tui.screens.library import Library

if TYPE_CHECKING:
    from .conftest import Sit


async def test_another_person_is_chosen_and_the_library_ends_to_open_again(library_screen: "Sit") -> None:
    chosen = list[str]()
    async with library_screen() as learner:
        learner.app.workspace = learner.app.workspace._replace(
            people=("", "Anna", "Bo"), person="Anna", switch=chosen.append
        )
        await learner.press("r", "escape", "w")
        learner.sees("There are no passwords", "The person without a name", "Anna", "learning now", "Bo")
        await learner.press("2", "enter")
        assert isinstance(learner.app.screen, Library)
        assert "quiz · Anna" in learner.top
        await learner.press("w", "3", "enter")
        assert not learner.app.is_running
    assert chosen == ["Bo"]


async def test_whoever_has_a_name_and_began_without_it_sees_where_the_others_are(library_screen: "Sit") -> None:
    hint = "Others learn here under a name: w chooses one of them."
    async with library_screen() as learner:
        assert hint not in learner.text
        learner.app.workspace = learner.app.workspace._replace(people=("Anna",), switch=lambda _: None)
        await learner.press("r", "escape")
        assert hint in learner.text
        learner.app.workspace = learner.app.workspace._replace(person="Anna")
        await learner.press("r", "escape")
        assert hint not in learner.text


async def test_alone_there_is_nobody_to_choose(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("w")
        assert isinstance(learner.app.screen, Library)
