"""Questions of every type: from plain data, read as a bank's would be, and from strategies that think up such data."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import strategies as st

from quiz import kinds, source
from quiz.answers import verbatim
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
    question = kinds.parse(type_name, kinds.TABLES[type_name].fill(node, notes), notes)
    return (None if notes.errors_since(0) else question), notes.problems


def make(type_name: str, fields: Mapping[str, Tree]) -> Question:
    """The question of ``fields``, in which nothing is wrong."""
    question, problems = read(type_name, fields)
    assert question is not None, problems
    assert not problems
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


def one(draw: Draw, number: int) -> set[int]:
    return {draw(st.integers(0, number - 1))}


def some(draw: Draw, number: int) -> set[int]:
    found: set[int] = draw(st.sets(st.integers(0, number - 1), min_size=1, max_size=number - 1))
    return found


@st.composite
def multiple(draw: Draw) -> Body:
    fields: Body = draw(options(some))
    return fields | filled({"score": draw(st.sampled_from(["", "balanced", "exact", "each"]))})


@st.composite
def true_false(draw: Draw) -> Body:
    return filled({"answer": draw(st.sampled_from(["true", "FALSE"])), "why": draw(WHY)})


@st.composite
def rejects(draw: Draw) -> list[Body]:
    return [{"text": text, "why": draw(TEXT)} for text in draw(st.lists(TEXT, max_size=2))]


@st.composite
def short_answer(draw: Draw) -> Body:
    return filled(
        {
            "answer": draw(TEXT),
            "accept": draw(st.lists(TEXT, max_size=3)),
            "reject": draw(rejects()),
            "typos": draw(st.sampled_from(["", "retry", "accept", "off"])),
            "case": draw(st.sampled_from(["", "sensitive", "ignore"])),
            "accents": draw(st.sampled_from(["", "ignore", "require"])),
            "order": draw(st.sampled_from(["", "any", "same"])),
        }
    )


NUMBER = st.one_of(
    st.sampled_from(["5.", ".5", "+7", "−3", "-0.0", "0", "007", "10"]),
    st.decimals(-10_000, 10_000, places=3).map(lambda number: f"{number:f}"),
    st.integers(-(10**12), 10**12).map(str),
)
UNIT = st.one_of(st.sampled_from(["", "", "%", "mg", "µg", "0", "²", "."]), TEXT)


@st.composite
def amount(draw: Draw, units: st.SearchStrategy[str] = UNIT) -> Body:
    if draw(st.booleans()):
        tolerance = draw(st.sampled_from(["", "3", "0.25", "5%", "12.5 %", "1 digit", "3 digits"]))
        return filled({"answer": draw(NUMBER), "tolerance": tolerance, "unit": draw(units)})
    ends = sorted(draw(st.lists(st.integers(-500, 500), min_size=2, max_size=2)))
    answer = str(draw(st.integers(*ends))) if draw(st.booleans()) else ""
    return filled({"answer": answer, "range": [str(end) for end in ends], "unit": draw(units)})


SAME: Mapping[str, list[str]] = {"mg": ["g", "µg", "mg"], "µg": ["mg"], "%": ["‰"]}
"""Units of one kind: what counts as right too is to measure the same."""


@st.composite
def numeric(draw: Draw) -> Body:
    fields: Body = draw(amount())
    also = st.sampled_from(["", "patients", *SAME.get(str(fields.get("unit")), [])])
    return fields | filled(
        {
            "unit-required": draw(st.sampled_from(["", "true", "false"])) if "unit" in fields else "",
            "accept": draw(st.lists(amount(also), max_size=2)),
            "reject": [entry | {"why": draw(TEXT)} for entry in draw(st.lists(amount(), max_size=2))],
        }
    )


def fits_a_gap(text: str) -> bool:
    return not text.startswith("=") and not any(sign in text for sign in ("|", "[[", "]]"))


@st.composite
def gap(draw: Draw) -> str:
    chosen = draw(st.booleans())
    piece = TEXT.filter(fits_a_gap)
    pieces = draw(st.lists(piece, min_size=2 if chosen else 1, max_size=3, unique_by=verbatim))
    if chosen:
        at = draw(st.integers(0, len(pieces) - 1))
        pieces[at] = "=" + pieces[at]
    return f"[[ {' | '.join(pieces)} ]]"


@st.composite
def cloze(draw: Draw) -> Body:
    plain = st.one_of(st.sampled_from(["", " ", "[[", "]]", "a [[ b", "\\"]), ANY_TEXT)
    written, gaps = "", draw(st.lists(gap(), min_size=1, max_size=3))
    for each in gaps:
        before = draw(plain).replace("[[", r"\[[")
        written += before + (" " if before.endswith(("[", "\\")) else "") + each
    words = [filled({"why": draw(WHY), "reject": draw(rejects())}) for _ in gaps[: draw(st.integers(0, len(gaps)))]]
    return filled({"text": written + draw(plain).replace("[[", r"\[["), "gaps": words})


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


@st.composite
def ordering(draw: Draw) -> Body:
    return {
        "sequence": [
            draw(st.sampled_from([text, filled({"item": text, "why": draw(WHY)})])) for text in draw(texts(2, 5))
        ]
    }


@st.composite
def recall(draw: Draw) -> Body:
    return {"answer": draw(TEXT)}


BODIES: Mapping[str, st.SearchStrategy[Body]] = {
    "single": options(one),
    "multiple": multiple(),
    "true-false": true_false(),
    "short-answer": short_answer(),
    "numeric": numeric(),
    "cloze": cloze(),
    "matching": matching(),
    "ordering": ordering(),
    "recall": recall(),
}
"""The own fields of a question, by type: a new type enters here too."""

WORDS = st.dictionaries(TEXT, st.dictionaries(TEXT, TEXT, max_size=2), max_size=2)


@st.composite
def shared(draw: Draw) -> Body:
    sources = st.tuples(TEXT.map(lambda text: text.replace("#", "") or "x"), WHY).map("#".join)
    return filled(
        {
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


@pytest.fixture(scope="session", name="read")
def read_fixture() -> Callable[..., tuple[Question | None, list[Problem]]]:
    """Reads a question that may be in error."""
    return read


@pytest.fixture(scope="session", name="make")
def make_fixture() -> Callable[..., Question]:
    """Makes a sound question."""
    return make


@pytest.fixture(scope="session", name="refuse")
def refuse_fixture() -> Callable[..., Problem]:
    """Reads a question with one thing wrong."""
    return refuse


@pytest.fixture(scope="session")
def bodies() -> Callable[[str], st.SearchStrategy[Body]]:
    """The own fields of sound questions of a type."""

    def of(type_name: str) -> st.SearchStrategy[Body]:
        if type_name not in BODIES:
            pytest.fail(f"`{type_name}` has no strategy in BODIES: nothing holds it to its contract.")
        return BODIES[type_name]

    return of


@pytest.fixture(scope="session")
def company() -> st.SearchStrategy[Body]:
    """The fields that questions of all types share."""
    return shared()
