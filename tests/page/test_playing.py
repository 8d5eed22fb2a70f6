"""Questions of every type through the pages, answered by their labels."""

import pytest

from quiz import kinds
from quiz.bank import read_text
from quiz.library import Entry
from quiz.model import Question

from .conftest import GALLERY, Open, entry_of


@pytest.mark.parametrize("question", entry_of(GALLERY).bank.questions, ids=lambda question: question.id)
def test_the_key_of_every_question_is_right(question: Question, browse: Open) -> None:
    browser = browse(question.id)

    browser.give(kinds.key(question))

    assert browser.tutor.view.attempts[0].verdict == "right"
    assert browser.title.startswith("Right. Question 1 of 1")
    browser.press("next")
    assert browser.tutor.view.ended == "finished"


NUMERIC = """\
format: 1
id: numbers
title: Numbers
language: en
questions:
  - id: one
    type: numeric
    stem: How much?
    {fields}
"""


@pytest.mark.parametrize(
    ("fields", "digits"),
    [
        ("answer: 1.5", True),
        ("answer: -1.5", False),
        ("answer: 5\n    reject:\n      - answer: -5\n        why: The sign is lost.", False),
        ("answer: 5\n    unit: mg", True),
        ("answer: 5\n    unit: mg\n    unit-required: true", False),
    ],
)
def test_a_phone_shows_its_keys_for_numbers_where_they_are_enough(fields: str, digits: bool, browse: Open) -> None:  # noqa: FBT001
    reading = read_text(NUMERIC.replace("{fields}", fields), "numbers.yaml")
    assert reading.bank, reading.problems
    assert not [problem for problem in reading.problems if problem.severity == "error"]

    browser = browse("one", entry=Entry.of(reading.bank, (), "numbers.yaml", "given"))

    assert ('inputmode="decimal"' in browser.html) == digits
