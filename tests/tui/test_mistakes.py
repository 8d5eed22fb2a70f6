"""What was missed, asked again: of one bank and over all of them, left and gone on with."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz import engine, tutor
from quiz.engine import Answer, Event, Next
from quiz.library import Entry
from quiz.store.ledger_reader import LedgerReader
from quiz.tui.screens.bank import BankScreen
from quiz.tui.screens.library import Library
from quiz.tutor import Environment

if TYPE_CHECKING:
    from .conftest import Learner, Only, Sit


def play(environment: Environment, entry: Entry, *responses: str, questions: tuple[str, ...]) -> None:
    """A session with these answers."""
    played = tutor.begin(environment, entry.bank, engine.Plan(questions, 1))
    for response in responses:
        events: tuple[Event, ...] = (Answer((response,)), Next())
        for event in events:
            played.send(event)
    played.send(engine.Abandon())


@pytest.fixture
def shelf(body: Entry, environment: Environment) -> tuple[Entry, ...]:
    """Two banks with one question missed in each; the other bank's has the same id as one of the first."""
    question = replace(body.bank.questions[0], stem="How many hearts has an octopus?")
    other = replace(body.bank, id="other", title="Animals", questions=(question,), help="Call the vet.", topics={})
    entries = (body, body.holding(other))
    play(environment, body, "Four", "Two", "True", questions=("chambers", "chest-pain", "two-lungs"))
    play(environment, body, "Sleep", questions=("chest-pain",))
    play(environment, entries[1], "Three", questions=("chambers",))
    return entries


CONTINUED = re.compile(r"> Continue: Mistakes from all banks .* 1 of 2")


async def answer_right(learner: "Learner") -> None:
    await learner.answer("Four" if "octopus" in learner.text else "Call for help")


async def test_m_on_the_row_of_all_banks_asks_what_was_missed_in_any(
    library_screen: "Sit", shelf: tuple[Entry, ...]
) -> None:
    async with library_screen(shelf=shelf) as learner:
        await learner.press("end", "m")
        learner.sees("How many hearts has an octopus?")
        assert learner.top == "Heart · 1 of 2"  # the other bank calls this topic so
        await learner.press("exclamation_mark")
        learner.sees("Call the vet.")

        await learner.press("escape")
        await answer_right(learner)
        await learner.press("enter")
        learner.sees("What do you do when chest pain does not stop?")
        assert learner.top == "The heart · 2 of 2"
        await learner.press("exclamation_mark")
        learner.sees("Call 112")


async def test_a_session_over_all_banks_is_left_and_gone_on_with(
    library_screen: "Sit", shelf: tuple[Entry, ...]
) -> None:
    async with library_screen(shelf=shelf) as learner:
        await learner.press("end", "m")
        await answer_right(learner)
        await learner.press("escape")
        assert CONTINUED.fullmatch(learner.row(">"))
        learner.sees("What you missed the last time you answered it")

    async with library_screen(shelf=shelf) as learner:
        assert CONTINUED.fullmatch(learner.row(">"))
        await learner.press("enter")
        assert learner.top == "✓ Right."
        await learner.press("enter")
        await answer_right(learner)
        await learner.press("enter")

        assert learner.top == "✓ 2 right at once"
        await learner.press("escape")
        learner.misses("Continue: Mistakes")


async def test_what_is_right_now_is_asked_no_more(library_screen: "Sit", shelf: tuple[Entry, ...]) -> None:
    async with library_screen(shelf=shelf) as learner:
        await learner.press("end", "m")
        for _ in range(2):
            await answer_right(learner)
            await learner.press("enter")
        await learner.press("escape", "end", "m")

        assert isinstance(learner.app.screen, Library)
        assert learner.news.startswith("There is nothing to practise: every question")


async def test_explanations_of_several_banks_have_their_own_sources_and_options(
    library_screen: "Sit", shelf: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.library.sessions.spares", lambda *_: ())  # nothing lies in between
    async with library_screen(shelf=shelf, size=(80, 60)) as learner:
        await learner.press("end", "enter")
        await learner.answer("Three")
        learner.sees("✗ Not quite.", "your answer", "That is a frog.", "Atlas of the body")
        assert learner.above_the_keys == "It comes back in this session, then tomorrow. Press x to drop it."
        await learner.press("enter")
        await answer_right(learner)
        await learner.press("enter")
        await answer_right(learner)
        await learner.press("enter")

        assert learner.top == "✓ 1 right at once · · 1 learned on the way"
        learner.sees("> Look at the one you missed", "Practise the one you missed now", "✗ How many hearts has an")
        await learner.press("down", "enter")
        learner.sees("1 of 1", "How many hearts has an octopus?")


async def test_a_bank_that_is_gone_does_not_end_a_session_over_all(
    library_screen: "Sit", shelf: tuple[Entry, ...]
) -> None:
    async with library_screen(shelf=shelf) as learner:
        await learner.press("end", "m")
        await answer_right(learner)
        await learner.press("escape")
    async with library_screen(shelf=shelf[:1]) as learner:
        await learner.press("enter")

        learner.sees("What do you do when chest pain does not stop?")
    async with library_screen(shelf=()) as learner:
        await learner.press("m")
        assert isinstance(learner.app.screen, Library)


# One bank


async def test_m_on_the_bank_screen_asks_that_bank_alone(library_screen: "Sit", shelf: tuple[Entry, ...]) -> None:
    async with library_screen(shelf=shelf) as learner:
        await learner.press("enter")
        learner.sees("The human body", "Practise what you missed (1)")
        await learner.press("m")

        learner.sees("1 of 1", "What do you do when chest pain does not stop?")
        started = [record.fact for record in learner.app.workspace.environment.store.records()][-2]
        assert (started.body["bank"], started.body["mode"]) == ("body", "mistakes")


async def test_the_row_does_the_same_and_is_there_only_where_something_was_missed(
    bank_screen: "Sit", only: "Only"
) -> None:
    entry = only("chambers", "two-lungs")
    async with bank_screen(entry) as learner:
        learner.misses("Practise what you missed")
        await learner.press("enter")
        await learner.answer("Two")
        await learner.press("escape", "down", "enter")

        await learner.click("Practise what you missed (1)")
        learner.sees("1 of 1", "How many chambers has the heart?")


async def test_chosen_topics_and_the_sensitive_switch_govern_mistakes_and_the_number_does_not(
    bank_screen: "Sit", body: Entry, environment: Environment
) -> None:
    play(
        environment,
        body,
        *("Two", "False", "Sleep", "True"),
        questions=("chambers", "two-lungs", "chest-pain", "outlook-figure"),
    )
    async with bank_screen(body.holding(replace(body.bank, size=1))) as learner:
        learner.sees("Questions ‹ 1 ›", "Practise what you missed (3)")
        await learner.press("end", "enter")
        learner.sees("Practise what you missed (4)")
        await learner.press("home", "down", "down", "down", "enter", "2", "enter")
        learner.sees("Topics The lungs", "Practise what you missed (1)")
        await learner.press("m")

        learner.sees("1 of 1", "Most people have two lungs.")


async def test_what_is_left_out_because_it_is_sensitive_is_said(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    play(environment, body, "Two", "True", questions=("chambers", "outlook-figure"))
    async with library_screen() as learner:
        await learner.press("m")

        learner.sees("1 of 1", "How many chambers has the heart?")
        assert learner.news == "1 missed question left out because it is sensitive."


async def test_where_all_that_was_missed_is_sensitive_it_is_said_how_to_have_it(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    play(environment, body, "True", questions=("outlook-figure",))
    async with library_screen() as learner:
        await learner.press("m")

        assert learner.news == "Only 1 sensitive question was missed. Switch it on in its bank first."


async def test_without_an_answer_there_is_nothing_to_practise(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("m")

        assert isinstance(learner.app.screen, BankScreen)
        assert learner.news == "There is nothing to practise yet: none of these questions was answered."


async def test_answers_that_cannot_be_read_are_told(library_screen: "Sit", monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        from quiz.errors import QuizError  # noqa: PLC0415 - here alone

        raise QuizError("The file is gone.")

    async with library_screen() as learner:
        for method in ("standings", "sessions"):
            monkeypatch.setattr(LedgerReader, method, fails)
        await learner.press("m")
        assert learner.news == "The file is gone."
        await learner.press("y")
        assert learner.news == "The file is gone."


async def test_after_an_exam_what_was_missed_is_practised_with_each_answer_explained(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    exam = tutor.begin(environment, body.bank, engine.Plan(("chambers", "two-lungs"), 1, engine.EXAM))
    for event in (Answer(("Two",)), Answer(("True",)), engine.HandIn()):
        exam.send(event)
    async with library_screen() as learner:
        await learner.show(exam)
        await learner.click("Practise the one you missed now")
        assert learner.top == "The heart · 1 of 1"
        await learner.answer("Four")

        assert learner.top == "✓ Right."
