"""The rows that every front end shows first."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from quiz.engine import Answer, Plan
from quiz.errors import QuizError
from quiz.library import AllBanksRow, BankRow, ContinueRow, Entry, ReviewRow, look_home
from quiz.library.home import HomeRow, home_rows
from quiz.model import EVERY_BANK
from quiz.preferences import Preferences
from quiz.stats import BankProgress, Knowledge, Left
from quiz.tutor import Environment, begin

from .conftest import TODAY, entry, far, standing, workspace_of

HEART, BONES = entry("heart", "a", "b"), entry("bones", "a")


def left(name: str, at: int, bank: str = "") -> BankProgress:
    """A bank with a session that was left some hours after noon."""
    return far(bank, left=Left(name, 1, 3, bank), used=f"{at}")


def rows_of(entries: tuple[Entry, ...], known: Mapping[str, BankProgress]) -> tuple[HomeRow, ...]:
    return home_rows(entries, known, TODAY, Preferences())


def first_of(rows: tuple[HomeRow, ...]) -> ContinueRow:
    """The row to go on with, which must be there."""
    assert isinstance(rows[0], ContinueRow)
    return rows[0]


def test_every_bank_is_a_row_with_what_was_answered_of_the_questions_it_has() -> None:
    known = far(
        "heart",
        standing("heart", "a", "wrong"),
        standing("heart", "b", "right", first="wrong"),
        standing("heart", "gone", "right"),
    )

    rows = rows_of((HEART, BONES), {"heart": known})
    known_of_heart = Knowledge(2, 1, 1, 0)
    assert rows == (
        BankRow(HEART, known_of_heart, None),
        BankRow(BONES, Knowledge(), None),
        AllBanksRow(3, known_of_heart),
    )


def test_one_bank_alone_needs_no_row_for_all_and_two_versions_of_one_are_counted_once() -> None:
    twin = HEART._replace(path="other.yaml")
    assert [type(row) for row in rows_of((HEART, twin), {})] == [BankRow, BankRow]
    assert rows_of((HEART, twin, BONES), {})[-1] == AllBanksRow(3, Knowledge())


@pytest.mark.parametrize(("questions", "minutes"), [(1, 1), (9, 5), (20, 10), (21, 0)])
def test_how_long_a_small_bank_takes_is_known_until_it_is_begun(questions: int, minutes: int) -> None:
    bank = entry("some", *(f"q{number}" for number in range(questions)))
    assert BankRow(bank, Knowledge(), None).minutes == minutes
    assert BankRow(bank, Knowledge(1), None).minutes == 0


def test_only_a_store_without_a_session_makes_it_a_first_run(environment: Environment) -> None:
    workspace = workspace_of(environment, HEART, entry("tour", "a"))
    home = look_home(workspace)
    assert home.first_run
    assert home.tour is not None
    assert home.tour.entry.about.id == "tour"

    begin(environment, HEART.bank, Plan(("a",), 1)).send(Answer(("True",)))
    assert not look_home(workspace).first_run


def test_what_is_due_comes_first_and_is_no_mountain() -> None:
    many = entry("many", *(f"q{number}" for number in range(50)))
    due = [standing("many", f"q{number}", "right")._replace(day=TODAY - 500) for number in range(37)]
    rows = rows_of((many, HEART), {"many": far("many", *due)})

    assert rows[0] == ReviewRow(37, 20)
    assert rows[0].minutes == 10
    assert rows[1] == BankRow(many, Knowledge(37, 37, 0, 37), None)


def test_what_was_known_is_no_longer_known_once_it_is_likely_forgotten() -> None:
    fresh, old = standing("heart", "a", "right"), standing("heart", "b", "right")._replace(day=TODAY - 3000)
    assert rows_of((HEART,), {"heart": far("heart", fresh, old)})[-1] == BankRow(HEART, Knowledge(2, 1, 0, 1), None)


def test_the_session_that_was_left_last_comes_first() -> None:
    known = {"heart": left("one", 1), "bones": left("two", 2), "gone": left("three", 3)}

    assert first_of(rows_of((HEART, BONES), known)) == ContinueRow(Left("two", 1, 3), BONES)


def test_both_branches_of_a_session_are_offered_and_told_apart() -> None:
    here, there = (datetime(2026, 11, 25, 14, 5, second, tzinfo=UTC) for second in (9, 32))
    first, second = Left("one", 1, 3, used=here), Left("two", 1, 3, used=there)
    rows = rows_of((HEART,), {"heart": left("one", 1)._replace(left=first, branches=(second,))})

    assert rows[:2] == (ContinueRow(first, HEART), ContinueRow(second, HEART))
    assert [row.aside for row in rows[:2] if isinstance(row, ContinueRow)] == [
        "1 of 3, last used 25 November 2026, 14:05:09",
        "1 of 3, last used 25 November 2026, 14:05:32",
    ]


def test_a_session_that_no_other_is_like_needs_no_time() -> None:
    rows = rows_of((HEART, BONES), {"heart": left("one", 1), "bones": left("two", 2)})

    assert [row.aside for row in rows if isinstance(row, ContinueRow)] == ["1 of 3", "1 of 3"]


def test_a_session_over_every_bank_has_no_bank_of_its_own() -> None:
    rows = rows_of((HEART,), {"heart": left("one", 1), EVERY_BANK: left("all", 2)})

    assert first_of(rows) == ContinueRow(Left("all", 1, 3), None)
    assert rows[1] == ContinueRow(Left("one", 1, 3), HEART)


def test_banks_that_share_an_id_say_which_they_are() -> None:
    mine, shipped = HEART._replace(place="own"), HEART._replace(place="shipped", path="elsewhere.yaml")

    assert [row.twin for row in rows_of((mine, shipped, BONES), {}) if isinstance(row, BankRow)] == [
        "own",
        "shipped",
        None,
    ]


def test_a_store_that_cannot_be_read_hides_no_bank(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise QuizError("The answers cannot be read.")

    workspace = workspace_of(environment, HEART)
    assert look_home(workspace).failure is None
    monkeypatch.setattr(environment.store.ledger, "standings", fails)
    home = look_home(workspace)
    assert str(home.failure) == "The answers cannot be read."
    assert home.rows == (BankRow(HEART, Knowledge(), None),)


def at_paths(*there: Entry) -> Callable[[str], Entry | None]:
    """Finds the banks that are at their paths."""
    return lambda path: next((one for one in there if one.path == path), None)


def test_a_session_of_a_bank_in_no_place_for_banks_goes_on_as_long_as_its_file_is_there() -> None:
    far_away = entry("skull", "a", path="/far/skull.yaml")
    known = {"skull": far("skull", left=Left("one", 1, 3, "skull", "/far/skull.yaml"), used="1")}

    assert home_rows((HEART,), known, TODAY, Preferences(), at_paths(far_away))[0] == ContinueRow(
        Left("one", 1, 3), far_away
    )
    gone, renamed = at_paths(), at_paths(entry("other", "a", path="/far/skull.yaml"))
    for open_bank in (gone, renamed):
        assert [type(row) for row in home_rows((HEART,), known, TODAY, Preferences(), open_bank)] == [BankRow]
