"""Everything but typing can be done with the mouse alone."""

from typing import TYPE_CHECKING

import pytest
from textual import events

from quiz.tui.screens.library import Library
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from .conftest import Only, Sit


async def test_from_the_library_to_the_end_and_back_by_mouse(library_screen: "Sit", only: "Only") -> None:
    async with library_screen(shelf=(only("chambers"),)) as learner:
        await learner.click("The human body")
        await learner.click("Start")
        await learner.click("Two")
        assert learner.row("●").endswith("Two")
        assert "answered" not in learner.kept

        await learner.click("Answer")
        assert learner.top == "✗ Not quite."
        await learner.click("Enter  Next")
        await learner.click("Four")
        await learner.click("Answer")
        await learner.click("Enter  Next")
        assert learner.top == "· 1 learned on the way"

        await learner.click("How many chambers")
        assert learner.top == "✗ Not quite. · 1 of 1"
        await learner.click("All keys")
        await learner.click("Go back; everything")
        await learner.click("Done for now")
        assert isinstance(learner.app.screen, Library)


async def test_leaving_and_going_on_by_mouse(library_screen: "Sit", only: "Only") -> None:
    async with library_screen(shelf=(only("chambers", "two-lungs"),)) as learner:
        await learner.click("The human body")
        await learner.click("Start")
        await learner.click("I don't know yet")
        await learner.click("Answer")
        await learner.click("All keys")
        await learner.click("Go back; everything")
        await learner.click("Continue")

        assert learner.top == "→ Here is the answer."
        await learner.click("All keys")
        await learner.click("Go back; everything")
        await learner.click("Quit")
        assert learner.app.return_code == 0


async def test_a_click_moves_the_mark_and_ticks_and_unticks(ask: "Sit") -> None:
    async with ask("vessels") as learner:
        await learner.click("Artery")
        await learner.click("Nerve")
        assert learner.text.count("■") == 2
        await learner.click("Nerve")

        assert learner.row("■").endswith("Artery")


async def test_after_a_click_on_the_question_digits_still_mark(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.click("How many chambers")
        await learner.press("2")

        learner.sees("▌>● 2")
        learner.sees("[ Enter Answer ]")


@pytest.mark.parametrize(
    "beside",
    ["How many chambers", "", *(pytest.param(text, marks=pytest.mark.long) for text in ("The heart", "────────"))],
)
async def test_a_click_beside_the_options_leaves_the_keys_to_them(beside: str, ask: "Sit") -> None:
    async with ask("chambers", size=(120, 40)) as learner:
        if beside:
            await learner.click(beside)
        else:
            await learner.click_at(100, 30)
        await learner.press("2")
        learner.sees("▌>● 2")

        await learner.press("tab")
        assert not isinstance(learner.app.screen.focused, ChoiceList)
        await learner.click("How many chambers")
        await learner.press("1")
        learner.sees("▌>● 1")


async def test_a_clicked_key_acts_for_what_has_the_focus(ask: "Sit") -> None:
    async with ask("chambers", size=(120, 40)) as learner:
        await learner.press("tab")
        if not isinstance(learner.app.screen.focused, KeyLine):
            await learner.press("tab")
        assert isinstance(learner.app.screen.focused, KeyLine)
        await learner.press("right")
        await learner.click("Enter")
        learner.misses("Hint 1 of 2")
        await learner.press("2")
        learner.sees("▌>● 2")


async def test_a_click_on_the_text_beside_a_list_leaves_the_cursor_to_the_arrows(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        rows = learner.app.screen.focused
        await learner.click_at(10, 18)

        assert learner.app.screen.focused is rows


async def test_hint_skip_and_help_can_be_clicked(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs") as learner:
        await learner.click("Hint")
        learner.sees("Hint 1 of 2")
        await learner.click("All keys")
        await learner.click("Show who to call")
        learner.sees("Call 112")
        await learner.click("Close")
        await learner.click("Skip")

        learner.sees("Most people have two lungs.")


async def test_the_answer_is_uncovered_and_judged_by_clicks(ask: "Sit") -> None:
    async with ask("recall-pump") as learner:
        await learner.click("Show the answer")
        await learner.click("I knew it")

        assert learner.top == "✓ Right."


async def test_an_order_is_made_and_unmade_by_clicks(ask: "Sit") -> None:
    async with ask("way") as learner:
        await learner.click("Windpipe")
        await learner.click("Windpipe")
        learner.misses("1st")
        for item in ("Nose", "Windpipe", "Air sac"):
            await learner.click(item)
        await learner.click("Answer")

        assert learner.top == "✓ Right."


async def test_pairs_are_made_by_clicks(ask: "Sit") -> None:
    async with ask("jobs") as learner:
        await learner.click("takes up oxygen")
        learner.sees("Windpipe = takes up oxygen", "> Air sac = ...")
        assert sum(row.startswith(" >") for row in learner.rows) == 1
        await learner.click("Windpipe")
        await learner.click("leads air", last=True)
        await learner.click("takes up oxygen", last=True)
        await learner.click("Answer")

        assert learner.top == "✓ Right."


async def test_topics_size_and_the_sensitive_switch_are_set_by_clicks(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.click("Questions")
        learner.sees("Questions ‹ all 10 ›")
        await learner.click("‹ off ›")
        learner.sees("Sensitive ‹ on ›")
        await learner.click("Topics")
        await learner.click("The lungs")
        await learner.click("Choose")

        learner.sees("Topics The lungs")


async def test_a_text_field_needs_the_keyboard_only_for_the_text(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.type("diaphragm")
        await learner.click("Answer")

        assert learner.top == "✓ Right."


async def test_giving_up_needs_two_clicks_as_it_needs_two_presses(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.click("Answer")
        assert learner.news == "Nothing typed. Enter again for: I don't know."
        await learner.press("left")
        assert learner.news == ""
        await learner.click("Answer")
        assert learner.news == "Nothing typed. Enter again for: I don't know."
        await learner.click("Answer")

        assert learner.top == "→ Here is the answer."


async def test_the_wheel_scrolls_what_does_not_fit(ask: "Sit") -> None:
    async with ask("chambers", size=(40, 15)) as learner:
        await learner.answer("Two")
        learner.misses("Leaflet")
        for _ in range(12):
            learner.app.screen.query_one(Body).post_message(
                events.MouseScrollDown(None, 5, 5, 0, 0, 0, shift=False, meta=False, ctrl=False)
            )
        await learner.settle()

        learner.sees("Leaflet for visitors")
