"""An option shows the same on the screen, in line mode and on paper, whatever marks and signs are in it."""

import re
from html import unescape

import pytest

from quiz import prose
from quiz.paper.markdown_text import styled_lines
from quiz.plain.speakable import speakable_lines
from quiz.tui.text import to_lines
from quiz.tui.widgets.choice_list import Row

OPTIONS = [
    "It skips binary files, as `-I` says",
    "**never** more than *two* tablets",
    "2*3*4 and f(*args, **more)",
    "__init__ and snake_case",
    "for i in x:\n    print(i)",
    "```python\nx = a*b*c\n```",
    "- 5\n# of tablets",
    "$x_1 + y_1$ or \\(x\\)",
]


@pytest.mark.parametrize("text", OPTIONS)
def test_every_front_end_shows_the_same_signs(text: str) -> None:
    shown = prose.shown_lines(text)
    on_paper = prose.blocks(styled_lines(text), common=True)

    assert to_lines(text).plain == shown
    assert speakable_lines(text) == shown
    assert unescape(re.sub(r"<[^>]+>", "", prose.lines_html(text).replace("<br>", "\n"))) == shown
    assert "".join(prose.text_of(block.runs) for block in on_paper if isinstance(block, prose.Paragraph)).split() == (
        shown.split()
    )


def test_only_the_rows_of_an_answer_are_marked_up() -> None:
    assert Row("a `b`", marked_up=True).page().at(80).plain == "a b"
    assert Row("a `b`").page().at(80).plain == "a `b`"
