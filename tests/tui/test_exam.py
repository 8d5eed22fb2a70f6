from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from quiz import engine, kinds
from quiz.engine import EXAM, Plan
from quiz.library import Entry

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .conftest import Learner

Sit = Callable[..., AbstractAsyncContextManager["Learner"]]


@pytest.fixture
def exam(library_screen: Sit, body: Entry) -> Sit:
    """An exam of the questions named, in this order."""

    @asynccontextmanager
    async def sit(*questions: str, size: tuple[int, int] = (80, 24)) -> "AsyncIterator[Learner]":
        async with library_screen(shelf=(body,), size=size) as learner:
            await learner.play(body.bank, Plan(questions, 7, EXAM))
            yield learner

    return sit


async def test_nothing_of_the_key_is_said_before_an_exam_is_handed_in(exam: Sit, body: Entry) -> None:
    graded = [question for question in body.bank.questions if kinds.graded(question)]
    async with exam(*(question.id for question in graded), size=(80, 60)) as learner:
        drawn = [learner.words]
        for question in graded:
            learner.app.screen.send(engine.Jump(question.id))  # type: ignore[attr-defined]
            await learner.settle()
            drawn.append(learner.words)
            learner.app.screen.send(engine.Answer(kinds.key(question)))  # type: ignore[attr-defined]
            await learner.settle()
            drawn.append(learner.words)
        assert learner.top.startswith("Map of the exam")
        said = " ".join(drawn)

    for question in graded:
        texts = [question.explanation, question.correction, *(remark.why for remark in kinds.explain(question))]
        for text in filter(None, texts):
            assert " ".join(text.split()) not in said
    for verdict in ("Right.", "Partly right.", "Not quite.", "Here is the answer."):
        assert verdict not in said


async def test_an_answer_can_be_changed_and_is_still_marked(exam: Sit) -> None:
    async with exam("chambers", "two-lungs") as learner:
        await learner.answer("Two")
        assert learner.top == "The lungs · 2 of 2 · Exam, 1 answered"

        await learner.press("left")
        assert "●" in learner.row("Two")
        await learner.answer("Four")
        await learner.press("0", "enter")
        assert learner.top == "Map of the exam · 2 of 2 answered"

        await learner.press("enter")
        assert learner.top == "Hand in the exam?"
        await learner.press("down", "enter")
        assert learner.top == "1 of 2 right."


async def test_the_map_says_what_is_done_and_leads_anywhere(exam: Sit) -> None:
    async with exam("chambers", "two-lungs") as learner:
        await learner.press("f", "s", "m")
        learner.sees("> 1 –f", "2 □", "Hand in", "1. How many chambers has the heart?", "skipped, flagged")
        await learner.press("right")
        learner.sees("> 2 □", "2. Most people have two lungs.", "not answered")
        await learner.press("down")
        learner.sees("> Hand in", "2 not answered. After that nothing can be changed.")

        await learner.press("home", "enter")
        assert learner.top == "The heart · 1 of 2 · Exam, 0 answered"


@pytest.mark.parametrize("enters", [2, *(pytest.param(number, marks=pytest.mark.long) for number in (1, 3, 4, 5))])
async def test_enter_alone_never_hands_an_exam_in(exam: Sit, enters: int) -> None:
    async with exam("chambers") as learner:
        await learner.answer("Two")
        await learner.press(*["enter"] * enters)
        await learner.twice("enter", 100)
        assert "finished" not in learner.kept


async def test_handing_in_is_asked_once_and_the_first_row_goes_back(exam: Sit) -> None:
    async with exam("chambers", "two-lungs") as learner:
        await learner.press("m", "end", "enter")
        learner.sees("Hand in the exam?", "2 not answered. After that nothing can be changed.", "> Not yet", "Hand in")
        await learner.press("enter")
        assert learner.top.startswith("Map of the exam")

        await learner.press("enter", "down", "enter")
        assert learner.top == "Nothing was answered this time."


async def test_the_map_begins_at_the_first_open_question_and_is_used_by_mouse(exam: Sit) -> None:
    async with exam("chambers", "two-lungs", "vessels") as learner:
        await learner.answer("Two")
        await learner.press("right", "m")
        learner.sees("1 ■", "> 2 □", "3 □", "Most people have two lungs.")
        await learner.click("3 □")
        assert learner.top == "The heart · 3 of 3 · Exam, 1 answered"

        await learner.press("m")
        await learner.click("Hand in")
        await learner.click("Hand in", last=False)
        learner.sees("Hand in the exam?")
        await learner.press("escape")
        assert "finished" not in learner.kept


async def test_a_large_map_is_walked_by_rows_at_40_columns(exam: Sit, body: Entry) -> None:
    names = [question.id for question in body.bank.questions if kinds.graded(question)][:9]
    async with exam(*names, size=(40, 15)) as learner:
        await learner.press("m", "down")
        assert learner.row("> ").startswith("5") or "> 5" in learner.text or "> 6" in learner.text
        await learner.press("down", "down")
        learner.sees("> Hand in")
        await learner.press("up", "home")
        learner.sees("> 1 □")


async def test_in_an_exam_there_are_no_hints_and_no_way_back_to_explanations(exam: Sit) -> None:
    async with exam("chambers", "two-lungs") as learner:
        await learner.answer("Two")
        await learner.press("b", "h", "u", "l")

        assert learner.top == "The lungs · 2 of 2 · Exam, 1 answered"
        assert "Hint" not in learner.keys


async def test_an_exam_left_goes_on_where_it_was(exam: Sit) -> None:
    async with exam("chambers", "two-lungs") as learner:
        await learner.answer("Two")
        await learner.press("escape")
        learner.sees("Continue: The human body", "1 of 2")

        await learner.press("enter")
        assert learner.top == "The lungs · 2 of 2 · Exam, 1 answered"


async def test_the_bank_screen_starts_an_exam_without_what_learners_judge_themselves(
    bank_screen: Sit, body: Entry, only: Callable[..., Entry]
) -> None:
    recall = next(question.id for question in body.bank.questions if not kinds.graded(question))
    async with bank_screen(only("chambers", recall)) as learner:
        learner.sees("2 questions")
        await learner.press("down", "enter")
        learner.sees("1 question", "Mode ‹ exam ›")

        await learner.press("home", "enter")
        assert learner.top == "The heart · 1 of 1 · Exam, 0 answered"


async def test_what_was_handed_in_is_not_offered_to_be_taken_back(exam: Sit) -> None:
    async with exam("chambers") as learner:
        await learner.answer("Four")
        await learner.press("end", "enter", "down", "enter")
        assert learner.top == "1 of 1 right."
        assert "Undo" not in learner.keys

        await learner.press("u")
        assert learner.top == "1 of 1 right."
        assert "undone" not in learner.kept
