"""More rows than digits: everything can be answered by keys alone, in any size of terminal."""

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz import bank
from quiz.library import Entry
from quiz.tui.interactions.pair import PairBox

if TYPE_CHECKING:
    from .conftest import Sit

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MORE = (*NUMBERS, "thirteen", "fourteen", "fifteen")
PAIRS = "".join(f"      - {{left: L{at}, right: {word}}}\n" for at, word in enumerate(NUMBERS, 1))
OPTIONS = "".join(f"      - {'correct' if word == 'fifteen' else 'wrong'}: {word}\n" for word in MORE)
ITEMS = "".join(f"      - {word}\n" for word in NUMBERS)
TEXT = " ".join(f"[[{word}]]" for word in NUMBERS)
BANK = f"""\
format: 1
id: many
title: Many
language: en
questions:
  - id: pairs
    type: matching
    stem: Which belongs to which?
    pairs:
{PAIRS}  - id: options
    type: single
    stem: Which is the last?
    shuffle: false
    options:
{OPTIONS}  - id: gaps
    type: cloze
    text: Count {TEXT}.
  - id: order
    type: ordering
    stem: Which comes first?
    sequence:
{ITEMS}"""
SIZES = pytest.mark.parametrize("size", [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)])


@pytest.fixture
def many(body: Entry) -> Entry:
    """A bank of questions with many rows."""
    reading = bank.read_text(BANK, "many.yaml")
    assert reading.bank
    assert not [problem for problem in reading.problems if problem.severity == "error"]
    return body.holding(replace(reading.bank, id=body.bank.id))


@SIZES
async def test_twelve_rights_each_have_a_key(ask: "Sit", many: Entry, size: tuple[int, int]) -> None:
    async with ask("pairs", entry=many, size=size) as learner:
        keys = {row.text: row.digit for row in learner.app.screen.query_one(PairBox).rows if row.digit}
        assert " " not in keys.values()
        await learner.press(*(keys[word] for word in NUMBERS), "enter")

        learner.sees("Right.")


@SIZES
@pytest.mark.parametrize("keys", [("r",), ("end", "up", "space"), ("end", "up", "enter")])
async def test_the_fifteenth_option_is_picked(
    ask: "Sit", many: Entry, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with ask("options", entry=many, size=size) as learner:
        await learner.press(*keys, "enter")

        learner.sees("Right.")


@pytest.mark.parametrize("question", ["order", "options", "pairs"])
async def test_the_row_under_the_cursor_stays_in_view_when_the_window_shrinks(
    ask: "Sit", many: Entry, question: str
) -> None:
    async with ask(question, entry=many, size=(120, 40)) as learner:
        await learner.press("end", "up")
        await learner.resize(40, 15)

        assert learner.choices.highlighted is not None
        row = learner.choices.rows[learner.choices.highlighted].text
        assert re.search(rf"^ +>.*\b{row}\b", learner.text, re.MULTILINE)


@SIZES
async def test_twelve_gaps_are_filled_one_after_the_other(ask: "Sit", many: Entry, size: tuple[int, int]) -> None:
    async with ask("gaps", entry=many, size=size) as learner:
        for word in NUMBERS:
            await learner.type(word)
            await learner.press("enter")

        learner.sees("Right.")


@pytest.mark.parametrize(
    "digit", ["\u0662", *(pytest.param(digit, marks=pytest.mark.long) for digit in ("\uff12", "\u096a"))]
)
async def test_a_digit_of_another_script_picks_too(ask: "Sit", many: Entry, digit: str) -> None:
    async with ask("options", entry=many) as learner:
        await learner.press(digit)

        assert learner.choices.highlighted == unicodedata.decimal(digit) - 1
