"""Before the start: the library, one bank, its topics, how many, and the switch for sensitive questions."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz import kinds
from quiz.engine import Answer, Next, Plan
from quiz.library import Entry
from quiz.tui.screens.library import Library
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tutor import Environment, begin

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Only, Sit


# The library


async def test_a_bank_is_a_row_and_says_of_itself_what_it_is(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        learner.sees(
            "quiz: questions, each answer explained Wednesday, 25 November 2026",
            "New here? Enter starts.",
            "> The human body ──────────── 11 questions, about 6 minutes",
            "Heart and lungs in a few questions.",
            "For learning, not medical advice.",
            "Checked against public sources in November 2026. Not yet reviewed by a clinician.",
        )


async def test_the_words_follow_the_cursor(library_screen: "Sit", body: Entry) -> None:
    other = body.holding(replace(body.bank, id="other", title="The other bank", summary="About other things."))
    async with library_screen(shelf=(body, other)) as learner:
        learner.misses("About other things.")
        await learner.press("down")

        learner.sees("> The other bank", "About other things.")
        learner.misses("Heart and lungs in a few questions.")
        await learner.press("enter")
        assert learner.top == "The other bank"


async def test_a_bank_that_was_taken_away_since_it_was_listed_is_told_and_not_opened(
    library_screen: "Sit", body: Entry
) -> None:
    gone = body.contents()._replace(bank=replace(body.bank, questions=()))
    async with library_screen(shelf=(body._replace(contents=lambda: gone),)) as learner:
        learner.sees("11 questions")
        await learner.press("enter")

        assert isinstance(learner.app.screen, Library)
        assert learner.news.startswith("This bank has changed on the disk since it was listed")


async def test_a_library_without_banks_says_so_and_enter_does_no_harm(library_screen: "Sit") -> None:
    async with library_screen(shelf=()) as learner:
        await learner.press("enter")
        assert learner.news == "No question banks were found."

        await learner.press("exclamation_mark")
        learner.sees("call your doctor or nurse")


async def test_escape_never_ends_the_program(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        for opening in ((), ("enter",), ("enter", "enter"), ("r",), ("y",), ("s",), ("a",), ("f1",), ("f2",)):
            await learner.press(*opening, *["escape"] * 6)
            assert learner.app.is_running
            assert learner.news == "q ends quiz; everything you answered is kept."


async def test_keys_of_the_library_act_on_the_row_under_the_cursor(library_screen: "Sit", body: Entry) -> None:
    other = body.holding(replace(body.bank, id="other", title="The other bank", glossary={"lung": "It breathes."}))
    async with library_screen(shelf=(body, other)) as learner:
        learner.sees("> The human body", "The other bank", "All banks ──────────── 22 questions")
        await learner.press("r")
        assert learner.top.startswith("Read: The human body")
        await learner.press("escape", "down", "r")
        assert learner.top.startswith("Read: The other bank")
        await learner.press("escape", "down", "g")
        assert learner.top.startswith("Words: The other bank")
        await learner.press("escape", "end", "r")
        assert learner.top.startswith("Read: all banks")
        await learner.press("escape", "end", "enter")
        assert learner.top.startswith("Read: all banks")  # nothing was missed yet
        await learner.press("escape", "end", "g")
        assert learner.news == "Each bank has words of its own: put the cursor on a bank."


async def test_a_broad_window_shows_what_a_row_is_about_beside_the_rows(library_screen: "Sit") -> None:
    async with library_screen(size=(120, 24)) as learner:
        assert "For learning, not medical advice." in learner.text
        assert learner.row("> The human body").endswith("The human body")
    async with library_screen(size=(200, 50)) as learner:
        assert max(map(len, learner.rows[3:-3])) <= 78 + 4 + 78


async def test_the_bars_of_banks_and_of_all_banks_stand_in_one_column(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    session = begin(environment, body.bank, Plan(("two-lungs", "chambers"), 1))
    for event in (Answer(("True",)), Next(), Answer(("Two",))):
        session.send(event)
    shelf = tuple(body.holding(replace(body.bank, id=f"b{at}", title=f"Bank {at}")) for at in range(12))
    async with library_screen(shelf=(body, *shelf)) as learner:
        rows = [row for row in learner.rows[:-1] if "Continue" not in row]
        bars = {found.start() for row in rows if (found := re.search(r" [━─]{12} ", row))}
        assert "1 of 143 known · 1 to try again" in learner.text
        assert len(bars) == 1


async def test_at_40_by_15_every_row_is_reached_by_keys(library_screen: "Sit", body: Entry) -> None:
    shelf = tuple(body.holding(replace(body.bank, id=f"b{at}", title=f"Bank number {at}")) for at in range(9))
    async with library_screen(shelf=shelf, size=(40, 15)) as learner:
        for at in range(9):
            assert learner.row(">").startswith(f"> Bank number {at}")
            await learner.press("down")
        assert learner.row(">").startswith("> All banks")


async def test_q_quits(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("q")

        assert learner.app.return_code == 0


async def test_progress_is_counted_on_the_row(library_screen: "Sit", only: "Only") -> None:
    async with library_screen(shelf=(only("two-lungs", "chambers"),)) as learner:
        await learner.press("enter", "enter")
        await learner.answer("Four")
        await learner.press("escape")

        learner.sees("Continue: The human body", "1 of 2", "The human body", "1 of 2 known")


async def test_who_to_call_is_that_of_every_bank_in_the_row(library_screen: "Sit", body: Entry, clock: "Clock") -> None:
    other = body.holding(replace(body.bank, id="other", title="The other bank", help="Call the ward."))
    async with library_screen(shelf=(body, other)) as learner:
        for row in (0, 1):
            learner.app.screen.query_one("#banks", ChoiceList).highlighted = row + bool(row)
            await learner.press("enter", "enter", "0", "enter", "escape")
        clock.tick(86_400 * 3)
        learner.app.screen.reload()  # type: ignore[attr-defined]
        await learner.settle()
        learner.sees("2 questions are due, about 1 minute.", "> Review", "2 due, the least remembered first")
        await learner.press("exclamation_mark")
        learner.sees("The human body", "Call 112 if someone cannot breathe.", "The other bank", "Call the ward.")


# One bank


async def test_a_session_of_the_bank_goes_on_first_from_its_screen(bank_screen: "Sit", only: "Only") -> None:
    bank = only("two-lungs", "chambers")
    async with bank_screen(bank) as learner:
        learner.misses("Continue (")
        await learner.press("enter")
        await learner.answer("Four")
        await learner.press("escape", "down", "enter")

        learner.sees("1 of 2 known", "> [ Continue (1 of 2) ]", "[ Start ]")
        await learner.press("enter")
        learner.sees("✓ Right.")


async def test_cramming_is_a_mode_once_there_is_something_to_cram(bank_screen: "Sit", only: "Only") -> None:
    bank = only("two-lungs", "chambers")
    async with bank_screen(bank) as learner:
        await learner.press("down", "right")
        learner.sees("> Mode ‹ exam ›")
        await learner.press("right")
        learner.sees("> Mode ‹ practice ›")
        await learner.press("up", "enter")
        await learner.answer("Four")
        await learner.press("escape", "down", "enter")
        await learner.press("down", "down", "left")
        learner.sees("[ Start ]", "1 question", "> Mode ‹ cram › what you remember least")
        await learner.press("home", "down", "enter")
        learner.sees("1 of 1")


async def test_more_than_twenty_are_reviewed_on_request(
    library_screen: "Sit", body: Entry, environment: Environment, clock: "Clock"
) -> None:
    made = [replace(body.bank.questions[0], id=f"q{number}") for number in range(45)]
    many = body.holding(replace(body.bank, questions=tuple(made)))
    right = Answer(kinds.key(made[0]))
    tutor = begin(environment, many.bank, Plan(tuple(question.id for question in made), 1))
    while tutor.view.asked:
        tutor.send(right)
        tutor.send(Next())
    clock.tick(86_400 * 9)
    async with library_screen(shelf=(many,)) as learner:
        learner.sees("45 questions are due. The first 20 take about 10 minutes.", "> Review", "‹ 20 › of 45 due")
        learner.sees("Left and right change how many.")
        await learner.press("right")
        learner.sees("The first 40 take about 20 minutes.", "> Review", "‹ 40 › of 45 due")
        await learner.press("right", "right")
        learner.sees("45 questions are due, about 23 minutes.", "> Review", "‹ 45 › of 45 due")
        await learner.press("left", "left", "left", "right", "enter")
        learner.sees("1 of 40")


async def test_start_has_the_cursor_and_says_how_many_questions_come(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        learner.sees(
            "> [ Start ] 5 questions", "Mode ‹ practice ›", "Questions ‹ 5 ›", "Topics all", "Sensitive ‹ off ›"
        )
        await learner.press("enter")

        learner.sees("1 of 5")


async def test_escape_goes_back_to_the_library(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("escape")

        assert isinstance(learner.app.screen, Library)


async def test_how_many_turns_with_left_and_right_and_with_enter(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "right")
        learner.sees("Questions ‹ all 10 ›")
        await learner.press("left")
        learner.sees("Questions ‹ 5 ›")

        await learner.press("enter")
        learner.sees("10 questions", "Questions ‹ all 10 ›")
        await learner.press("home", "enter")
        learner.sees("1 of 10")


async def test_left_and_right_change_nothing_on_start(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        before = learner.text
        await learner.press("right", "left")

        assert learner.text == before


async def test_sensitive_questions_come_only_when_the_switch_is_on(bank_screen: "Sit", only: "Only") -> None:
    async with bank_screen(only("two-lungs", "outlook-figure")) as learner:
        learner.sees("1 question", "Sensitive ‹ off › 1 question (Outlook)")
        learner.misses("Figures describe large groups, not you.")
        await learner.press("end")
        learner.sees("Figures describe large groups, not you.")
        await learner.press("enter")
        learner.sees("2 questions", "> Sensitive ‹ on ›")
        await learner.press("left")
        learner.sees("> Sensitive ‹ off ›")
        await learner.press("right")

        await learner.press("home", "enter")
        assert learner.top == "The lungs · 1 of 2"
        await learner.answer("True")
        await learner.press("enter")
        assert learner.top == "Outlook · 2 of 2"


async def test_without_the_switch_no_sensitive_question_is_asked(bank_screen: "Sit", only: "Only") -> None:
    async with bank_screen(only("two-lungs", "outlook-figure")) as learner:
        await learner.press("enter")
        assert learner.top == "The lungs · 1 of 1"


async def test_a_bank_without_sensitive_questions_has_no_switch(bank_screen: "Sit", only: "Only") -> None:
    async with bank_screen(only("two-lungs")) as learner:
        learner.misses("Sensitive")


async def test_a_bank_without_questions_says_why_nothing_starts(bank_screen: "Sit", only: "Only") -> None:
    async with bank_screen(only()) as learner:
        learner.misses("Choose other topics")
        await learner.press("enter")

        assert learner.news == "No question of this bank can be played. `quiz check` says why."


# Topics


async def test_only_the_ticked_topics_are_asked(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "down", "enter")
        learner.sees("Which topics? For all: a, then Enter.", "□ 1 The heart", "□ 2 The lungs", "□ 3 Outlook")
        await learner.press("2", "enter")
        learner.sees("4 questions", "Questions all 4", "Topics The lungs")

        await learner.press("home", "enter")
        assert learner.top == "The lungs · 1 of 4"


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (24, 8)])
async def test_a_tick_can_be_set_with_space_and_taken_away(size: tuple[int, int], bank_screen: "Sit") -> None:
    async with bank_screen(size=size) as learner:
        await learner.press("down", "down", "down", "enter", "space")
        learner.sees("▌>■ 1 The heart")
        await learner.press("1", "enter")

        learner.sees("Topics all")


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("2", "escape"), "The lungs"),
        (("enter",), "The heart"),
        (("space", "down", "enter"), "The heart, The lungs"),
        *(
            pytest.param(keys, chosen, marks=pytest.mark.long)
            for keys, chosen in (
                (("escape",), "all"),
                (("down", "enter"), "The lungs"),
                (("space", "down", "space", "up", "escape"), "The heart, The lungs"),
                (("space", "down", "right", "left", "enter"), "The heart"),
                (("1", "2", "a", "escape"), "all"),
            )
        ),
    ],
)
async def test_a_topic_that_was_ticked_or_chosen_stays_chosen(
    bank_screen: "Sit", keys: tuple[str, ...], chosen: str
) -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "down", "enter", *keys)
        learner.sees(f"> Topics {chosen}")
        await learner.press("enter", "escape")
        learner.sees(f"> Topics {chosen}")


async def test_what_is_known_of_each_topic_is_drawn(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("enter", "enter", "escape", "down", "enter")
        learner.sees("Known, by topic", "The heart", "0 of 5")
        await learner.press("down", "down", "down")
        learner.misses("Heart and lungs in a few questions.")
        learner.sees("Known, by topic")


async def test_naming_a_sensitive_topic_is_choosing_it(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "down", "enter", "3", "enter")

        learner.sees("Questions all 1", "Topics Outlook")
        await learner.press("home", "enter")
        assert learner.top == "Outlook · 1 of 1"


async def test_the_rows_say_what_they_turn_to_after_a_choice_of_topics_and_back(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "down", "enter", "3", "enter")
        learner.misses("Sensitive")

        await learner.press("enter", "3", "enter")
        learner.sees("Topics all", "Sensitive ‹ off › 1 question")
