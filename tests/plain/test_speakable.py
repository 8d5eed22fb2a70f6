"""Texts of a bank as they are said."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from quiz import prose
from quiz.plain.speakable import speakable, speakable_markdown


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("", ""),
        ("a **b** `c` *d*", "a b c d"),
        ("one\n\ntwo", "one\ntwo"),
        ("# Title\n\ntext", "Title.\ntext"),
        ("Call:\n- a fit\n- a fall.", "Call:\na fit.\na fall."),
        ("1. first\n2. second?", "1. first.\n2. second?"),
        ("- a\n  - b", "a.\nb."),
        ("> wise\n>\n> words\n\nplain", "Quotation: wise\nwords\nplain"),
        ("```\nls -l\n```", "Code: ls -l"),
        ("```\nif ! a\n  b\n```", "Code, 2 lines:\nif ! a\n  b"),
        ("|drug|dose|\n|-|-|\n|A|2 mg|\n|B||", "drug; dose\nA; dose: 2 mg\nB"),
        ("a\n\n***\n\nb", "a\n\nb"),
        ("see [the page](https://example.org/a)", "see the page (https://example.org/a)"),
        ("Press `!` now, or `?`", "Press ! (exclamation mark) now, or ? (question mark)"),
        ("Press ! for the list", "Press ! (exclamation mark) for the list"),
        ("`->` points", "-> (hyphen, greater-than sign) points"),
        ("What is it? It is ! Quoi ? Rien ! Good.", "What is it? It is ! Quoi ? Rien ! Good."),
    ],
)
def test_markdown_is_said_in_lines_without_marks(markdown: str, lines: str) -> None:
    assert speakable_markdown(markdown) == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bone", "bone"),
        ("the ____ of the body", "the blank of the body"),
        ("hyper____, ____tension", "hyper blank, blank tension"),
        ("blood \u2192 lung", "blood to lung"),
        ("6 \u00b7 10", "6 times 10"),
        ("lung \u00b7 liver", "lung, liver"),
        ("-", "- (hyphen)"),
        ("<=", "<= (less-than sign, equals sign)"),
        ("?!", "?! (question mark, exclamation mark)"),
        ("\u2265 38.0 C", "\u2265 38.0 C"),
        ("5 %", "5 %"),
        ("----", "----"),
        (" ", " "),
        ("snake_case", "snake_case"),
    ],
)
def test_signs_in_the_place_of_words_become_words(text: str, words: str) -> None:
    assert speakable(text) == words


WORDS = re.compile(r"[^\W_]+")
PIECES = [
    "a",
    "Bb ",
    "1. ",
    "- ",
    "> ",
    "`",
    "**",
    "\n",
    "\n\n",
    "|",
    "|-|\n",
    "!",
    "? ",
    "___",
    "\u2192",
    "```\n",
    "#",
]


def within(words: Iterable[str], longer: Iterable[str]) -> bool:
    """Whether ``words`` come in this order among ``longer``."""
    rest = iter(longer)
    return all(word in rest for word in words)


@given(some.lists(some.sampled_from(PIECES)).map("".join))
@example("> - a\n>\n>   1. b")
@example("a`___`a")
def test_no_word_is_lost_and_nothing_fails(markdown: str) -> None:
    heard = speakable_markdown(markdown)

    assert within(WORDS.findall(prose.plain(markdown)), WORDS.findall(heard)), heard


@given(some.text())
def test_any_text_is_said(text: str) -> None:
    assert within(WORDS.findall(text), WORDS.findall(speakable(text)))
    speakable_markdown(text)
