"""Screens that open from the library: one line of a list each, from which everything else follows."""

from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

import pytest

from quiz.tui.destinations import DESTINATIONS, Destination
from quiz.tui.screens.library import Library

if TYPE_CHECKING:
    from .conftest import Sit


def test_each_has_a_name_and_a_key_of_its_own() -> None:
    assert len({one.name for one in DESTINATIONS}) == len({one.key for one in DESTINATIONS}) == len(DESTINATIONS)


@pytest.mark.parametrize("destination", DESTINATIONS, ids=lambda one: one.name)
def test_its_module_opens_it_on_a_stage(destination: Destination) -> None:
    assert list(signature(import_module(destination.module).open_on).parameters) == ["stage"]


@pytest.mark.parametrize("destination", DESTINATIONS, ids=lambda one: one.name)
async def test_its_key_opens_it_and_escape_leads_back(library_screen: "Sit", destination: Destination) -> None:
    async with library_screen() as learner:
        await learner.press(destination.key)
        assert not isinstance(learner.app.screen, Library)

        await learner.press("escape")
        assert isinstance(learner.app.screen, Library)


@pytest.mark.parametrize("destination", DESTINATIONS, ids=lambda one: one.name)
async def test_the_page_of_keys_names_it(library_screen: "Sit", destination: Destination) -> None:
    async with library_screen() as learner:
        await learner.press("question_mark")

        learner.sees(destination.tooltip)
