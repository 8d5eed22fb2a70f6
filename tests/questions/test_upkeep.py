"""Dates and figures that are older than the rule allows are found."""

from datetime import date

import pytest

from .texts import Text, all_texts, first_bank, rows
from .upkeep import checked, due, figures_without_years, months_between, moves, old_sources

REASONS = {row[0]: row[1] for row in rows("old_sources")}


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("2026-11-29", "2026-11-29", 0), ("2026-11-29", "2027-05-28", 5), ("2026-11-29", "2027-05-29", 6)],
)
def test_months_are_whole(earlier: str, later: str, months: int) -> None:
    assert months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


def test_nothing_is_due_on_the_day_of_the_check() -> None:
    assert due(date.fromisoformat(first_bank().checked)) == []


def test_what_moves_is_due_after_half_a_year_and_everything_after_a_year() -> None:
    questions = first_bank().questions
    day = date.fromisoformat(first_bank().checked)

    assert due(day.replace(year=day.year + 1)) == [each.id for each in questions]
    half = due(day.replace(year=day.year + 1, month=(day.month + 5) % 12 + 1))
    assert half == [each.id for each in questions if moves(each)]
    assert {"checkpoint-inhibitors", "cdk46-inhibitors", "what-the-us-figure-says"} <= set(half)
    assert "name-stays-breast-cancer" not in half


def test_no_question_was_checked_after_the_bank_or_in_the_future() -> None:
    assert {
        each.id for each in first_bank().questions if checked(each) > date.fromisoformat(first_bank().checked)
    } == set()


def test_an_old_source_has_its_reason() -> None:
    assert sorted(old_sources().keys() - REASONS.keys()) == []
    assert sorted(REASONS.keys() - old_sources().keys()) == []
    assert all(REASONS.values())


def test_a_figure_of_survival_has_its_years() -> None:
    assert [found for text in all_texts() for found in figures_without_years(text)] == []


@pytest.mark.parametrize("text", ["About 31 in 100 are alive after five years.", "More than 1 in 10 lived ten years."])
def test_a_figure_without_years_is_found(text: str) -> None:
    assert list(figures_without_years(Text("x", "explanation", text)))
    assert not list(figures_without_years(Text("x", "explanation", f"{text} Diagnosed 2013 to 2019.")))
