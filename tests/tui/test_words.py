"""``g``: what the words of an explanation mean, once the question is answered."""

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.library import Entry
from quiz.tui.screens.dialogs import WordsDialog

if TYPE_CHECKING:
    from .conftest import Sit


def with_words(body: Entry) -> Entry:
    return body.holding(replace(body.bank, glossary={"lung": "An organ that breathes.", "spleen": "Another organ."}))


async def test_the_words_of_an_explanation_are_explained_and_no_others(ask: "Sit", body: Entry) -> None:
    async with ask("two-lungs", entry=with_words(body)) as learner:
        await learner.press("g")
        assert not isinstance(learner.app.screen, WordsDialog), "before the answer a word could give it away"

        await learner.answer("True")
        learner.sees("Words: lung")
        await learner.press("g")
        learner.sees("lung", "An organ that breathes.")
        learner.misses("spleen")
        await learner.press("enter")
        learner.sees("Right.")


async def test_without_a_glossary_the_key_is_not_offered(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.answer("True")
        await learner.press("question_mark")

        learner.misses("Words")


async def test_explanations_that_are_read_again_explain_their_words(ask: "Sit", body: Entry) -> None:
    async with ask("two-lungs", "pulse", entry=with_words(body)) as learner:
        await learner.answer("True")
        await learner.press("b", "g")

        learner.sees("An organ that breathes.")


async def test_the_words_of_a_bank_are_listed_and_searched(bank_screen: "Sit", body: Entry) -> None:
    async with bank_screen(with_words(body)) as learner:
        await learner.press("g")
        learner.sees("Words: The human body", "lung", "An organ that breathes.", "spleen")

        await learner.press("s", "p", "l")
        learner.sees("spleen")
        learner.misses("breathes")
        await learner.press("x")
        assert learner.news == "No word of the glossary fits that."
        await learner.press("escape")
        assert learner.top == "The human body"


async def test_a_bank_without_a_glossary_offers_no_words(bank_screen: "Sit", body: Entry) -> None:
    async with bank_screen(body.holding(replace(body.bank, glossary={}))) as learner:
        await learner.press("g")

        assert learner.top == "The human body"
