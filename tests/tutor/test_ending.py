"""What a session came to, in the order in which every front end shows it."""

from dataclasses import replace

import pytest

from quiz.engine import EXAM, Answer, Event, Flag, HandIn, Next, Plan, QuestionPool, Session, Settings, Skip
from quiz.kinds.recall import Recall
from quiz.model import Bank, Question, Topic
from quiz.tutor import Environment, begin
from quiz.tutor.ending import (
    AllRight,
    AtOnce,
    LevelCount,
    LookAgain,
    Marks,
    Missed,
    NothingAnswered,
    PutOff,
    Recalled,
    RightInExam,
    Summary,
    TopicCount,
    as_asked,
    explanations,
    summary,
)

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

    assert summary(session) == Summary(
        AtOnce(1, 1, 0),
        (
            TopicCount("The heart", 0, 1),
            TopicCount("The lungs", 1, 1),
            Recalled(0, 1),
            LookAgain((Missed("first", "wrong"), Missed("recall", "wrong"))),
        ),
    )
    assert summary(session).look_again.questions == ("first", "recall")


def test_a_session_of_what_learners_judge_has_that_as_its_headline(environment: Environment, bank: Bank) -> None:
    session = ended(environment, bank, Answer(("knew",)), of=("recall",))

    assert summary(session) == Summary(Recalled(1, 1), (AllRight(exam=False),))
    assert summary(session).look_again.questions == ()


def test_where_nothing_was_answered_nothing_is_to_look_at_again(environment: Environment, bank: Bank) -> None:
    session = ended(environment, bank, Skip(), Skip(), of=("first",))

    assert summary(session) == Summary(NothingAnswered(), (PutOff(1),))


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

    assert summary(tutor.view).headline == RightInExam(1, 2)


def test_what_the_learner_was_sure_of_and_missed_comes_first_and_marks_are_a_second_figure(
    environment: Environment, bank: Bank
) -> None:
    third = replace(bank.questions[0], id="third")
    bank = replace(bank, questions=(*bank.questions, third))
    tutor = begin(environment, bank, Plan(("first", "second", "third"), 7, settings=Settings(certainty=True)))
    for event in (
        replace(WRONG, certainty=2),
        Next(),
        replace(WRONG, certainty=3),
        Next(),
        replace(RIGHT, certainty=3),
    ):
        tutor.send(event)

    found = summary(tutor.view)
    assert found.headline == AtOnce(1, 0, 2)
    assert found.look_again == LookAgain((Missed("second", "wrong", sure=True), Missed("first", "wrong")))
    assert [count for count in found.counts if isinstance(count, Marks | LevelCount)] == [
        Marks(-5, 9),
        LevelCount(2, 0, 1),
        LevelCount(3, 1, 2),
    ]
