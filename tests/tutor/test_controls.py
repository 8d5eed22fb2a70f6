"""What can be done at each moment of a session, and what comes of it: a promise that every front end keeps."""

from collections.abc import Sequence

import pytest

from quiz import engine
from quiz.engine import (
    ALONE,
    EXAM,
    PRACTICE,
    Answer,
    Bookmark,
    Ease,
    Event,
    Flag,
    Hint,
    Jump,
    Mode,
    Next,
    Note,
    Override,
    Plan,
    Retire,
    Session,
    Skip,
    Undo,
)
from quiz.model import Bank
from quiz.tutor import Environment, begin
from quiz.tutor.controls import (
    Control,
    Effect,
    bank_at_hand,
    comes_back,
    controls,
    effect,
    exam_map,
    flag_why,
    is_complete,
    jump,
    may_undo,
    unanswered,
)
from quiz.wording import asking

RIGHT, WRONG = Answer(("right",)), Answer(("wrong",))
MARKS = ("flag", "bookmark", "care-team")
END = (RIGHT, Next(), RIGHT, Next())


def after(environment: Environment, bank: Bank, *events: Event, mode: Mode = PRACTICE) -> Session:
    """The session that these events lead to."""
    tutor = begin(environment, bank, Plan(("first", "second"), 7, mode))
    for event in events:
        tutor.send(event)
    return tutor.view


@pytest.mark.parametrize(
    ("mode", "events", "offered"),
    [
        (PRACTICE, (), {*MARKS, "hint", "skip", "undo", "back"}),
        (PRACTICE, (WRONG,), {*MARKS, "note", "undo", "back", "sources", "retire"}),
        (PRACTICE, (RIGHT,), {*MARKS, "note", "undo", "back", "sources", "retire", "ease"}),
        (PRACTICE, (RIGHT, Ease(), Retire()), {*MARKS, "note", "undo", "back", "sources"}),
        (PRACTICE, (RIGHT, Undo(), RIGHT), {*MARKS, "note", "undo", "back", "sources", "retire"}),
        (ALONE, (RIGHT,), {*MARKS, "note", "undo", "back", "sources"}),
        (PRACTICE, END, {"undo"}),
        (PRACTICE, (engine.Abandon(),), set()),
        (EXAM, (), {*MARKS, "skip", "map", "jump", "hand-in"}),
        (EXAM, (RIGHT, RIGHT), {*MARKS, "skip", "map", "jump", "hand-in"}),
        (EXAM, (RIGHT, RIGHT, engine.HandIn()), set()),
    ],
)
def test_each_moment_has_its_controls(
    mode: Mode, events: Sequence[Event], offered: set[Control], environment: Environment, bank: Bank
) -> None:
    assert controls(after(environment, bank, *events, mode=mode)) == offered


@pytest.mark.parametrize(
    ("mode", "before", "event", "expected"),
    [
        (PRACTICE, (), Hint(), ""),
        (PRACTICE, (Hint(),), Hint(), "no-more-hints"),
        (PRACTICE, (RIGHT, Next()), Hint(), "no-hints"),
        (PRACTICE, (), Skip(), "put-off"),
        (PRACTICE, (Skip(), RIGHT, Next()), Skip(), "left-out"),
        (PRACTICE, (WRONG, Next(), RIGHT, Next()), Skip(), "left-out"),
        (EXAM, (), Skip(), "left-open"),
        (PRACTICE, (), Flag(), "flagged"),
        (PRACTICE, (Flag(),), Flag(), "unflagged"),
        (PRACTICE, (Flag(),), Flag("Why?"), "flagged-why"),
        (PRACTICE, (), Undo(), "nothing-to-undo"),
        (PRACTICE, (RIGHT,), Undo(), "undone"),
        (PRACTICE, (RIGHT, Ease()), Undo(), ""),
        (PRACTICE, (RIGHT, Ease(), Undo()), Undo(), "undone"),
        (PRACTICE, (RIGHT,), Ease(), ""),
        (PRACTICE, (RIGHT,), Retire(), ""),
        (PRACTICE, (), Override(), "overridden"),
        (PRACTICE, (RIGHT,), Note("first", "Why?"), "noted"),
        (PRACTICE, (RIGHT,), Note("first", " \n"), "unnoted"),
        (PRACTICE, (), Bookmark("first", "bookmark", on=True), "bookmark-on"),
        (PRACTICE, (), Bookmark("first", "bookmark", on=False), "bookmark-off"),
        (EXAM, (), Bookmark("first", "care-team", on=True), "care-team-on"),
        (EXAM, (), Bookmark("first", "care-team", on=False), "care-team-off"),
        (PRACTICE, (), Next(), ""),
    ],
)
def test_what_an_event_comes_to_has_a_sentence(
    mode: Mode, before: Sequence[Event], event: Event, expected: Effect, environment: Environment, bank: Bank
) -> None:
    assert effect(after(environment, bank, *before, mode=mode), event) == expected
    assert expected in asking.EFFECTS


@pytest.mark.parametrize("events", [(), (WRONG,), (RIGHT, Next(), RIGHT), END])
def test_undo_is_offered_where_the_session_can_take_an_answer_back(
    events: Sequence[Event], environment: Environment, bank: Bank
) -> None:
    session = after(environment, bank, *events)

    assert may_undo(session) == bool(engine.step(session, Undo()).facts)


def test_a_flag_without_a_reason_takes_none_away(environment: Environment, bank: Bank) -> None:
    plain, flagged = after(environment, bank), after(environment, bank, Flag())

    assert flag_why(plain, "") == Flag()
    assert flag_why(flagged, "") is None
    assert flag_why(flagged, "Too hard.") == Flag("Too hard.")


def test_what_was_missed_comes_back_until_it_is_right(environment: Environment, bank: Bank) -> None:
    assert not comes_back(after(environment, bank))
    assert comes_back(after(environment, bank, WRONG))
    assert not comes_back(after(environment, bank, RIGHT))
    assert not comes_back(after(environment, bank, WRONG, Next(), RIGHT, Next(), RIGHT))


def test_help_is_that_of_the_bank_asked_also_after_the_end(environment: Environment, bank: Bank) -> None:
    every = engine.QuestionPool.over(Bank("*", "All", ()), (bank,))
    tutor = begin(environment, every, Plan(("sample/first",), 1))

    assert bank_at_hand(tutor.view) is bank
    tutor.send(RIGHT)
    tutor.send(Next())
    assert tutor.view.ended
    assert bank_at_hand(tutor.view) is bank


def test_the_map_of_an_exam_says_what_was_done_with_each_question(environment: Environment, bank: Bank) -> None:
    session = after(environment, bank, Flag(), Skip(), RIGHT, mode=EXAM)

    assert [(row.question.id, row.state, row.flagged, row.here) for row in exam_map(session)] == [
        ("first", "skipped", True, True),
        ("second", "answered", False, False),
    ]
    assert (unanswered(session), is_complete(session)) == (1, False)


def test_an_exam_is_complete_once_everything_is_answered_and_until_it_is_handed_in(
    environment: Environment, bank: Bank
) -> None:
    assert is_complete(after(environment, bank, RIGHT, RIGHT, mode=EXAM))
    assert not is_complete(after(environment, bank, RIGHT, RIGHT, engine.HandIn(), mode=EXAM))
    assert not is_complete(after(environment, bank, RIGHT, Next(), RIGHT))


def test_an_exam_is_walked_around_its_ends(environment: Environment, bank: Bank) -> None:
    session = after(environment, bank, mode=EXAM)

    assert (jump(session, 1), jump(session, -1), jump(session, 2)) == (Jump("second"), Jump("second"), Jump("first"))
