"""What a learner keeps about questions: seen after an answer alone, also in later sessions, and counted nowhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.engine import EXAM, PRACTICE, Answer, Bookmark, HandIn, Mode, Next, Note, Plan, QuestionPool, about
from quiz.model import Bank
from quiz.stats import history
from quiz.store import StoreUnwritable
from quiz.tutor import Environment, Tutor, begin, keep, retire
from quiz.tutor.own import notebook

RIGHT, WRONG = Answer(("right",)), Answer(("wrong",))
NOTE = Note("first", "Ask about this.")
MARK = Bookmark("first", "care-team", on=True)


@pytest.fixture
def play(environment: Environment, bank: Bank) -> Callable[..., Tutor]:
    def play(mode: Mode = PRACTICE) -> Tutor:
        return begin(environment, bank, Plan(("first", "second"), 7, mode))

    return play


def test_a_note_and_a_mark_are_there_in_the_next_session(play: Callable[..., Tutor]) -> None:
    tutor = play()
    for event in (MARK, RIGHT, NOTE):
        tutor.send(event)

    own = play().own("first")
    assert (own.text, own.marks) == ("Ask about this.", frozenset({"care-team"}))
    tutor.send(Note("first", "More.", own.ids))
    assert [note.text for note in play().own("first").notes] == ["More."]
    tutor.send(Note("first", "", play().own("first").ids))
    assert not play().own("first").notes


def test_what_is_kept_after_the_end_is_kept_beside_the_session(
    play: Callable[..., Tutor], environment: Environment
) -> None:
    tutor = play(EXAM)
    for event in (NOTE, RIGHT, NOTE, HandIn(), NOTE, Note("second", "never answered"), MARK):
        tutor.send(event)

    assert [record.fact.kind for record in environment.store.session(tutor.id).records][-1] == "finished"
    assert (tutor.own("first").text, tutor.own("second").text) == ("Ask about this.", "")
    assert tutor.own("first").marks == {"care-team"}


def test_what_is_kept_while_reading_is_no_session_that_anything_counts(environment: Environment, bank: Bank) -> None:
    said = about(QuestionPool.of(bank), "first")
    keep(environment, bank.path, said, NOTE)
    keep(environment, bank.path, said, MARK)
    retire(environment, bank, "first", on=True)

    rows = environment.store.ledger.sessions()
    assert {row.mode for row in rows} == {"reading"}
    assert history(rows) == []
    assert environment.store.ledger.left_sessions() == []
    assert environment.store.count_answers() == 0
    assert notebook(environment).subjects == (said,)


def test_a_note_never_shows_at_another_question_with_the_same_id(environment: Environment, bank: Bank) -> None:
    keep(environment, bank.path, about(QuestionPool.of(bank), "first"), NOTE)
    first, *others = bank.questions
    edited, other = (
        replace(bank, questions=(replace(first, stem=stem), *others))
        for stem in (f"{first.stem} ", "Which bone is the longest one of all?")
    )

    shown = [begin(environment, each, Plan(("first",), 7)).own("first").text for each in (bank, edited, other)]
    assert shown == ["Ask about this.", "Ask about this.", ""]


def test_a_note_of_a_session_over_several_banks_is_that_of_the_bank(environment: Environment, bank: Bank) -> None:
    every = QuestionPool.over(Bank("*", "All", ()), (bank,))
    tutor = begin(environment, every, Plan(("sample/first",), 1))
    for event in (RIGHT, NOTE._replace(question="sample/first"), Next()):
        tutor.send(event)

    assert begin(environment, bank, Plan(("first",), 7)).own("first").text == "Ask about this."


def test_where_the_store_fails_the_explanation_is_shown_without_what_is_kept(
    play: Callable[..., Tutor], environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    tutor = play()
    for event in (RIGHT, NOTE):
        tutor.send(event)

    def fail(_kind: str) -> None:
        raise StoreUnwritable("gone")

    monkeypatch.setattr(environment.store, "records_of", fail)
    assert not tutor.own("first").notes
