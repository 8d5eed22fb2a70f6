"""The Markdown shows bank text as written, means no more than the screen showed, and holds no HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from quiz import paper, prose
from quiz.engine import Session
from quiz.paper.escaping import as_written, heading, strong
from quiz.paper.markdown_text import canonical
from quiz.prose import Block, Code, Item, Paragraph, Row, Rule

from . import hostile
from .conftest import WHEN

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
"""A reader that knows all that ours does not: HTML, links, images, entities, headings by lines under them."""

SIGNS = st.sampled_from([*"*_`#>-+=|[]()!<>&\\:.~$ \t\n", "\n\n", "1. ", "12) ", "- ", "> ", "    ", "```\n", "&lt;"])
PIECES = st.sampled_from(
    ["<b>", "![a](b)", "[a]: b\n", "<!--", "<a@b.c>", "https://a.b", "| a | b |\n|--|--|\n", "\r\n"]
)
WORDS = st.text(st.characters(categories=["L", "N"]), max_size=4)
TEXT = st.lists(SIGNS | PIECES | WORDS).map("".join)
BLANK = re.compile(r"\s")


def bare(text: str) -> str:
    return BLANK.sub("", prose.safe(text.replace("\r\n", "\n")))


def inner(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def shown(tokens: list[Token]) -> str:
    return bare("".join(token.content for token in inner(tokens)))


@pytest.mark.long(rounds=1000, short=80)
@given(TEXT)
def test_any_text_appears_as_written_in_one_paragraph(text: str) -> None:
    tokens = READER.parse(as_written(text))

    assert [token.type for token in tokens] in (["paragraph_open", "inline", "paragraph_close"], [])
    assert {child.type for child in inner(tokens)} <= {"text", "hardbreak", "text_special"}
    assert shown(tokens) == bare(text)


@given(TEXT)
def test_any_text_appears_as_written_in_a_heading(text: str) -> None:
    tokens = READER.parse(heading(text, 2))

    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert shown(tokens) == bare(text)


@given(TEXT)
def test_any_text_appears_as_written_in_bold_in_a_list(text: str) -> None:
    tokens = READER.parse(f"- ✗ {strong(text)} – why".replace("\n", "\n  "))

    assert [token.type for token in tokens if token.level == 1] == ["list_item_open", "list_item_close"]
    kinds = {child.type for child in inner(tokens)}
    assert kinds <= {"text", "hardbreak", "text_special", "strong_open", "strong_close"}
    assert bool(bare(text)) == ("strong_open" in kinds)


def meaning(blocks: tuple[Block, ...]) -> list[object]:
    """What blocks say: their kind, their letters with their styles; not how wide their margins are."""
    said: list[object] = []
    for block in blocks:
        match block:
            case Code(text):
                said.append(("code", text))
            case Row(cells):
                said.append(("row", [bare(prose.text_of(cell)) for cell in cells if cell]))
            case Rule():
                said.append("rule")
            case Item(marker, runs):
                said.append((marker, bare(prose.text_of(runs))))
            case _:
                said.append((type(block).__name__, bare(prose.text_of(block.runs))))
    return said


@pytest.mark.long(rounds=1000, short=80)
@given(TEXT)
def test_an_explanation_written_again_says_the_same(markdown: str) -> None:
    blocks = prose.blocks(markdown)
    again = prose.blocks("\n".join(canonical(markdown)), common=True)

    assert meaning(again) == meaning(blocks)
    assert [block.margin.quoted for block in again] == [block.margin.quoted for block in blocks]


@pytest.mark.long(rounds=1000, short=80)
@given(TEXT)
def test_an_explanation_written_again_is_inert_where_more_is_known(markdown: str) -> None:
    tokens = READER.parse("\n".join(canonical(markdown)))
    types = {token.type for token in (*tokens, *inner(tokens))}

    assert not types & {"html_block", "html_inline", "link_open", "image", "s_open", "code_block"}
    assert [block for block in tokens if block.type == "heading_open" and block.markup in "=-"] == []


@pytest.mark.parametrize(
    "markdown",
    [
        "A **bold** and an *italic* word, and `code`.",
        "One\\\ntwo",
        "- a\n- b\n  - c\n\n  d",
        "1. a\n2. b\n\nc",
        "> a\n>\n> b",
        "- \n  ```\n  x\n  ```",
        "> - a\n>\n>   > b",
        "````text\n```\n````",
        "| a | b |\n| --- | --- |\n| c | d |",
        "***",
        "`` a`b ``",
        "**a** *b*",
    ],
)
def test_the_subset_keeps_its_styles_and_its_shape(markdown: str) -> None:
    again = prose.blocks("\n".join(canonical(markdown)), common=True)

    assert [block for block in again if isinstance(block, Paragraph | Item | Row | Code)] == [
        block for block in prose.blocks(markdown) if isinstance(block, Paragraph | Item | Row | Code)
    ]


@pytest.mark.parametrize("text", [hostile.HTML, hostile.MARKDOWN])
def test_hostile_text_does_nothing(text: str) -> None:
    printed = paper.markdown(hostile.session(text), WHEN)
    tokens = READER.parse(printed)
    types = {token.type for token in (*tokens, *inner(tokens))}

    assert not types & {"html_block", "html_inline", "link_open", "image", "s_open", "code_block"}
    assert prose.unsafe_character(printed) is None
    assert printed.count("\n# ") == 0


def test_addresses_stand_as_they_are(session: Session) -> None:
    assert "\n  <https://atlas.example.org/heart_and_lungs?page=12&view=all>\n" in paper.markdown(session, WHEN)
