"""What a session came to, in the order in which every front end shows it."""

from dataclasses import replace

import pytest

from quiz.engine import EXAM, Answer, Event, Flag, HandIn, Next, Plan, QuestionPool, Session, Settings, Skip
from quiz.kinds.recall import Recall
from quiz.model import Bank, Question, Topic
from quiz.tutor import Environment, begin
from quiz.tutor.ending import Missed, as_asked, explanations, summary

RIGHT, WRONG = Answer(("right",)), Answer(("wrong",))


@pytest.fixture
def bank(bank: Bank) -> Bank:
    """A question in each of two topics, and one that learners judge."""
    first, second = bank.questions
    recall = Question("recall", "recall", "Say it.", Recall("It."))
    topics = {"heart": Topic("The heart"), "lungs": Topic("The lungs")}
    questions = (replace(first, topic="heart"), replace(second, topic="lungs"), recall)
    return replace(bank, questions=questions, topics=topics)


def ended(environment: Environment, bank: Bank, *events: Event, of: tuple[str, ...]) -> Session:
    """A session with these answers, each read to its end."""
    tutor = begin(environment, bank, Plan(of, 7))
    for event in events:
        tutor.send(event)
        tutor.send(Next())
    assert tutor.view.ended
    return tutor.view


def test_the_counts_come_in_order(environment: Environment, bank: Bank) -> None:
    missed, knew = Answer(("missed",)), Answer(("knew",))
    session = ended(environment, bank, WRONG, RIGHT, missed, RIGHT, knew, of=("first", "second", "recall"))

    found = summary(session)
    assert found.headline == "1 right at once, 1 learned on the way."
    assert found.topics == (("The heart", 0, 1), ("The lungs", 1, 1))
    assert found.counts == ("Judged by yourself: 0 of 1 known.",)
    assert found.missed == (Missed("first", "wrong"), Missed("recall", "wrong"))
    assert found.look_again == ("first", "recall")


def test_a_session_of_what_learners_judge_has_that_as_its_headline(environment: Environment, bank: Bank) -> None:
    session = ended(environment, bank, Answer(("knew",)), of=("recall",))

    found = summary(session)
    assert found.headline == "Judged by yourself: 1 of 1 known."
    assert found.counts == ("Nothing to look at again. All was right the first time.",)
    assert found.look_again == ()
    assert summary(session, on_paper=True).counts == ()


def test_where_nothing_was_answered_nothing_is_to_look_at_again(environment: Environment, bank: Bank) -> None:
    session = ended(environment, bank, Skip(), Skip(), of=("first",))

    assert summary(session)[:3] == ("Nothing was answered this time.", (), ("1 question left out.",))
    assert summary(session, on_paper=True).counts == ()


def test_each_explanation_is_that_of_the_first_answer(environment: Environment, bank: Bank) -> None:
    session = ended(environment, bank, WRONG, Flag(), RIGHT, RIGHT, of=("first", "second"))

    told = explanations(session, session.answered)
    assert [(one.question.id, one.verdict.verdict) for one in told] == [
        ("first", "wrong"),
        ("second", "right"),
    ]
    assert explanations(session, ()) == ()


def test_a_missed_question_is_listed_in_the_words_in_which_it_was_asked(environment: Environment, bank: Bank) -> None:
    first, *rest = bank.questions
    worded = replace(bank, questions=(replace(first, also=("And the first?",)), *rest))
    ended(environment, worded, RIGHT, of=("first",))
    session = ended(environment, worded, WRONG, RIGHT, RIGHT, of=("first", "second"))
    assert as_asked(session, "first").stem == "And the first?"
    assert as_asked(session, "recall") is rest[1]
    edited = replace(session, pool=QuestionPool.of(replace(bank, questions=(replace(first, stem="Which?"), *rest))))
    assert as_asked(edited, "first").stem == "Which?"


def test_an_exam_counts_what_was_right(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, Plan(("first", "second"), 7, EXAM))
    for event in (RIGHT, WRONG, HandIn()):
        tutor.send(event)

    assert summary(tutor.view).headline == "1 of 2 right."


def test_what_the_learner_was_sure_of_and_missed_comes_first_and_marks_are_a_second_figure(
    environment: Environment, bank: Bank
) -> None:
    third = replace(bank.questions[0], id="third")
    bank = replace(bank, questions=(*bank.questions, third))
    tutor = begin(environment, bank, Plan(("first", "second", "third"), 7, settings=Settings(certainty=True)))
    for event in (
        WRONG._replace(certainty=2),
        Next(),
        WRONG._replace(certainty=3),
        Next(),
        RIGHT._replace(certainty=3),
    ):
        tutor.send(event)

    found = summary(tutor.view)
    assert found.headline == "1 right at once, 2 to try again."
    assert found.missed == (Missed("second", "wrong", sure=True), Missed("first", "wrong"))
    assert found.counts == (
        "Marks for how sure you were: -5 of at most 9.",
        "2 in 3 to 4 in 5: 0 of 1 right, too few to tell",
        "more than 4 in 5: 1 of 2 right, too few to tell",
    )
