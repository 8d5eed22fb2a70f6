"""``ordering``: what is refused, and what orders are worth (scoring.md, section 4, modes -1 and 4)."""

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import AnswerPart, Arrange, Grading, Invalid, Judged, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import WHY, Body, Draw, filled, texts

Make = Callable[..., Question]
Refuse = Callable[..., Problem]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "in their right order"),
        ({"sequence": []}, codes.EMPTY, "Fill it"),
        ({"sequence": "cell, tumor"}, codes.WRONG_TYPE, "after `- `"),
        ({"sequence": ["cell"]}, codes.NO_KEY, "Add another item"),
        ({"sequence": ["cell", "tumor", "cell"]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"sequence": ["a cell", {"item": "a  cell", "why": "Again."}]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"sequence": ["cell", {"why": "It grows."}]}, codes.MISSING_KEY, "One item"),
        ({"sequence": ["cell", {"item": "tumor", "wy": "It grows."}]}, codes.UNKNOWN_KEY, "Did you mean `why`"),
        ({"sequence": ["cell", ""]}, codes.EMPTY, "a text"),
        ({"sequence": ["cell", "tumor"], "decoys": ["lung"]}, codes.UNKNOWN_KEY, "Known keys"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("ordering", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize(
    ("response", "exact", "pairs"),
    [("ABCDE", 1, 1.0), ("BACDE", 0, 0.9), ("BCDEA", 0, 0.6), ("ACBDE", 0, 0.9), ("EDCBA", 0, 0.0)],
)
def test_right_only_if_exact_and_else_the_share_of_pairs_in_order(
    make: Make, response: str, exact: int, pairs: float
) -> None:
    outcome = kinds.grade(make("ordering", {"sequence": list("ABCDE")}), tuple(response), Grading())
    assert isinstance(outcome, Judged)
    assert outcome.score == pytest.approx(pairs)
    assert outcome.verdict == ("right" if exact else "partial" if pairs else "wrong")


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        ((), "nothing-picked"),
        (("A", "B"), "incomplete"),
        (("A", "B", "C", "D"), "incomplete"),
        (("A", "A", "B"), "incomplete"),
        (("A", "B", "c"), "incomplete"),
        (("", "", ""), "incomplete"),
    ],
)
def test_an_order_of_anything_but_all_items_is_asked_again(make: Make, response: Response, reason: str) -> None:
    question = make("ordering", {"sequence": ["A", "B", "C"]})
    assert kinds.grade(question, response, Grading()) == Invalid(reason)


def test_items_are_shown_in_whatever_order_chance_gives(make: Make) -> None:
    question = make("ordering", {"sequence": list("ABC")})
    for order in permutations("ABC"):
        assert kinds.present(question, lambda _: order) == Arrange(order)  # noqa: B023 - called at once


def test_items_may_differ_in_case_alone(make: Make) -> None:
    question = make("ordering", {"sequence": ["mm", "Mm"]})
    assert kinds.grade(question, ("Mm", "mm"), Grading()) == Judged("wrong", 0.0)


def test_each_place_is_explained(make: Make) -> None:
    question = make("ordering", {"sequence": ["A", {"item": "B", "why": "After A."}, "C"]})
    assert kinds.explain(question, ("A", "C", "B")) == (
        AnswerPart("A", "", right=True, chosen=True, place="1"),
        AnswerPart("B", "After A.", right=True, chosen=False, place="2"),
        AnswerPart("C", "", right=False, chosen=True, place="2"),
        AnswerPart("C", "", right=True, chosen=False, place="3"),
        AnswerPart("B", "", right=False, chosen=True, place="3"),
    )


@st.composite
def ordering(draw: Draw) -> Body:
    return {
        "sequence": [
            draw(st.sampled_from([text, filled({"item": text, "why": draw(WHY)})])) for text in draw(texts(2, 5))
        ]
    }


BODIES: st.SearchStrategy[Body] = ordering()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"sequence": ["a", "b"]}, {"sequence": ["b", "a"]})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
