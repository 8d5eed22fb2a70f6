"""What a session draws from, and how its questions stand with the person."""

from dataclasses import replace

import pytest

from quiz.engine import LastResult, QuestionPool, Settings
from quiz.kinds.recall import Recall
from quiz.library.pools import Missed, last_results, missed, pool_of, pool_of_every_bank, self_judged
from quiz.model import EVERY_BANK, Question
from quiz.preferences import Preferences
from quiz.replay.ledger import Standing

from .conftest import TODAY, entry, far, standing


def results(pool: QuestionPool, *standings: Standing) -> dict[str, LastResult]:
    known = {bank: far(bank, *standings) for bank in {it.bank for it in standings}}
    return last_results(pool, known, TODAY, Preferences())


ONE_WRONG = standing("one", "a", "wrong"), standing("one", "b", "right", 1)


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


def test_results_have_the_names_that_the_pool_has_for_its_questions() -> None:
    found = (*ONE_WRONG, standing("two", "a", "unknown", 2), standing("gone", "x", "wrong", 3))

    assert results(QuestionPool.of(SHELF[0].bank), *found) == {
        "a": LastResult("wrong", 0),
        "b": LastResult("right", 1),
    }
    assert results(pool_of_every_bank(SHELF, "All"), *found) == {
        "one/a": LastResult("wrong", 0),
        "one/b": LastResult("right", 1),
        "two/a": LastResult("unknown", 2),
    }
    assert results(QuestionPool.of(SHELF[2].bank), *found) == {}


def test_what_is_due_or_to_be_asked_no_more_is_marked() -> None:
    due, retired = ONE_WRONG[0]._replace(day=TODAY - 400), ONE_WRONG[1]._replace(retired=True)

    assert results(QuestionPool.of(SHELF[0].bank), due, retired) == {
        "a": LastResult("wrong", 0, due=True),
        "b": LastResult("right", 1, retired=True),
    }


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), Missed(("one/a",), 1, answered=True)),
        (Settings(sensitive=True), Missed(("one/a", "two/s"), 0, answered=True)),
        (Settings(size=0), Missed((), 1, answered=True)),
    ],
)
def test_what_was_missed_says_what_is_held_back(settings: Settings, expected: Missed) -> None:
    pool = pool_of_every_bank(SHELF, "All")
    found = results(pool, *ONE_WRONG, standing("two", "a", "right", 2), standing("two", "s", "partial", 3))

    assert missed(pool, settings, found) == expected


def test_nothing_answered_is_told_from_nothing_missed() -> None:
    pool = pool_of_every_bank(SHELF, "All")

    assert missed(pool, Settings(), {}) == Missed((), 0, answered=False)
    assert missed(pool, Settings(), results(pool, ONE_WRONG[1])) == Missed((), 0, answered=True)


def test_what_learners_judge_themselves_is_known_by_bank() -> None:
    recall = Question("a", "recall", "Say it.", Recall("It."))
    shelf = (SHELF[0], SHELF[1].holding(replace(SHELF[1].bank, questions=(recall,))))

    assert self_judged(shelf) == {"one": (), "two": ("a",)}
