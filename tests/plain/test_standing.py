"""Where the learner stands, heard from the library: page by page, and what is practised from a page."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from quiz import plain
from quiz.errors import QuizError
from quiz.library import Entry
from quiz.tutor import Environment

from .conftest import Clock, Facts, Item, Learner, Talk, right, workspace_of, wrong

Listen = Callable[..., Learner]
EMPTY = (
    "Nothing answered yet. After your first session this page shows what is due, what looks secure and what does not."
)


@pytest.fixture
def listen(environment: Environment, body: Entry) -> Listen:
    """Opens the library with one bank."""

    def listens(*script: Item) -> Learner:
        learner = Learner(body.bank.questions)
        learner.script = iter(script)
        plain.library(learner.voice, workspace_of(environment, body))
        return learner

    return listens


def test_the_pages_are_heard_one_by_one(listen: Listen, talk: Talk) -> None:
    talk(right, "", wrong, "", only=["chambers", "two-lungs"])

    listen("p", "t", "c", "q", "q").hears(
        *(
            "> p",
            "Where you stand, all banks.",
            "2 of 10 questions seen. 1 known. 0 look secure. 1 sensitive left out.",
        ),
        *("Nothing was reviewed on time yet.", "Due today: 0. Tomorrow: 1."),
        *("In the last 16 weeks you answered on 1 day: 2 answers.", "No question stands out as hard yet."),
        *("Type p for remembering, t for topics, c for certainty, i to bring in", "> t"),
        *("1.", "right at once 1 of 1, too few to tell.", "Type a number from 1 to", "> c"),
        *("You were not asked how sure you are", "> q", "Type a number from the list"),
    )


def test_sensitive_topics_are_brought_in_when_asked_for(listen: Listen, talk: Talk) -> None:
    talk(right, "", only=["chambers"])

    learner = listen("p", "t", "i", "q", "q")
    learner.hears("left out: sensitive.", "> i", "not begun.", "Type a number from 1 to 4 to practise, r and")
    assert learner.text.count("left out: sensitive.") == 1


def test_a_topic_is_practised_by_its_number(listen: Listen, talk: Talk, kept: Facts) -> None:
    talk(right, "", only=["chambers"])

    listen("p 1", "t", "1").hears("Where you stand, The human body.", "> 1", "The human body.", "Question 1 of")
    assert [record.fact.kind for record in kept()].count("started") == 2


@pytest.mark.parametrize("row", ["p", "p 2"])
def test_what_is_due_is_reviewed_by_its_number(
    row: str, listen: Listen, talk: Talk, kept: Facts, environment: Environment
) -> None:
    talk(right, "", only=["chambers"])
    assert isinstance(environment.clock, Clock)
    environment.clock.now += timedelta(days=30)

    learner = listen(row, "r 1", "1")
    learner.hears("Due today: 1.", "1. Review what is due: 1 question.", "Type 1 to practise, p for remembering")
    learner.hears("> r 1", "That is not in the list.", "> 1", "1 question, due.", "How many chambers has the heart?")
    assert [record.fact.body["mode"] for record in kept() if record.fact.kind == "started"] == ["practice", "review"]


def test_the_explanations_of_a_topic_are_read_by_its_number(listen: Listen, talk: Talk) -> None:
    talk(right, "", only=["chambers"])

    learner = listen("p", "t", "r 1", "q", "q")
    learner.hears("> r 1", "The heart. Explanation 1 of", "Type a number from 1 to", "> q")


def test_whatever_else_is_typed_is_asked_again(listen: Listen, talk: Talk) -> None:
    talk(right, "", only=["chambers"])

    listen("p", "x", "9", "", "q").hears("> x", "That is not in the list.", "> 9", "That is not in the list.", ">")


def test_before_the_first_answer_there_is_one_sentence(listen: Listen) -> None:
    listen("p", "t", "q", "q").hears(EMPTY, "Type q to go back.", "> t", "That is not in the list.", "> q")


def test_answers_that_cannot_be_read_are_said_to_be(
    listen: Listen, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise QuizError("The answers cannot be read.")

    monkeypatch.setattr(type(environment.store.ledger), "last_used", fail)
    listen("p", "q").hears("> p", "The answers cannot be read.", "Type a number from the list")
