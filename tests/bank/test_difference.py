"""The difference of two versions of a file: whoever follows it gets the one from the other."""

import re
from difflib import unified_diff

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.fixing.unified_diff import changes, unified

_lines = st.lists(st.sampled_from("abcde"), max_size=30)


def followed(before: list[str], diff: list[str]) -> list[str]:
    """``before`` after what the diff says."""
    made: list[str] = []
    at = 0
    for line in diff[2:]:
        if hunk := re.match(r"@@ -(\d+)(?:,(\d+))? ", line):
            start = int(hunk[1]) - (hunk[2] != "0")
            made, at = [*made, *before[at:start]], start
        elif line[0] == "+":
            made.append(line[1:])
        else:
            assert before[at] == line[1:]
            made += [line[1:]] * (line[0] == " ")
            at += 1
    return [*made, *before[at:]]


@given(_lines, _lines)
def test_who_follows_a_difference_gets_the_later_version(before: list[str], after: list[str]) -> None:
    assert followed(before, list(unified(before, after, "x"))) == after


@given(st.lists(st.integers(0, 10**6), unique=True, min_size=1, max_size=40), st.data())
def test_a_change_here_and_there_is_shown_as_everybody_shows_it(numbers: list[int], data: st.DataObject) -> None:
    before = list(map(str, numbers))
    at = data.draw(st.integers(0, len(before) - 1))
    after = [*before[:at], *data.draw(st.sampled_from([["new"], ["new", before[at]], []])), *before[at + 1 :]]

    assert list(unified(before, after, "x")) == list(unified_diff(before, after, "x", "x", lineterm=""))


def test_nothing_changed_is_no_difference() -> None:
    assert list(unified(["a"], ["a"], "x")) == []


@pytest.mark.parametrize("length", [50, 5_000])
def test_a_file_changed_in_every_line_is_one_change(length: int) -> None:
    before, after = [f"\t{at}" for at in range(length)], [f"  {at}" for at in range(length)]

    assert list(changes([*before, "end"], [*after, "end"])) == [(0, length, 0, length)]
