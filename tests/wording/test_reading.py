"""What is said where explanations are read again."""

from datetime import datetime

import pytest

from quiz.wording import reading

WHEN = datetime(2026, 3, 5, 9, 7)


def test_a_filter_says_its_number_and_whether_it_is_on_without_colour() -> None:
    assert reading.show("missed", 3, on=True) == "[Missed 3]"
    assert reading.show("all", 10_000, on=False) == "All 10,000"


@pytest.mark.parametrize(
    ("flagged", "retired", "said"),
    [(False, False, ""), (True, False, "flagged"), (True, True, "flagged, not asked again")],
)
def test_a_row_says_in_words_only_what_is_not_in_its_sign(flagged: bool, retired: bool, said: str) -> None:  # noqa: FBT001 - a table
    assert reading.marks(flagged=flagged, retired=retired) == said


def test_every_mark_has_a_sign_and_a_word() -> None:
    assert reading.SIGNS.keys() == reading.MARKS.keys()


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("right", "Right on 5 March 2026, 09:07."),
        ("partial", "Partly right on 5 March 2026, 09:07."),
        ("wrong", "Missed on 5 March 2026, 09:07."),
        ("unknown", "Not known on 5 March 2026, 09:07."),
    ],
)
def test_the_last_answer_is_told_with_its_day(verdict: str, said: str) -> None:
    assert reading.answered(verdict, WHEN) == said


def test_sensitive_questions_that_are_left_out_are_counted_with_the_key_that_brings_them() -> None:
    assert reading.held_back(1) == "1 sensitive question is left out. i brings it in."
    assert reading.held_back(2) == "2 sensitive questions are left out. i brings them in."
    assert reading.brought_in(("They describe groups.",)) == "Sensitive questions are shown. They describe groups."
    assert (reading.sensitive(on=True), reading.sensitive(on=False)) == ("i Sensitive [on]", "i Sensitive [off]")


def test_small_sentences() -> None:
    assert reading.title("The heart") == "Read: The heart"
    assert reading.topic("Signs") == "Topic: Signs"
    assert reading.more(9500) == "9,500 more. Search with /, or choose a topic with t."
    assert reading.part_of(1, "", "") == "1 question"
    assert reading.part_of(2, "The heart", "Figures.") == "2 questions. The heart. Figures."
