"""What is said before the start."""

from datetime import UTC, date, datetime

import pytest

from quiz.wording import banks

TODAY = date(2026, 11, 25)
NOT_REVIEWED = "Not yet reviewed by a clinician."


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-23", "Checked against public sources in November 2026."),
        ("2026-11", "Checked against public sources in November 2026."),
        ("2026-06-30", "Checked against public sources in June 2026."),
        ("2026-6-9", "Checked against public sources in June 2026."),
        ("2026-05", "Checked against public sources in May 2026."),
        (
            "2026-04",
            "Checked against public sources in April 2026. "
            "That is 7 months ago: figures and newer treatments may have changed.",
        ),
        (
            "2025-11-01",
            "Checked against public sources in November 2025. "
            "That is 12 months ago: figures and newer treatments may have changed.",
        ),
        (
            "2025-10-31",
            "Checked against public sources in October 2025. That is 13 months ago: some of it may be out of date.",
        ),
        (
            "2019-12",
            "Checked against public sources in December 2019. That is 83 months ago: some of it may be out of date.",
        ),
        ("2027-02", "Checked against public sources in February 2027."),
        ("", ""),
        ("2026", ""),
        ("November 2026", ""),
        ("2026-13-01", ""),
        ("2026-00", ""),
        ("0-1", ""),
        ("2026-11-23-1", ""),
        ("2026-XI", ""),
        ("٢٠٢٦-١١", ""),
        ("-1-11", ""),
        ("99999-1", ""),
    ],
)
def test_a_medical_bank_says_when_it_was_checked_and_when_that_is_long_ago(day: str, said: str) -> None:
    assert banks.checked(day, (), TODAY, medical=True) == f"{said} {NOT_REVIEWED}".strip()


def test_other_banks_do_not_grow_old_and_need_no_clinician() -> None:
    assert banks.checked("2019-12", (), TODAY, medical=False) == "Checked against public sources in December 2019."
    assert banks.checked("", (), TODAY, medical=False) == ""


@pytest.mark.parametrize(
    ("reviewers", "medical", "said"),
    [
        (("Dr. A. Example",), True, "Reviewed by Dr. A. Example."),
        (("A. Example, RN", "B. Example"), True, "Reviewed by A. Example, RN, B. Example."),
        (("A. Example",), False, "Reviewed by A. Example."),
        ((), True, NOT_REVIEWED),
        ((), False, ""),
    ],
)
def test_reviewers_are_named(reviewers: tuple[str, ...], medical: bool, said: str) -> None:  # noqa: FBT001 - a table
    assert banks.checked("", reviewers, TODAY, medical=medical) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 0, 0, 0, 0), "1 question"),
        ((1200, 0, 0, 0, 0), "1,200 questions"),
        ((12, 5, 3, 2, 0), "3 of 12 known · 2 to try again"),
        ((111, 90, 51, 6, 9), "51 of 111 known · 6 to try again · 9 due"),
        ((1, 1, 0, 0, 0), "0 of 1 known"),
    ],
)
def test_how_far_a_person_is(counts: tuple[int, int, int, int, int], said: str) -> None:
    assert banks.how_far(*counts) == said


@pytest.mark.parametrize(
    ("size", "fitting", "said"),
    [(None, 12, "all 12"), (12, 12, "all 12"), (20, 12, "all 12"), (10, 12, "10"), (5, 12, "5"), (1, 1, "all 1")],
)
def test_how_many_never_promises_more_than_there_are(size: int | None, fitting: int, said: str) -> None:
    assert banks.how_many(size, fitting) == said


@pytest.mark.parametrize(
    ("number", "topics", "said"),
    [
        (1, (), "1 question"),
        (10, (("Outlook", 10),), "10 questions (Outlook)"),
        (11, (("Outlook", 9), ("Living with it", 2)), "11 questions (9 in Outlook, 2 in Living with it)"),
        (11, (("Outlook", 9),), "11 questions (9 in Outlook, 2 elsewhere)"),
        (6, (("A", 3), ("B", 2), ("C", 1)), "6 questions (3 in A, 2 in B, 1 elsewhere)"),
    ],
)
def test_the_switch_says_what_it_includes(number: int, topics: tuple[tuple[str, int], ...], said: str) -> None:
    assert banks.sensitive_switch(number, topics) == said


@pytest.mark.parametrize(
    ("due", "doing", "minutes", "said"),
    [
        (0, 0, 0, "Nothing is due today."),
        (1, 1, 1, "1 question is due, about 1 minute."),
        (12, 12, 6, "12 questions are due, about 6 minutes."),
        (1_200, 20, 10, "1,200 questions are due. The first 20 take about 10 minutes."),
        (9, 9, 0, "9 questions are due today."),
    ],
)
def test_what_is_due_is_said_with_the_time_it_takes(due: int, doing: int, minutes: int, said: str) -> None:
    assert banks.due_today(due, doing, minutes) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "New here? Enter starts."),
        (5, "New here? Enter starts. The tour takes five minutes."),
        (12, "New here? Enter starts. The tour takes 12 minutes."),
    ],
)
def test_a_first_run_says_where_to_begin(minutes: int, said: str) -> None:
    assert banks.where_to_begin("Enter", minutes) == said


def test_small_sentences() -> None:
    assert banks.left_at(7, 10) == "7 of 10"
    assert banks.left_at(10, 10) == "10 of 10, not finished"
    used = datetime(2026, 11, 25, 14, 5, 32, tzinfo=UTC)
    assert banks.left_at(7, 10, used) == "7 of 10, last used 25 November 2026, 14:05:32"
    assert banks.problems(1) == "1 problem found; `quiz check` shows where."
    assert banks.problems(3) == "3 problems found; `quiz check` shows where."
    assert (banks.switch(on=True), banks.switch(on=False)) == ("on", "off")
    assert banks.size(1) == "1 question"
    assert banks.size(10, (4, 6, 0, 0)) == "10 questions: 4 to try again, 6 new"
    assert banks.size(12, (0, 0, 12, 0)) == "12 questions, all due"
    assert banks.size(1, (1, 0, 0, 0)) == "1 question, to try again"


def test_the_advice_of_a_bank_without_help_names_emergency_numbers() -> None:
    for number in ("112", "911", "999"):
        assert number in banks.NO_HELP
