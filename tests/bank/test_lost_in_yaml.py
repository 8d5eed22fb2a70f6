"""What YAML takes out of a text without a word is reported where it was written."""

import pytest

from quiz import bank
from quiz.source import codes

BANK = """\
format: 1
id: case
title: Case
language: en
questions:
  - id: a
    type: single
    stem: Which of them
    options:
      - correct: yes
        why: So it is
      - wrong: {}
    hints:
      - Look at
"""


def found(text: str) -> list[tuple[str, int, int]]:
    report = bank.read_text(text, "x.yaml").problems
    return [(it.code, *it.span.start) for it in report if it.code in (codes.CUT_TEXT, codes.ACCIDENTAL_ESCAPE)]


@pytest.mark.parametrize(
    ("key", "column"),
    [("title: Case", 13), ("stem: Which of them", 25), ("correct: yes", 22), ("why: So it is", 23), ("- Look at", 17)],
)
@pytest.mark.parametrize("rest", ["# of them", "#1"])
def test_a_text_cut_by_a_comment_is_reported_in_every_key_of_prose(key: str, column: int, rest: str) -> None:
    text = BANK.format("no").replace(key, f"{key} {rest}")
    line = next(number for number, line in enumerate(text.split("\n"), 1) if rest in line)
    assert found(text) == [(codes.CUT_TEXT, line, column)]


@pytest.mark.parametrize("comment", ["  # a comment", "\t# a comment", "   #"])
def test_a_comment_apart_from_a_text_is_one(comment: str) -> None:
    assert found(BANK.format("no").replace("of them", f"of them{comment}")) == []


@pytest.mark.parametrize("line", ["id: a", "type: single", "language: en", "format: 1"])
def test_a_comment_after_what_is_no_text_is_one(line: str) -> None:
    assert found(BANK.format("no").replace(line, f"{line} # a comment")) == []


@pytest.mark.parametrize("value", ["20", "2.5", "true", "2026-11-29"])
def test_a_comment_after_a_number_or_a_truth_value_is_one(value: str) -> None:
    assert found(BANK.format(f"{value} # a comment")) == []


def test_a_comment_after_a_whole_sentence_is_one() -> None:
    assert found(BANK.format("no").replace("of them", "of them? # a comment")) == []


def test_a_text_of_which_nothing_is_left_is_an_error() -> None:
    text = BANK.format("no").replace("Which of them", "# of tablets")
    assert found(text) == [(codes.CUT_TEXT, 8, 11)]


@pytest.mark.parametrize(
    "written",
    [
        r'"C:~temp"',
        r'"D:~new folder"',
        r'"\\server~new"',
        r'"..~new"',
        r'"$3 ~times 4$"',
        r'"a ~neq b"',
        r'"[^~n]+"',
        r'"(~t|x)"',
        r'"\\d+~n+"',
        r'"print(\"a~n\")"',
        r""""print('a~n')" """,
        r'"a~tb"',
        r'"snake~_case"',
    ],
)
def test_an_escape_in_a_path_a_formula_or_a_pattern_is_reported(written: str) -> None:
    column = len("      - wrong: ") + written.index("~") + 1
    assert found(BANK.replace("{}", written.replace("~", "\\"))) == [(codes.ACCIDENTAL_ESCAPE, 12, column)]


@pytest.mark.parametrize(
    "written",
    [
        r'"one\ntwo"',
        r'"One line.\nNo other."',
        r'"a\n- b\n- c"',
        r'"38 \u00b0C"',
        r'"C:\\temp\\new"',
        r"'C:\temp \times [^\n]'",
        r"C:\temp",
        r'"Note:\nSo."',
        r'"first\n\nsecond"',
        r'"he said \"yes\"\nand went"',
    ],
)
def test_an_escape_that_is_meant_is_not(written: str) -> None:
    assert found(BANK.replace("{}", written)) == []
