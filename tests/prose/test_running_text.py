import re

from hypothesis import example, given
from hypothesis import strategies as st

from quiz.prose import blocks, markdown

LETTERS = "ab .,;:?!'\"()/%–é-+=1234567890\n\n*_`#<>[]|~&\\ \t "


@given(st.text(LETTERS, max_size=60))
@example("a\n\nb")
@example("a\nb")
@example("\n\na  \nb")
@example("a\n\n\n\nb\n")
@example("")
@example("1. a")
@example("1986 was\n2. a")
@example("a\n===")
@example("- a")
@example("a\n- b")
@example("a \nb")
def test_text_without_signs_gives_what_the_parser_gives(text: str) -> None:
    quick = blocks(text)

    signs = markdown._SIGNS
    try:
        markdown._SIGNS = re.compile("")  # everything has signs: the parser reads it all
        assert quick == blocks(text)
    finally:
        markdown._SIGNS = signs
