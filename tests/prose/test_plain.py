"""Markdown as bare lines."""

import pytest

from quiz.prose import plain


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("", ""),
        ("a **b** `c` *d*", "a b c d"),
        ("# Title\n\ntext", "Title\n\ntext"),
        ("Call:\n- a\n- b", "Call:\n- a\n- b"),
        ("1. a\n2. b\n\n3. c", "1. a\n2. b\n\n3. c"),
        ("* a  \n  b\n  * c", "- a\n  b\n  - c"),
        ("10. a\n\n    b", "10. a\n\n    b"),
        ("> a\n>\n> b", "> a\n\n> b"),
        ("- > a  \n  > b", "-\n  > a\n  > b"),
        ("```py\nx  = 1\n```\ntext", "x  = 1\ntext"),
        ("|a|b|\n|-|-|\n|1||", "a | b\n1 |"),
        ("a\n\n***\n\nb", "a\n\n---\n\nb"),
        ("[t](u) <b> &amp;", "[t](u) <b> &amp;"),
    ],
)
def test_plain_keeps_the_words_and_the_shape(markdown: str, lines: str) -> None:
    assert plain(markdown) == lines
