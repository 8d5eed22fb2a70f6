"""When a question comes back, in words: near days by their name, far ones around a date."""

from datetime import date, timedelta

import pytest

from quiz.wording import certainty, returning

TODAY = date(2026, 11, 29)
BOTH = "Press e if easy, x to drop it."


def when(days: int | None, *, in_session: bool = False, eased: bool = False, short: bool = False) -> str:
    due = None if days is None else (days, TODAY + timedelta(days=days))
    return returning.when(in_session=in_session, due=due, eased=eased, retired=False, short=short)


@pytest.mark.parametrize(
    ("days", "said", "short"),
    [
        (0, "It comes back today.", "It comes back today."),
        (1, "It comes back tomorrow.", "It comes back tomorrow."),
        (2, "It comes back in 2 days, on Tuesday.", "It comes back in 2 days."),
        (6, "It comes back in 6 days, on Saturday.", "It comes back in 6 days."),
        (7, "It comes back in 7 days, around 6 December.", "It comes back in 7 days."),
        (46, "It comes back in 46 days, around 14 January.", "It comes back in 46 days."),
        (365, "It comes back in 365 days, around 29 November 2027.", "It comes back in 365 days."),
        (3650, "It comes back in 3,650 days, around 26 November 2036.", "It comes back in 3,650 days."),
        (None, "", ""),
    ],
)
def test_the_day_is_said_as_people_say_it(days: int | None, said: str, short: str) -> None:
    assert when(days) == said
    assert when(days, short=True) == short


def test_what_is_missed_returns_in_the_session_first() -> None:
    assert when(1, in_session=True) == "It comes back in this session, then tomorrow."
    assert when(1, in_session=True, short=True) == "It comes back this session."
    assert when(None, in_session=True) == "It comes back this session."


def test_a_decision_is_said_with_the_key_that_takes_it_back() -> None:
    assert when(8, eased=True) == "It comes back in 8 days, around 7 December, as it was easy."
    assert returning.when(in_session=True, due=None, eased=False, retired=True) == "You are not asked this again."
    assert returning.keys(if_easy=None, may_retire=True, eased=True, retired=False) == "u takes that back."
    both = returning.keys(if_easy=None, may_retire=False, eased=True, retired=True)
    assert both == "u takes that back; in Read, x does so later."


@pytest.mark.parametrize(
    ("if_easy", "may_retire", "said", "short"),
    [
        (153, True, "Press e if it was easy: then in 153 days. Press x to drop it.", BOTH),
        (1, True, "Press e if it was easy: then tomorrow. Press x to drop it.", BOTH),
        (None, True, "Press x to drop it.", "Press x to drop it."),
        (None, False, "", ""),
        (3, False, "Press e if it was easy: then in 3 days.", "Press e if easy."),
    ],
)
def test_only_keys_that_mean_something_are_named(if_easy: int | None, may_retire: bool, said: str, short: str) -> None:  # noqa: FBT001 - a row of a table
    assert returning.keys(if_easy=if_easy, may_retire=may_retire, eased=False, retired=False) == said
    assert returning.keys(if_easy=if_easy, may_retire=may_retire, eased=False, retired=False, short=True) == short


# Certainty


def test_below_five_answers_at_a_level_no_share_is_given() -> None:
    assert certainty.level(3, 3, 4) == "more than 4 in 5: 3 of 4 right, too few to tell"
    assert certainty.level(3, 4, 5) == "more than 4 in 5: 4 of 5 right, 80 %"
    assert certainty.level(1, 2, 7) == "less than 2 in 3: 2 of 7 right, 29 %"


def test_what_a_level_earns_is_the_scheme_of_gardner_medwin() -> None:
    assert [certainty.row(level) for level in certainty.LEVELS] == [
        "less than 2 in 3 (1, 0)",
        "2 in 3 to 4 in 5 (2, -2)",
        "more than 4 in 5 (3, -6)",
    ]
    assert certainty.spoken(3) == "more than 4 in 5: right 3, wrong minus 6"
