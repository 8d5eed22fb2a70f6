"""Bank text on the screen: the Markdown subset with its hanging indents, and strangers' texts as they stand."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library import Entry
from quiz.model import Citation, Reference, Topic
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content
from quiz.tui.widgets.page import Page

if TYPE_CHECKING:
    from .conftest import Sit


def lines(text: str, width: int = 20) -> list[str]:
    return [line.rstrip() for line in Page(to_paragraphs(text)).at(width).plain.split("\n")]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("one two three four five", ["one two three four", "five"]),
        ("one\ntwo\n\nthree", ["one two", "", "three"]),
        ("- one two three four five\n- six", ["- one two three four", "  five", "- six"]),
        ("1. one\n2. two\n\n   more", ["1. one", "2. two", "", "   more"]),
        ("- one\n  - two two two two two", ["- one", "  - two two two two", "    two"]),
        ("> one two three\n> four five", ["> one two three four", "> five"]),
        ("# Title\ntext", ["Title", "text"]),
        ("```\nif x:\n    y\n```", ["if x:", "    y"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a | b", "c | d"]),
        ("**bold** *it* `code`", ["bold it code"]),
        ("one\n\n---\n\ntwo", ["one", "", "────────", "", "two"]),
        ("[link](https://example.org)", ["[link](https://examp", "le.org)"]),
        ("a <b>x</b> List<int>", ["a <b>x</b> List<int>"]),
        ("", [""]),
        (" \n ", [""]),
        ("-", ["-"]),
    ],
)
def test_markdown_is_drawn(text: str, drawn: list[str]) -> None:
    assert lines(text) == drawn


def test_styles_are_laid_on_the_words_they_belong_to() -> None:
    page = Page(to_paragraphs("a **b** *c* `d`")).at(20)

    assert [(page.plain[span.start : span.end], str(span.style)) for span in page.spans] == [
        ("b", "bold"),
        ("c", "italic"),
        ("d", "bold $text-accent"),
    ]


@pytest.mark.parametrize(
    "text", ["[@click=app.quit]x[/]", "array[/b]", "[ @click=app.x]y", "[$primary]z", "list[int]", "[link=x]y[/link]"]
)
def test_what_looks_like_markup_is_text(text: str) -> None:
    assert to_content(text).plain == text
    assert to_content(text).spans == []
    assert Page(to_paragraphs(text)).at(80).plain == text


def test_control_and_bidi_characters_are_shown_and_not_sent() -> None:
    assert to_content("a\x1b[2Jb\u202ec\x07").plain == "a␛[2Jb\ufffdc␇"


@pytest.mark.long(rounds=500, short=20)
@given(st.text("ab -*_>#`|[]()1.\n\t\\<&;\x1b\u202e漢", max_size=60), st.integers(10, 80))
def test_any_text_fits_its_width_and_sends_nothing(text: str, width: int) -> None:
    page = Page(to_paragraphs(text)).at(width)

    assert not {"\x1b", "\u202e"} & set(page.plain)
    assert all(line.cell_length <= width for line in page.split("\n"))


DANGEROUS = (
    "[@click=app.quit]Q[/] array[/b] \x1b]52;c;aGk=\x1b\\ \x9b31m \u202e\x07 "
    "[link=https://x]L[/link] [$primary @click=app.quit]P"
)

TO_THE_ANSWER = ("enter", "down", "down", "down", "enter", "escape", "home", "enter", "h", "1", "enter")
TO_READ = ("r", "enter", "l", "escape", "escape", "slash", "q", "escape", "t", "1", "enter", "escape", "y", "escape")
PAPERS = ("exclamation_mark", "escape", "question_mark", "escape")


@pytest.fixture
def hostile(body: Entry) -> Entry:
    """The small bank with the same attack in every text that a bank can hold."""
    texts: dict[str, Any] = dict.fromkeys(("stem", "explanation", "correction", "urgent", "topic"), DANGEROUS)
    first = replace(
        body.bank.questions[0],
        **texts,
        hints=(DANGEROUS,),
        sources=(Citation("bad", DANGEROUS),),
    )
    single = cast("Any", first.body)
    options = (
        option._replace(text=f"{number} {DANGEROUS}", why=DANGEROUS) for number, option in enumerate(single.options)
    )
    first = replace(first, body=single._replace(options=tuple(options)))
    reference = Reference(DANGEROUS, DANGEROUS, f"https://example.org/{DANGEROUS}", DANGEROUS)
    texts = dict.fromkeys(("title", "summary", "notice", "help", "checked", "path"), DANGEROUS)
    bank = replace(
        body.bank,
        **texts,
        questions=(first,),
        reviewed_by=(DANGEROUS,),
        topics={DANGEROUS: Topic(DANGEROUS, note=DANGEROUS)},
        sources={"bad": reference},
    )
    return body.holding(bank)._replace(path=DANGEROUS)


async def test_a_hostile_bank_does_nothing_on_any_screen(library_screen: "Sit", hostile: Entry) -> None:
    async with library_screen(shelf=(hostile,), size=(100, 50)) as learner:

        def harmless() -> None:
            for strip in learner.strips:
                assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(strip.text)
                for segment in strip:
                    meta = segment.style.meta if segment.style else {}
                    assert "@click" not in meta
                    assert not (segment.style and segment.style.link)

        harmless()
        for key in (*TO_READ, *TO_THE_ANSWER, "l", "enter", "b", "escape", *PAPERS, "u", "s", "s"):
            await learner.press(key)
            harmless()
            if key == "h":
                await learner.click("app.quit", last=True)
        assert learner.app.return_code is None
        assert learner.top == "Nothing was answered this time."
