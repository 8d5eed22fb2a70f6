"""What is said of where a learner stands: days by their names, numbers with their nouns, and "too few to tell"."""

from datetime import date

import pytest

from quiz.wording import standing as words

SUNDAY = date(2026, 11, 29).toordinal()


@pytest.mark.parametrize(
    ("today", "labels"),
    [
        (SUNDAY, {0: "today", 7: "6 Dec", 14: "13 Dec"}),
        (SUNDAY - 1, {0: "today", 1: "Sun", 8: "6 Dec", 15: "13 Dec"}),
        (SUNDAY - 6, {0: "today", 6: "Sun", 13: "6 Dec"}),
    ],
)
def test_the_axis_of_coming_days_names_today_and_the_sundays(today: int, labels: dict[int, str]) -> None:
    axis = words.due_axis(today, 16)

    assert len(axis) == 16
    assert {at: label for at, label in enumerate(axis) if label} == labels


def test_the_axis_of_past_weeks_names_each_fourth_and_today() -> None:
    axis = words.weeks_axis(SUNDAY, 16)

    assert len(axis) == 17
    assert [label for label in axis if label] == ["9 Aug", "6 Sep", "4 Oct", "1 Nov", "today"]


def test_the_first_days_are_said_by_their_names() -> None:
    assert words.due_aloud(SUNDAY, [12, 5, 0, 9, *[1] * 26]) == (
        "Due today: 12. Tomorrow: 5. On Tuesday: 0. On Wednesday: 9. In the next 30 days: 52."
    )


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (words.retention(0, 0, 0.0, enough=False), "Nothing was reviewed on time yet."),
        (words.retention(7, 6, 6.3, enough=False), "Too few to tell yet: of 7 reviewed on time you knew 6."),
        (
            words.retention(100, 91, 89.7, enough=True),
            "Of 100 you reviewed on time, you knew 91. The plan expected 90.",
        ),
        (words.seen(64, 130, 51, 1, 0), "64 of 130 questions seen. 51 known. 1 looks secure."),
        (
            words.seen(54, 140, 51, 2, 11),
            "54 of 140 questions seen. 51 known. 2 look secure. 11 sensitive left out.",
        ),
        (words.days_aloud(0, 0, 16), "In the last 16 weeks you answered nothing."),
        (words.days_aloud(1, 1, 16), "In the last 16 weeks you answered on 1 day: 1 answer."),
        (words.days_aloud(41, 612, 16), "In the last 16 weeks you answered on 41 days: 612 answers."),
        (words.usual("", 0), ""),
        (words.level_aloud(1, 0, 0, "few", few=True), "You said less than 2 in 3: never."),
        (
            words.level_aloud(3, 4, 6, "a-little-less", few=True),
            "You said more than 4 in 5: right 4 of 6, few. A little less often than you said.",
        ),
        (
            words.topic_aloud("Spread", 2, 2, "too few to tell", has_interval=False),
            "Spread: right at once 2 of 2, too few to tell.",
        ),
        (words.topic_aloud("Treatments", 0, 0, "not begun", has_interval=False), "Treatments: not begun."),
    ],
)
def test_what_is_said(said: str, sentence: str) -> None:
    assert said == sentence
