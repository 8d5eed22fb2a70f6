"""Within a session: hints, skipping, flags, undo, looking back, leaving and coming back."""

import re
from typing import TYPE_CHECKING

from quiz.tui.screens.explanations import Explanations
from quiz.tui.screens.library import Library

if TYPE_CHECKING:
    from .conftest import Learner, Only, Sit

# Hints


async def test_hints_come_one_by_one_until_there_are_no_more(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("h")
        learner.sees("Hint 1 of 2: More than a fish has.")
        learner.misses("As many as a table has legs.")

        await learner.press("h")
        learner.sees("Hint 1 of 2: More than a fish has.", "Hint 2 of 2: As many as a table has legs.")

        await learner.press("h")
        assert learner.news == "That was the last hint."
        assert learner.kept.count("hinted") == 2


async def test_a_question_without_hints_says_so(ask: "Sit") -> None:
    async with ask("vessels") as learner:
        await learner.press("h")

        assert learner.news == "This question has no hint."


async def test_a_hint_keeps_what_is_marked(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.pick("Two")
        await learner.press("h")

        assert learner.row("●").endswith("Two")


# Skipping


async def test_a_skipped_question_comes_once_more_at_the_end_and_then_leaves_the_session(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs") as learner:
        await learner.press("s")
        assert learner.news == "Put off. It comes once more at the end."
        learner.sees("Most people have two lungs.")

        await learner.answer("True")
        await learner.press("enter")
        assert learner.top == "The heart · 2 of 2"

        await learner.press("s")
        assert learner.top == "✓ 1 right at once"
        learner.sees("1 question left out.")


async def test_skipping_for_good_says_that_it_is_for_good(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs", "vessels") as learner:
        await learner.press("s", "s", "s", "s")

        assert learner.news == "Left out of this session."


# Flags


async def test_a_flag_goes_on_and_off_before_and_after_the_answer(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("f")
        assert learner.news == "Flagged for a second look. f takes the flag away."

        await learner.answer("Four")
        await learner.press("f")
        assert learner.news == "No longer flagged."
        assert learner.kept.count("flagged") == 2


# Undo


async def test_undo_right_after_an_answer_asks_again_as_before(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        asked = learner.rows[:5]
        await learner.answer("Two")
        await learner.press("u")

        assert learner.news == "Your last answer is taken back. Answer again."
        assert learner.rows[:5] == asked
        learner.misses("●")
        assert learner.kept[-1] == "undone"
        await learner.answer("Four")
        assert learner.top == "✓ Right."


async def test_undo_from_the_next_question_goes_back_to_the_one_before(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs") as learner:
        await learner.answer("Two")
        await learner.press("enter", "u")

        assert learner.top == "The heart · 1 of 2"
        learner.sees("How many chambers has the heart?")


async def test_undo_from_the_end_goes_back_to_the_last_question(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Four")
        await learner.press("enter")
        assert learner.top == "✓ 1 right at once"

        await learner.press("u")
        assert learner.top == "The heart · 1 of 1"
        await learner.answer("Four")
        await learner.press("enter")
        assert learner.top == "✓ 1 right at once"


async def test_undo_from_the_end_says_what_was_done(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Four")
        await learner.press("enter", "u")

        assert learner.news == "Your last answer is taken back. Answer again."


async def test_without_an_answer_undo_says_so(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("u")

        assert learner.news == "There is no answer to take back yet."
        assert "undone" not in learner.kept


# Looking back


async def test_back_walks_through_the_explanations_already_seen(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs", "vessels") as learner:
        await learner.answer("Two")
        await learner.press("enter")
        await learner.answer("True")
        await learner.press("enter", "b")
        assert learner.top == "✓ Right. · 2 of 2"
        learner.sees("A left one and a right one.")

        await learner.press("left")
        assert learner.top == "✗ Not quite. · 1 of 2"
        learner.sees("Two your answer", "That is a fish.")
        await learner.press("left")
        assert learner.top == "✗ Not quite. · 1 of 2"

        await learner.press("right")
        assert learner.top == "✓ Right. · 2 of 2"
        await learner.press("escape")
        learner.sees("3 of 3", "Which of these are blood vessels?")


async def test_before_the_first_answer_there_is_nothing_to_go_back_to(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("b")

        assert learner.news == "No explanations to go back to yet."


async def test_looking_back_keeps_what_is_marked(ask: "Sit") -> None:
    async with ask("two-lungs", "chambers") as learner:
        await learner.answer("True")
        await learner.press("enter")
        await learner.pick("Two")
        await learner.press("b")
        assert isinstance(learner.app.screen, Explanations)

        await learner.press("escape")
        assert learner.row("●").endswith("Two")


# The place


async def test_the_denominator_never_grows_while_missed_and_skipped_questions_return(ask: "Sit") -> None:
    places: list[tuple[int, int]] = []
    shown: list[str] = []

    def look(learner: "Learner") -> None:
        shown.append(learner.top)
        found = re.search(r"Question (\d+) of (\d+)", learner.top)
        if found:
            places.append((int(found[1]), int(found[2])))

    async with ask("chambers", "two-lungs", "chest-pain") as learner:
        look(learner)
        await learner.answer("Two")
        await learner.press("enter")
        look(learner)
        await learner.press("s")
        look(learner)
        await learner.answer("Call for help")
        await learner.press("enter")
        while learner.kept[-1] != "finished":
            look(learner)
            await (learner.press("s") if "lungs" in learner.top else learner.answer("Four"))
            if learner.top == "✓ Right.":
                await learner.press("enter")

    assert [of for _, of in places] == sorted((of for _, of in places), reverse=True)
    assert all(number <= of for number, of in places)
    assert shown == [
        "The heart · 1 of 3",
        "The lungs · 2 of 3 · 1 to come back",
        "The heart · 2 of 3 · 1 to come back",
        "The heart · 2 of 3 · Once more · 1 to come back",
        "The lungs · 3 of 3",
    ]


async def test_a_question_without_a_topic_has_a_place_all_the_same(ask: "Sit") -> None:
    async with ask("recall-pump") as learner:
        assert learner.top == "The human body · 1 of 1"


async def test_a_missed_question_returns_until_it_was_right_once(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("enter")
        assert learner.top == "The heart · 1 of 1 · Once more · 1 to come back"

        await learner.answer("Four")
        await learner.press("enter")
        assert learner.top == "· 1 learned on the way"


# Leaving and coming back


async def test_escape_leaves_and_the_first_row_of_the_library_goes_on(library_screen: "Sit", only: "Only") -> None:
    shelf = (only("chambers", "two-lungs", "vessels"),)
    async with library_screen(shelf=shelf) as learner:
        await learner.press("enter", "enter")
        await learner.answer("Four")
        await learner.press("enter", "escape")
        assert isinstance(learner.app.screen, Library)
        assert re.fullmatch(r"> Continue: The human body .* 1 of 3", learner.row(">"))

        await learner.press("enter")
        learner.sees("2 of 3")

    async with library_screen(shelf=shelf) as learner:
        assert re.fullmatch(r"> Continue: The human body .* 1 of 3", learner.row(">"))
        await learner.press("enter")
        learner.sees("2 of 3", "Most people have two lungs.")


async def test_a_session_left_in_an_explanation_goes_on_in_it(library_screen: "Sit", only: "Only") -> None:
    shelf = (only("chambers", "two-lungs"),)
    async with library_screen(shelf=shelf) as learner:
        await learner.press("enter", "enter")
        await learner.answer("Two")
        await learner.press("escape", "enter")

        assert learner.top == "✗ Not quite."
        learner.sees("Two your answer", "That is a fish.")


async def test_coming_back_shows_the_hints_and_the_order_of_options_again(ask: "Sit") -> None:
    async with ask("two-lungs", "chambers") as learner:
        await learner.answer("True")
        await learner.press("enter", "h")
        before = learner.part("body")
        await learner.press("escape", "home", "enter")

        assert learner.part("body") == before
        assert learner.kept.count("hinted") == 1


async def test_a_session_that_ended_is_not_offered_again(library_screen: "Sit", only: "Only") -> None:
    async with library_screen(shelf=(only("two-lungs"),)) as learner:
        await learner.press("enter", "enter")
        await learner.answer("True")
        await learner.press("enter", "escape")

        learner.misses("Continue")
        learner.sees("> The human body", "1 of 1 known")
