"""The HTML is one whole file that runs nothing and fetches nothing, whatever a bank says."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import paper, prose
from quiz.engine import QuestionPool, Session
from quiz.prose import html_of

from . import hostile
from .conftest import WHEN

OWN = {"h1", "h2", "h3", "section", "header", "main", "div", "span", "a"}
TOLD = {
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
    "br",
    "strong",
    "em",
}
TOLD |= {"h4", "h5", "h6"}
FRAME = {"html", "head", "meta", "title", "style", "body"}
EMPTY = {"meta", "br", "hr"}


class Reading(HTMLParser):
    """The elements of a file with their attributes, its texts, and whether it closes what it opens."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_pi = unknown_decl = handle_comment


def sound(text: str) -> Reading:
    """``text`` read, and found to hold nothing that acts."""
    reading = Reading(text)
    assert reading.open == []
    for tag, attributes in reading.found:
        assert tag in OWN | TOLD | FRAME
        if tag == "a":
            assert re.match("https?://", attributes["href"] or "")
            assert attributes == {"href": attributes["href"], "rel": "noreferrer"}
        elif tag == "meta":
            assert attributes.get("http-equiv") in (None, "Content-Security-Policy")
        else:
            assert set(attributes) <= {"class", "value", "lang"}
    return reading


def test_the_file_parses_and_fetches_nothing(session: Session) -> None:
    text = paper.html(session, WHEN)
    sound(text)

    assert re.findall(r"src=|url\(|@import|refresh|<script|<link", text) == []
    assert text.startswith("<!DOCTYPE html>")


def test_it_says_what_it_is_written_in_and_what_it_may_do(session: Session) -> None:
    metas = [attributes for tag, attributes in sound(paper.html(session, WHEN)).found if tag == "meta"]

    assert metas[0] == {"charset": "utf-8"}
    assert metas[1] == {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    }


@pytest.mark.parametrize(("language", "said"), [("en", "en"), ("pt-BR", "pt-BR"), ("", "en"), ('x" onload="', "en")])
def test_it_names_the_language_of_the_bank(session: Session, language: str, said: str) -> None:
    bank = replace(session.pool.bank, language=language)
    printed = paper.html(replace(session, pool=QuestionPool.of(bank)), WHEN)

    assert ("html", {"lang": said}) in sound(printed).found


def test_headings_go_down_one_level_at_a_time(session: Session) -> None:
    levels = [int(tag[1]) for tag, _ in sound(paper.html(session, WHEN)).found if re.fullmatch(r"h\d", tag)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_only_web_addresses_are_links(session: Session) -> None:
    printed = paper.html(session, WHEN)
    links = [attributes["href"] for tag, attributes in sound(printed).found if tag == "a"]

    assert links == ["https://atlas.example.org/heart_and_lungs?page=12&view=all"]
    assert "<p>file:///etc/passwd</p>" in printed


@pytest.mark.parametrize(("text", "links"), [(hostile.HTML, set()), (hostile.MARKDOWN, {"https://x/y.png"})])
def test_hostile_text_is_text_and_only_a_picture_on_the_web_is_a_link(text: str, links: set[str]) -> None:
    reading = sound(paper.html(hostile.session(text), WHEN))
    said = "".join(reading.texts)

    assert ("html", {"lang": "en"}) in reading.found
    assert {attributes["href"] for tag, attributes in reading.found if tag == "a"} == links
    assert prose.unsafe_character(said) is None
    if text is hostile.HTML:
        assert said.count(text) > 50


SIGNS = st.sampled_from(
    [*"*_`#>-+|[]<&\\:. \n", "\n\n", "1. ", "7) ", "- ", "> ", "    ", "```\n", "| a | b |\n|--|--|\n"]
)
MARKDOWN = st.lists(SIGNS | st.text(max_size=5)).map("".join)


@pytest.mark.long(rounds=600, short=60)
@given(MARKDOWN)
def test_any_explanation_becomes_sound_elements_and_loses_no_letter(markdown: str) -> None:
    reading = sound(html_of(markdown, highest=4))
    shown = re.sub(r"\s", "", "".join(reading.texts))
    bare = re.sub(r"\s", "", "".join(_letters(markdown)))

    assert {tag for tag, _ in reading.found} <= TOLD
    assert shown == bare


def _letters(markdown: str) -> list[str]:
    said: list[str] = []
    for block in prose.blocks(markdown):
        match block:
            case prose.Code(text):
                said.append(text)
            case prose.Row(cells):
                said.extend(map(prose.text_of, cells))
            case prose.Rule():
                pass
            case _:
                said.append(prose.text_of(block.runs))
    return said


@pytest.mark.parametrize(
    ("markdown", "elements"),
    [
        ("One\ntwo\\\nthree", "<p>One two<br>three</p>"),
        ("- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("- a\n  - b\n\n  c\n- d", "<ul><li><p>a</p><ul><li><p>b</p></li></ul><p>c</p></li><li><p>d</p></li></ul>"),
        ("- a\n1. b", '<ul><li><p>a</p></li></ul><ol><li value="1"><p>b</p></li></ol>'),
        ("> a\n> - b\n\nc", "<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote><p>c</p>"),
        ("- > a\n\n  b", "<ul><li><blockquote><p>a</p></blockquote><p>b</p></li></ul>"),
        ("```\n<a\n```", "<pre><code>&lt;a</code></pre>"),
        ("# A\n***", "<h4>A</h4><hr>"),
        (
            "|a|b|\n|-|-|\n|c|",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>",
        ),
        (
            "|a|\n|-|\n|b|c *d*|",
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c <em>d</em></td></tr></tbody></table>",
        ),
        (
            "3. a\n7. b\n7. c",
            '<ol><li value="3"><p>a</p></li><li value="7"><p>b</p></li><li value="8"><p>c</p></li></ol>',
        ),
        ("> " * 50 + "a", f"<p>{'&gt; ' * 50}a</p>"),
        ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
    ],
)
def test_blocks_are_the_elements_that_they_are(markdown: str, elements: str) -> None:
    assert html_of(markdown, highest=4).replace(">\n", ">") == elements
