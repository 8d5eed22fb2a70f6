"""What is chosen or moved keeps its lines and every sign that is no mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.prose import Run, lines, safe, shown_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a **b** `c  d` *e*", "a b c  d e"),
        ("1\n2\nend", "1\n2\nend"),
        ("- a\n- b\n\n# c\n1. d\n> e", "- a\n- b\n\n# c\n1. d\n> e"),
        ("for i in x:\n    print(i*2*3)", "for i in x:\n    print(i*2*3)"),
        ("if *a*:\n    **b**", "if a:\n    b"),
        ("```python\nx  = a*b*c\n\n```\ntext", "x  = a*b*c\n\ntext"),
        ("~~~\nx\n~~~", "x"),
        ("```\nnever closed", "```\nnever closed"),
        ("*a\nb*", "*a\nb*"),
        ("|a|b|\n|-|-|", "|a|b|\n|-|-|"),
        ("***", "***"),
        ("", ""),
    ],
)
def test_lines_stay_and_marks_are_read_within_each(text: str, shown: str) -> None:
    assert shown_lines(text) == shown


def test_code_in_a_line_and_between_lines_has_its_style() -> None:
    assert lines("see `x`\n```\n*y*\n```") == ((Run("see "), Run("x", "code")), (Run("*y*", "code"),))


@given(st.text(st.sampled_from("ab1 \n.,()[]{}#>+-=|<&$%\u202e\x1b\u00e9")))
def test_a_text_without_marks_is_shown_as_it_is(text: str) -> None:
    assert [run.text for line in lines(text) for run in line] == list(filter(None, safe(text).strip("\n").split("\n")))
