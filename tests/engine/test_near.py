"""A slip of the pen: one retry free of charge, in practice; and an answer too long to grade, which learners judge."""

from collections.abc import Callable

import pytest

from quiz.engine import EXAM, Answer, Plan, QuestionPool, Session, Settings, Step, begin, draw, step, tally
from quiz.model import Bank, Judge, Question

Make = Callable[..., Question]
Gather = Callable[..., Bank]

LONG = "cells that have spread to the bones"


def asked(bank: Bank) -> Session:
    return begin(QuestionPool.of(bank), Plan(tuple(question.id for question in bank.questions), 1)).session


def told(step: Step) -> list[str]:
    return [fact.kind for fact in step.facts]


def test_a_slip_is_kept_as_near_and_asked_again_once(question: Make, bank: Gather) -> None:
    session = asked(bank(question("a", "short-answer"), "b"))
    near = step(session, Answer(("metastatis",)))
    assert told(near) == ["near"]
    assert near.session.phase == "asking"

    again = step(near.session, Answer(("metastatis",)))
    assert told(again) == ["answered"]
    assert [(one.verdict, one.score, one.reasons) for one in again.session.attempts] == [("wrong", 0.0, ("spelling",))]


def test_after_a_slip_the_right_text_is_right(question: Make, bank: Gather) -> None:
    session = asked(bank(question("a", "short-answer"), "b"))
    near = step(session, Answer(("metastatis",))).session
    assert step(near, Answer(("metastasis",))).session.attempts[0].verdict == "right"


def test_gaps_that_are_right_count_though_another_stays_misspelt(question: Make, bank: Gather) -> None:
    gaps = question("a", "cloze", text="The [[atrium]] and the [[ventricle]].")
    near = step(asked(bank(gaps, "b")), Answer(("atriun", "ventricle"))).session
    attempt = step(near, Answer(("atriun", "ventricle"))).session.attempts[0]
    assert (attempt.verdict, attempt.score, attempt.reasons) == ("partial", 0.5, ("spelling\t1",))


def test_in_an_exam_a_slip_is_worth_what_it_is_worth_and_nothing_is_said(question: Make, bank: Gather) -> None:
    gaps = question("a", "cloze", text="The [[atrium]] and the [[ventricle]].")
    session = begin(QuestionPool.of(bank(gaps, "b")), Plan(("a", "b"), 1, EXAM)).session
    kept = step(session, Answer(("atriun", "ventricle")))
    assert told(kept) == ["answered", "shown"]
    assert kept.outcome is None
    assert [(one.verdict, one.score) for one in kept.session.attempts] == [("partial", 0.5)]


def test_a_word_of_the_bank_is_no_slip_of_another(question: Make, bank: Gather) -> None:
    one, other = question("a", "short-answer", answer="stroma"), question("b", "short-answer", answer="strooma")
    attempt = step(asked(bank(one, other)), Answer(("strooma",))).session.attempts[0]
    assert (attempt.verdict, attempt.reasons) == ("wrong", ("confusable\tstrooma\tstroma",))


@pytest.mark.parametrize(("judgement", "verdict"), [("knew", "right"), ("partly", "partial"), ("missed", "wrong")])
def test_a_long_answer_waits_for_the_learners_judgement(
    question: Make, bank: Gather, judgement: str, verdict: str
) -> None:
    session = asked(bank(question("a", "short-answer", answer=LONG), "b"))
    shown = step(session, Answer(("spread to bone",)))
    assert (shown.facts, shown.outcome, shown.session) == ((), Judge(LONG), session)

    judged = step(session, Answer(("spread to bone", judgement))).session
    assert [(one.verdict, one.response) for one in judged.attempts] == [(verdict, ("spread to bone", judgement))]
    assert not judged.may_override
    assert (tally(judged).of, tally(judged).recalled) == (0, 1)


def test_a_long_answer_is_left_out_of_exams(question: Make, bank: Gather) -> None:
    both = bank(question("a", "short-answer", answer=LONG), "b")
    assert draw(both, Settings(), 1) == ("b",)
