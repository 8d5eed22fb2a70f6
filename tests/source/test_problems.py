"""Problems as data, and how a message quotes what somebody wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.source import Report, Scalar, codes, shown


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("", ""),
        ("short", "short"),
        ("two\n  lines", "two lines"),
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 60 + "..."),
        (" " * 500 + "a", "..."),
        ("word " * 1000, "word word word word word word word word word word word word..."),
    ],
)
def test_a_text_is_quoted_on_one_line_and_not_too_long(text: str, quoted: str) -> None:
    assert shown(text) == quoted


@given(st.text(), st.integers(1, 80))
def test_no_quotation_is_longer_than_asked(text: str, limit: int) -> None:
    assert len(shown(text, limit)) <= limit + 3


def test_a_problem_says_its_place_its_code_and_its_fix() -> None:
    report = Report("banks/x.yaml")
    report.add(Scalar("a", (3, 5), (3, 6)), codes.SYNTAX, "It is wrong.", "Mend it.")
    report.add(Scalar("a"), codes.ENCODING, "It is odd.", "Look at it.")

    assert [str(problem) for problem in report.problems] == [
        "banks/x.yaml:3:5 B101 error It is wrong. Mend it.",
        "banks/x.yaml:1:1 B102 warning It is odd. Look at it.",
    ]
    assert report.errors_since(0)
    assert not report.errors_since(1)


def test_no_two_findings_have_one_code() -> None:
    given_codes = list(codes.ALL)

    assert len(given_codes) == len(set(given_codes))
    assert all(code.startswith("B1") and len(code) == 4 for code in given_codes)
