"""Line by line after an answer: how sure one is, when the question comes back, and what is decided about that."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz import plain, wording
from quiz.preferences import Preferences
from quiz.tutor import Environment

from .conftest import BODY, Facts, Item, Learner, Talk, entry_of, right, taking, workspace_of, wrong


@pytest.fixture
def sure(environment: Environment) -> Environment:
    """The environment of somebody who chose to be asked how sure they are."""
    return environment._replace(preferences=Preferences(certainty=True))


def talk_of(environment: Environment, *script: Item, only: tuple[str, ...]) -> Learner:
    entry = entry_of(BODY, *only)
    learner = Learner(entry.bank.questions)
    learner.script = iter(script)
    plain.take(learner.voice, workspace_of(environment, entry), taking(entry))
    return learner


def test_what_can_be_decided_is_said_and_each_decision_says_when_the_question_comes_back_now(talk: Talk) -> None:
    learner = talk(right, "e", "x", "u", "u", "", "q", only=["chambers"])

    learner.hears("It comes back in 2 days, on Friday.", "If it was easy, type e: then it", "To be asked this no more")
    learner.hears("> e", ", as it was easy.", "Type u to take that back.")
    learner.hears(
        "> x", "You are not asked this again.", "> u", ", as it was easy.", "> u", "It comes back in 2 days, on Friday."
    )


def test_an_exam_says_nothing_of_the_kind(talk: Talk) -> None:
    learner = talk(wrong, "x", "e", "", "q", only=["chambers"], mode="exam")

    learner.misses("It comes back", "If it was easy", "type x", "not asked this again")


def test_how_sure_is_asked_in_full_once_and_then_in_short(sure: Environment) -> None:
    learner = talk_of(sure, right, "7", "3", "", wrong, "", "", "q", only=("chambers", "two-lungs"))

    learner.hears("How sure are you?", "more than 4 in 5: right 3, wrong minus 6", "Type 1, 2 or 3. Enter alone: ")
    learner.hears("> 7", "Type 1, 2 or 3.", "> 3", "Right.", "You said: more than 4 in 5.")
    learner.hears("How sure are you?", "How sure? Type 1, 2 or 3, or Enter.", "Not quite.")
    assert learner.text.count("wrong minus 6") == 1
    assert learner.text.count("You said: ") == 1


def test_r_leads_from_how_sure_back_to_the_question(sure: Environment, kept: Facts) -> None:
    learner = talk_of(sure, wrong, "r", right, "", "", "q", only=("chambers",))

    learner.hears("How sure are you?", "> r", "How many chambers has the heart?", "How sure are you?", "Right.")
    assert [record.fact.kind for record in kept()].count("answered") == 1


def test_what_one_was_sure_of_and_missed_is_named_at_once_and_first_at_the_end(sure: Environment) -> None:
    script: tuple[Item, ...] = (wrong, "1", "", wrong, "3", "", right, "", right, "", "q")
    learner = talk_of(sure, *script, only=("chambers", "two-lungs"))

    learner.hears("Not quite.", "You said: more than 4 in 5.", wording.certainty.SURE)
    learner.hears("2 learned on the way.", "Marks for how sure you were: -6 of at most 6.", "To look at again:")
    assert learner.text.count("You were sure.") == 2
    assert any(line.startswith("1. ") and line.endswith(" You were sure.") for line in learner.said)


def test_the_end_says_when_the_next_review_is_and_n_begins_another(talk: Talk) -> None:
    learner = talk(right, "", "n", right, "", "q", only=["chambers", "two-lungs"], size=1)

    learner.hears(
        "1 right at once.", "Newly known: 1.", "Next review: in 2 days, on Friday, 1 question.", "Another 1: 1 new."
    )
    learner.hears("Type n for another session like this one", "> n", "1 question", "1 right at once.")
    assert learner.said.count("1 right at once.") == 2


def test_l_lists_pictures_with_their_whole_path_before_the_answer_and_after(
    environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "lung.png").write_bytes(b"")
    entry = entry_of(BODY, "chambers")
    stem = "What is this? ![A lung](lung.png) ![The door](file:///etc/passwd)"
    question = replace(entry.bank.questions[0], stem=stem, explanation="![Map](https://a.example/map.png)", sources=())
    entry = entry.holding(replace(entry.bank, questions=(question,), path=str(tmp_path / "bank.yaml")))
    learner = Learner(entry.bank.questions)
    learner.script = iter(("l", wrong, "l", "q"))
    plain.take(learner.voice, workspace_of(environment, entry), taking(entry))

    shown = ("Picture: A lung", f"Address: {tmp_path / 'lung.png'}", "Picture: The door", "file:///etc/passwd")
    learner.hears("What is this? [picture: A lung] (lung.png)", "> l", *shown, "only pictures beside the bank")
    learner.hears("Not quite.", "[picture: Map]", "> l", *shown, "Picture: Map", "Address: https://a.example/map.png")
