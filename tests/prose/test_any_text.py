"""Whatever is typed, nothing unsafe comes out, no word is lost, and the work grows no faster than the text."""

import subprocess
import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.prose import Block, Code, Item, Row, Rule, blocks, in_ascii, plain, unsafe_character

SIGNS = st.sampled_from(
    [*"*_`#>-+~|[]()!<>&\\:.= \n\t", "\n\n", "1. ", "- ", "> ", "| a | b |\n|--|--|\n", "```\n", "    "]
)
HOSTILE = st.sampled_from(["\x1b[2J", "\x9b", "\u202e", "\ud800", "&#x202e;", "\u2028", "\ufeff", "\r\n", "\r", "\x00"])
MARKDOWN = st.lists(SIGNS | HOSTILE | st.text(max_size=5)).map("".join)


def texts(block: Block) -> list[str]:
    match block:
        case Rule():
            return [block.margin.left]
        case Code():
            return [block.text, block.language]
        case Row():
            return [run.text for cell in block.cells for run in cell]
        case Item():
            return [block.marker, *(run.text for run in block.runs)]
        case _:
            return [run.text for run in block.runs]


@given(MARKDOWN)
def test_nothing_unsafe_comes_out(markdown: str) -> None:
    drawn = [text for block in blocks(markdown) for text in texts(block)]
    assert [text for text in drawn if unsafe_character(text)] == []
    assert unsafe_character(plain(markdown)) is None
    assert unsafe_character(in_ascii(plain(markdown))) is None


@given(MARKDOWN)
def test_runs_are_joined_and_never_empty(markdown: str) -> None:
    for block in blocks(markdown):
        rows = block.cells if isinstance(block, Row) else () if isinstance(block, Code | Rule) else (block.runs,)
        for runs in rows:
            assert all(run.text for run in runs)
            assert all(one.style != other.style for one, other in pairwise(runs))


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1)), st.sampled_from([" ", "\n", "\n\n", "  \n"]))
def test_of_text_without_signs_every_word_stays_in_its_order(words: list[str], between: str) -> None:
    assert plain(between.join(words)).split() == words


@given(st.lists(SIGNS))
def test_no_word_is_lost_between_any_signs(signs: list[str]) -> None:
    # A word behind ``` is the name of a language, not shown; and backslashes and pipes must not meet.
    words = [f"word{number}" for number in range(len(signs))]
    markdown = "".join(f"{sign} {word} " for sign, word in zip(signs, words, strict=True) if "`" not in sign)
    kept = [word for sign, word in zip(signs, words, strict=True) if "`" not in sign]
    assert [word for word in kept if word not in plain(markdown).replace("|", " ").split()] == []


@given(st.integers(1, 100), st.lists(st.sampled_from(["> ", "- ", "1. "]), min_size=1, max_size=3))
def test_text_at_any_depth_is_shown(depth: int, containers: list[str]) -> None:
    assert "at the bottom" in plain("".join(containers) * depth + "at the bottom")


TRAPS = [
    ">",
    "[",
    "![",
    "![](",
    "![a](b ",
    "[(",
    "*",
    "*a ",
    "a*",
    "*_",
    "**a_ ",
    "`",
    "- ",
    "1) ",
    "> - ",
    "|",
    "a|",
    "~",
    "&",
    "<",
    "<a ",
    "\\",
]


def work(markdown: str) -> int:
    """How many lines of Python are run to read ``markdown``."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return counting

    sys.settrace(counting)
    try:
        plain(markdown)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.long(rounds=8_000, short=400)
@pytest.mark.parametrize("trap", TRAPS)
def test_twice_the_text_is_little_more_than_twice_the_work(trap: str, rounds: int) -> None:
    work("warm")
    once, twice = (work(trap * (length // len(trap))) for length in (rounds, 2 * rounds))
    assert twice < 2.5 * once + 1_000


def test_a_table_is_filled_up_with_a_limited_number_of_empty_cells() -> None:
    rows = blocks("|a" * 1000 + "|\n" + "|-" * 1000 + "|\n" + "|\n" * 200)
    assert sum(len(row.cells) for row in rows if isinstance(row, Row)) < 100_000


def test_the_parser_is_loaded_only_when_there_is_markdown_to_read() -> None:
    program = "import sys; import quiz.prose; print('markdown_it' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "False"
