"""``numeric``: what is refused, and which numbers, with and without units, count."""

from collections.abc import Callable

import pytest

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Outcome, Question, Remark, Write
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

Make = Callable[..., Question]
Refuse = Callable[..., Problem]

RIGHT, WRONG = Judged("right", 1.0), Judged("wrong", 0.0)
NO_NUMBER, NO_UNIT = Invalid("not-a-number"), Invalid("unit-missing")


def reject(**fields: Tree) -> dict[str, Tree]:
    return {"answer": "5", "reject": [fields | {"why": "No."}]}


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.NO_KEY, "Add `answer: 12`"),
        ({"unit": "mg"}, codes.NO_KEY, "Add `answer: 12`"),
        ({"tolerance": "3"}, codes.NO_KEY, "Add `answer: 12`"),
        ({"answer": ""}, codes.EMPTY, "a text"),
        ({"answer": "five"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "5 mg"}, codes.BAD_NUMBER, "the unit under `unit`"),
        ({"answer": "1,000"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "1e3"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "1/2"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "nan"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "9" * 31}, codes.BAD_NUMBER, "digits with a point"),
        ({"range": ["10", "5"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": ["10"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": ["1", "2", "3"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": ["1", "many"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": "3 to 7"}, codes.WRONG_TYPE, "after `- `"),
        ({"answer": "5", "range": ["7", "3"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"answer": "8", "range": ["3", "7"]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "2.99", "range": ["3", "7"]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "5", "tolerance": "a bit"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "-1"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "0 digits"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "1.5 digits"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "3 mg"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "range": ["3", "7"], "tolerance": "1"}, codes.BAD_NUMBER, "one of them"),
        ({"range": ["3", "7"], "tolerance": "a bit"}, codes.BAD_NUMBER, "one of them"),
        ({"answer": "5", "unit-required": "true"}, codes.NO_KEY, "Add `unit: mg`"),
        ({"answer": "5", "unit-required": "yes"}, codes.NOT_A_CHOICE, "`unit-required: true`"),
        ({"answer": "5", "unit_required": "true"}, codes.UNKNOWN_KEY, "Did you mean `unit-required`"),
        ({"answer": "5", "accept": []}, codes.EMPTY, "Fill it"),
        ({"answer": "5", "accept": ["six"]}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "5", "accept": [{"unit": "g"}]}, codes.NO_KEY, "Add `answer: 12`"),
        ({"answer": "5", "accept": [{"answer": "9", "range": ["1", "2"]}]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "5", "reject": [{"answer": "6"}]}, codes.MISSING_KEY, "What to tell someone"),
        ({"answer": "5", "reject": ["6"]}, codes.WRONG_TYPE, "answer: 6"),
        (reject(range=["2", "1"]), codes.BAD_NUMBER, "`range: [10, 15]`"),
        (reject(), codes.NO_KEY, "Add `answer: 12`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("numeric", fields)
    assert problem.code == code
    assert word in problem.hint


PLAIN: dict[str, Tree] = {"answer": "30"}
FIVE: dict[str, Tree] = {"answer": "5", "unit": "mg"}
REQUIRED: dict[str, Tree] = {"answer": "5", "unit": "mg", "unit-required": "true"}
RANGE: dict[str, Tree] = {"answer": "5", "range": ["3", "7.5"], "unit": "%"}
GRAMS: dict[str, Tree] = {"answer": "500", "unit": "mg", "accept": [{"answer": "0.5", "unit": "g"}, "499"]}
MICRO: dict[str, Tree] = {"answer": "5", "unit": "μg"}  # a Greek mu; keyboards have the micro sign


@pytest.mark.parametrize(
    ("fields", "typed", "outcome"),
    [
        # a number
        (PLAIN, "30", RIGHT),
        (PLAIN, " 30.0 ", RIGHT),
        (PLAIN, "+30.", RIGHT),
        (PLAIN, "３０", RIGHT),
        (PLAIN, "30.0000000000000000000000001", WRONG),
        (PLAIN, "-30", WRONG),
        (PLAIN, "0", WRONG),
        (PLAIN, "", Invalid("nothing-typed")),
        (PLAIN, " \t", Invalid("nothing-typed")),
        (PLAIN, "thirty", NO_NUMBER),
        (PLAIN, "30 mg", NO_NUMBER),
        (PLAIN, "30-40", NO_NUMBER),
        (PLAIN, "<30", NO_NUMBER),
        (PLAIN, "3e1", NO_NUMBER),
        (PLAIN, "3 0", NO_NUMBER),
        (PLAIN, "9" * 31, NO_NUMBER),
        ({"answer": "102"}, "10²", NO_NUMBER),
        ({"answer": "0.1"}, ".1", RIGHT),
        ({"answer": "0.3"}, "0.30000000000000000001", WRONG),
        ({"answer": "-5"}, "−5", RIGHT),
        ({"answer": "−5"}, "-5", RIGHT),
        ({"answer": "-5"}, "5", WRONG),
        # a tolerance, both ends included
        ({"answer": "10", "tolerance": "3"}, "7", RIGHT),
        ({"answer": "10", "tolerance": "3"}, "13", RIGHT),
        ({"answer": "10", "tolerance": "3"}, "6.999", WRONG),
        ({"answer": "-200", "tolerance": "5%"}, "-210", RIGHT),
        ({"answer": "-200", "tolerance": "5%"}, "-190", RIGHT),
        ({"answer": "-200", "tolerance": "5%"}, "-189.9", WRONG),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00205", RIGHT),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00215", RIGHT),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00216", WRONG),
        # a range, both ends included
        (RANGE, "3", RIGHT),
        (RANGE, "7.5", RIGHT),
        (RANGE, "7.50 %", RIGHT),
        (RANGE, "2.9", WRONG),
        (RANGE, "7.51", WRONG),
        ({"range": ["3", "7"]}, "3", RIGHT),
        ({"range": ["-7", "-3"]}, "-7", RIGHT),
        ({"range": ["5", "5"]}, "5", RIGHT),
        # a unit may be left out
        (FIVE, "5", RIGHT),
        (FIVE, "5mg", RIGHT),
        (FIVE, "5 mg", RIGHT),
        (FIVE, "5\u00a0mg", RIGHT),
        (FIVE, "6 mg", WRONG),
        (FIVE, "5 g", NO_NUMBER),
        (FIVE, "5 Mg", NO_NUMBER),
        (FIVE, "mg", NO_NUMBER),
        (FIVE, "5 mg mg", NO_NUMBER),
        (MICRO, "5 µg", RIGHT),
        ({"answer": "10", "unit": "0"}, "10", RIGHT),
        ({"answer": "5", "unit": "."}, "5.", RIGHT),
        # unless it is required
        (REQUIRED, "5 mg", RIGHT),
        (REQUIRED, "5mg", RIGHT),
        (REQUIRED, "6 mg", WRONG),
        (REQUIRED, "5", NO_UNIT),
        (REQUIRED, "6", NO_UNIT),
        (REQUIRED, "5 g", NO_NUMBER),
        (REQUIRED, "mg", NO_NUMBER),
        (REQUIRED, "five mg", NO_NUMBER),
        # other numbers that count; without a unit a number has the one beside the field
        (GRAMS, "500", RIGHT),
        (GRAMS, "0.5 g", RIGHT),
        (GRAMS, "499 mg", RIGHT),
        (GRAMS, "499", RIGHT),
        (GRAMS, "500 g", WRONG),
        (GRAMS, "0.5 mg", WRONG),
        (GRAMS, "0.5", WRONG),
        (GRAMS, "5 kg", NO_NUMBER),
    ],
)
def test_which_numbers_count(make: Make, fields: dict[str, Tree], typed: str, outcome: Outcome) -> None:
    assert kinds.grade(make("numeric", fields), (typed,), Grading()) == outcome


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        (PLAIN, "30"),
        (FIVE, "5"),
        (REQUIRED, "5 mg"),
        (RANGE, "5"),
        ({"range": ["3", "7"]}, "3"),
        ({"answer": "10", "unit": "0", "unit-required": "true"}, "10 0"),
    ],
)
def test_the_key_has_its_unit_where_that_must_be_typed(make: Make, fields: dict[str, Tree], key: str) -> None:
    question = make("numeric", fields)
    assert kinds.key(question) == (key,)
    assert kinds.grade(question, (key,), Grading()) == RIGHT


def test_the_unit_stands_beside_the_field(make: Make) -> None:
    assert kinds.present(make("numeric", FIVE), lambda texts: texts) == Write(numeric=True, unit="mg")
    assert kinds.present(make("numeric", REQUIRED), lambda texts: texts) == Write(
        numeric=True, unit="mg", unit_required=True
    )


REASONED: dict[str, Tree] = RANGE | {
    "reject": [
        {"answer": "0", "why": "Some have it."},
        {"range": ["0.1", "2.9"], "why": "A little more."},
        {"answer": "0.05", "unit": "g", "why": "No weight."},
    ]
}


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("", None),
        ("5", None),
        ("5.0 %", None),
        ("4 %", Remark("4 %", "", right=True, chosen=True)),
        ("0", Remark("0", "Some have it.", right=False, chosen=True)),
        ("2.9%", Remark("2.9%", "A little more.", right=False, chosen=True)),
        ("0.05", Remark("0.05", "", right=False, chosen=True)),
        ("0.05 g", Remark("0.05 g", "No weight.", right=False, chosen=True)),
        ("50", Remark("50", "", right=False, chosen=True)),
    ],
)
def test_another_number_is_told_why_it_does_not_count(make: Make, typed: str, other: Remark | None) -> None:
    remarks = kinds.explain(make("numeric", REASONED), (typed,))
    right = bool(typed) and (other is None or other.right)
    assert remarks == (Remark("5 % (3 to 7.5)", "", right=True, chosen=right), *([other] if other else []))


def test_a_range_without_an_answer_is_told_as_a_range(make: Make) -> None:
    remarks = kinds.explain(make("numeric", {"range": ["3", "7"], "unit": "%"}), ())
    assert remarks == (Remark("3 to 7 %", "", right=True, chosen=False),)
