"""What is said while a question is on the screen."""

import pytest

from quiz import wording
from quiz.wording import asking


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ((7, 10, 2), "Question 7 of 10, 2 to come back"),
        ((7, 10, 0), "Question 7 of 10"),
        ((1, 1, 0), "Question 1 of 1"),
        ((3, 10, 1), "Question 3 of 10, 1 to come back"),
    ],
)
def test_the_place_is_a_number_and_what_comes_back(where: tuple[int, int, int], said: str) -> None:
    assert asking.place(*where, again=False) == said


def test_a_question_that_returns_has_no_number() -> None:
    assert asking.place(10, 10, 1, again=True) == "Once more, 1 to come back"
    assert asking.place(10, 10, 3, again=True) == "Once more, 3 to come back"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("balanced", "Pick every right option. A wrong tick takes a right one back."),
        ("exact", "Pick every right option. Only the exact set counts."),
        ("each", "Pick every right option. Each option counts, ticked or not."),
        ("", ""),
        ("unheard-of", ""),
    ],
)
def test_the_rule_is_said_only_where_it_is_not_obvious(rule: str, said: str) -> None:
    assert asking.scoring(rule) == said


@pytest.mark.parametrize(
    ("number", "of", "said"), [(1, 1, "Hint: Think."), (1, 2, "Hint 1 of 2: Think."), (3, 3, "Hint 3 of 3: Think.")]
)
def test_hints_are_counted_where_there_are_several(number: int, of: int, said: str) -> None:
    assert asking.hint(number, of, "Think.") == said


@pytest.mark.parametrize(
    ("unit", "numeric", "said"),
    [
        ("", False, "Type your answer"),
        ("", True, "Type a number"),
        ("mg", True, "Type a number (mg)"),
        ("%", True, "Type a number (%)"),
    ],
)
def test_the_field_says_what_to_type(unit: str, numeric: bool, said: str) -> None:  # noqa: FBT001 - a row of a table
    assert asking.field(unit, numeric=numeric) == said


def test_the_field_says_where_a_unit_must_be_typed() -> None:
    assert asking.field("mg", numeric=True, unit_required=True) == "Type a number with its unit, such as mg"


@pytest.mark.parametrize(
    "reason",
    [
        *("nothing-picked", "one-only", "nothing-typed", "nothing-paired", "incomplete", "not-a-number", "number-word"),
        *("number-range", "inequality", "unit-missing", "unit-unknown", "unit-unwanted"),
        *("unit-short", "unit-part"),
    ],
)
def test_every_reason_to_ask_again_says_what_to_do(reason: str) -> None:
    said = asking.ask_again(reason)

    assert said.endswith(".")
    assert reason not in said


def test_gaps_and_pairs() -> None:
    assert asking.gap_in_text(2, "") == "[2: ____]"
    assert asking.gap_in_text(2, "bone") == "[2: bone]"
    assert asking.gaps_empty(1) == "1 still empty. Enter again to answer so."
    assert asking.paired("") == "= ..."
    assert asking.paired("cough") == "= cough"
    assert asking.unpaired(2) == "2 without a partner. Enter again to answer so."


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 parts"), (1, "1 part"), (2, "2 parts"), (1000, "1,000 parts"), (-1, "-1 parts")]
)
def test_numbers_come_with_their_nouns(number: int, said: str) -> None:
    assert wording.pluralize(number, "part") == said


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert wording.pluralize(1, "metastasis", "metastases") == "1 metastasis"
    assert wording.pluralize(3, "metastasis", "metastases") == "3 metastases"


def test_a_question_that_only_lies_in_between_has_no_number() -> None:
    assert asking.place(7, 10, 2, again=False, between=True) == "Extra question, 2 to come back"
