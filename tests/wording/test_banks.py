"""What is said before the start."""

from datetime import date

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
    ("number", "topics", "note", "said"),
    [
        (1, (), "", "Include 1 sensitive question?"),
        (10, ("Outlook",), "", "Include 10 sensitive questions (Outlook)?"),
        (
            2,
            ("Outlook", "Dying"),
            "They describe groups.",
            "Include 2 sensitive questions (Outlook, Dying)? They describe groups.",
        ),
    ],
)
def test_the_switch_says_what_it_includes(number: int, topics: tuple[str, ...], note: str, said: str) -> None:
    assert banks.sensitive_switch(number, topics, note) == said


def test_small_sentences() -> None:
    assert banks.left("The heart", 7, 10) == "Continue: The heart (7 of 10)"
    assert banks.problems(1) == "1 problem found; `quiz check` shows where."
    assert banks.problems(3) == "3 problems found; `quiz check` shows where."
    assert (banks.switch(on=True), banks.switch(on=False)) == ("[on]", "[off]")
    assert banks.size(1) == "1 question"
    assert banks.size(10, (4, 6, 0, 0)) == "10 questions: 4 to try again, 6 new"
    assert banks.size(12, (0, 0, 12, 0)) == "12 questions, all due"
    assert banks.size(1, (1, 0, 0, 0)) == "1 question, to try again"


def test_the_advice_of_a_bank_without_help_names_emergency_numbers() -> None:
    for number in ("112", "911", "999"):
        assert number in banks.NO_HELP
