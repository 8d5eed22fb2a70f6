"""What was answered in a stretch of time: each question once, with its last answer then, and figures of that time."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from quiz import engine
from quiz.engine import EXAM, PRACTICE, Answer, Mode, Next, Plan, QuestionPool
from quiz.library import Entry
from quiz.library.sessions import Prepared, start
from quiz.library.stretch import StretchReview, review_stretch
from quiz.model import About
from quiz.replay.same_question import signature_of
from quiz.schedule import Stretch
from quiz.stats.figures import Days, Shares
from quiz.tutor import Environment
from quiz.tutor.own import keep

from .conftest import entry, workspace_of

if TYPE_CHECKING:
    from tests.conftest import Clock

HEART, BONES = entry("heart", "a", "b", "s"), entry("bones", "a")
FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
DAY = 24 * 3600


def answer(environment: Environment, bank: Entry, *responses: tuple[str, str], mode: Mode = PRACTICE) -> None:
    """Answer questions of a bank, each once, and leave the session; an exam is not handed in."""
    names = tuple(name for name, _ in responses)
    pool = QuestionPool.of(bank.bank)
    tutor = start(workspace_of(environment, bank), Prepared(pool, Plan(names, 1, mode)))
    for _, response in responses:
        tutor.send(Answer((response,)))
        tutor.send(Next())
    if not mode.deferred:
        tutor.send(engine.Abandon())


@pytest.fixture
def _three_days(environment: Environment, clock: "Clock") -> None:
    """On the 25th a is missed and b known, on the 27th a is known, on the 28th it is missed again."""
    answer(environment, HEART, ("a", "False"), ("b", "True"))
    clock.tick(2 * DAY)
    answer(environment, HEART, ("a", "True"), ("s", "True"))
    answer(environment, BONES, ("a", "True"))
    clock.tick(DAY)
    answer(environment, HEART, ("a", "False"))


def look(
    environment: Environment,
    *banks: Entry,
    first: date = FIRST,
    last: date = LAST,
    only: bool = False,
    sensitive: bool = False,
) -> StretchReview:
    return review_stretch(environment.store, banks, Stretch(first, last), only=only, sensitive=sensitive)


def found(review: StretchReview) -> list[tuple[str, str, str]]:
    return [(it.item.bank.id, it.item.question.id, it.item.mark) for it in review.questions]


@pytest.mark.usefixtures("_three_days")
def test_each_question_comes_once_with_its_last_answer_in_that_time(environment: Environment) -> None:
    review = look(environment, HEART, BONES)

    assert found(review) == [("heart", "a", "right"), ("heart", "b", "right"), ("bones", "a", "right")]
    assert [it.was_missed for it in review.questions] == [True, False, False]
    assert (review.answers, review.days, review.gone, review.held_back) == (5, 2, 0, 1)
    assert found(look(environment, HEART, BONES, last=date(2026, 11, 25)))[0] == ("heart", "a", "missed")


@pytest.mark.usefixtures("_three_days")
def test_sensitive_questions_come_by_choice_alone(environment: Environment) -> None:
    review = look(environment, HEART, BONES, sensitive=True)

    assert ("heart", "s", "right") in found(review)
    assert review.held_back == 0


@pytest.mark.usefixtures("_three_days")
def test_one_bank_alone_and_a_bank_that_is_gone(environment: Environment) -> None:
    assert found(look(environment, BONES, only=True)) == [("bones", "a", "right")]
    assert look(environment, BONES, only=True).answers == 1
    assert look(environment, BONES).gone == 3
    assert look(environment, entry("heart", "a"), BONES).gone == 2


@pytest.mark.usefixtures("_three_days")
def test_the_figures_are_of_that_time_alone(environment: Environment) -> None:
    days, *shares = look(environment, HEART, BONES).figures

    assert isinstance(days, Days)
    assert (days.first, days.values) == (date(2026, 11, 23), (0, 0, 2, 0, 3))
    assert [(it.title, [(row.right, row.of) for row in it.rows]) for it in shares if isinstance(it, Shares)] == [
        ("Heart", [(2, 3)]),
        ("Bones", [(1, 1)]),
    ]
    kinds = [type(figure) for figure in look(environment, HEART, BONES, last=date(2026, 11, 28)).figures]
    assert kinds == [Days, Shares, Shares]


@pytest.mark.usefixtures("_three_days")
def test_a_time_without_end_begins_with_the_first_answer(environment: Environment) -> None:
    assert look(environment, HEART, first=date.min).stretch.first == FIRST


def test_nothing_is_revealed_of_an_exam_that_is_not_handed_in(environment: Environment) -> None:
    answer(environment, HEART, ("a", "False"), mode=EXAM)

    assert look(environment, HEART) == look(environment, BONES)
    assert look(environment, HEART).answers == 0


def test_a_question_that_is_another_one_now_is_gone(environment: Environment) -> None:
    old = entry("heart", "a")

    answer(environment, old, ("a", "False"))

    other = replace(old.bank.questions[0], stem="Quite different words about another subject altogether?")
    review = look(environment, old.holding(replace(old.bank, questions=(other,))))

    assert (found(review), review.gone) == ([], 1)


def test_what_is_noted_about_a_question_comes_with_it(environment: Environment) -> None:
    answer(environment, HEART, ("a", "True"))
    question = HEART.bank.questions[0]
    about = About("heart", "a", signature_of(question), question.stem)
    keep(environment, "heart.yaml", about, engine.Note("a", "My own words."))

    assert look(environment, HEART).questions[0].item.own.text == "My own words."
