"""Made-up responses earn the verdict they are made up for, and a rehearsal keeps nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz import bank, kinds
from quiz.authoring.preview_tutor import PreviewTutor
from quiz.authoring.sample_responses import samples, still_fits
from quiz.engine import Answer
from quiz.model import Bank, Judged
from quiz.tutor import Environment

QUESTIONS = Path(__file__).parent.parent.parent / "questions"


def read(name: str) -> Bank:
    reading = bank.read(QUESTIONS / name)
    assert reading.bank
    return reading.bank


BANKS = [read(path.name) for path in sorted(QUESTIONS.iterdir()) if path.suffix == ".yaml" or path.is_dir()]
ALL = [(home, question) for home in BANKS for question in home.questions]


def test_every_shipped_question_has_a_right_and_a_wrong_answer_that_can_be_given() -> None:
    for home, question in ALL:
        grading = kinds.grading_of(home)
        found = samples(question, grading)
        assert {"right", "wrong"} <= found.keys(), question.id
        interaction = kinds.present(question, lambda texts: texts)
        for verdict, response in found.items():
            outcome = kinds.grade(question, response, grading)
            assert isinstance(outcome, Judged), question.id
            assert outcome.verdict == verdict, question.id
            assert still_fits(response, interaction), question.id


def test_what_the_author_has_foreseen_is_the_wrong_answer() -> None:
    tour = BANKS[0]
    question = next(question for question in tour.questions if question.type == "short-answer")
    assert samples(question, kinds.grading_of(tour))["wrong"] == ("enter",)


LONG = """\
title: Long
questions:
  - id: long
    type: short-answer
    stem: Say it in a sentence.
    answer: Cool it with water for twenty minutes
  - id: huge
    type: numeric
    stem: How many?
    range: [0, 100000000]
  - id: one-gap
    type: cloze
    text: Water is [[wet]].
  - id: two
    type: matching
    stem: What belongs together?
    pairs:
      - {left: a, right: b}
      - {left: c, right: d}
  - id: both
    type: multiple
    stem: Which?
    options: [{correct: a}, {wrong: b}]
"""


@pytest.mark.parametrize(
    ("name", "verdicts"),
    [
        ("long", ["right", "partial", "wrong"]),
        ("huge", ["right", "wrong"]),
        ("one-gap", ["right", "wrong"]),
        ("two", ["right", "partial", "wrong"]),
        ("both", ["right", "wrong"]),
    ],
)
def test_questions_at_the_edge_have_every_verdict_that_they_can_have(name: str, verdicts: list[str]) -> None:
    made = bank.read_text(LONG, "long.yaml").bank
    assert made
    question = next(question for question in made.questions if question.id == name)
    assert list(samples(question, kinds.grading_of(made))) == verdicts


@pytest.fixture
def rehearsal(environment: Environment) -> PreviewTutor:
    return PreviewTutor(environment, BANKS[0], "leaving-keeps-everything", 3)


def test_every_state_can_be_put_and_nothing_is_kept(rehearsal: PreviewTutor, environment: Environment) -> None:
    assert list(rehearsal.states) == ["asked", "right", "partial", "wrong", "unknown"]
    for state in rehearsal.states:
        rehearsal.put(state)
        assert rehearsal.state == state
    assert not environment.store.records()


def test_a_state_that_a_question_has_not_becomes_wrong(environment: Environment) -> None:
    single = PreviewTutor(environment, BANKS[0], "enter-answers", 3)
    single.put("partial")
    assert single.state == "wrong"


def test_an_answer_of_a_person_is_followed_and_a_made_up_one_keeps_its_worth(environment: Environment) -> None:
    tour = BANKS[0]
    question = next(question for question in tour.questions if question.id == "out-of-the-text-field")
    accepting = replace(question, body=question.body._replace(accept=("enter", "my own")))  # type: ignore[attr-defined]
    changed = replace(tour, questions=(accepting,))
    person = PreviewTutor(environment, tour, question.id, 3)
    person.send(Answer(("my own",)))
    made_up = PreviewTutor(environment, tour, question.id, 3)
    made_up.put("wrong")
    states = []
    for before in (person, made_up):
        after = PreviewTutor(environment, changed, question.id, 3)
        after.follow(before)
        states.append((before.state, after.state))
    assert states == [("wrong", "right"), ("wrong", "wrong")]
