"""After an answer: the verdict on the top line, then what there is to learn, in one order on every screen."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Sit

TALL = (80, 60)


async def test_a_wrong_answer_is_explained_in_order(ask: "Sit") -> None:
    async with ask("chambers", size=TALL) as learner:
        await learner.answer("Two")

        assert learner.top == "✗ Not quite."
        learner.sees(
            "How many chambers has the heart?",
            "· 1 Three",
            "✗ 2 Two your answer",
            "That is a fish.",
            "✓ 3 Four answer",
            "Two atria and two ventricles.",
            "Why",
            "Blood comes in through the atria.",
            "It leaves through the ventricles.",
            "Often misunderstood",
            "The heart sits in the middle, not on the left.",
            "The other options",
            "- Three",
            "That is a frog.",
            "Sources",
            "- Atlas of the body. Example Press, as of 2026, at: page 12, checked.",
            "- Leaflet for visitors. Still to be checked.",
        )


async def test_an_urgent_question_shows_its_own_line_right_after_the_verdict(ask: "Sit") -> None:
    async with ask("chest-pain", size=TALL) as learner:
        await learner.answer("Wait until morning")

        learner.sees(
            "✗ Not quite.",
            "! Chest pain that does not stop - call 112 now.",
            "✗ 1 Wait until morning your answer",
            "✓ 3 Call for help answer",
            "It can be a heart attack.",
        )


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_the_explanation_begins_on_the_first_page(ask: "Sit", size: tuple[int, int]) -> None:
    async with ask("chambers", size=size) as learner:
        await learner.answer("Two")

        assert learner.top == "✗ Not quite."
        learner.sees("Blood comes in through the atria.")


@pytest.mark.parametrize(
    ("ticked", "verdict"),
    [
        (("Artery", "Vein"), "✓ Right."),
        (("Artery",), "◐ Partly right."),
        (("Nerve",), "✗ Not quite."),
        (("I don't know yet",), "→ Here is the answer."),
    ],
)
async def test_each_verdict_is_a_sign_and_words(ask: "Sit", ticked: tuple[str, ...], verdict: str) -> None:
    async with ask("vessels") as learner:
        await learner.answer(*ticked)

        assert learner.top == verdict


async def test_every_right_option_says_whether_it_was_given(ask: "Sit") -> None:
    async with ask("vessels", size=TALL) as learner:
        await learner.answer("Artery", "Nerve")

        learner.sees(
            "✓ 1 Artery your answer",
            "✓ 2 Vein answer, missed",
            "· 3 Tendon",
            "✗ 4 Nerve your answer",
            "The other options",
            "- Tendon",
        )


async def test_what_was_right_is_not_repeated_as_chosen(ask: "Sit") -> None:
    async with ask("chambers", size=TALL) as learner:
        others = [f"- {row.text}" for row in learner.choices.rows if row.text in ("Two", "Three")]
        await learner.answer("Four")

        learner.sees("✓ 3 Four your answer", "Blood comes in", "The other options", *others)
        learner.misses("You chose")


async def test_what_was_typed_is_shown_with_its_reason(ask: "Sit") -> None:
    async with ask("breathing-muscle", size=TALL) as learner:
        await learner.type("rib")
        await learner.press("enter")

        learner.sees("✓ diaphragm answer", "✗ rib your answer", "A rib is a bone.", "It moves down")


async def test_each_gap_is_explained_at_its_place(ask: "Sit") -> None:
    async with ask("flow", size=TALL) as learner:
        await learner.type("brain")
        await learner.press("enter", "enter", "enter")

        learner.sees("Yours Right", "✗ gap 1 brain body", "The body needs the strong side.", "✗ gap 2 nothing lungs")
        learner.sees("There the blood takes up oxygen.", "Two pumps in one.")


async def test_the_explanation_keeps_emphasis_without_its_stars(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")

        y = next(number for number, row in enumerate(learner.rows) if "atria." in row)
        assert any(part.text == "atria" and part.style and part.style.bold for part in learner.strips[y])


async def test_nothing_goes_on_by_itself(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs") as learner:
        await learner.answer("Two")
        before = learner.text
        await learner.press("1", "h", "down", "up", "z")

        assert learner.top == "✗ Not quite."
        assert learner.text == before
        await learner.press("enter")
        learner.sees("Most people have two lungs.")


async def test_the_explanation_can_be_scrolled_to_its_end_by_keys(ask: "Sit") -> None:
    async with ask("chambers", size=(40, 15)) as learner:
        await learner.answer("Two")
        learner.misses("Leaflet for visitors")
        await learner.press("space", "space", "space")

        learner.sees("Sources", "Leaflet for visitors")


async def test_a_typed_answer_that_was_not_right_can_be_held_to_count(ask: "Sit") -> None:
    async with ask("breathing-muscle") as learner:
        await learner.type("the midriff")
        await learner.press("enter")
        assert "It should count" in learner.keys

        await learner.press("o")
        assert learner.news.startswith("Noted: you think that this should count.")
        assert "It should count" not in learner.keys
        await learner.press("enter")
        assert learner.top == "· 1 to try again"
        learner.sees("1 answer that you think should count.")
