"""A typed word: a slip is asked again, a confusion named, a difference marked, a long answer judged by its giver."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from quiz import bank
from quiz.library import Entry

if TYPE_CHECKING:
    from .conftest import Learner, Sit

WORDS = """\
format: 1
id: words
title: Words
language: en
glossary:
  ileum: The last part of the small bowel.
  ilium: The broad bone of the hip.
questions:
  - id: bowel
    type: short-answer
    stem: What is the last part of the small bowel?
    answer: ileum
  - id: blood
    type: short-answer
    stem: What makes the blood red?
    answer: haemoglobin
    accept:
      - iron
  - id: chambers
    type: cloze
    text: Blood comes into the [[atrium]] and goes out of the [[ventricle]].
  - id: spread
    type: short-answer
    stem: What is a metastasis?
    answer: a tumor that grew from cells that travelled
"""
SIZES = pytest.mark.parametrize("size", [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)])


@pytest.fixture(scope="session")
def words() -> Entry:
    """A bank of typed texts."""
    reading = bank.read_text(WORDS, "words.yaml")
    assert reading.bank
    assert not reading.problems
    return Entry.of(reading.bank, (), "words.yaml", "given")


async def write(learner: "Learner", text: str) -> None:
    """Type ``text`` in the place of what stands in the field, and Enter."""
    await learner.press("ctrl+u")
    await learner.type(text)
    await learner.press("enter")


@SIZES
async def test_a_slip_is_asked_again_and_then_the_difference_is_marked_and_said(
    ask: "Sit", words: Entry, size: tuple[int, int]
) -> None:
    async with ask("blood", entry=words, size=size) as learner:
        await write(learner, "hemoglobn")
        assert learner.news == "Close. Check the spelling."
        learner.misses("haemoglobin", "hemoglobin")
        await learner.press("enter")

        assert learner.top == "✗ Not quite."
        learner.sees(
            "✓ haemoglobin answer", "✗ hemoglobn your answer", "hemoglob[_]n", "hemoglob[i]n", "The answer has i after"
        )


async def test_another_spelling_of_the_key_is_the_key_and_a_variant_is_shown_beside_it(
    ask: "Sit", words: Entry
) -> None:
    async with ask("blood", entry=words) as learner:
        await write(learner, "Hemoglobin")
        assert learner.top == "✓ Right."
        learner.misses("Hemoglobin")

    async with ask("blood", entry=words) as learner:
        await write(learner, "the iron")
        learner.sees("✓ haemoglobin", "✓ the iron")
        learner.misses("ticked")


@SIZES
async def test_words_that_are_easily_confused_are_named_with_their_meanings(
    ask: "Sit", words: Entry, size: tuple[int, int]
) -> None:
    async with ask("bowel", entry=words, size=size) as learner:
        await write(learner, "ilium")

        assert learner.top == "✗ Not quite."
        learner.sees("✓ ileum", "✗ ilium", "Easily confused: ilium and ileum.")
        await learner.press("down", "down", "down", "down", "down")
        learner.sees("ilium: The broad bone of the hip.", "ileum: The last part of the small bowel.")


async def test_near_gaps_are_told_by_their_number(ask: "Sit", words: Entry) -> None:
    async with ask("chambers", entry=words) as learner:
        await learner.type("atriun")
        await learner.press("enter")
        await learner.type("ventricle")
        await learner.press("enter")
        assert learner.news == "Close. Check the spelling of gap 1."
        await learner.press("enter", "enter")

        assert learner.top == "◐ Partly right."
        learner.sees("✗ gap 1 atriun atrium", "atriu[n]", "✓ gap 2 ventricle")


@SIZES
async def test_after_a_slip_the_cursor_stands_behind_the_first_gap_that_has_one(
    ask: "Sit", words: Entry, size: tuple[int, int]
) -> None:
    async with ask("chambers", entry=words, size=size) as learner:
        for text in ("atriu", "ventricle"):
            await learner.type(text)
            await learner.press("enter")
        assert learner.news == "Close. Check the spelling of gap 1."
        learner.sees("Gap 1", "atriu")
        await learner.press("m", "enter", "enter")

        assert learner.top == "✓ Right."


async def test_of_a_pasted_answer_no_line_is_lost(ask: "Sit", words: Entry) -> None:
    async with ask("spread", entry=words) as learner:
        await write(learner, "a tumor that grew\nfrom cells\r\nthat travelled\n")

        assert learner.top == "✓ Right."


async def test_of_a_pasted_text_that_is_too_long_the_beginning_is_there(ask: "Sit", words: Entry) -> None:
    async with ask("spread", entry=words) as learner:
        await learner.type("lung\n" * 2_000)
        field = learner.app.screen.query_one(Input)
        assert (len(field.value), field.value[:10]) == (2_000, "lung lung ")

        await learner.type("more")
        assert len(field.value) == 2_000


async def test_a_text_with_gaps_and_no_instruction_begins_at_once(ask: "Sit", words: Entry) -> None:
    async with ask("chambers", entry=words) as learner:
        assert any(row.strip().startswith("Blood comes into the") for row in learner.rows[2:4]), learner.text


@SIZES
async def test_a_long_answer_is_shown_and_judged_with_the_rows_in_view(
    ask: "Sit", words: Entry, size: tuple[int, int]
) -> None:
    async with ask("spread", entry=words, size=size) as learner:
        await write(learner, "cells that went away")
        learner.sees("Model answer", "a tumor that grew", "1 I missed it", "2 I knew part of it", "3 I knew it")
        assert learner.news == "An answer this long is yours to judge."
        await learner.press("2")
        assert learner.top != "◐ Partly right."
        await learner.press("enter")

        assert learner.top == "◐ Partly right."
        learner.sees("a tumor that grew", "cells that went away")
        assert "o" not in learner.keys.split()


async def test_a_long_answer_typed_as_it_stands_is_right(ask: "Sit", words: Entry) -> None:
    async with ask("spread", entry=words) as learner:
        await write(learner, "A tumor that grew from cells that travelled.")

        assert learner.top == "✓ Right."
