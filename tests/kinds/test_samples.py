"""Every question type brings a small complete sample: for new banks and for the manual."""

from typing import Any

import pytest

from quiz import bank, kinds
from quiz.kinds import Kind, every
from quiz.model import Grading, Judge, Judged


@pytest.mark.parametrize("kind", every(), ids=lambda kind: kind.name)
def test_a_sample_is_sound_and_its_key_is_right(kind: Kind[Any]) -> None:
    reading = bank.read_text(bank.new_bank("Sample", "en", "general", [kind.name]), "sample.yaml")

    assert reading.problems == ()
    assert reading.bank is not None
    (question,) = reading.bank.questions
    outcome = kinds.grade(question, kinds.key(question), Grading())
    assert isinstance(outcome, Judge) or (isinstance(outcome, Judged) and outcome.verdict == "right")
    assert question.type == kind.name
    assert question.explanation


@pytest.mark.parametrize("kind", every(), ids=lambda kind: kind.name)
def test_a_sample_is_short(kind: Kind[Any]) -> None:
    assert len(kind.sample.splitlines()) <= 15
    assert max(map(len, kind.sample.splitlines())) <= 110
