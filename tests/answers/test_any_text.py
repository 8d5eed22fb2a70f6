"""Grading has a result for any text of any length, and reads no more of it than an answer can have."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers.forms import form
from quiz.answers.matching import match
from quiz.answers.rules import Rules
from quiz.answers.typed_number import read_typed

EXAMPLES = pytest.mark.long(rounds=20, short=2)
MEGABYTE = 1_000_000
PIECES = st.text(st.characters(), min_size=1, max_size=6)
RULES = [Rules(), Rules("he"), Rules("de", accents="near"), Rules(verbatim=True, case=True), Rules(any_order=True)]


def long(piece: str) -> str:
    return (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]


@EXAMPLES
@given(piece=PIECES, rules=st.sampled_from(RULES))
def test_a_megabyte_of_any_text_is_compared(piece: str, rules: Rules) -> None:
    assert match(long(piece), ["liver", "a band", "5!"], ["lung"], rules).verdict == "wrong"
    assert isinstance(read_typed(long(piece)), str)


def calls(work: Callable[[], object]) -> int:
    """How many functions of Python are called by ``work``."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece", ["liver ", "a ", "the a ", "((", "''", "x-y ", "twenty ", "iv ", "é", "...", "l'", "\"'"]
)
def test_twice_the_text_is_at_most_little_more_than_twice_the_work(piece: str) -> None:
    def graded(length: int) -> int:
        text = (piece * length)[:length]
        return calls(lambda: (form(text, Rules("en", any_order=True)), read_typed(text)))

    graded(10)
    assert graded(2_000) <= 2.2 * graded(1_000) + 100
    assert graded(MEGABYTE) <= graded(2_000) + 100
