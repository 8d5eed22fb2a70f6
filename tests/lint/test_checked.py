"""What was checked too long ago is told only where the day is known."""

from datetime import date

import pytest

from quiz import bank, lint
from quiz.source import Problem

TODAY = date(2026, 11, 25)


def _look(*, head: str = "", question: str = "", today: date | None = TODAY) -> list[Problem]:
    lines = ["title: Organs", "language: en", "questions:"]
    if head:
        lines.insert(2, f"checked: {head}")
    lines += ["  - id: liver", "    type: recall", "    stem: What does the liver make?", "    answer: Bile."]
    if question:
        lines.append(f"    checked: {question}")
    reading = bank.read_text("\n".join([*lines, ""]), "organs.yaml")
    return [problem for problem in lint.check(reading, today).problems if problem.code == "Q111"]


@pytest.mark.parametrize("checked", ["2026-11-25", "2024-11-30", "2024-11", "2024-11-01", "2024", "soon", "2027-01-01"])
def test_content_checked_in_the_last_24_months_is_not_reported(checked: str) -> None:
    assert _look(head=checked) == []


@pytest.mark.parametrize("checked", ["2024-10-31", "2024-10", "2023", "1999-01-01"])
def test_content_checked_before_is_reported_where_it_says_so(checked: str) -> None:
    assert [problem.span.start for problem in _look(head=checked)] == [(3, 10)]
    assert [problem.span.start for problem in _look(question=checked)] == [(8, 14)]


def test_without_a_day_no_age_is_judged() -> None:
    assert _look(head="1999-01-01", question="1999-01-01", today=None) == []
