"""``matching``: what is refused, and what pairs, decoys and blanks are worth."""

from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import AnswerPart, Grading, Invalid, Judged, Outcome, Pair, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import WHY, Body, Draw, filled, texts

Make = Callable[..., Question]
Refuse = Callable[..., Problem]

BONE: dict[str, Tree] = {"left": "bone", "right": "pain", "why": "It breaks."}
LUNG: dict[str, Tree] = {"left": "lung", "right": "cough"}
FIELDS: dict[str, Tree] = {
    "pairs": [BONE, LUNG],
    "decoys": ["hiccups", {"text": "sneezing", "why": "That is a cold."}],
}


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "What belongs together"),
        ({"pairs": []}, codes.EMPTY, "Fill it"),
        ({"pairs": [BONE]}, codes.NO_KEY, "Add a pair or a decoy"),
        ({"pairs": ["bone = pain", LUNG]}, codes.WRONG_TYPE, "left: bone = pain"),
        ({"pairs": [{"left": "bone"}, LUNG]}, codes.MISSING_KEY, "What belongs to it"),
        ({"pairs": [{"right": "pain"}, LUNG]}, codes.MISSING_KEY, "The text on the left"),
        ({"pairs": [BONE, {"left": "bone", "right": "cough"}]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"pairs": [BONE, {"left": "lung", "right": " pain "}]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"pairs": [BONE, LUNG], "decoys": ["pain"]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"pairs": [BONE, LUNG], "decoys": ["x", {"text": "x"}]}, codes.EQUAL_OPTIONS, "take it out"),
        ({"pairs": [BONE, LUNG], "decoys": [{"why": "x"}]}, codes.MISSING_KEY, "belongs to no left"),
        ({"pairs": [BONE, LUNG], "decoys": "x"}, codes.WRONG_TYPE, "after `- `"),
        ({"pairs": [BONE, LUNG], "decoy": ["x"]}, codes.UNKNOWN_KEY, "Did you mean `decoys`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("matching", fields)
    assert problem.code == code
    assert word in problem.hint


def test_a_text_may_occur_on_both_sides_and_differ_in_case(make: Make) -> None:
    pairs: list[Tree] = [{"left": "RR", "right": "Rr"}, {"left": "Rr", "right": "rr"}, {"left": "rr", "right": "RR"}]
    question = make("matching", {"pairs": pairs})
    assert kinds.grade(question, ("RR", "Rr", "Rr", "RR", "rr", "rr"), Grading()) == Judged("partial", 1 / 3)


def test_one_pair_and_a_decoy_are_enough(make: Make) -> None:
    question = make("matching", {"pairs": [BONE], "decoys": ["hiccups"]})
    assert kinds.grade(question, ("bone", "hiccups"), Grading()) == Judged("wrong", 0.0)


RIGHT, HALF, WRONG = Judged("right", 1.0), Judged("partial", 0.5), Judged("wrong", 0.0)
NOTHING = Invalid("nothing-paired")


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("bone", "pain", "lung", "cough"), RIGHT),
        (("lung", "cough", "bone", "pain"), RIGHT),
        (("bone", "pain", "lung", "cough", "heart", "hiccups"), RIGHT),
        (("bone", "pain", "lung", "cough", "heart"), RIGHT),
        (("bone", "pain", "lung", ""), HALF),
        (("bone", "pain"), HALF),
        (("bone", "pain", "lung", "pain"), HALF),
        (("bone", "pain", "lung", "hiccups"), HALF),
        (("bone", "cough", "lung", "pain"), WRONG),
        (("bone", "hiccups", "lung", "sneezing"), WRONG),
        (("bone", "hiccups", "lung", ""), WRONG),
        (("bone", "Pain"), WRONG),
        ((), NOTHING),
        (("bone",), NOTHING),
        (("bone", "", "lung", ""), NOTHING),
        (("heart", "pain"), NOTHING),
    ],
)
def test_each_left_counts_alike(make: Make, response: Response, outcome: Outcome) -> None:
    assert kinds.grade(make("matching", FIELDS), response, Grading()) == outcome


def test_pairs_count_in_any_order(make: Make) -> None:
    pairs: list[Tree] = [{"left": left, "right": left.upper()} for left in "abc"]
    question = make("matching", {"pairs": pairs, "decoys": ["D"]})
    given = [("a", "A"), ("b", "C"), ("c", "D")]
    for order in permutations(given):
        response = tuple(text for pair in order for text in pair)
        assert kinds.grade(question, response, Grading()) == Judged("partial", 1 / 3)


def test_lefts_stay_and_rights_are_shuffled_with_the_decoys(make: Make) -> None:
    assert kinds.present(make("matching", FIELDS), lambda texts: texts[::-1]) == Pair(
        ("bone", "lung"), ("sneezing", "hiccups", "cough", "pain")
    )


def test_pairs_and_decoys_are_explained(make: Make) -> None:
    question = make("matching", FIELDS)
    bone = AnswerPart("pain", "It breaks.", right=True, chosen=True, place="bone")
    lung = AnswerPart("cough", "", right=True, chosen=False, place="lung")
    hiccups = AnswerPart("hiccups", "", right=False, chosen=False)
    sneezing = AnswerPart("sneezing", "That is a cold.", right=False, chosen=False)
    assert kinds.explain(question, ("bone", "pain", "lung", "sneezing")) == (
        bone,
        lung,
        AnswerPart("sneezing", "That is a cold.", right=False, chosen=True, place="lung"),
        hiccups,
    )
    assert kinds.explain(question, ("bone", "pain", "lung", "")) == (bone, lung, hiccups, sneezing)
    assert kinds.explain(question, ("bone", "pain", "gone", "hiccups")) == (bone, lung, hiccups, sneezing)


@st.composite
def matching(draw: Draw) -> Body:
    lefts = draw(texts(1, 4))
    rights = draw(texts(len(lefts) + (len(lefts) == 1), len(lefts) + 2))
    pairs = [
        filled({"left": left, "right": right, "why": draw(WHY)}) for left, right in zip(lefts, rights, strict=False)
    ]
    decoys: list[Tree] = [
        draw(st.sampled_from([text, filled({"text": text, "why": draw(WHY)})])) for text in rights[len(lefts) :]
    ]
    return filled({"pairs": pairs, "decoys": decoys})


BODIES: st.SearchStrategy[Body] = matching()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = (
    {"pairs": [{"left": "a", "right": "b"}, {"left": "c", "right": "d"}]},
    {"pairs": [{"left": "a", "right": "d"}, {"left": "c", "right": "b"}]},
)
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
