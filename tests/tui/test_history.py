"""Sessions of the past: listed, gone on with, and opened again as they were."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from quiz import engine, tutor
from quiz.engine import Answer, Event, Flag, GiveUp, Next
from quiz.kinds.choices import Option
from quiz.kinds.single import Single
from quiz.library import Entry
from quiz.model import Question
from quiz.tui.screens.end import End
from quiz.tui.screens.history import History
from quiz.tui.screens.library import Library
from quiz.tui.widgets.question_rows import QuestionRows
from quiz.tutor import Environment

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Learner, Sit

Opened = Callable[..., AbstractAsyncContextManager["Learner"]]


def play(environment: Environment, entry: Entry, *events: Event, questions: tuple[str, ...], **plan: Any) -> None:
    """A session in which these things happened."""
    played = tutor.begin(environment, entry.bank, engine.Plan(questions, 7, **plan))
    for event in events:
        played.send(event)


@pytest.fixture
def _three_sessions(environment: Environment, body: Entry, clock: "Clock") -> None:
    """One that was finished, the next day an exam that was left, and later one that was given up."""
    missed: list[Event] = [Answer(("Two",)), Next(), Answer(("Four",)), Next()]
    play(environment, body, *missed, questions=("chambers",))
    clock.tick(24 * 3600)
    play(environment, body, Answer(("Four",)), questions=("chambers", "pulse"), mode=engine.EXAM)
    clock.tick(60)
    play(environment, body, Answer(("True",)), engine.Abandon(), questions=("two-lungs", "pulse"))


@pytest.mark.usefixtures("_three_sessions")
async def test_sessions_are_listed_with_day_bank_mode_and_counts_the_latest_first(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("y")

        assert learner.top == "What you did"
        learner.sees(
            "> 26 November 2026, 12:01 · The human body",
            "practice · 1 of 1 right the first time · given up",
            "26 November 2026, 12:00 · The human body",
            "exam · left at 1 of 2",
            "25 November 2026, 12:00 · The human body",
            "practice · 0 of 1 right the first time",
        )


@pytest.mark.usefixtures("_three_sessions")
async def test_a_session_that_was_left_goes_on(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("y", "down", "enter")

        assert learner.top == "The heart · 2 of 2 · Exam, 1 answered"


@pytest.mark.usefixtures("_three_sessions")
async def test_a_session_that_has_ended_is_opened_as_it_was_and_nothing_is_kept(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        before = len(learner.kept)
        await learner.press("y", "end", "enter")
        assert learner.top == "· 1 learned on the way"
        learner.sees(
            "Practice of 25 November 2026, 12:00, as it was.", "> Look at the one you missed", "Back", "✗ How many"
        )
        learner.misses("Another", "next review")
        learner.sees("Read all explanations", "Back")
        learner.misses("Done for now")

        await learner.press("enter")
        learner.sees("✗ Not quite.", "Two your answer", "That is a fish.")
        await learner.press("escape", "u", "down", "down", "down", "enter")
        assert isinstance(learner.app.screen, History)
        await learner.press("escape")
        assert isinstance(learner.app.screen, Library)
        assert len(learner.kept) == before


@pytest.mark.usefixtures("_three_sessions")
async def test_what_was_missed_then_can_be_practised_now(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("y", "end", "enter")
        await learner.click("Practise the one you missed now")

        learner.sees("1 of 1", "How many chambers has the heart?")


async def test_a_session_from_before_the_key_was_corrected_says_so_and_ticks_nothing(
    library_screen: "Sit", environment: Environment, body: Entry
) -> None:
    play(environment, body, Answer(("Two",)), engine.Abandon(), questions=("chambers",))
    first, *rest = body.bank.questions
    assert isinstance(first.body, Single)
    options = tuple(option._replace(right=option.text == "Two") for option in first.body.options)
    corrected = replace(first, body=Single(options))
    shelf = (body.holding(replace(body.bank, questions=(corrected, *rest))),)
    async with library_screen(shelf=shelf) as learner:
        await learner.press("y", "enter", "enter")
        learner.sees(
            "✗ Not quite.",
            "This question has changed since you answered it. Today that answer would be right.",
            "You answered then: Two",
            "→ Two",
        )
        learner.misses("✓")
        await learner.press("escape", "escape", "escape", "r")
        learner.sees("✗ Missed on 25 November 2026", "Today that answer would be right.", "→ Two")


async def test_the_past_is_not_taken_back(library_screen: "Sit", environment: Environment, body: Entry) -> None:
    play(environment, body, Answer(("Two",)), engine.Abandon(), questions=("chambers", "pulse"))
    play(environment, body, Answer(("True",)), Next(), questions=("two-lungs",))
    async with library_screen() as learner:
        await learner.press("y", "enter")
        assert "Undo" not in learner.keys
        await learner.press("u")

        assert isinstance(learner.app.screen, End)
        assert "undone" not in learner.kept


async def test_without_a_session_the_list_says_so(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("y", "enter")

        assert learner.news == "You have not begun a session yet."


async def test_a_session_whose_bank_is_gone_is_listed_and_says_where_the_bank_was(
    library_screen: "Sit", environment: Environment, body: Entry
) -> None:
    gone = body.holding(replace(body.bank, id="gone", path="/old/gone.yaml"))
    play(environment, gone, Answer(("True",)), Next(), questions=("two-lungs",))
    async with library_screen() as learner:
        await learner.press("y", "enter")

        learner.sees("> 25 November 2026, 12:00 · gone")
        assert learner.news == 'The bank "gone" of this session cannot be found; it was at /old/gone.yaml.'


async def test_questions_that_are_gone_are_counted(
    library_screen: "Sit", environment: Environment, body: Entry
) -> None:
    play(environment, body, Answer(("Four",)), Next(), Answer(("True",)), Next(), questions=("chambers", "two-lungs"))
    less = body.holding(replace(body.bank, questions=body.bank.questions[1:]))
    async with library_screen(shelf=(less,)) as learner:
        await learner.press("y", "enter")

        learner.sees("✓ 1 right at once", "1 question of this session is no longer in the bank.")


async def test_a_finished_session_over_all_banks_opens_too(
    library_screen: "Sit", environment: Environment, body: Entry
) -> None:
    play(environment, body, Answer(("Two",)), questions=("chambers",))
    other = body.holding(replace(body.bank, id="other"))
    async with library_screen(shelf=(body, other)) as learner:
        await learner.press("end", "m")
        await learner.answer("Four")
        await learner.press("enter", "escape", "y")
        learner.sees("> 25 November 2026, 12:00 · Mistakes from all banks", "1 of 1 right the first time")
        await learner.press("enter")

        assert learner.top == "✓ 1 right at once"
        learner.sees("Mistakes of 25 November 2026, 12:00, as it was.", "Nothing to look at again.")


# Twelve answered, four missed


@pytest.fixture
def twelve(body: Entry) -> Entry:
    """Twelve questions with four options each."""

    def ask(at: int) -> Question:
        options = (
            Option(f"key {at}", right=True, why="Right so."),
            *(Option(f"slip {at}{letter}", right=False, why=f"Not {letter}.") for letter in "abc"),
        )
        return Question(f"q{at}", "single", f"Question number {at}?", Single(options), explanation=f"Because of {at}.")

    bank = replace(body.bank, questions=tuple(map(ask, range(12))), size=12)
    return body.holding(bank)


def reordered(entry: Entry) -> Entry:
    """The same bank after its author has turned the options and the questions round."""

    def turned(question: Question) -> Question:
        body = question.body
        assert isinstance(body, Single)
        return replace(question, body=body._replace(options=body.options[::-1]))

    return entry.holding(replace(entry.bank, questions=tuple(map(turned, entry.bank.questions[::-1]))))


async def walk(learner: "Learner", number: int) -> list[str]:
    """The explanations of the end screen, one after the other."""
    seen = []
    for _ in range(number):
        seen.append(learner.text)
        await learner.press("right")
    return seen


async def test_twelve_answered_and_four_missed_are_there_the_next_day_as_they_were(
    library_screen: "Sit", twelve: Entry
) -> None:
    slips = (2, 5, 6, 11)
    missed = [f"Question number {at}?" for at in slips]
    size = (80, 40)
    async with library_screen(shelf=(twelve,), size=size) as learner:
        await learner.press("enter", "enter")
        while learner.kept[-1] != "finished":
            (key,) = (row.text for row in learner.choices.rows if row.text.startswith("key"))
            slips_now = int(key.split()[1]) in slips and "Once more" not in learner.top
            await learner.answer(f"slip {key.split()[1]}b" if slips_now else key)
            await learner.press("enter")
        assert learner.top == "✓ 8 right at once · · 4 learned on the way"
        end = {row.lstrip(" >") for row in learner.rows}
        await learner.click("Read all explanations")
        explanations = await walk(learner, 12)

    async with library_screen(shelf=(reordered(twelve),), size=size) as learner:
        await learner.press("y")
        learner.sees("practice · 8 of 12 right the first time")
        await learner.press("enter")
        body = [row for row in learner.rows if row and "as it was." not in row and "Back" not in row]
        assert [row for row in body[:-2] if row.lstrip(" >") not in end] == []
        await learner.click("Read all explanations")
        again = [" ".join(page.split()) for page in await walk(learner, 12)]
        assert again == [" ".join(page.split()) for page in explanations]

    async with library_screen(shelf=(reordered(twelve),), size=size) as learner:
        await learner.press("r", "s")
        assert len(learner.app.screen.query_one(QuestionRows).rows) == 12
        await learner.press("m")
        assert learner.news == "Nothing here. a shows all."  # each was right the last time

    assert len(missed) == 4


async def test_four_missed_and_left_are_what_reading_shows_and_mistakes_ask(
    library_screen: "Sit", environment: Environment, twelve: Entry
) -> None:
    slips = (2, 5, 6, 11)
    played = tutor.begin(environment, twelve.bank, engine.Plan(tuple(f"q{at}" for at in range(12)), 7))
    while len(played.view.answered) < 12:
        at = int(str(played.view.question.id)[1:]) if played.view.question else -1
        played.send(Answer((f"slip {at}b" if at in slips else f"key {at}",)))
        played.send(Next())
    flagged = played.view.question.stem if played.view.question else ""
    played.send(Flag("Odd."))
    missed = {f"Question number {at}?" for at in slips}

    async with library_screen(shelf=(reordered(twelve),)) as learner:
        learner.sees("Continue: The human body", "12 of 12")
        await learner.press("down", "r", "m")
        assert {row.text for row in learner.app.screen.query_one(QuestionRows).rows} == missed
        await learner.press("f")
        assert [row.text for row in learner.app.screen.query_one(QuestionRows).rows] == [flagged]

        await learner.press("escape", "m")
        asked = set()
        for _ in slips:
            asked.add(next(row.strip() for row in learner.rows if "Question number" in row))
            text = next(row.text for row in learner.choices.rows if row.text.startswith("key"))
            await learner.answer(text)
            await learner.press("enter")
        assert asked == missed
        assert learner.top == "✓ 4 right at once"


async def test_an_answer_of_not_knowing_is_opened_as_it_was(
    library_screen: "Sit", environment: Environment, twelve: Entry
) -> None:
    play(environment, twelve, GiveUp(), Next(), Answer(("key 3",)), Next(), questions=("q3",))
    async with library_screen(shelf=(reordered(twelve),)) as learner:
        await learner.press("y", "enter", "enter")

        learner.sees("→ Here is the answer.", "✓ 3 key 3 answer", "Because of 3.")


async def test_of_very_many_sessions_only_some_are_drawn(
    library_screen: "Sit", environment: Environment, body: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.tui.screens.history._DRAWN", 2)
    for _ in range(5):
        play(environment, body, Answer(("Four",)), questions=("chambers",))
    async with library_screen() as learner:
        await learner.press("y")

        assert len(learner.choices.rows) == 2
        learner.sees("3 older sessions more; quiz history lists all.")
