"""Questions of any type: read from plain data as a bank's would be, and texts that hypothesis draws for them."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from quiz import kinds, source
from quiz.answers.texts import verbatim
from quiz.model import Question
from quiz.source import Problem, Report, node_from_data
from quiz.source.nodes import Tree

Body = dict[str, Tree]
Draw = Callable[[st.SearchStrategy[Any]], Any]


def read(type_name: str, fields: Mapping[str, Tree]) -> tuple[Question | None, list[Problem]]:
    """The question of ``fields``, None where anything in it is in error, and what was noted."""
    notes = Report("bank.yaml")
    node = node_from_data({"id": "sample", "type": type_name, "stem": "What is it?"} | dict(fields))
    assert isinstance(node, source.Mapping)
    question = kinds.parse(type_name, kinds.table(type_name).fill(node, notes), notes)
    return (None if notes.errors_since(0) else question), notes.problems


def make(type_name: str, fields: Mapping[str, Tree]) -> Question:
    """The question of ``fields``, in which nothing is wrong."""
    question, problems = read(type_name, fields)
    assert question is not None, problems
    assert all(problem.severity == "info" for problem in problems), problems
    return question


def refuse(type_name: str, fields: Mapping[str, Tree]) -> Problem:
    """The one thing that is wrong with ``fields``."""
    question, problems = read(type_name, fields)
    assert question is None, question
    assert len(problems) == 1, problems
    assert problems[0].severity == "error"
    return problems[0]


# Texts: anything that the reader lets through, lone surrogates too, for a YAML escape can write them.

HARD = [
    "liver",
    "Liver",
    "12",
    "1 in 8",
    "None of these",
    "10²",
    "ﬁbrin",
    "İ",
    "ͅ",
    "\ud800",
    "a\u0301",
    "\u202e",
    "]",
    "[",
    "=",
    "|",
    "\\",
    "#",
    "%",
    "a: b",
    "0",
]
ANY_TEXT = st.one_of(st.sampled_from(HARD), st.text(st.characters(), max_size=12))
TEXT = ANY_TEXT.map(str.strip).filter(bool)
WHY = st.one_of(st.just(""), TEXT)


def texts(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(TEXT, min_size=least, max_size=most, unique_by=verbatim)


def filled(fields: Mapping[str, Tree]) -> Body:
    return {name: value for name, value in fields.items() if value}


@st.composite
def options(draw: Draw, right: Callable[[Draw, int], set[int]]) -> Body:
    written = draw(texts(2, 5))
    keys = right(draw, len(written))
    rows = [
        filled(
            {
                "correct" if at in keys else "wrong": text,
                "why": draw(WHY),
                "last": draw(st.sampled_from(["", "", "true", "False"])),
            }
        )
        for at, text in enumerate(written)
    ]
    return filled({"options": rows, "shuffle": draw(st.sampled_from(["", "", "true", "false"]))})


@st.composite
def rejects(draw: Draw) -> list[Body]:
    return [{"text": text, "why": draw(TEXT)} for text in draw(st.lists(TEXT, max_size=2))]


WORDS = st.dictionaries(TEXT, st.dictionaries(TEXT, TEXT, max_size=2), max_size=2)


def without_what_makes_no_other_wording(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .?!:")


@st.composite
def shared(draw: Draw) -> Body:
    sources = st.tuples(TEXT.map(lambda text: text.replace("#", "") or "x"), WHY).map("#".join)
    return filled(
        {
            "also": draw(st.lists(TEXT, max_size=2, unique_by=without_what_makes_no_other_wording)),
            "topic": draw(WHY),
            "tags": draw(st.lists(TEXT, max_size=2)),
            "difficulty": draw(st.sampled_from(["", "easy", "medium", "hard"])),
            "objective": draw(WHY),
            "explanation": draw(WHY),
            "correction": draw(WHY),
            "sources": draw(st.lists(sources, max_size=2)),
            "hints": draw(st.lists(TEXT, max_size=2)),
            "urgent": draw(st.sampled_from(["", "true", "false", "Call now."])),
            "sensitive": draw(st.sampled_from(["", "true", "false"])),
            "opener": draw(st.sampled_from(["", "true", "false"])),
            "claims": draw(st.lists(st.integers(1, 99).map(str), max_size=2)),
            "checked": draw(st.sampled_from(["", "2026-11-23"])),
            "lint": draw(WORDS),
        }
    )
