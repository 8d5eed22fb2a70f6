"""The preview: the real question screen in all its states, and a bank that changes while it is looked at."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from quiz import engine, library
from quiz.authoring.preview_state import Choice, first
from quiz.authoring.watch import Watch
from quiz.library import Workspace
from quiz.tui.interactions import GaveUp
from quiz.tui.preview_app import Beside, PreviewApp
from quiz.tui.screens.preview import PreviewScreen
from quiz.tui.screens.question import QuestionScreen
from quiz.tutor import Environment

from .conftest import SEED, Learner

if TYPE_CHECKING:
    from quiz.model import Bank, Question
    from quiz.tui import QuizApp

GALLERY = Path(__file__).parent.parent.parent / "questions" / "gallery.yaml"
SIZES = [(80, 24), pytest.param((40, 15), marks=pytest.mark.long)]
SAID = {
    "right": "Right.",
    "partial": "Partly right.",
    "wrong": "Not quite.",
    "unknown": "Here is the answer.",
}
STATES = {
    "single": "right wrong unknown",
    "multiple": "right partial wrong unknown",
    "true-false": "right wrong unknown",
    "short-answer": "right wrong unknown",
    "numeric": "right wrong unknown",
    "cloze": "right partial wrong unknown",
    "matching": "right partial wrong unknown",
    "ordering": "right partial wrong unknown",
    "recall": "right partial wrong unknown",
}
BURNS = """\
format: 1
id: burns
title: Burns
language: en
topics:
  care:
    title: First care
  figures:
    title: Figures
    sensitive: true
sources:
  book:
    title: The book of burns
questions:
  - id: water
    type: single
    topic: care
    stem: What cools a burn?
    options:
      - correct: Water
        why: It takes the heat away.
      - wrong: Butter
        why: It keeps the heat in.
    explanation: Let it run for twenty minutes, and do not stop early.
    correction: Ice is not better.
    urgent: Call for help where the skin is white.
    sources:
      - book#page 3
    hints:
      - It is wet.
      - It comes out of the tap.
  - id: word
    type: short-answer
    topic: care
    stem: Which word means a burn by steam?
    answer: scald
    explanation: Steam and hot water scald, fire and hot iron burn.
  - id: share
    type: true-false
    topic: figures
    stem: Most burns are small.
    answer: true
    why: They are.
    explanation: Nine of ten are smaller than the palm of a hand.
"""


@dataclass
class Desk:
    """An author at work: the preview on one side, the file on the other."""

    learner: Learner
    path: Path
    times: "count[int]"

    @property
    def app(self) -> PreviewApp:
        assert isinstance(self.learner.app, PreviewApp)
        return self.learner.app

    @property
    def screen(self) -> PreviewScreen:
        screen = self.app.screen
        assert isinstance(screen, PreviewScreen), self.learner.text
        return screen

    async def look(self, times: int = 2) -> None:
        """Let the app look at the files."""
        for _ in range(times):
            await self.app.read_if_changed()
        await self.app.workers.wait_for_complete()
        await self.learner.settle()

    async def save(self, text: str) -> None:
        """Save the file, and wait until the app has seen it twice."""
        self.write(text)
        await self.look()

    def write(self, text: str) -> None:
        self.path.write_text(text, encoding="utf-8")
        os.utime(self.path, ns=(0, next(self.times)))

    async def change(self, old: str, new: str) -> None:
        text = self.path.read_text(encoding="utf-8")
        assert old in text
        await self.save(text.replace(old, new))


Sit = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture
def desk(tmp_path: Path, environment: Environment) -> Sit:
    """Opens the preview of a bank with this text."""

    @asynccontextmanager
    async def sit(
        text: str = BURNS,
        *,
        at: str = "",
        size: tuple[int, int] = (80, 24),
        edit: Callable[[Path, int], str] | None = None,
    ) -> AsyncIterator[Desk]:
        path = tmp_path / "burns.yaml"
        path.write_text(text, encoding="utf-8")
        watch = Watch(path, "burns.yaml", date(2026, 11, 25))

        def named(bank: "Bank") -> "Question":
            return next(question for question in bank.questions if question.id == at)

        choose: Choice = named if at else first
        opening = Workspace((), environment, tuple, lambda: SEED)
        app = PreviewApp(opening, Beside(watch, watch.read(), choose, edit), every=10_000)
        app.animation_level = "none"
        async with app.run_test(size=size, notifications=True) as pilot:
            desk = Desk(Learner(cast("QuizApp", app), pilot), path, count(2_000_000_000_000_000_000, 1_000_000))
            await desk.look()
            yield desk
        assert not environment.store.records(), "a preview keeps nothing"

    return sit


# The question in all its states


@pytest.mark.parametrize("size", SIZES)
async def test_tab_walks_through_every_state_of_every_type_and_comes_back(desk: Sit, size: tuple[int, int]) -> None:
    async with desk(GALLERY.read_text(encoding="utf-8"), size=size) as at:
        seen = {}
        for _ in range(len(STATES)):
            question = at.screen.previewed.question
            assert isinstance(at.screen, QuestionScreen)
            asked = at.learner.text
            states = STATES[question.type].split()
            for state in states:
                await at.learner.press("tab")
                assert SAID[state] in at.learner.part("top")
                assert asked.split("\n")[3] in at.learner.text
            await at.learner.press("tab")
            assert at.learner.text == asked
            seen[question.type] = states
            await at.learner.press("right")
        assert len(seen) == len(STATES)


async def test_a_question_is_drawn_as_in_a_session(desk: Sit, library_screen: Callable[..., Any]) -> None:
    tall, drawn = (80, 70), {}
    async with desk(GALLERY.read_text(encoding="utf-8"), size=tall) as at:
        for _ in range(len(STATES)):
            asked = at.learner.part("body")
            await at.learner.press("shift+tab")
            drawn[at.screen.previewed.question.id] = (asked, at.learner.part("body"))
            await at.learner.press("tab", "right")
    tour = library.read_entry(GALLERY, "shipped", "tour")
    async with library_screen(shelf=(tour,), size=tall) as learner:
        await learner.play(tour.bank, engine.Plan(tuple(drawn), SEED, engine.ALONE))
        for asked, explained in drawn.values():
            assert learner.part("body") == asked
            learner.app.screen.post_message(GaveUp())
            await learner.settle()
            assert learner.part("body") == explained
            await learner.press("enter")


async def test_shift_and_tab_walk_backwards(desk: Sit) -> None:
    async with desk() as at:
        for said in ("Here is the answer.", "Not quite.", "Right.", "Question 1 of 3"):
            await at.learner.press("shift+tab")
            assert said in at.learner.part("top")


async def test_everything_that_learners_see_is_seen(desk: Sit) -> None:
    async with desk(size=(80, 40)) as at:
        assert at.learner.top == "First care · Question 1 of 3, line 15"
        await at.learner.press("h")
        at.learner.sees("What cools a burn?", "Hint 1 of 2: It is wet.")
        await at.learner.press("tab", "tab")
        assert "Not quite." in at.learner.part("top")
        at.learner.sees("Butter", "It keeps the heat in.", "Water", "It takes the heat away.")
        at.learner.sees(
            "Call for help where the skin is white.", "Let it run for twenty minutes", "Often misunderstood"
        )
        at.learner.sees("Ice is not better.", "Sources", "The book of burns")
        await at.learner.press("l")
        at.learner.sees("Sources of this question", "The book of burns")


async def test_the_author_can_simply_answer_and_go_on(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.answer("Butter")
        assert "Not quite." in at.learner.part("top")
        await at.learner.press("enter")
        assert at.learner.top == "First care · Question 2 of 3, line 32"
        await at.learner.press("enter", *"scald", "enter")
        assert "Right." in at.learner.part("top")


async def test_in_a_text_field_letters_are_text_and_before_it_keys(desk: Sit) -> None:
    async with desk(at="word") as at:
        await at.learner.press("left")
        assert "Question 1 of 3" in at.learner.part("top")
        await at.learner.press("right", "enter", "p", "e", "left", "tab")
        assert "Question 2 of 3" in at.learner.part("top")
        assert "pe" in at.learner.row("▊  pe")
        assert not at.screen.has_class("-finding")


async def test_arrows_walk_the_bank_in_the_same_state_and_stop_at_its_ends(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("left")
        assert at.learner.news == "This is the first question."
        await at.learner.press("tab", "tab")
        for number in (2, 3):
            await at.learner.press("right")
            assert "Not quite." in at.learner.part("top")
            assert f"Question {number} of 3" in at.learner.part("top")
        await at.learner.press("right")
        assert at.learner.news == "This is the last question."
        at.learner.sees("Most burns are small.")


async def test_the_mouse_walks_too(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.click("→")
        await at.learner.settle()
        assert "Question 2 of 3" in at.learner.part("top")
        await at.learner.click("States")
        await at.learner.settle()
        assert "Right." in at.learner.part("top")
        await at.learner.click("Problems")
        await at.learner.settle()
        at.learner.sees("No problems.")


async def test_a_click_beside_a_question_leaves_the_keys_to_the_preview(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("right")
        await at.learner.click("First care")
        await at.learner.press("p")
        at.learner.sees("No problems.")


async def test_keys_that_count_for_learners_are_not_offered(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("s", "f", "u", "b", "F", "n", "k", "c")
        assert at.learner.top == "First care · Question 1 of 3, line 15"
        assert at.learner.news == ""
        await at.learner.press("question_mark")
        at.learner.sees("Keys of this screen")
        at.learner.misses("Flag", "Put the question off", "kept at once")
        await at.learner.press("pagedown", "pagedown")
        at.learner.sees("This is a preview: no answer is kept or counted")


# What is saved


@pytest.mark.parametrize("state", ["asked", *SAID])
async def test_a_save_shows_the_same_question_in_the_same_state(desk: Sit, state: str) -> None:
    async with desk(GALLERY.read_text(encoding="utf-8"), at="leaving-keeps-everything") as at:
        await at.learner.press(*["tab"] * ["asked", *SAID].index(state))
        await at.change("correct: Your place in the quiz", "correct: Your very own place")
        at.learner.sees(SAID.get(state, "Question 2 of 9"), "Your very own place")


async def test_hints_stay_shown_after_a_save(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("h", "h")
        await at.change("It comes out of the tap.", "Think of the tap.")
        at.learner.sees("Hint 1 of 2: It is wet.", "Hint 2 of 2: Think of the tap.")


async def test_what_the_author_typed_is_graded_again_once_it_is_accepted(desk: Sit) -> None:
    async with desk(at="word") as at:
        await at.learner.press("enter", *"steamburn", "enter")
        at.learner.sees("Not quite.", "steamburn your answer")
        await at.change("answer: scald\n", "answer: scald\n    accept: [steamburn]\n")
        assert "Right." in at.learner.part("top")
        at.learner.sees("steamburn")


async def test_an_option_that_the_author_chose_and_then_took_out_makes_place_for_another_wrong_one(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.answer("Butter")
        await at.change("wrong: Butter", "wrong: Flour")
        at.learner.sees("Not quite.", "Flour")


async def test_what_is_being_answered_stays_when_another_question_is_saved(desk: Sit) -> None:
    async with desk(at="word") as at:
        await at.learner.press("enter", *"sca")
        await at.change("What cools a burn?", "What cools\n      a burn?")
        at.learner.sees("Question 2 of 3, line 33", "sca")
        await at.learner.press("l", "d", "enter")
        assert "Right." in at.learner.part("top")


@pytest.mark.parametrize(
    ("old", "new", "sees"),
    [
        ("id: word", "id: steam-word", "Question 2 of 3, line 32"),
        (
            "questions:\n",
            "questions:\n  - {id: new, type: recall, stem: New, answer: New}\n",
            "Question 3 of 4, line 33",
        ),
    ],
)
async def test_the_question_is_found_again_by_its_id_or_by_its_place(desk: Sit, old: str, new: str, sees: str) -> None:
    async with desk(at="word") as at:
        await at.change(old, new)
        at.learner.sees(sees, "Which word means a burn by steam?")


async def test_where_the_question_was_taken_out_the_next_one_is_shown(desk: Sit) -> None:
    async with desk(at="word") as at:
        text = at.path.read_text(encoding="utf-8")
        await at.save(text[: text.index("  - id: word")] + text[text.index("  - id: share") :])
        at.learner.sees("Question 2 of 2", "Most burns are small.")


# What is broken


@pytest.mark.parametrize("size", SIZES)
async def test_a_broken_question_stays_as_it_was_under_its_problems_until_it_is_mended(
    desk: Sit, size: tuple[int, int]
) -> None:
    async with desk(size=size) as at:
        await at.learner.press("tab")
        await at.change("    stem: What cools", "    stem What cools")
        assert "Right." in at.learner.part("top")
        at.learner.sees("Call for help", "In this question", "18:5 B101", "no colon")
        at.learner.sees("This is how it was when it could last be read.")
        await at.learner.press("right")
        assert "Question 1 of 2" in at.learner.part("top")
        await at.learner.press("left")
        await at.change("    stem What cools", "    stem: What chills")
        at.learner.misses("B101", "As it was")
        await at.learner.press("left", "tab", "tab", "tab")
        at.learner.sees("What chills a burn?")


async def test_a_broken_question_shows_its_state_still_and_comes_back_mended_in_it(desk: Sit) -> None:
    async with desk(at="word") as at:
        await at.learner.press("tab", "tab")
        await at.change("answer: scald", "anser: scald")
        assert "Not quite." in at.learner.part("top")
        at.learner.sees("In this question", "answer")
        await at.change("anser: scald", "answer: scalding")
        at.learner.sees("Not quite.", "scalding")
        at.learner.misses("In this question")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: [x",
        *(
            pytest.param(text, marks=pytest.mark.long)
            for text in ("- a\n- b\n", "\x00\x01", "title: Burns\nquestions: []\n")
        ),
    ],
)
async def test_a_bank_that_cannot_be_read_at_all_leaves_the_last_good_version_on_the_screen(
    desk: Sit, text: str
) -> None:
    async with desk() as at:
        await at.save(text)
        at.learner.sees("What cools a burn?", "B1", "This is how it was when it could last be read.")
        await at.learner.press("right")
        at.learner.sees("Question 2 of 3")
        await at.save(BURNS)
        at.learner.sees("Question 2 of 3, line 32")
        at.learner.misses("B1")


async def test_what_is_half_written_is_not_shown(desk: Sit) -> None:
    async with desk() as at:
        at.write("")
        await at.look(1)
        at.write(BURNS.replace("cools", "chills"))
        await at.look(1)
        at.learner.sees("What cools a burn?")
        await at.look(1)
        at.learner.sees("What chills a burn?")


async def test_a_file_that_is_gone_for_a_moment_is_not_missed_and_for_longer_is_told(desk: Sit) -> None:
    async with desk() as at:
        away = at.path.rename(at.path.with_name("away"))
        await at.look(1)
        assert at.learner.news == ""
        await at.look(1)
        assert "missing at the moment" in at.learner.news
        at.learner.sees("What cools a burn?")
        away.rename(at.path)
        await at.look()
        assert at.learner.news == ""
        at.path.unlink()
        await at.look()
        assert "missing at the moment" in at.learner.news
        await at.save(BURNS.replace("cools", "chills"))
        at.learner.sees("What chills a burn?")
        assert at.learner.news == ""


async def test_another_file_moved_over_it_is_seen_whatever_its_age_and_size(desk: Sit) -> None:
    async with desk() as at:
        stamp = at.path.stat().st_mtime_ns
        other = at.path.with_name("other")
        other.write_text(BURNS.replace("cools", "COOLS"), encoding="utf-8")
        os.utime(other, ns=(stamp, stamp))
        other.replace(at.path)
        await at.look()
        at.learner.sees("What COOLS a burn?")


async def test_a_bank_without_a_good_version_shows_its_problems_alone_and_waits(desk: Sit) -> None:
    async with desk("title: Burns\nquestions:\n  - type: sing\n") as at:
        at.learner.sees("No question can be asked yet", "3:11", "B1", "single", "Save the file")
        await at.save("title: Burns\n")
        at.learner.sees("No question can be asked yet", "questions")
        await at.learner.press("e")
        assert "No editor is set" in at.learner.news
        await at.save(BURNS)
        assert at.learner.top == "First care · Question 1 of 3, line 15"


async def test_the_problems_of_the_question_come_first_and_a_key_shows_and_hides_them(desk: Sit) -> None:
    text = BURNS.replace("  - id: water\n    type", "  - type").replace("  - id: word\n    type", "  - type")
    async with desk(text) as at:
        await at.learner.press("right")
        at.learner.sees("Question 2 of 3, line 31 · p: 2 problems")
        at.learner.misses("B117")
        await at.learner.press("p")
        at.learner.sees("In this question", "31:5 B117", "Add `id:", "Elsewhere in the bank", "15:5 B117")
        at.learner.sees("Which word means")
        await at.learner.press("p")
        at.learner.misses("B117")


async def test_problems_that_were_hidden_stay_hidden_while_they_are_mended(desk: Sit) -> None:
    async with desk() as at:
        await at.change("type: true-false", "type: tru-false")
        at.learner.sees("Elsewhere in the bank", "true-false")
        await at.learner.press("p")
        await at.change("type: tru-false", "type: tru-fals")
        at.learner.misses("Elsewhere in the bank")


async def test_notes_on_craft_come_last_and_open_nothing(desk: Sit) -> None:
    async with desk(BURNS.replace("wrong: Butter", "wrong: None of the above")) as at:
        assert "on how it is written" in at.learner.part("top")
        at.learner.misses("About the craft")
        await at.learner.press("p")
        at.learner.sees("About how it is written; every question can still be asked", "Q")


# The editor


async def test_where_no_editor_is_chosen_one_sentence_says_how(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("e")
        assert "export EDITOR=nano" in at.learner.news


async def test_where_the_terminal_cannot_be_lent_one_sentence_says_what_to_do(desk: Sit) -> None:
    called: list[int] = []

    def edit(path: Path, line: int) -> str:
        called.append(line)
        return str(path)

    async with desk(edit=edit) as at:
        await at.learner.press("e")
        assert "cannot be opened from this terminal" in at.learner.news
        assert not called


async def test_escape_ends_the_preview(desk: Sit) -> None:
    async with desk() as at:
        await at.learner.press("escape")
        assert not at.app.is_running
