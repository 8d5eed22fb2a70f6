"""``single``: what is refused, what is graded how, and in which order options are shown."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Pick, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import Body, Draw, options

Make = Callable[..., Question]
Refuse = Callable[..., Problem]

RIGHT, WRONG = {"correct": "liver"}, {"wrong": "bone"}


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "Add `options:` with a list of options."),
        ({"options": []}, codes.EMPTY, "Fill it"),
        ({"options": "liver"}, codes.WRONG_TYPE, "line of its own"),
        ({"options": ["liver", {"wrong": "bone"}]}, codes.WRONG_TYPE, "correct: liver"),
        ({"options": [WRONG, {"wrong": "lung"}]}, codes.NO_KEY, "Mark one option `correct`"),
        ({"options": [RIGHT, {"correct": "lung"}]}, codes.NO_KEY, "type: multiple"),
        ({"options": [RIGHT]}, codes.NO_KEY, "the others `wrong`"),
        ({"options": [RIGHT, {"why": "It is so."}]}, codes.MISSING_KEY, "- correct:"),
        ({"options": [RIGHT, {"correct": "lung", "wrong": "bone"}]}, codes.MISSING_KEY, "- wrong:"),
        ({"options": [RIGHT, {"wrong": "liver"}]}, codes.EQUAL_OPTIONS, "Change one"),
        ({"options": [RIGHT, {"wrong": " liver "}]}, codes.EQUAL_OPTIONS, "Change one"),
        ({"options": [{"correct": "the liver"}, {"wrong": "the  **liver**"}]}, codes.EQUAL_OPTIONS, "Change one"),
        ({"options": [{"correct": "caf\u00e9"}, {"wrong": "cafe\u0301"}]}, codes.EQUAL_OPTIONS, "Change one"),
        ({"options": [RIGHT, {"wrong": "bone", "last": "yes"}]}, codes.NOT_A_CHOICE, "`last: true`"),
        ({"options": [RIGHT, WRONG], "shuffle": "no"}, codes.NOT_A_CHOICE, "`shuffle: false`"),
        ({"options": [RIGHT, {"wrng": "bone"}]}, codes.UNKNOWN_KEY, "Did you mean `wrong`"),
        ({"options": [RIGHT, {"wrong": "x" * 2_001}]}, codes.TOO_LARGE, "Shorten it"),
        ({"options": [RIGHT, WRONG], "decoys": ["lung"]}, codes.UNKNOWN_KEY, "Known keys"),
        ({"options": [RIGHT, WRONG], "answer": "liver"}, codes.UNKNOWN_KEY, "`- correct: ...`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("single", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize(
    ("one", "other"), [("Rr", "rr"), ("-1 °C", "+1 °C"), ("10²", "102"), ("mg", "Mg"), ("yes", "yes."), ("½", "1⁄2")]
)
def test_options_that_differ_in_case_or_signs_are_different(make: Make, one: str, other: str) -> None:
    question = make("single", {"options": [{"correct": one}, {"wrong": other}], "shuffle": "false"})
    assert kinds.present(question, lambda texts: texts) == Pick((one, other))
    assert kinds.grade(question, (other,), Grading()) == Judged("wrong", 0.0)


def test_a_long_option_is_quoted_short(refuse: Refuse) -> None:
    problem = refuse("single", {"options": [{"correct": "one  two " * 200}, {"wrong": "one two " * 200}]})
    assert len(problem.message) < 120
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("liver",), Judged("right", 1.0)),
        (("bone",), Judged("wrong", 0.0)),
        (("Liver",), Judged("wrong", 0.0)),
        (("an option that is gone",), Judged("wrong", 0.0)),
        ((), Invalid("nothing-picked")),
        (("liver", "bone"), Invalid("one-only")),
        (("liver", "liver"), Invalid("one-only")),
    ],
)
def test_one_option_is_right(make: Make, response: Response, outcome: object) -> None:
    question = make("single", {"options": [WRONG, RIGHT]})
    assert kinds.grade(question, response, Grading()) == outcome


def test_every_option_is_explained_in_the_order_of_the_file(make: Make) -> None:
    question = make("single", {"options": [{"wrong": "bone", "why": "No."}, {"correct": "liver", "why": "Yes."}]})
    remarks = kinds.explain(question, ("bone",))
    assert [(remark.text, remark.why, remark.right, remark.chosen) for remark in remarks] == [
        ("bone", "No.", False, True),
        ("liver", "Yes.", True, False),
    ]


def turned(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts[::-1]


def shown(make: Make, *written: str, last: str = "", shuffle: str = "") -> tuple[str, ...]:
    """The options as they are shown where chance turns them round."""
    options = [
        {"wrong" if at else "correct": text} | ({"last": "true"} if text == last else {})
        for at, text in enumerate(written)
    ]
    question = make("single", {"options": options} | ({"shuffle": shuffle} if shuffle else {}))
    pick = kinds.present(question, turned)
    assert isinstance(pick, Pick)
    assert not pick.many
    assert not pick.scoring
    return pick.options


@pytest.mark.parametrize(
    "ascending",
    [
        ["0,5 mg", "1,25 mg", "2 mg", "10 mg"],
        ["3", "10", "200"],
        ["-10", "−2", "0", "7.5"],
        ["999", "1,000", "20,000"],
        ["3%", "12%", "40%"],
        ["5mg", "10mg", "50mg"],
        ["37.0 C (98.6 F)", "38.0 C (100.4 F)", "39.0 C (102.2 F)"],
        ["2 days", "10 days", "30 days"],
        ["<5", "5-10", ">10"],
        ["<5", "5", "> 5"],
        ["fewer than 10", "10", "over 10"],
        ["Less than 5%", "5 to 10%", "11 to 20%", "More than 20%"],
        ["up to 3", "about 4", "~ 5", "at least 10"],
        ["1-5", "1-10", "1-20"],
        ["1 in 100", "1 in 20", "1 in 8"],
        ["1/4", "1/2", "3/4"],
        ["120/80", "130/80", "140/90"],
        ["9:30", "10:05", "10:30"],
        ["1998", "2007", "2026"],
        ["2025-12-31", "2026-02-01", "2026-11-23"],
        ["about 2026-01-05", "2026-02-01"],
        ["1st", "2nd", "10th"],
        ["9" * 400, "9" * 401],
    ],
    ids=lambda texts: texts[0][:20],
)
def test_numbers_and_dates_ascend_whatever_chance_says(make: Make, ascending: list[str]) -> None:
    assert shown(make, *ascending) == tuple(ascending)
    assert shown(make, *ascending[::-1]) == tuple(ascending)
    assert shown(make, *ascending[1:], ascending[0]) == tuple(ascending)


def test_other_options_are_shown_as_chance_has_it(make: Make) -> None:
    assert shown(make, "liver", "bone", "lung") == ("lung", "bone", "liver")
    assert shown(make, "5", "bone", "3") == ("3", "bone", "5")
    assert shown(make, "HER2", "CDK4", "PD-L1") == ("PD-L1", "CDK4", "HER2")


def test_options_stay_as_written_where_the_author_says_so(make: Make) -> None:
    assert shown(make, "liver", "bone", "lung", shuffle="false") == ("liver", "bone", "lung")
    assert shown(make, "10", "3", "7", shuffle="false") == ("10", "3", "7")
    assert shown(make, "None of these", "bone", shuffle="false") == ("None of these", "bone")
    assert shown(make, "liver", "bone", "lung", last="liver", shuffle="false") == ("liver", "bone", "lung")


def test_a_pinned_option_stays_last(make: Make) -> None:
    assert shown(make, "liver", "bone", "lung", last="bone") == ("lung", "liver", "bone")
    assert shown(make, "10", "3", "7", last="3") == ("7", "10", "3")


@pytest.mark.parametrize(
    "label",
    [
        "None of these",
        "None of the above",
        "none of the above.",
        "All of these",
        "All the above",
        "All of the other answers",
        "None of them",
        "Both of these",
        "Neither of those",
        "Any of these",
        "None of these organs",
        "Both liver and bone",
    ],
)
def test_an_option_that_speaks_of_the_others_stays_last(make: Make, label: str) -> None:
    assert shown(make, label, "liver", "bone") == ("bone", "liver", label)
    assert shown(make, label, "10", "3", "7") == ("3", "7", "10", label)


@pytest.mark.parametrize(
    "text",
    [
        "All of the breast",
        "None of the lymph nodes",
        "Any other organ",
        "Both",
        "Nothing",
        "Neither",
        "Allergies",
        "Both sides of the chest and the arm",
    ],
)
def test_an_option_that_only_begins_like_a_label_is_shuffled(make: Make, text: str) -> None:
    assert shown(make, text, "liver", "bone") == ("bone", "liver", text)
    assert shown(make, "liver", "bone", text) == (text, "bone", "liver")


def one(draw: Draw, number: int) -> set[int]:
    return {draw(st.integers(0, number - 1))}


BODIES: st.SearchStrategy[Body] = options(one)
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = (
    {"options": [{"correct": "a"}, {"wrong": "b"}]},
    {"options": [{"wrong": "a"}, {"correct": "b"}]},
)
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
