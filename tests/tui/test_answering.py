"""Giving an answer: what each key does in each way of answering, and what it must not do."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Learner, Sit

VERDICTS = ("✓ Right.", "◐ Partly right.", "✗ Not quite.", "→ Here is the answer.")


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_four_keys_lead_from_the_library_to_the_first_explanation(
    library_screen: "Sit", size: tuple[int, int]
) -> None:
    async with library_screen(size=size) as learner:
        await learner.press("enter", "enter", "1", "enter")

        assert learner.top in VERDICTS
        learner.sees("Four", "Two atria and two ventricles.")


# One option


async def test_a_digit_marks_and_never_answers(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("1")
        assert learner.row("●").startswith("▌>● 1")

        await learner.press("3")
        assert learner.row("●").startswith("▌>● 3")
        assert learner.text.count("●") == 1
        assert "answered" not in learner.kept


async def test_enter_without_a_pick_says_so_and_never_answers(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("enter", "enter")

        assert learner.news == "Nothing picked yet. Press a digit, or Space on a row; then Enter."
        assert "answered" not in learner.kept
        learner.sees("How many chambers has the heart?")


@pytest.mark.parametrize("question", ["chambers", "way"])
async def test_space_before_any_row_was_chosen_says_how_to_choose_one(ask: "Sit", question: str) -> None:
    async with ask(question) as learner:
        await learner.press("space")
        assert learner.news == "Choose a row with the arrow keys first, or press its digit."


async def test_enter_marks_the_row_under_the_cursor_and_says_so_and_then_answers(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("down", "enter")

        assert learner.news == "Ticked. Enter again to answer."
        assert [row[:4] for row in learner.rows].count(" ▌>●") == 1
        assert "answered" not in learner.kept
        await learner.press("enter")
        assert "answered" in learner.kept


async def test_enter_answers_with_what_is_ticked_wherever_the_cursor_is(ask: "Sit") -> None:
    async with ask("vessels") as learner:
        await learner.press("down", "enter")
        assert learner.news == "Ticked. Enter again to answer."
        await learner.press("down", "enter")
        assert "answered" in learner.kept


async def test_not_knowing_is_a_row_that_still_needs_enter(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("0")
        assert learner.row("I don't know yet") == "▌>● 0  I don't know yet"
        assert "answered" not in learner.kept

        await learner.press("enter")
        assert learner.top == "→ Here is the answer."
        learner.misses("your answer")


async def test_arrows_move_and_space_marks(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("down", "down", "space")
        assert learner.row("●").startswith("▌>● 2")

        await learner.press("up", "space")
        assert learner.row("●").startswith("▌>● 1")
        assert learner.text.count("●") == 1


async def test_a_digit_that_no_option_has_says_how_many_there_are(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("7")

        assert learner.news == "There are 3 options. 0 means: I don't know yet."
        learner.misses("●")


async def test_true_and_false_always_stand_in_this_order(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        learner.sees("○ 1 True", "○ 2 False", "0 I don't know yet")


# Several options


async def test_several_options_are_ticked_one_by_one_and_the_scoring_is_said(ask: "Sit") -> None:
    async with ask("vessels") as learner:
        learner.sees("Pick every right option. A wrong tick takes a right one back.")
        await learner.pick("Artery", "Nerve")
        assert learner.text.count("■") == 2

        await learner.pick("Nerve")
        assert learner.text.count("■") == 1
        await learner.answer("Vein")
        assert learner.top == "✓ Right."


async def test_not_knowing_and_ticks_exclude_each_other(ask: "Sit") -> None:
    async with ask("vessels") as learner:
        await learner.pick("Artery")
        await learner.press("0")
        learner.misses("■")
        learner.sees("● 0 I don't know yet")

        await learner.pick("Vein")
        learner.sees("0 I don't know yet")
        assert learner.text.count("■") == 1


# Typing


async def test_the_first_empty_enter_warns_and_the_second_gives_up(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.press("enter")
        assert learner.news == "Nothing typed. Enter again for: I don't know."
        assert "answered" not in learner.kept

        await learner.press("enter")
        assert learner.top == "→ Here is the answer."


async def test_typing_takes_the_warning_back(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.press("enter", "x", "backspace", "enter")

        assert learner.news == "Nothing typed. Enter again for: I don't know."
        assert "answered" not in learner.kept


async def test_letters_digits_and_signs_go_into_the_field(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.press("h", "s", "0", "exclamation_mark", "question_mark")

        learner.sees("hs0!?")
        assert learner.kept == ["started", "shown"]


async def test_enter_answers_with_what_is_typed(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.type("Diaphragm ")
        await learner.press("enter")

        assert learner.top == "✓ Right."


async def test_tab_leaves_the_field_and_letters_act(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.type("dia")
        await learner.press("tab", "h")
        assert learner.news == "This question has no hint."

        await learner.press("enter")
        await learner.type("phragm")
        await learner.press("enter")
        assert learner.top == "✓ Right."


async def test_the_unit_stands_beside_the_field_and_what_is_no_number_is_asked_again(ask: "Sit") -> None:
    async with ask("pulse") as learner:
        learner.sees("Type a number (beats)")
        await learner.type("many")
        await learner.press("enter")

        assert learner.news == "That is not a number. Type one like 12 or 12.5."
        assert "answered" not in learner.kept


# Recall


async def test_the_answer_is_uncovered_first_and_judged_then(ask: "Sit") -> None:
    async with ask("recall-pump") as learner:
        learner.sees("Think of your answer.", "> 1 Show the answer", "0 I don't know yet")
        learner.misses("pushes")

        await learner.press("enter")
        learner.sees("Model answer", "It pushes blood", "How close was yours?")
        learner.sees("1 I missed it", "2 I knew part of it", "3 I knew it")
        assert "answered" not in learner.kept


@pytest.mark.parametrize(("digit", "verdict"), [("1", "✗ Not quite."), ("2", "◐ Partly right."), ("3", "✓ Right.")])
async def test_each_judgement_needs_enter_and_has_its_verdict(ask: "Sit", digit: str, verdict: str) -> None:
    async with ask("recall-pump") as learner:
        await learner.press("enter", digit)
        assert "answered" not in learner.kept

        await learner.press("enter")
        assert learner.top == verdict


async def test_enter_right_after_uncovering_judges_nothing(ask: "Sit") -> None:
    async with ask("recall-pump") as learner:
        await learner.press("enter", "enter")

        assert "answered" not in learner.kept


async def test_what_was_not_known_need_not_be_uncovered(ask: "Sit") -> None:
    async with ask("recall-pump") as learner:
        await learner.press("0", "enter")

        assert learner.top == "→ Here is the answer."
        learner.sees("Model answer", "It pushes blood")


# Order


async def test_digits_append_and_backspace_takes_the_last_back(ask: "Sit") -> None:
    async with ask("way") as learner:
        learner.misses("1st")
        await learner.pick("Nose", "Air sac")
        learner.sees("1st", "2nd")

        await learner.press("backspace")
        learner.misses("[2]")
        await learner.answer("Windpipe", "Air sac")
        assert learner.top == "✓ Right."


async def test_an_order_that_is_not_finished_is_not_taken(ask: "Sit") -> None:
    async with ask("way") as learner:
        await learner.answer("Nose")

        assert learner.news == "Put every item in its place first."
        assert "answered" not in learner.kept


async def test_not_knowing_the_order_needs_enter_too(ask: "Sit") -> None:
    async with ask("way") as learner:
        await learner.press("0")
        learner.sees("● 0 I don't know yet")

        await learner.press("enter")
        assert learner.top == "→ Here is the answer."


# Pairs


def right_digit(learner: "Learner", text: str) -> str:
    """The digit of a right side."""
    return learner.row(text).split()[0]


async def test_a_digit_pairs_the_line_under_the_cursor_and_the_cursor_goes_on(ask: "Sit") -> None:
    async with ask("jobs") as learner:
        await learner.press(right_digit(learner, "leads air"))
        learner.sees("Windpipe", "= leads air", "> Air sac", "= ...")

        await learner.press(right_digit(learner, "takes up oxygen"), "enter")
        assert learner.top == "✓ Right."


async def test_a_missing_partner_is_told_before_it_counts(ask: "Sit") -> None:
    async with ask("jobs") as learner:
        await learner.press(right_digit(learner, "leads air"), "enter")
        assert learner.news == "1 without a partner. Enter again to answer so."
        assert "answered" not in learner.kept

        await learner.press("enter")
        assert learner.top == "◐ Partly right."


async def test_a_partner_can_be_taken_away(ask: "Sit") -> None:
    async with ask("jobs") as learner:
        await learner.press(right_digit(learner, "leads air"), "up", "backspace")

        learner.misses("= leads air")


# Gaps


async def test_enter_goes_from_gap_to_gap_and_answers_after_the_last(ask: "Sit") -> None:
    async with ask("flow") as learner:
        await learner.type("body")
        learner.sees("The left side pumps blood to the [1: body]")
        await learner.press("enter")
        assert "answered" not in learner.kept

        lists = learner.choices
        await learner.press(next(row.digit for row in lists.rows if row.text == "lungs"))
        learner.sees("the right side to the [2: lungs]")
        await learner.press("enter")
        assert learner.top == "✓ Right."


async def test_empty_gaps_are_told_before_they_count(ask: "Sit") -> None:
    async with ask("flow") as learner:
        await learner.type("body")
        await learner.press("enter", "enter")
        assert learner.news == "1 still empty. Enter again to answer so."
        assert "answered" not in learner.kept

        await learner.press("enter")
        assert learner.top == "◐ Partly right."
