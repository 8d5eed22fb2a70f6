"""The library as a numbered list."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from quiz import kinds, plain, wording
from quiz.engine import Answer, Next, Plan
from quiz.library import Entry
from quiz.tutor import Environment, begin

from .conftest import BODY, Facts, Item, Learner, Talk, entry_of, right, workspace_of, wrong

Choose = Callable[..., Learner]
LAST = wording.plain_prompts.CHOOSE


@pytest.fixture
def choose(environment: Environment, body: Entry) -> Choose:
    """Opens the library with the small bank and another."""
    other = entry_of(BODY, "chambers")._replace(path="other.yaml")
    other = other.holding(replace(other.bank, id="other", title="Another bank"))

    def chooses(*script: Item, entries: tuple[Entry, ...] = (body, other)) -> Learner:
        learner = Learner(body.bank.questions)
        learner.script = iter(script)
        plain.library(learner.voice, workspace_of(environment, *entries))
        return learner

    return chooses


def test_every_bank_is_a_row_with_its_size_and_how_far_the_person_is(choose: Choose, talk: Talk) -> None:
    assert choose().said == [
        "What would you like to learn?",
        "New here? Typing 1 starts.",
        "1. The human body. 11 questions, about 6 minutes.",
        "2. Another bank. 1 question, about 1 minute.",
        "3. All banks. 12 questions.",
        LAST,
    ]

    talk(right, "", wrong, "", only=["chambers", "two-lungs"])
    assert "2. The human body. 1 of 11 known. 1 to try again." in choose().said


def test_a_session_that_was_left_is_the_first_row(choose: Choose, talk: Talk, kept: Facts) -> None:
    talk(right, "")

    learner = choose("1")
    learner.hears("1. Continue: The human body (1 of 10).", "2. The human body.", "> 1", "Going on", "Question 2 of 10")
    assert [record.fact.kind for record in kept()].count("started") == 1


def test_the_row_of_the_bank_begins_anew_though_a_session_was_left(choose: Choose, talk: Talk, kept: Facts) -> None:
    talk(right, "")

    choose("2").misses("Going on")
    assert [record.fact.kind for record in kept()].count("started") == 2


@pytest.mark.parametrize("line", ["0", "4", "99999999999999999999", "body", "", "1 2"])
def test_what_is_no_row_is_asked_again(line: str, choose: Choose, kept: Facts) -> None:
    learner = choose(line)

    assert learner.said[-2:] == ["That is not in the list.", LAST]
    assert kept() == []


def test_the_list_is_heard_again(choose: Choose) -> None:
    assert choose("r").text.count("2. Another bank. 1 question, about 1 minute.") == 2


def test_leaving_begins_nothing(choose: Choose, kept: Facts) -> None:
    choose("q")

    assert kept() == []


def test_who_to_call_is_said_before_a_bank_is_chosen(choose: Choose) -> None:
    choose("!").hears("Who to call:", "Call 112 if someone cannot breathe.")


def test_who_to_call_is_said_of_a_row_by_its_number(choose: Choose, body: Entry) -> None:
    other = body.holding(replace(body.bank, id="other", help="Call the ward."))

    choose("! 2", "!4", "\uff01 1", entries=(body, other)).hears(
        *(
            "Call the ward.",
            "Type ! (exclamation mark) and the number of a row",
            "That is not in the list.",
            "Call 112 if someone cannot breathe.",
        )
    )


def test_everything_that_is_due_is_reviewed_on_request(choose: Choose, body: Entry, environment: Environment) -> None:
    made = [replace(body.bank.questions[0], id=f"q{number}") for number in range(25)]
    many = body.holding(replace(body.bank, questions=tuple(made)))
    long_ago = environment._replace(clock=lambda: environment.clock() - timedelta(days=9))
    tutor = begin(long_ago, many.bank, Plan(tuple(question.id for question in made), 1))
    while tutor.view.asked:
        tutor.send(Answer(kinds.key(made[0])))
        tutor.send(Next())

    choose("1", entries=(many,)).hears(
        "25 questions are due. The first 20 take about 10 minutes.",
        "1. Review: 20 of 25 due,",
        "Type 1 all to review all 25.",
        "20 questions, all due.",
    )
    choose("2 all", "1 all", entries=(many,)).hears("That is not in the list.", "25 questions, all due.")


def test_mistakes_of_all_banks_are_practised(choose: Choose, talk: Talk) -> None:
    talk(wrong, only=["two-lungs"])

    choose("m").hears("Mistakes from all banks. 1 question.", "Most people have two lungs.")


def test_mistakes_of_one_row_are_practised(choose: Choose, talk: Talk) -> None:
    talk(wrong, only=["two-lungs"])

    choose("m 2").hears("1. Continue: The human body", "> m 2", "The human body. 1 question.")
    choose("m 3").hears("3. Another bank.", "> m 3", "nothing to practise")
    choose("4").hears("4. All banks. 0 of 12 known. 1 to try again.", "Mistakes from all banks. 1 question.")


def test_a_bank_of_which_nothing_plays_is_not_begun(choose: Choose, body: Entry) -> None:
    empty = body.holding(replace(body.bank, questions=()))

    learner = choose("1", entries=(empty,))
    learner.hears("> 1", "No question of this bank can be played. quiz check says why.")
    assert learner.said[-1] == LAST


def test_a_shelf_without_banks_says_so(choose: Choose) -> None:
    assert choose(entries=()).said == ["No question banks were found."]
