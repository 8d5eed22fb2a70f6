"""Whatever is in a file, reading it gives a bank or sentences that say why not, never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank
from quiz.bank import Reading

from .conftest import AFTER, BEFORE, SOUND, TOP

BANK = "\n".join([*TOP, *BEFORE, *SOUND, *AFTER, ""])
_SIGNS = [*"\"'[]{}#:-?|>*&!%@`,\\~ \t\r\n\x00\x1b\x85\u2028\ufeff\ud800é😀"]
_PIECES = [
    ": ",
    " #x",
    "- ",
    "\n  - ",
    "\n    ",
    "---\n",
    "...\n",
    "<<: ",
    "[[",
    "key: ",
    "title: ",
    "\nquestions:\n",
    "\\x",
]
_BITS = st.sampled_from([*_SIGNS, *_PIECES, "%YAML 1.1\n", "!<", "|\n", "? ", "text"])
_soup = st.lists(_BITS, max_size=40).map("".join)
_spoilt = st.lists(st.tuples(st.integers(0, len(BANK)), st.integers(0, 3), _BITS), min_size=1, max_size=5)


def _spoil(changes: list[tuple[int, int, str]]) -> str:
    text = BANK
    for at, less, more in changes:
        text = text[:at] + more + text[at + less :]
    return text


def _check(reading: Reading, lines: int) -> None:
    """What holds of every reading."""
    assert list(reading.problems) == sorted(reading.problems, key=lambda problem: problem.span.start)
    playing = len(reading.bank.questions) if reading.bank else 0
    assert playing <= reading.questions_seen
    if playing < reading.questions_seen or reading.bank is None:
        assert any(problem.severity == "error" for problem in reading.problems)
    for problem in reading.problems:
        (line, column), end = problem.span.start, problem.span.end
        assert 1 <= line <= lines
        assert column >= 1
        assert end >= (line, column)
        for sentence in (problem.message, problem.hint):
            assert sentence
            assert "\n" not in sentence
            assert len(sentence) < 400


def _lines(text: str) -> int:
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


@pytest.mark.long(rounds=1000, short=40)
@given(st.one_of(st.text(), _soup, _spoilt.map(_spoil)))
def test_any_text_is_read_or_refused_in_sentences(text: str) -> None:
    _check(bank.read_text(text, "any.yaml"), _lines(text))


@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode("utf-16", "surrogatepass")),
        _spoilt.map(_spoil).map(lambda text: text.encode("cp1252", "replace")),
    )
)
@pytest.mark.long(rounds=500, short=20)
def test_any_bytes_are_read_or_refused_in_sentences(data: bytes) -> None:
    _check(bank.read_bytes(data, "any.yaml"), data.count(b"\n") + data.count(b"\r") + 1)
