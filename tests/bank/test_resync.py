"""Reading broken text piece by piece: fast, and the same as if each piece had been read alone."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank
from quiz.bank import Reading
from quiz.bank.recovery.question_heads import spoilt_head
from quiz.bank.recovery.resync import _Pieces

from .conftest import BEFORE, SOUND, TOP, spoilt
from .test_slips import SLIPS

_sound = st.sampled_from([SOUND, BEFORE])
_broken = st.sampled_from([lines for row in SLIPS if not (lines := spoilt(row[1]))[0].startswith("   -")])
"""Without dashes that are too far right: where they are most of three, which ones are moved is open."""
_changes = st.lists(
    st.tuples(st.integers(0, 2_000), st.sampled_from([*"\"'[]{}:-|>*&!%#?\n\t ", "---\n", ": "])), max_size=2
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A bank with some broken questions among sound ones, and perhaps some signs too many."""
    text = "\n".join([*TOP, *(line for part in draw(st.lists(_sound | _broken, max_size=12)) for line in part), ""])
    for at, sign in draw(_changes):
        text = text[:at] + sign + text[at:]
    return text


def said(reading: Reading) -> object:
    """What a person is told and gets to play."""
    told = [(problem.span.start, problem.code, problem.message, problem.hint) for problem in reading.problems]
    return told, reading.bank, reading.questions_seen


@pytest.mark.long(rounds=600, short=25)
@given(texts())
def test_questions_read_together_are_what_they_are_alone(text: str) -> None:
    together = bank.read_text(text, "x.yaml")

    with patch.object(_Pieces, "_adopted", lambda *_: []), patch.object(_Pieces, "_together", lambda *_: []):
        alone = bank.read_text(text, "x.yaml")

    assert said(together) == said(alone)


def test_a_fault_costs_its_question_however_many_there_are() -> None:
    part = ["  - {id: ID, type: recall, stem: What?, answer: This.}"]
    lines = [line.replace("ID", f"q{number}") for number in range(2_000) for line in part]
    for number in (3, 700, 701, 1_999):
        lines[number] = lines[number].replace("What?", '"What?')

    reading = bank.read_text("\n".join([*TOP, *lines]), "x.yaml")

    assert [problem.span.start[0] for problem in reading.problems] == [9, 706, 707, 2_005]
    assert reading.bank is not None
    assert len(reading.bank.questions) == 1_996


class _OnlyByNumber(list[str]):
    """Lines that cannot be gone through from the first on."""

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("looking for one line must not pass over all lines above it")


def test_a_question_with_a_spoilt_dash_is_known_without_the_lines_above_it() -> None:
    lines = _OnlyByNumber(["  - id: one", "    type: recall", "  x- id: two", "", "    type: recall"])

    assert spoilt_head(lines, 2) is not None
    assert spoilt_head(lines, 1) is None
