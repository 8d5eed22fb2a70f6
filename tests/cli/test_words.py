"""``quiz words``: what the hard words of a bank mean."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Quiz

BANK = """\
format: 1
id: cells
title: Cells
language: en
glossary:
  lymph: "A clear fluid.\\e[31m"
  biopsy: A small sample of tissue.
questions:
  - id: a
    type: true-false
    stem: Cells live.
    answer: true
    why: They do.
"""


@pytest.fixture(autouse=True)
def _cells(quiz: "Quiz") -> None:
    assert quiz("list").code == 0, "the current folder is that of the test"
    Path("cells.yaml").write_text(BANK, "utf-8")


@pytest.mark.parametrize(
    ("text", "code", "out", "err"),
    [
        ((), 0, "biopsy: A small sample of tissue.\nlymph: A clear fluid.\u241b[31m\n", ""),
        (("of", "tissue"), 0, "biopsy: A small sample of tissue.\n", ""),
        (("zebra",), 1, "", "quiz: No word of the glossary fits that.\n"),
    ],
)
def test_words_are_printed_with_their_meanings(
    quiz: "Quiz", text: tuple[str, ...], code: int, out: str, err: str
) -> None:
    ran = quiz("words", "cells.yaml", *text)

    assert (ran.code, ran.out, ran.err) == (code, out, err)


def test_a_bank_is_needed(quiz: "Quiz") -> None:
    assert quiz("words").err.startswith("quiz: Name a bank; quiz list shows them all.\n")
