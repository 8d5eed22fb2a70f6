"""What a session draws from, and how its questions stand with the person."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quiz.engine import LastResult, QuestionPool, Settings
from quiz.kinds.recall import Recall
from quiz.library.pools import Missed, graded_in, last_results, missed, pool_of, pool_of_every_bank
from quiz.model import EVERY_BANK, Question, Verdict
from quiz.stats import Answered, BankProgress

from .conftest import entry

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def told(**verdicts: Verdict) -> BankProgress:
    given = {name: Answered("right", last, (), NOON, order) for order, (name, last) in enumerate(verdicts.items())}
    return BankProgress(given, None, NOON)


SHELF = (entry("one", "a", "b"), entry("two", "a", "s"), entry("empty"))


def test_a_session_of_one_bank_finds_it_again() -> None:
    pool = pool_of("two", SHELF, "All")

    assert pool is not None
    assert (pool.bank, list(pool.questions)) == (SHELF[1].bank, ["a", "s"])


@pytest.mark.parametrize("bank", ["gone", "empty"])
def test_a_bank_that_is_not_there_or_has_nothing_to_play_is_no_deck(bank: str) -> None:
    assert pool_of(bank, SHELF, "All") is None


def test_a_session_over_every_bank_finds_them_all() -> None:
    pool = pool_of(EVERY_BANK, SHELF, "All")

    assert pool is not None
    assert (pool.bank.id, pool.bank.title) == (EVERY_BANK, "All")
    assert list(pool.questions) == ["one/a", "one/b", "two/a", "two/s"]


@pytest.mark.parametrize(("path", "questions"), [("second.yaml", ["b"]), ("elsewhere.yaml", ["a"]), ("", ["a"])])
def test_of_two_banks_with_one_id_the_one_at_the_path_is_taken(path: str, questions: list[str]) -> None:
    shelf = (entry("same", "a", path="first.yaml"), entry("same", "b", path="second.yaml"))
    pool = pool_of("same", shelf, "All", path)

    assert pool is not None
    assert list(pool.questions) == questions


def test_questions_stand_under_the_names_that_the_deck_has_for_them() -> None:
    progress = {"one": told(a="wrong", b="right"), "two": told(a="unknown"), "gone": told(x="wrong")}

    assert last_results(QuestionPool.of(SHELF[0].bank), progress) == {
        "a": LastResult("wrong", 0),
        "b": LastResult("right", 1),
    }
    assert last_results(pool_of_every_bank(SHELF, "All"), progress) == {
        "one/a": LastResult("wrong", 0),
        "one/b": LastResult("right", 1),
        "two/a": LastResult("unknown", 0),
    }
    assert last_results(QuestionPool.of(SHELF[2].bank), progress) == {}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), Missed(("one/a",), 1, answered=True)),
        (Settings(sensitive=True), Missed(("one/a", "two/s"), 0, answered=True)),
        (Settings(size=0), Missed((), 1, answered=True)),
    ],
)
def test_what_was_missed_says_what_is_held_back(settings: Settings, expected: Missed) -> None:
    progress = {"one": told(a="wrong", b="right"), "two": told(a="right", s="partial")}

    assert missed(pool_of_every_bank(SHELF, "All"), settings, progress) == expected


def test_nothing_answered_is_told_from_nothing_missed() -> None:
    pool = pool_of_every_bank(SHELF, "All")

    assert missed(pool, Settings(), {}) == Missed((), 0, answered=False)
    assert missed(pool, Settings(), {"one": told(a="right")}) == Missed((), 0, answered=True)


def test_what_learners_judge_themselves_is_known_by_bank_and_name() -> None:
    recall = Question("a", "recall", "Say it.", Recall("It."))
    shelf = (SHELF[0], SHELF[1].holding(replace(SHELF[1].bank, questions=(recall,))))
    graded = graded_in(shelf)

    assert (graded("one", "a"), graded("two", "a"), graded("gone", "x")) == (True, False, True)
