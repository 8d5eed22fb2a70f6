"""Codes of findings: texts that know how severe they are and what there is to read about them."""

import json

import pytest

from quiz.source import Code, Problem, Span, codes

ODD = Code("B199", "error", "warning")


def test_a_code_is_its_name_wherever_it_is_written_compared_or_saved() -> None:
    assert (str(ODD), f"{ODD}", json.dumps(ODD)) == ("B199", "B199", '"B199"')
    assert ODD == "B199"
    assert {"B199": 1}[ODD] == 1
    assert ODD.severity == "error"


def test_a_problem_is_as_severe_as_its_code_unless_it_says_otherwise() -> None:
    place = Span("x.yaml", (1, 1), (1, 2))

    assert Problem(place, ODD, "It is odd.", "Fix it.").severity == "error"
    assert Problem(place, ODD, "It is odd.", "Fix it.", None, "warning").severity == "warning"


def test_a_severity_that_its_code_does_not_declare_is_our_own_mistake() -> None:
    with pytest.raises(AssertionError, match="B199 is never info"):
        Problem(Span("x.yaml", (1, 1), (1, 2)), ODD, "It is odd.", "Fix it.", None, "info")


def test_all_codes_are_listed_once_by_name() -> None:
    assert list(codes.ALL) == sorted({str(code) for code in codes.ALL})
    assert all(isinstance(value, Code) for name, value in vars(codes).items() if name.isupper() and name != "ALL")
