"""The rows that every front end shows first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from quiz.errors import QuizError
from quiz.library import BankRow, ContinueRow, look_home
from quiz.library.home import HomeRow, home_rows
from quiz.model import EVERY_BANK
from quiz.stats import Answered, BankProgress, Left
from quiz.tutor import Environment

from .conftest import entry, workspace_of

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HEART, BONES = entry("heart", "a", "b"), entry("bones", "a")


def left(name: str, at: int) -> BankProgress:
    """A bank with a session that was left some hours after noon."""
    return BankProgress({}, Left(name, 1, 3), NOON + timedelta(hours=at))


def first_of(rows: tuple[HomeRow, ...]) -> ContinueRow:
    """The row to go on with, which must be there."""
    assert isinstance(rows[0], ContinueRow)
    return rows[0]


def test_every_bank_is_a_row_with_what_was_answered_of_the_questions_it_has() -> None:
    answered = {
        "a": Answered("right", "wrong", (), NOON, 0),
        "b": Answered("wrong", "right", (), NOON, 1),
        "gone": Answered("right", "right", (), NOON, 2),
    }

    rows = home_rows((HEART, BONES), {"heart": BankProgress(answered, None, NOON)})
    assert rows == (BankRow(HEART, 2, 1, None), BankRow(BONES, 0, 0, None))


def test_the_session_that_was_left_last_comes_first() -> None:
    known = {"heart": left("one", 1), "bones": left("two", 2), "gone": left("three", 3)}

    assert first_of(home_rows((HEART, BONES), known)) == ContinueRow(Left("two", 1, 3), BONES)


def test_a_session_over_every_bank_has_no_bank_of_its_own() -> None:
    rows = home_rows((HEART,), {"heart": left("one", 1), EVERY_BANK: left("all", 2)})

    assert first_of(rows) == ContinueRow(Left("all", 1, 3), None)
    assert len(rows) == 2


def test_banks_that_share_an_id_say_which_they_are() -> None:
    mine, shipped = replace(HEART, place="own"), replace(HEART, place="shipped", path="elsewhere.yaml")

    assert [row.twin for row in home_rows((mine, shipped, BONES), {}) if isinstance(row, BankRow)] == [
        "own",
        "shipped",
        None,
    ]


def test_a_store_that_cannot_be_read_hides_no_bank(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise QuizError("The answers cannot be read.")

    workspace = workspace_of(environment, HEART)
    assert look_home(workspace).failure is None
    monkeypatch.setattr(environment.store, "records", fails)
    home = look_home(workspace)
    assert str(home.failure) == "The answers cannot be read."
    assert home.rows == (BankRow(HEART, 0, 0, None),)
