"""Edits in a text: only what they name changes, whatever the line ends are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.source import Edit, Place, Span
from quiz.source.apply_edits import apply_edits, split_lines


def put(start: Place, end: Place, text: str) -> Edit:
    return Edit(Span("x", start, end), text)


@pytest.mark.parametrize(
    ("before", "edits", "after"),
    [
        ("one\ntwo\n", [], "one\ntwo\n"),
        ("one\ntwo\n", [put((1, 1), (1, 4), "a")], "a\ntwo\n"),
        ("one\ntwo", [put((2, 4), (2, 4), "!")], "one\ntwo!"),
        ("one\ntwo\n", [put((1, 1), (1, 2), "a"), put((1, 3), (1, 4), "b")], "anb\ntwo\n"),
        ("one\n", [put((1, 1), (1, 1), "a\n"), put((1, 1), (1, 1), "b\n")], "a\nb\none\n"),
        ("one\r\ntwo\r\n", [put((2, 1), (2, 1), "new\n")], "one\r\nnew\r\ntwo\r\n"),
        ("one\rtwo\r", [put((2, 1), (2, 4), "a\nb")], "one\ra\rb\r"),
        ("one\ntwo\r\nthree\r", [put((1, 1), (3, 6), "3\n2\n1")], "3\n2\r\n1\r"),
        ("one", [put((1, 1), (1, 1), "new\n")], "new\none"),
        ("one\r\ntwo", [put((2, 1), (2, 1), "new\n")], "one\r\nnew\r\ntwo"),
        ("\ufeffone\n", [put((1, 1), (1, 2), "O")], "\ufeffOne\n"),
        ("\ufeff\ufeffone\n", [put((1, 1), (1, 1), "new\n")], "\ufeff\ufeffnew\none\n"),
        ("a\x85b\u2028c\n", [put((1, 5), (1, 6), "d")], "a\x85b\u2028d\n"),
        ("😀 é x\n", [put((1, 5), (1, 6), "y")], "😀 é y\n"),
    ],
)
def test_what_an_edit_does(before: str, edits: list[Edit], after: str) -> None:
    assert apply_edits(before, edits) == after


@given(st.text(st.sampled_from("ab \n\r\ufeff\x85")))
def test_without_edits_a_text_stays(text: str) -> None:
    assert apply_edits(text, []) == text


@given(st.text(st.sampled_from("ab \n\r"), min_size=1), st.data())
def test_what_stands_before_and_behind_an_edit_stays(text: str, data: st.DataObject) -> None:
    lines = [*split_lines(text), ""]
    line = data.draw(st.integers(1, len(lines) - 1))
    column = data.draw(st.integers(1, len(lines[line - 1]) + 1))

    after = apply_edits(text, [put((line, column), (line, column), "<new\n>")])

    before, _, rest = after.partition("<new")
    assert before + rest.partition(">")[2] == text
    assert rest.partition(">")[0] in {"\n", "\r", "\r\n"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\rc\n\n", ["a", "b", "c", ""]), ("\ufeffa\n", ["a"])],
)
def test_the_lines_of_a_text(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines
