"""What a learner decides about an answer: that it was easy, that it is not to be asked again, how sure they are."""

from collections.abc import Callable

import pytest

from quiz.engine import (
    ALONE,
    EXAM,
    PRACTICE,
    Answer,
    Ease,
    Event,
    Flag,
    GiveUp,
    Mode,
    Next,
    Plan,
    QuestionPool,
    Retire,
    Session,
    Settings,
    Undo,
    begin,
    fold,
    step,
)
from quiz.model import Bank, Fact, HowSure, Invalid, Judged, Near

MakeBank = Callable[..., Bank]
RIGHT, WRONG = Answer(("liver",)), Answer(("bone",))
USUAL, SURE = Settings(), Settings(certainty=True)


def play(bank: Bank, *events: Event, mode: Mode = PRACTICE, settings: Settings = USUAL) -> tuple[Session, list[Fact]]:
    """The session that these events lead to, and all its facts."""
    names = tuple(question.id for question in bank.questions)
    made = begin(QuestionPool.of(bank), Plan(names, 7, mode, settings))
    facts = list(made.facts)
    for event in events:
        made = step(made.session, event)
        facts += made.facts
    return made.session, facts


def kinds_of(facts: list[Fact]) -> list[str]:
    return [fact.kind for fact in facts]


# Easy, and not again


def test_both_decisions_are_facts_that_name_the_question(bank: MakeBank) -> None:
    _, facts = play(bank("a"), RIGHT, Ease(), Retire())

    answered, eased, retired = facts[-3:]
    assert eased == Fact(answered.seq + 1, "eased", {"question": "a", "fact": answered.seq, "on": True})
    assert retired == Fact(answered.seq + 2, "retired", {"question": "a", "on": True})


@pytest.mark.parametrize(
    ("before", "mode", "settings"),
    [
        ((), PRACTICE, USUAL),
        ((WRONG,), PRACTICE, USUAL),
        ((GiveUp(),), PRACTICE, USUAL),
        ((WRONG, Next(), RIGHT), PRACTICE, USUAL),
        ((WRONG, Undo(), RIGHT), PRACTICE, USUAL),
        ((RIGHT, Ease()), PRACTICE, USUAL),
        ((RIGHT,), PRACTICE, Settings(cram=True)),
        ((RIGHT,), ALONE, USUAL),
        ((RIGHT,), EXAM, USUAL),
    ],
)
def test_easy_is_a_right_answer_given_at_once_and_nothing_else(
    before: tuple[Event, ...], mode: Mode, settings: Settings, bank: MakeBank
) -> None:
    session, _ = play(bank("a"), *before, mode=mode, settings=settings)

    assert not step(session, Ease()).facts


@pytest.mark.parametrize(
    ("before", "mode"), [((), PRACTICE), ((RIGHT, Retire()), PRACTICE), ((RIGHT,), ALONE), ((), EXAM)]
)
def test_not_again_is_decided_after_an_answer_and_once(before: tuple[Event, ...], mode: Mode, bank: MakeBank) -> None:
    session, _ = play(bank("a"), *before, mode=mode)

    assert not step(session, Retire()).facts


def test_what_is_not_asked_again_does_not_come_back_in_this_session_either(bank: MakeBank) -> None:
    session, _ = play(bank("a", "b"), WRONG)
    assert session.queue == ("b", "a")

    retired = step(session, Retire()).session
    assert retired.queue == ("b",)
    assert step(retired, Undo()).session.queue == ("b", "a")


def test_undo_takes_the_last_decision_back_and_then_the_answer(bank: MakeBank) -> None:
    session, facts = play(bank("a"), RIGHT, Ease(), Retire())
    answered, eased, retired = (fact.seq for fact in facts[-3:])

    undone = []
    while session.attempts:
        made = step(session, Undo())
        session = made.session
        undone.append(made.facts[0].body["fact"])
        facts += made.facts
        assert fold(session.pool, facts) == session
    assert undone == [retired, eased, answered]
    assert not session.run.eased
    assert not session.is_retired("a")


def test_once_the_next_question_is_asked_undo_takes_answer_and_decisions_back_together(bank: MakeBank) -> None:
    session, facts = play(bank("a", "b"), RIGHT, Ease(), Retire(), Next())
    answered = next(fact.seq for fact in facts if fact.kind == "answered")

    made = step(session, Undo())
    assert made.facts[0].body == {"fact": answered}
    assert made.session.asked
    assert made.session.asked.question == "a"
    assert not made.session.run.eased
    assert not made.session.is_retired("a")


def test_a_flag_between_two_decisions_outlives_their_undoing(bank: MakeBank) -> None:
    session, _ = play(bank("a"), RIGHT, Ease(), Flag(), Retire(), Undo(), Undo())

    assert session.judged
    assert session.flags == ("a",)
    assert not session.run.eased


def test_decisions_about_a_question_that_is_gone_are_kept_and_change_nothing(bank: MakeBank) -> None:
    _, facts = play(bank("a", "b"), RIGHT, Ease(), Retire(), Next())

    session = fold(QuestionPool.of(bank("b")), facts)
    assert session.asked
    assert session.asked.question == "b"
    assert session.run.retired == {"a": (facts[-2].seq, True)}


# How sure


def test_before_the_verdict_the_learner_is_asked_how_sure_they_are_and_nothing_is_kept_until_then(
    bank: MakeBank,
) -> None:
    session, facts = play(bank("a"), settings=SURE)

    asked = step(session, RIGHT)
    assert asked.outcome == HowSure()
    assert asked.facts == ()
    assert asked.session is session

    made = step(session, Answer(("liver",), certainty=3))
    assert made.facts[0].body["certainty"] == 3
    assert made.session.attempt
    assert made.session.attempt.certainty == 3
    assert facts[0].body["settings"] == {"topics": (), "size": None, "sensitive": False, "certainty": True}


def test_whoever_does_not_say_how_sure_they_are_has_no_certainty(bank: MakeBank) -> None:
    session, _ = play(bank("a"), Answer(("liver",), certainty=0), settings=SURE)

    assert session.attempt
    assert session.attempt.certainty is None


@pytest.mark.parametrize("event", [Answer(()), Answer(("metastasi",)), GiveUp()])
def test_what_gets_no_verdict_yet_or_needs_none_is_not_asked_about(
    event: Event, bank: MakeBank, question: Callable[..., object]
) -> None:
    session, _ = play(bank(question("a", "short-answer")), settings=SURE)

    assert isinstance(step(session, event).outcome, Invalid | Near | Judged)


def test_how_sure_is_asked_once_a_question_and_not_after_its_explanation_was_seen(bank: MakeBank) -> None:
    missed = Answer(("bone",), certainty=1)

    for events in ((missed, Next()), (missed, Undo())):
        session, _ = play(bank("a"), *events, settings=SURE)
        assert kinds_of(list(step(session, RIGHT).facts)) == ["answered"]


def test_learners_who_judge_themselves_are_not_asked_how_sure_they_are(
    bank: MakeBank, question: Callable[..., object]
) -> None:
    session, _ = play(bank(question("a", "recall")), settings=SURE)

    assert kinds_of(list(step(session, Answer(("knew",))).facts)) == ["answered"]


def test_an_exam_asks_how_sure_too_and_a_changed_answer_is_asked_about_again(bank: MakeBank) -> None:
    session, _ = play(bank("a", "b"), Answer(("liver",), certainty=2), mode=EXAM, settings=SURE)
    assert [attempt.certainty for attempt in session.attempts] == [2]
    assert session.asked
    assert session.asked.question == "b"

    assert step(session, WRONG).outcome == HowSure()
