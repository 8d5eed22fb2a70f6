"""Notes and marks: a note only about a question whose explanation was seen, and neither changes a session."""

from collections.abc import Callable

import pytest

from quiz.engine import (
    EXAM,
    PRACTICE,
    Answer,
    Bookmark,
    Event,
    HandIn,
    Mode,
    Next,
    Note,
    Plan,
    QuestionPool,
    Undo,
    begin,
    fold,
    note_text,
    step,
)
from quiz.model import Bank

MakeBank = Callable[..., Bank]
RIGHT, WRONG = Answer(("liver",)), Answer(("bone",))
NOTE, MARK = Note("a", "Ask about this.", ("1",)), Bookmark("a", "care-team", on=True)


def play(bank: Bank, *events: Event, mode: Mode = PRACTICE) -> list[tuple[str, object]]:
    """Kinds and questions of the facts that the last of ``events`` leads to."""
    made = begin(QuestionPool.of(bank), Plan(tuple(question.id for question in bank.questions), 7, mode))
    facts = list(made.facts)
    for event in events:
        made = step(made.session, event)
        facts += made.facts
    assert fold(QuestionPool.of(bank), facts) == made.session
    return [(fact.kind, fact.body.get("question")) for fact in made.facts]


@pytest.mark.parametrize(
    ("before", "mode", "kept"),
    [
        ((), PRACTICE, []),
        ((RIGHT,), PRACTICE, [("noted", "a")]),
        ((WRONG, Next()), PRACTICE, [("noted", "a")]),  # of an explanation that is read again
        ((RIGHT, Undo()), PRACTICE, []),
        ((RIGHT,), EXAM, []),
        ((RIGHT, RIGHT, HandIn()), EXAM, []),  # the session is over: such notes are kept beside it
    ],
)
def test_a_note_is_kept_once_its_question_was_answered(
    before: tuple[Event, ...], mode: Mode, kept: list[tuple[str, str]], bank: MakeBank
) -> None:
    assert play(bank("a", "b"), *before, NOTE, mode=mode) == kept


@pytest.mark.parametrize("mode", [PRACTICE, EXAM])
def test_a_mark_is_kept_before_an_answer_too(mode: Mode, bank: MakeBank) -> None:
    assert play(bank("a", "b"), MARK, mode=mode) == [("bookmarked", "a")]
    assert not play(bank("b"), MARK, mode=mode), "it is not in this session"


def test_both_say_what_they_are_about(bank: MakeBank) -> None:
    session = begin(QuestionPool.of(bank("a")), Plan(("a",), 7)).session
    noted, marked = step(step(session, RIGHT).session, NOTE).facts[0], step(session, MARK).facts[0]

    about = {key: noted.body[key] for key in ("bank", "question", "signature", "stem")}
    assert about["stem"] == session.pool.questions["a"].stem
    assert noted.body == {**about, "text": "Ask about this.", "replaces": ("1",)}
    assert marked.body == {**about, "mark": "care-team", "on": True}


def test_undoing_an_answer_leaves_the_note(bank: MakeBank) -> None:
    assert play(bank("a", "b"), RIGHT, NOTE, Undo()) == [("undone", None)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  one\r\ntwo\rthree \n\n", "one\ntwo\nthree"),
        ("\x1b[31mred\x00 \u202eesrever", "␛[31mred␀ \ufffdesrever"),
        ("x" * 100_000, "x" * 10_000),
        (" \n\t", ""),
    ],
)
def test_a_note_is_safe_and_bounded(typed: str, kept: str) -> None:
    assert note_text(typed) == kept
    assert note_text(kept) == kept
