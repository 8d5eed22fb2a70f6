"""A typed number: asked again where it cannot be judged, and the slip named where it was wrong."""

from typing import TYPE_CHECKING

import pytest

from quiz import bank
from quiz.library import Entry

if TYPE_CHECKING:
    from .conftest import Learner, Sit

DOSES = """\
format: 1
id: doses
title: Doses
language: en
questions:
  - id: tablet
    type: numeric
    stem: How much is in one tablet?
    answer: 0.5
    unit: mg
  - id: day
    type: numeric
    stem: How much fluid in a day?
    answer: 1500
    unit: mL
    unit-required: true
"""


@pytest.fixture(scope="session")
def doses() -> Entry:
    """A bank of two numbers."""
    reading = bank.read_text(DOSES, "doses.yaml")
    assert reading.bank
    assert not reading.problems
    return Entry.of(reading.bank, (), "doses.yaml", "given")


async def write(learner: "Learner", text: str) -> None:
    """Type ``text`` in the place of what stands in the field, and Enter."""
    await learner.press("ctrl+u")
    await learner.type(text)
    await learner.press("enter")


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_what_is_no_single_number_is_asked_again_and_a_slip_is_named(
    ask: "Sit", doses: Entry, size: tuple[int, int]
) -> None:
    async with ask("tablet", entry=doses, size=size) as learner:
        await write(learner, "1 to 5 mg")
        assert learner.news == "Type one number, not from one to another."
        await write(learner, "0.5 Mg")
        assert learner.news == "Close. Check the capitals of the unit."
        await write(learner, "5 mg")

        assert learner.top == "✗ Not quite."
        learner.sees("✓ 0.5 mg answer", "✗ 5 mg your answer", "Ten times too much. Check the decimal point.")


async def test_a_near_answer_given_twice_is_wrong_and_says_why(ask: "Sit", doses: Entry) -> None:
    async with ask("tablet", entry=doses) as learner:
        await write(learner, "0.5 Mg")
        await write(learner, "0.5 Mg")

        learner.sees("✗ 0.5 Mg", "The number fits, the unit does not: Mg is megagram, mg is milligram.")


async def test_a_unit_that_must_be_typed_is_asked_for_and_may_be_another_of_its_kind(ask: "Sit", doses: Entry) -> None:
    async with ask("day", entry=doses) as learner:
        learner.sees("Type a number with its unit, such as mL")
        await write(learner, "1500")
        assert learner.news == "Type the unit too, after the number."
        await write(learner, "1.5 L")

        assert learner.top == "✓ Right."
