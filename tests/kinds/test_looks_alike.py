"""Two options are the same where they look the same on the screen."""

import pytest

from quiz.kinds.looks_alike import repeated


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a cell", "a  cell"),
        ("caf\u00e9", "cafe\u0301"),
        ("`ls`", "ls"),
        ("**the** liver", "the *liver*"),
        ("a\u00adb", "ab"),
        ("one\u00a0day", "one day"),
        ("`x = 1`", "```\nx = 1\n```"),
        ("a  \nb", "a\nb"),
        (r"2\*3", "2*3"),
    ],
)
def test_what_looks_the_same_is_the_same(one: str, other: str) -> None:
    assert list(repeated(["x", one, "y", other])) == [3]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rr", "rr"),
        ("10\u00b2", "102"),
        ("1\n2\nend", "1 2 end"),
        ("`a, b`", "`a,  b`"),
        ("`a, b`", "`a,b`"),
        ("2*3*4", "234"),
        ("f(*args)", "f(args)"),
        ("f(*args)", "f(**args)"),
        ("__init__", "init"),
        ("if x:\n    y", "if x:\ny"),
        ("a_b", "ab"),
        ("C:\\temp", "C:temp"),
        ("*.txt", ".txt"),
    ],
)
def test_what_looks_different_is_not(one: str, other: str) -> None:
    assert list(repeated([one, other])) == []
