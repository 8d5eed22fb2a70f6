"""A bank written as text and read again."""

import pytest
from hypothesis import given

from quiz import bank
from quiz.model import Bank

from .strategies import banks

AS_WRITTEN = """\
format: 1
id: small
title: "A bank: small"
language: en
audience: patient
authors:
  - A. Author
size: 10
help: |
  **Call** someone:

  - now # or soon
sources:
  nci:
    title: NCI
    as-of: 2026-11
topics:
  outlook:
    title: Outlook
    sensitive: true
confusable:
  - ["ilium", "ileum"]

questions:
  - id: first
    type: single
    stem: "[[4]] is what?"
    options:
      - correct: '"Four", it says'
        why: '\\t is no tab'
      - wrong: "Case #4"
    sources:
      - nci#page
    claims:
      - 1

  - id: second
    type: recall
    stem: |
      This text is long enough to stand on a line of its own, where the eye finds it and an editor can wrap it as it
    answer: No
"""


def test_a_bank_is_written_as_a_person_would() -> None:
    reading = bank.read_text(AS_WRITTEN, "small.yaml")

    assert reading.problems == ()
    assert reading.bank is not None
    assert bank.dump(reading.bank) == AS_WRITTEN


def test_what_nobody_can_see_is_written_as_its_number() -> None:
    text = AS_WRITTEN.replace("answer: No", r'answer: "\e[2J\u202e\x85\U000e0041\0"')

    made = bank.read_text(text, "small.yaml").bank

    assert made is not None
    assert bank.dump(made) == text.replace(r"\e", r"\x1b").replace(r"\0", r"\x00")


@pytest.mark.long(rounds=300, short=10)
@given(banks())
def test_any_bank_reads_back_equal(made: Bank) -> None:
    reading = bank.read_text(bank.dump(made), "made.yaml")

    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    assert reading.bank == made
