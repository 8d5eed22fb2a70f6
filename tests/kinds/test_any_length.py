"""Grading has a result for a typed text of any length."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Near, Question
from quiz.source.nodes import Tree

EXAMPLES = pytest.mark.long(rounds=12, short=2)
MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("type_name", "fields"),
    [
        ("short-answer", {"answer": "liver"}),
        ("numeric", {"answer": "5", "unit": "mg"}),
        ("cloze", {"text": "The [[liver]]."}),
    ],
)
@EXAMPLES
@given(piece=st.text(st.characters(), min_size=1, max_size=6))
def test_a_megabyte_of_any_text_is_graded(
    type_name: str, fields: dict[str, Tree], make: Callable[..., Question], piece: str
) -> None:
    typed = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    assert isinstance(kinds.grade(make(type_name, fields), (typed,), Grading()), Judged | Near | Invalid)
