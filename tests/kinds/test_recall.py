"""``recall``: the learner judges; the program only keeps count, apart from what it grades itself."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import AnswerPart, Grading, Judge, Judged, Outcome, Question, Response, Reveal
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import TEXT, Body, Draw

Make = Callable[..., Question]
Refuse = Callable[..., Problem]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "The model answer"),
        ({"answer": ""}, codes.EMPTY, "a text"),
        ({"answer": ["- a"]}, codes.WRONG_TYPE, "one text"),
        ({"answer": "a", "accept": ["b"]}, codes.UNKNOWN_KEY, "Known keys"),
        ({"answer": "x" * 50_001}, codes.TOO_LARGE, "Shorten it"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("recall", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("missed",), Judged("wrong", 0.0)),
        (("partly",), Judged("partial", 0.5)),
        (("knew",), Judged("right", 1.0)),
        ((), Judge("*Breathe.*")),
        (("",), Judge("*Breathe.*")),
        (("Knew",), Judge("*Breathe.*")),
        (("knew", "knew"), Judge("*Breathe.*")),
    ],
)
def test_it_is_worth_what_the_learner_says(make: Make, response: Response, outcome: Outcome) -> None:
    assert kinds.grade(make("recall", {"answer": "*Breathe.*"}), response, Grading()) == outcome


def test_it_is_counted_apart(make: Make) -> None:
    assert not kinds.graded(make("recall", {"answer": "a"}))
    assert [kind.name for kind in kinds.every() if kind.traits.self_judged] == ["recall"]


def test_the_answer_is_uncovered_and_explained(make: Make) -> None:
    question = make("recall", {"answer": "*Breathe.*"})
    assert kinds.present(question, lambda texts: texts) == Reveal("*Breathe.*")
    assert kinds.explain(question, ("partly",)) == (AnswerPart("*Breathe.*", "", right=True, chosen=False),)


@st.composite
def recall(draw: Draw) -> Body:
    return {"answer": draw(TEXT)}


BODIES: st.SearchStrategy[Body] = recall()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"answer": "a"}, {"answer": "b"})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
