"""``true-false``: what is refused, and that the two words never change places."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import AnswerPart, Grading, Invalid, Judged, Pick, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import WHY, Body, Draw, filled

Make = Callable[..., Question]
Refuse = Callable[..., Problem]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "Whether the statement is true"),
        ({"answer": "yes"}, codes.NOT_A_CHOICE, "`answer: true`"),
        ({"answer": "No"}, codes.NOT_A_CHOICE, "`answer: false`"),
        ({"answer": "T"}, codes.NOT_A_CHOICE, "`answer: true`"),
        ({"answer": "1"}, codes.NOT_A_CHOICE, "`answer: true`"),
        ({"answer": ""}, codes.EMPTY, "true or false"),
        ({"answer": ["true"]}, codes.WRONG_TYPE, "true or false after the key"),
        ({"answer": "true", "why": ""}, codes.EMPTY, "take it out"),
        ({"answer": "true", "reason": "x"}, codes.UNKNOWN_KEY, "Known keys"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("true-false", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize("answer", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_the_truth_is_read_in_any_case(make: Make, answer: str) -> None:
    assert kinds.key(make("true-false", {"answer": answer})) == (answer.title(),)


@pytest.mark.parametrize(
    ("answer", "response", "outcome"),
    [
        ("true", ("True",), Judged("right", 1.0)),
        ("true", ("False",), Judged("wrong", 0.0)),
        ("false", ("False",), Judged("right", 1.0)),
        ("false", ("True",), Judged("wrong", 0.0)),
        ("true", ("Perhaps",), Judged("wrong", 0.0)),
        ("true", (), Invalid("nothing-picked")),
        ("true", ("True", "False"), Invalid("one-only")),
    ],
)
def test_right_or_wrong(make: Make, answer: str, response: Response, outcome: object) -> None:
    assert kinds.grade(make("true-false", {"answer": answer}), response, Grading()) == outcome


@pytest.mark.parametrize("answer", ["true", "false"])
def test_true_always_comes_before_false(make: Make, answer: str) -> None:
    question = make("true-false", {"answer": answer})
    assert kinds.present(question, lambda texts: texts[::-1]) == Pick(("True", "False"))


@pytest.mark.parametrize("response", [(), ("True",), ("False",)])
def test_the_reason_is_shown_whatever_was_answered(make: Make, response: Response) -> None:
    question = make("true-false", {"answer": "false", "why": "It is not so."})
    assert kinds.explain(question, response) == (
        AnswerPart("False", "It is not so.", right=True, chosen=response == ("False",)),
        AnswerPart("True", "", right=False, chosen=response == ("True",)),
    )


@st.composite
def true_false(draw: Draw) -> Body:
    return filled({"answer": draw(st.sampled_from(["true", "FALSE"])), "why": draw(WHY)})


BODIES: st.SearchStrategy[Body] = true_false()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"answer": "true"}, {"answer": "false"})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
