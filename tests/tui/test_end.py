"""The end of a session: counts, what to look at again, and what comes next."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz import engine, tutor
from quiz.library import Entry
from quiz.store import SQLiteStore
from quiz.tui.screens.library import Library
from quiz.tutor import Environment

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Learner, Only, Sit

Ended = Callable[..., AbstractAsyncContextManager["Learner"]]


@pytest.fixture
def ended(library_screen: "Sit", body: Entry, environment: Environment) -> Ended:
    """Shows the end of a session whose first two questions were missed and then right, and the third right at once."""

    @asynccontextmanager
    async def sit() -> AsyncIterator["Learner"]:
        played = tutor.begin(environment, body.bank, engine.Plan(("chambers", "chest-pain", "two-lungs"), 1))
        for text in ("Two", "Sleep", "True", "Four", "Call for help"):
            played.send(engine.Answer((text,)))
            played.send(engine.Next())
        assert played.view.phase == "finished"
        async with library_screen() as learner:
            await learner.show(played)
            yield learner

    return sit


async def test_the_first_answers_are_counted_in_all_and_by_topic(ended: Ended) -> None:
    async with ended() as learner:
        assert learner.top == "✓ 1 right at once · · 2 learned on the way"
        learner.sees(
            "The heart ──────────────────── 0 of 2", "The lungs ━━━━━━━━━━━━━━━━━━━━ 1 of 1", "Newly known: 3."
        )
        learner.misses("%", "FAIL", "grade")


async def test_every_missed_question_is_a_row_that_opens_its_explanation(ended: Ended) -> None:
    async with ended() as learner:
        learner.sees("> Another 10", "7 new, 3 known", "Look at the 2 you missed", "Practise the 2 you missed now")
        learner.sees("✗ How many chambers has the heart?", "✗ What do you do when chest pain does not stop?")
        await learner.press("end", "down", "down", "enter")
        assert learner.top == "✗ Not quite. · 2 of 2"
        learner.sees("✓ 1 Call for help answer", "✗ 3 Sleep your answer")


async def test_explanations_are_walked_with_left_and_right_and_show_the_first_answer(ended: Ended) -> None:
    async with ended() as learner:
        await learner.press("down", "enter")
        assert learner.top == "✗ Not quite. · 1 of 2"
        learner.sees("Two your answer", "That is a fish.")

        await learner.press("right")
        learner.sees("✗ 3 Sleep your answer")
        await learner.press("right", "left")
        learner.sees("That is a fish.")

        await learner.press("escape")
        assert learner.top == "✓ 1 right at once · · 2 learned on the way"


async def test_practise_these_now_asks_exactly_what_was_missed(ended: Ended) -> None:
    async with ended() as learner:
        await learner.press("down", "down")
        assert learner.row(">") == "> Practise the 2 you missed now"
        await learner.press("enter")
        assert learner.top == "The heart · 1 of 2"
        await learner.answer("Four")
        await learner.press("enter")
        await learner.answer("Call for help")
        await learner.press("enter")

        assert learner.top == "✓ 2 right at once"
        learner.sees("Nothing to look at again.")
        started = [fact for fact in learner.app.workspace.environment.store.records() if fact.fact.kind == "started"]
        assert len(started) == 2
        assert started[0].session != started[1].session
        assert started[1].fact.body["plan"] == ["chambers", "chest-pain"]


async def test_all_explanations_can_be_read_the_right_ones_too(ended: Ended) -> None:
    async with ended() as learner:
        await learner.press("end", "up")
        assert learner.row(">") == "> Read all explanations"
        await learner.press("enter", "right", "right")

        assert learner.top == "✓ Right. · 3 of 3"


@pytest.mark.parametrize("keys", [("end", "enter"), ("escape",)])
async def test_the_last_row_and_escape_go_back_to_the_library(ended: Ended, keys: tuple[str, ...]) -> None:
    async with ended() as learner:
        await learner.press(*keys)

        assert isinstance(learner.app.screen, Library)


async def test_without_an_answer_there_is_nothing_to_count_or_read(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("s", "s")

        assert learner.top == "Nothing was answered this time."
        learner.sees("1 question left out.")
        learner.misses("Read all explanations", "Nothing to look at again")


async def test_self_judged_questions_are_counted_apart(ask: "Sit") -> None:
    async with ask("recall-pump", "two-lungs") as learner:
        await learner.press("enter", "3", "enter", "enter")
        await learner.answer("True")
        await learner.press("enter")

        assert learner.top == "✓ 1 right at once"
        learner.sees("Judged by yourself: 1 of 1 known.")


async def test_a_question_without_a_topic_makes_no_nameless_line(ask: "Sit", body: Entry) -> None:
    questions = (replace(body.bank.questions[0], topic=""), *body.bank.questions[1:])
    entry = body.holding(replace(body.bank, questions=questions))
    async with ask("chambers", "two-lungs", entry=entry) as learner:
        await learner.answer("Four")
        await learner.press("enter")
        await learner.answer("True")
        await learner.press("enter")

        learner.sees("The lungs ━━━━━━━━━━━━━━━━━━━━ 1 of 1")
        assert not any(row.strip().startswith("━") for row in learner.rows)


async def test_the_end_says_where_the_answers_are(
    tmp_path: Path, clock: "Clock", environment: Environment, ask: "Sit"
) -> None:
    path = tmp_path / "facts.sqlite3"
    with SQLiteStore.open(path, clock()) as store:
        async with ask("two-lungs") as learner:
            learner.app.workspace = learner.app.workspace._replace(environment=environment._replace(store=store))
            await learner.play(learner.app.workspace.entries[0].bank, engine.Plan(("two-lungs",), 1))
            await learner.answer("True")
            await learner.press("enter")

            said = "".join(row.strip() for row in learner.rows)
            assert f"kept only on this computer, in {path}.".replace(" ", "") in said.replace(" ", "")


async def test_a_session_that_is_kept_nowhere_says_so(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.answer("True")
        await learner.press("enter")

        learner.sees("nothing was kept.")


# What comes next


async def test_another_session_comes_first_and_begins_at_once(ended: Ended) -> None:
    async with ended() as learner:
        await learner.press("enter")

        records = learner.app.workspace.environment.store.records()
        before, another = (record.fact.body for record in records if record.fact.kind == "started")
        assert another["mode"] == before["mode"]
        assert len(another["plan"]) == 10  # type: ignore[arg-type]
        assert learner.kept[-1] == "shown"


async def test_the_way_out_says_when_the_next_review_is(ended: Ended) -> None:
    async with ended() as learner:
        learner.sees("Done for now", "next review tomorrow: 2 questions")


async def test_where_all_is_known_nothing_is_asked_again_at_once(library_screen: "Sit", only: "Only") -> None:
    async with library_screen(shelf=(only("chambers"),)) as learner:
        await learner.press("enter", "enter")
        await learner.answer("Four")
        await learner.press("enter")

        assert learner.row(">") == "> Read all explanations"
        learner.misses("Another")
        learner.sees("Done for now", "next review in 2 days, on Friday: 1 question")


async def test_what_the_learner_was_sure_of_comes_first_with_the_marks_below_the_counts(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    sure = engine.Settings(certainty=True)
    played = tutor.begin(environment, body.bank, engine.Plan(("chambers", "two-lungs"), 1, settings=sure))
    for text, certainty in (("Two", 1), ("False", 3), ("Four", 0), ("True", 0)):
        played.send(engine.Answer((text,), certainty=certainty))
        played.send(engine.Next())
    async with library_screen() as learner:
        await learner.show(played)

        assert learner.top == "· 2 learned on the way"
        learner.sees("Marks for how sure you were: -6 of at most 6.", "less than 2 in 3: 0 of 1 right, too few to tell")
        learner.sees("✗ Most people have two lungs.", "You were sure.", "✗ How many chambers has the heart?")


# The list of what was missed


async def test_one_cursor_walks_from_what_comes_next_to_what_was_missed_and_back(ended: Ended) -> None:
    async with ended() as learner:
        await learner.press("end", "down")
        assert learner.row(">") == "> ✗ How many chambers has the heart?"
        assert sum(row.startswith(" >") for row in learner.rows) == 1

        await learner.press("down", "down")
        assert learner.row(">") == "> ✗ What do you do when chest pain does not stop?"
        await learner.press("up", "up")
        assert learner.row(">").startswith("> Done for now")


async def test_in_a_broad_window_the_list_stands_at_the_right_and_right_and_left_go_there(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    played = tutor.begin(environment, body.bank, engine.Plan(("chambers", "two-lungs"), 1))
    for text in ("Two", "True", "Four"):
        played.send(engine.Answer((text,)))
        played.send(engine.Next())
    async with library_screen(size=(120, 24)) as learner:
        await learner.show(played)
        heading = next(row for row in learner.rows if "To look at again" in row)
        assert "The heart" in heading

        await learner.press("right")
        assert "> ✗ How many chambers" in learner.text
        await learner.press("left", "right", "enter")
        assert learner.top == "✗ Not quite. · 1 of 1"


async def test_what_was_missed_is_looked_at_from_its_row(ended: Ended) -> None:
    async with ended() as learner:
        await learner.click("Look at the 2 you missed")
        assert learner.top == "✗ Not quite. · 1 of 2"
