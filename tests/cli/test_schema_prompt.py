"""What a language model is given: short, with one example of each type, and the example is itself a sound bank."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from quiz import bank, kinds
from quiz.bank.model_prompt import example


def test_its_example_passes_the_strictest_check(quiz: Callable[..., Any]) -> None:
    Path("example.yaml").write_text(example(), encoding="utf-8")

    ran = quiz("check", "--strict", "--ignore", "Q114", "example.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (0, ran.out.splitlines()[-1])


def test_it_has_a_question_of_each_type_and_fits_into_a_message(quiz: Callable[..., Any]) -> None:
    lines = quiz("schema", "--prompt").out.splitlines()
    reading = bank.read_text(example(), "x.yaml")

    assert reading.bank is not None
    assert [question.type for question in reading.bank.questions] == list(kinds.TYPES)
    assert len(lines) < 110
