from collections.abc import Callable

import pytest

from quiz.engine import Answer, GiveUp, Next, Override, Plan, QuestionPool, Session, Undo, begin, fold, step, tally
from quiz.model import Bank, Question, Response

Make = Callable[..., Question]
Gather = Callable[..., Bank]


def asked(bank: Bank) -> Session:
    return begin(QuestionPool.of(bank), Plan(tuple(question.id for question in bank.questions), 1)).session


@pytest.fixture
def typed(question: Make, bank: Gather) -> Session:
    return asked(bank(question("a", "short-answer"), "b", "c"))


def test_an_answer_that_should_count_is_not_asked_again_and_its_score_stays(typed: Session) -> None:
    missed = step(typed, Answer(("metastatic",))).session
    assert "a" in missed.queue

    held = step(missed, Override())
    assert "a" not in held.session.queue
    assert held.session.attempts == missed.attempts
    assert [(fact.kind, fact.body["question"], fact.body["response"]) for fact in held.facts] == [
        ("overridden", "a", ("metastatic",))
    ]
    assert tally(held.session).should_count == 1
    assert tally(held.session).right_first == 0
    assert fold(held.session.pool, held.session.log) == held.session


@pytest.mark.parametrize(
    ("kind", "response"),
    [("short-answer", ("metastasis",)), ("single", ("bone",)), ("recall", ("missed",)), ("ordering", ())],
)
def test_only_a_typed_answer_that_was_not_right_can_be_held_to_count(
    question: Make, bank: Gather, kind: str, response: Response
) -> None:
    session = asked(bank(question("a", kind), "b"))
    judged = step(session, Answer(response) if response else GiveUp()).session

    assert not step(judged, Override()).facts


def test_it_is_said_once_and_before_going_on(typed: Session) -> None:
    missed = step(typed, Answer(("metastatic",))).session
    held = step(missed, Override()).session

    assert not step(held, Override()).facts
    assert not step(step(missed, Next()).session, Override()).facts


def test_to_take_the_answer_back_takes_back_that_it_should_count(typed: Session) -> None:
    held = step(step(typed, Answer(("metastatic",))).session, Override()).session

    assert step(held, Undo()).session == typed
