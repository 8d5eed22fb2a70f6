"""``multiple``: what is refused, and the three scoring rules (scoring.md, section 7)."""

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Pick, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import Body, Draw, filled, options

Make = Callable[..., Question]
Refuse = Callable[..., Problem]

OPTIONS: list[Tree] = [
    {"correct": "R1"},
    {"wrong": "W1"},
    {"correct": "R2"},
    {"wrong": "W2"},
    {"correct": "R3"},
]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "Add `options:` with a list of options."),
        ({"options": [{"wrong": "a"}, {"wrong": "b"}]}, codes.NO_KEY, "at least one option `correct`"),
        ({"options": [{"correct": "a"}, {"correct": "b"}]}, codes.NO_KEY, "Add a wrong option"),
        ({"options": [{"correct": "a"}]}, codes.NO_KEY, "Add a wrong option"),
        ({"options": [{"correct": "a"}, {"wrong": "a"}]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"options": OPTIONS, "score": "subset"}, codes.NOT_A_CHOICE, "balanced, exact, each"),
        ({"options": OPTIONS, "score": ""}, codes.EMPTY, "one of"),
        ({"options": OPTIONS, "shuffle": "off"}, codes.NOT_A_CHOICE, "`shuffle: false`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("multiple", fields)
    assert problem.code == code
    assert word in problem.hint


RULES = [
    # ticked, verdict, balanced (k - w)/c, exact, each (n - symmetric difference)/n; c = 3, n = 5
    (("R1", "R2", "R3"), "right", (1, 1, 1)),
    (("R1", "R2"), "partial", (2 / 3, 0, 4 / 5)),
    (("R1",), "partial", (1 / 3, 0, 3 / 5)),
    (("R1", "R2", "R3", "W1"), "partial", (2 / 3, 0, 4 / 5)),
    (("R1", "R2", "R3", "W1", "W2"), "partial", (1 / 3, 0, 3 / 5)),
    (("R1", "R2", "W1"), "partial", (1 / 3, 0, 3 / 5)),
    (("R1", "W1"), "wrong", (0, 0, 2 / 5)),
    (("R1", "R2", "W1", "W2"), "wrong", (0, 0, 2 / 5)),
    (("R1", "W1", "W2"), "wrong", (0, 0, 1 / 5)),
    (("W1",), "wrong", (0, 0, 1 / 5)),
    (("W1", "W2"), "wrong", (0, 0, 0)),
]


@pytest.mark.parametrize(("response", "verdict", "scores"), RULES)
def test_the_rule_changes_the_score_and_never_the_verdict(
    make: Make, response: Response, verdict: str, scores: tuple[float, float, float]
) -> None:
    for rule, score in zip(("balanced", "exact", "each"), scores, strict=True):
        outcome = kinds.grade(make("multiple", {"options": OPTIONS, "score": rule}), response, Grading())
        assert isinstance(outcome, Judged)
        assert outcome.verdict == verdict
        assert outcome.score == pytest.approx(score)


@pytest.mark.parametrize("rule", ["balanced", "exact", "each"])
def test_ticks_count_as_a_set(make: Make, rule: str) -> None:
    question = make("multiple", {"options": OPTIONS, "score": rule})
    for response, *_ in RULES:
        outcome = kinds.grade(question, response, Grading())
        assert kinds.grade(question, (*response, *response), Grading()) == outcome
        for order in permutations(response):
            assert kinds.grade(question, order, Grading()) == outcome
            assert kinds.explain(question, order) == kinds.explain(question, response)


def test_balanced_is_the_rule_where_none_is_given(make: Make) -> None:
    question = make("multiple", {"options": OPTIONS})
    pick = kinds.present(question, lambda texts: texts)
    assert pick == Pick(("R1", "W1", "R2", "W2", "R3"), many=True, scoring="balanced")
    assert kinds.grade(question, ("R1", "R2", "R3", "W1"), Grading()) == Judged("partial", 2 / 3)


@pytest.mark.parametrize("rule", ["balanced", "exact", "each"])
def test_the_rule_is_on_the_screen(make: Make, rule: str) -> None:
    pick = kinds.present(make("multiple", {"options": OPTIONS, "score": rule}), lambda texts: texts)
    assert isinstance(pick, Pick)
    assert pick.scoring == rule


@pytest.mark.parametrize("rule", ["balanced", "exact", "each"])
def test_ticking_nothing_is_asked_again(make: Make, rule: str) -> None:
    assert kinds.grade(make("multiple", {"options": OPTIONS, "score": rule}), (), Grading()) == Invalid(
        "nothing-picked"
    )


@pytest.mark.parametrize("rule", ["balanced", "exact", "each"])
def test_a_tick_on_an_option_that_is_gone_is_a_wrong_one(make: Make, rule: str) -> None:
    question = make("multiple", {"options": OPTIONS, "score": rule})
    outcome = kinds.grade(question, ("R1", "R2", "R3", "gone"), Grading())
    assert isinstance(outcome, Judged)
    assert outcome.verdict == "partial"
    outcome = kinds.grade(question, ("gone", "also gone", "W1", "W2"), Grading())
    assert outcome == Judged("wrong", 0.0)


def test_the_key_is_in_the_order_of_the_file(make: Make) -> None:
    assert kinds.key(make("multiple", {"options": OPTIONS})) == ("R1", "R2", "R3")


def test_options_are_shown_by_the_same_rules_as_for_single(make: Make) -> None:
    options: list[Tree] = [
        {"correct": "None of these"},
        {"wrong": "10"},
        {"correct": "9"},
        {"wrong": "x", "last": "true"},
    ]
    pick = kinds.present(make("multiple", {"options": options}), lambda texts: texts[::-1])
    assert pick == Pick(("9", "10", "None of these", "x"), many=True, scoring="balanced")


def some(draw: Draw, number: int) -> set[int]:
    found: set[int] = draw(st.sets(st.integers(0, number - 1), min_size=1, max_size=number - 1))
    return found


@st.composite
def multiple(draw: Draw) -> Body:
    fields: Body = draw(options(some))
    return fields | filled({"score": draw(st.sampled_from(["", "balanced", "exact", "each"]))})


BODIES: st.SearchStrategy[Body] = multiple()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = (
    {"options": [{"correct": "a"}, {"wrong": "b"}, {"wrong": "c"}]},
    {"options": [{"correct": "a"}, {"correct": "b"}, {"wrong": "c"}]},
)
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
