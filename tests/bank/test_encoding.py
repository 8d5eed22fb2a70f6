"""Files as editors and systems write them: line ends, marks, other codes, and what is no text."""

import pytest

from quiz import bank

from .conftest import AFTER, BEFORE, TOP, found, playing

LINES = [*TOP, *BEFORE, "  - id: Bad", "    type: recall", "    stem: Où?", "    answer: Là.", *AFTER, ""]
"""A bank with one problem, at line 10, column 9."""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
def test_line_ends_and_byte_order_marks_move_no_place(end: str, mark: str) -> None:
    text = mark + end.join(LINES)

    for reading in (bank.read_bytes(text.encode(), "x.yaml"), bank.read_text(text, "x.yaml")):
        assert found(reading) == [(10, 9, "B120")]
        assert playing(reading) == ["before", "after"]


def test_mixed_line_ends_count_as_an_editor_counts_them() -> None:
    text = "\r\n".join(LINES[:4]) + "\r" + "\n".join(LINES[4:8]) + "\r\n" + "\r".join(LINES[8:])

    assert found(bank.read_text(text, "x.yaml")) == [(10, 9, "B120")]


def test_text_from_old_windows_programs_is_read_with_a_warning() -> None:
    data = "\r\n".join(LINES).replace("Bad", "good").replace("Là", "Là – “là”").encode("cp1252")

    reading = bank.read_bytes(data, "x.yaml")

    assert found(reading) == [(12, 12, "B102")]
    assert "UTF-8" in reading.problems[0].hint
    assert reading.bank is not None
    assert reading.bank.questions[1].stem == "Où?"
    assert "Là – “là”" in bank.dump(reading.bank)


def test_one_line_in_another_code_spoils_no_other_line() -> None:
    lines = [line.replace("Bad", "good").encode() for line in LINES]
    lines[12] = "    answer: Là.".encode("cp1252")

    reading = bank.read_bytes(b"\n".join(lines), "x.yaml")

    assert found(reading) == [(13, 14, "B102")]
    assert reading.bank is not None
    assert reading.bank.questions[1].stem == "Où?"


@pytest.mark.parametrize("code", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_codes_are_refused_with_the_fix(code: str) -> None:
    reading = bank.read_bytes("\n".join(LINES).encode(code), "x.yaml")

    assert (reading.bank, [problem.code for problem in reading.problems]) == (None, ["B103"])
    assert "UTF-8" in reading.problems[0].hint


def test_a_nul_makes_no_text() -> None:
    reading = bank.read_bytes(b"title: x\nquestions: \0", "x.yaml")

    assert (reading.bank, found(reading)) == (None, [(2, 12, "B103")])


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only\n# comments\n", b"\xef\xbb\xbf", b"---\n", b"  \n"])
def test_a_file_that_says_nothing_is_one_problem(data: bytes) -> None:
    reading = bank.read_bytes(data, "x.yaml")

    assert (reading.bank, [problem.code for problem in reading.problems]) == (None, ["B122"])
    assert reading.questions_seen == 0


def test_one_warning_a_line_names_the_character() -> None:
    text = "\n".join([*TOP, *BEFORE]).replace("This.", "\u202eThis\x07\x07.") + "\n# \x1b"

    reading = bank.read_text(text, "x.yaml")

    assert found(reading) == [(9, 13, "B113"), (10, 3, "B113")]
    assert "U+202E right-to-left override" in reading.problems[0].message
    assert "U+001B escape" in reading.problems[1].message
    assert playing(reading) == ["before"]


def test_what_the_parser_refuses_is_replaced_and_the_rest_stays() -> None:
    reading = bank.read_text("\n".join([*TOP, *BEFORE]).replace("This.", "A\x07b\u202ec\x85d\U0001f600."), "x.yaml")

    assert reading.bank is not None
    assert reading.bank.questions[0].body.answer == "A\ufffdb\u202ec\ufffdd\U0001f600."  # type: ignore[attr-defined]
