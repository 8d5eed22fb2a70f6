"""``quiz rules``: every code with what it means."""

from collections.abc import Callable
from typing import Any

import pytest

from quiz import lint
from quiz.source import codes

Quiz = Callable[..., Any]


def test_all_codes_are_listed_those_of_form_first(quiz: Quiz) -> None:
    lines = quiz("rules").out.splitlines()

    assert [line.split()[0] for line in lines] == [*codes.ALL, *sorted([*lint.CODES, *lint.RETIRED])]
    assert lines[0] == "B101  error    A line cannot be read."


@pytest.mark.parametrize("written", ["B117", "b117"])
def test_a_code_is_explained_with_examples(written: str, quiz: Quiz) -> None:
    lines = quiz("rules", written).out.splitlines()

    assert lines[0] == "B117 (warning): A question has no id."
    assert "Not so good:" in lines
    assert lines[lines.index("Better:") + 2] == "    id: fever"


@pytest.mark.parametrize(("written", "told"), [("Q101", "B115"), ("q102", "B115")])
def test_a_rule_that_a_bank_must_keep_to_be_read_is_found_under_its_own_code(
    written: str, told: str, quiz: Quiz
) -> None:
    lines = quiz("rules", written).out.splitlines()

    assert lines[0] == f"{written.upper()} is reported as {told}."
    assert lines[2].startswith(f"{told} (error): ")


def test_a_retired_code_is_still_known(quiz: Quiz) -> None:
    lines = quiz("rules", "q319").out.splitlines()

    assert lines[0] == "Q319 (retired): Replace joke options by believable ones."
    assert "Q319  retired  Replace joke options by believable ones." in quiz("rules").out.splitlines()


def test_a_code_that_does_not_exist_is_reported_with_the_nearest(quiz: Quiz) -> None:
    ran = quiz("rules", "B199")

    assert (ran.code, ran.out) == (2, "")
    assert "There is no code B199: did you mean B1" in ran.err
