"""Where a terminal knows only ASCII, nothing else is drawn, and what is drawn can be understood."""

from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual.color import Color

from quiz import bank, engine
from quiz.library import Entry
from quiz.tui.ascii_filter import AsciiOnly

if TYPE_CHECKING:
    from .conftest import Learner, Sit

EACH_SIZE = pytest.mark.parametrize("size", [(80, 24), pytest.param((40, 15), marks=pytest.mark.long)])

SIGNS = """\
format: 1
id: signs
title: “Signs” – every one…
summary: A café at 38 °C; 10² ≥ 99 ½ “so”.
notice: Für alle – 日本 ☺.
language: en
help: Call 112 – “now”…
sources:
  one:
    title: Überblick – “all”
    url: https://example.org/
    status: checked
topics:
  first:
    title: Topic – “one”
questions:
  - id: single
    type: single
    topic: first
    stem: |
      What is “it”… – **é** `→`?

      > quoted ≥

      - item ±

      ---

      | α | β |
      |---|---|
      | 1 | 2 |
    options:
      - correct: The “right” one → yes
        why: Because 1 ≤ 2…
      - wrong: The wrong one – no
        why: Because 2 ≥ 1…
    explanation: "“Explained” – 38 °C…"
    correction: Not “so” – but so.
    urgent: Call – “now”…
    hints:
      - Hint – “h”…
    sources:
      - one
  - id: multiple
    type: multiple
    topic: first
    stem: Which – “two”?
    options:
      - correct: Café
      - correct: Größe
      - wrong: Œuvre
  - id: truth
    type: true-false
    topic: first
    stem: Is – “it”?
    answer: true
    why: It – is…
  - id: word
    type: short-answer
    topic: first
    stem: Write – “é”…
    answer: café
  - id: number
    type: numeric
    topic: first
    stem: How many °C – “…”?
    answer: 38
    unit: °C
  - id: gaps
    type: cloze
    topic: first
    stem: Fill – “all”…
    text: |
      A “[[café]]” – and [[=más | más o menos]]…
  - id: pairs
    type: matching
    topic: first
    stem: Pair – “them”…
    pairs:
      - left: left – é
        right: right – è
      - left: left … ö
        right: right … ü
  - id: order
    type: ordering
    topic: first
    stem: Order – “them”…
    sequence:
      - first – é
      - then … è
  - id: think
    type: recall
    topic: first
    stem: Think – “…”
    answer: Thought – “…”
"""


@pytest.fixture(scope="session")
def signs() -> Entry:
    """A bank of which nearly every text holds what ASCII has not."""
    reading = bank.read_text(SIGNS, "signs.yaml")
    assert reading.bank
    assert len(reading.bank.questions) == 9
    assert not reading.problems
    return Entry.of(reading.bank, (), "signs – é.yaml", "given")


def drawn(learner: "Learner") -> str:
    """What is on the screen, which is ASCII and as wide as the screen."""
    for strip in learner.strips:
        assert strip.text.isascii(), f"{strip.text!r}\n{learner.text}"
        assert len(strip.text) == learner.app.size.width, f"{strip.text!r}\n{learner.text}"
    return learner.words


@EACH_SIZE
async def test_the_ways_to_a_question_are_drawn_in_ascii(
    library_screen: "Sit", signs: Entry, size: tuple[int, int]
) -> None:
    async with library_screen(shelf=(signs,), size=size, ascii_only=True) as learner:
        assert '"Signs" - every one...' in drawn(learner)
        learner.sees("A cafe at 38 degC; 10^2 >= 99 1/2", "Fur alle - ??", "signs - e.yaml")
        assert learner.keys.startswith(" [ Enter ")
        await learner.press("question_mark")
        drawn(learner)
        await learner.press("escape", "exclamation_mark")
        assert 'Call 112 - "now"...' in drawn(learner)
        await learner.press("escape", "enter")
        assert "> [ Start ] 9 questions" in drawn(learner)
        await learner.press("down", "down", "down", "enter")
        assert '[ ] 1 Topic - "one"' in drawn(learner)


ANSWERS: dict[str, tuple[str, ...]] = {
    "single": ("h", "2", "enter"),
    "multiple": ("1", "2", "enter"),
    "truth": ("1", "enter"),
    "word": ("café", "enter"),
    "number": ("38 °C", "enter"),
    "gaps": ("café", "enter", "1", "enter"),
    "pairs": ("1", "2", "enter"),
    "order": ("1", "2", "enter"),
    "think": ("1", "enter", "2", "enter"),
}
"""What to press; what is longer than a letter and no name of a key is typed."""


@EACH_SIZE
@pytest.mark.parametrize(
    "question",
    [pytest.param(name, marks=() if name in {"single", "gaps", "think"} else pytest.mark.long) for name in ANSWERS],
)
async def test_a_question_and_its_explanation_are_drawn_in_ascii(
    library_screen: "Sit", signs: Entry, question: str, size: tuple[int, int]
) -> None:
    async with library_screen(shelf=(signs,), size=size, ascii_only=True) as learner:
        await learner.play(signs.bank, engine.Plan((question,), 3))
        drawn(learner)
        assert learner.top == 'Topic - "one" · 1 of 1'
        assert learner.keys.startswith(" [ Enter ")
        for key in ANSWERS[question]:
            await (learner.type(key) if "é" in key or "°" in key else learner.press(key))
            drawn(learner)
        sign, _, words = learner.top.partition(" ")
        assert (sign, words) in {
            ("+", "Right."),
            ("~", "Partly right."),
            ("x", "Not quite."),
        }, learner.text
        for key in ("space", "question_mark", "escape", "b", "escape"):
            await learner.press(key)
            drawn(learner)
        if question == "single":
            await learner.press("l")
            assert 'Uberblick - "all"' in drawn(learner)


async def test_what_is_asked_and_answered_can_be_read(library_screen: "Sit", signs: Entry) -> None:
    async with library_screen(shelf=(signs,), ascii_only=True) as learner:
        await learner.play(signs.bank, engine.Plan(("single", "think"), 3))
        learner.sees('What is "it"... - e ->', "> quoted >=", "- item +/-", "--------", "alpha | beta")
        await learner.press("h")
        learner.sees('The "right" one -> yes', 'Hint: Hint - "h"...')
        await learner.answer("The wrong one – no")
        learner.sees('! Call - "now"...', '+ 1 The "right" one -> yes', "Because 1 <= 2...", "x 2 The wrong one - no")
        await learner.press("enter", "1", "enter", "2", "enter")
        assert learner.top == "~ Partly right."
        learner.sees('Thought - "..."')


async def test_what_left_and_right_change_stands_between_arrows(library_screen: "Sit") -> None:
    async with library_screen(ascii_only=True) as learner:
        await learner.press("s")
        assert "Sensitive questions < no >" in drawn(learner)


async def test_what_is_typed_is_kept_as_it_was_typed(library_screen: "Sit", signs: Entry) -> None:
    async with library_screen(shelf=(signs,), ascii_only=True) as learner:
        await learner.play(signs.bank, engine.Plan(("word",), 3))
        await learner.type("café – 日本…→")
        drawn(learner)
        learner.sees("cafe - ????.>")
        await learner.press("enter")
        learner.sees("x cafe - ??...->")
        assert learner.app.workspace.environment.store.records()[-1].fact.body["response"] == ["café – 日本…→"]


@EACH_SIZE
async def test_the_end_reading_and_the_past_are_drawn_in_ascii(
    library_screen: "Sit", signs: Entry, size: tuple[int, int]
) -> None:
    async with library_screen(shelf=(signs,), size=size, ascii_only=True) as learner:
        await learner.play(signs.bank, engine.Plan(("single", "truth"), 3))
        await learner.answer("The wrong one – no")
        await learner.press("enter", "2", "enter")
        await learner.press("enter", "s", "s")
        assert ". 2 to try again" in drawn(learner)
        await learner.press("w")
        drawn(learner)
        await learner.press("escape", "escape", "y")
        assert ", 12:00 . " in drawn(learner)
        await learner.press("escape", "r")
        assert "x What is " in drawn(learner)
        assert 'Topic - "one"' in learner.words
        await learner.press("enter")
        drawn(learner)
        await learner.press("escape", "slash")
        drawn(learner)


async def test_what_textual_draws_itself_is_drawn_in_ascii_too(library_screen: "Sit", signs: Entry) -> None:
    async with library_screen(shelf=(signs,), ascii_only=True) as learner:
        await learner.press("ctrl+p")
        assert "+----" in drawn(learner)
        learner.sees("Keys of this screen")
        learner.app.notify("“News” – to all…", title="Überschrift", timeout=60)
        await learner.settle()
        drawn(learner)


async def test_elsewhere_everything_is_drawn_as_it_is_written(library_screen: "Sit", signs: Entry) -> None:
    async with library_screen(shelf=(signs,)) as learner:
        learner.sees("“Signs” – every one…", "Für alle – 日本 ☺.", "[ Enter Open ]")


async def test_a_field_has_a_frame_that_is_seen_without_colours(library_screen: "Sit", signs: Entry) -> None:
    async with library_screen(shelf=(signs,), ascii_only=True) as learner:
        await learner.play(signs.bank, engine.Plan(("word",), 3))
        top, *_, bottom = (row.strip() for row in learner.rows if "+--" in row)
        assert top == bottom
        assert set(top) == {"+", "-"}


def test_of_a_text_that_was_not_put_into_ascii_every_cell_stays_where_it_is() -> None:
    for text, shown in {
        "a é ß …": "a e ? .",
        "日本": "????",
        "e\u0301x": "ex",
        "▁█▊│─┌→←": "   |-+><",
        "\U0001f50e": "  ",
        "\U0001f600": "??",
    }.items():
        (segment,) = AsciiOnly().apply([Segment(text)], Color(0, 0, 0))
        assert segment.text == shown
