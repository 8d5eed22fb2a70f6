"""``also``: other wordings of a stem, read with their places."""

from collections.abc import Callable
from typing import Any

import pytest

from quiz import kinds
from quiz.bank import dump, read_text
from quiz.kinds import Kind, every
from quiz.model import Question
from quiz.source import Problem
from quiz.source.nodes import Tree

Bodies = dict[str, Tree]
WITH_WORDINGS = [kind for kind in every() if "also" not in kind.refused]
BANK = """\
format: 1
id: burns
title: Burns
language: en
questions:
  - id: burn
    type: recall
    stem: What do you do first with a burn?
    also:
%s
    answer: Cool it.
"""


def read_wordings(*lines: str) -> tuple[tuple[str, ...], list[Problem]]:
    """The wordings of a question whose ``also`` consists of ``lines``, and the problems."""
    reading = read_text(BANK % "\n".join(f"      {line}" for line in lines), "burns.yaml")
    found = reading.bank.questions if reading.bank else ()
    return (found[0].also if found else ()), list(reading.problems)


def test_wordings_are_read_in_the_order_of_the_file() -> None:
    wordings, problems = read_wordings("- A hand is burned. What comes first?", "- How do you begin with a burn?")
    assert wordings == ("A hand is burned. What comes first?", "How do you begin with a burn?")
    assert problems == []


@pytest.mark.parametrize("kind", every(), ids=[kind.name for kind in every()])
def test_every_type_but_a_text_with_gaps_takes_other_wordings(
    kind: Kind[Any], read: Callable[..., tuple[Question | None, list[Problem]]]
) -> None:
    whole = read_text("title: One\nquestions:\n  - " + kind.sample.replace("\n", "\n    "), "one.yaml").bank
    assert whole is not None
    (sample,) = whole.questions
    question, problems = read(kind.name, kinds.dump(sample) | {"also": ["How else can this be asked?"]})
    if kind in WITH_WORDINGS:
        assert question is not None
        assert question.also == ("How else can this be asked?",)
        assert problems == []
    else:
        assert [problem.message for problem in problems] == ["`also` is not a key that belongs here."]
        assert "The text with its gaps is the question here" in problems[0].hint


@pytest.mark.parametrize(
    ("lines", "kept", "at", "message"),
    [
        (("- What do you do FIRST with a burn",), 0, (10, 9), "This wording is the same as the stem"),
        (("- How?", "- how", "- And then?"), 2, (11, 9), "This wording is the same as another one"),
    ],
)
def test_a_repeated_wording_is_left_out_with_a_warning(
    lines: tuple[str, ...], kept: int, at: tuple[int, int], message: str
) -> None:
    wordings, (problem,) = read_wordings(*lines)
    assert len(wordings) == kept
    assert problem.span.start == at
    assert (problem.code, problem.severity) == ("B133", "warning")
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("- ",), "B122"),
        (("- [a, b]",), "B107"),
        (("What comes first?",), "B107"),
        (("- " + "x" * 10_001,), "B111"),
    ],
)
def test_what_is_no_list_of_texts_is_refused(lines: tuple[str, ...], code: str) -> None:
    wordings, problems = read_wordings(*lines)
    assert wordings == ()
    assert [problem.code for problem in problems] == [code]


def test_an_empty_list_is_no_wording() -> None:
    assert read_wordings("[]") == ((), [])


def test_a_wording_with_a_colon_gets_quotes_by_fix() -> None:
    _, (problem,) = read_wordings("- First aid: what comes first?")
    assert problem.edit is not None
    assert problem.edit.text == '"First aid: what comes first?"'


def test_wordings_are_written_and_read_again() -> None:
    reading = read_text(BANK % "      - 'Burned: what now?'", "burns.yaml")
    assert reading.bank is not None
    assert read_text(dump(reading.bank), "again.yaml").bank == reading.bank
