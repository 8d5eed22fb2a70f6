"""Whatever is in a file, mending it raises nothing, costs nothing that played, and is done when it is done."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank
from quiz.bank.fixing import apply_fixes
from quiz.bank.fixing.apply_fixes import Fixed
from quiz.model import Bank

from .strategies import banks
from .test_resync import texts

_SIGNS = [*"\"'[]{}:-|>*&!%#?\n\t ", "---\n", ": ", " #4", "  \n", "\r\n", "\ufeff", "\x1b", "é", "\u00a0"]
_ID = re.compile(r"    id: .*\n|(?<=- )id: .*\n    ")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A bank with any text in it, or with slips, and then some more signs in the wrong place."""
    text = draw(texts() | banks().map(bank.dump))
    if draw(st.booleans()):
        text = _ID.sub("", text)
    for _ in range(draw(st.integers(0, 3))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(["", *_SIGNS])) + text[at + length :]
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


def fixed(text: str) -> Fixed:
    return apply_fixes.fix_files({"x.yaml": text.encode()}, "x.yaml", "/x.yaml", lambda _: (), lambda _: True)


@pytest.mark.long(rounds=300, short=8)
@given(damaged())
def test_fixing_twice_is_fixing_once(text: str) -> None:
    once = fixed(text).after["x.yaml"].decode()

    again = fixed(once)

    assert again.after["x.yaml"].decode() == once
    assert again.changed == ()


@pytest.mark.long(rounds=300, short=8)
@given(damaged())
def test_what_played_plays_as_it_did(text: str) -> None:
    before = bank.read_text(text, "x.yaml")

    after = fixed(text).reading

    assert len([it for it in after.problems if it.code == "B118"]) <= len(
        [it for it in before.problems if it.code == "B118"]
    )
    if before.bank is not None:
        assert after.bank is not None
        playing = {question.id: question for question in after.bank.questions}
        cut = any(problem.code == "B114" for problem in before.problems)  # its mend gives back what # cut off
        for question in before.bank.questions:
            assert cut or playing[question.id] == question


@pytest.mark.long(rounds=100, short=4)
@given(banks())
def test_a_bank_without_slips_stays_byte_for_byte(made: Bank) -> None:
    text = bank.dump(made)

    assert fixed(text).after["x.yaml"].decode() == text
