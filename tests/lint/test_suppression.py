"""A finding can be left out with a reason, by its question or by the whole bank; what leaves nothing out is told."""

from collections.abc import Sequence

import pytest

from quiz import bank, lint
from quiz.lint import Report

NEGATIVE = "Which of these organs is not in the chest?"
POSITIVE = "Which of these organs is in the belly?"


def _look(stem: str, *, head: Sequence[str] = (), question: Sequence[str] = (), language: str = "en") -> Report:
    lines = [
        "title: Organs",
        f"language: {language}",
        *head,
        "questions:",
        "  - id: chest",
        "    type: single",
        f"    stem: {stem}",
        "    options: [{correct: Liver}, {wrong: Heart}, {wrong: Lung}]",
        "    explanation: The liver lies below the diaphragm, in the belly.",
        *question,
    ]
    return lint.check(bank.read_text("\n".join([*lines, ""]), "organs.yaml"))


def _codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems]


def _ignore(code: str, indent: int) -> list[str]:
    return [" " * indent + "lint:", " " * indent + f"  ignore: {{{code}: The exam asks so.}}"]


def test_without_a_suppression_the_finding_is_reported() -> None:
    assert _codes(_look(NEGATIVE)) == ["Q203"]


def test_a_question_leaves_its_own_finding_out() -> None:
    report = _look(NEGATIVE, question=_ignore("Q203", 4))

    assert _codes(report) == []
    assert report.suppressed == 1


def test_a_bank_leaves_a_finding_out_for_all_its_questions() -> None:
    report = _look(NEGATIVE, head=_ignore("Q203", 0))

    assert _codes(report) == []
    assert report.suppressed == 1


@pytest.mark.parametrize("where", ["head", "question"])
def test_a_suppression_that_leaves_nothing_out_is_reported_at_its_code(where: str) -> None:
    report = (
        _look(POSITIVE, head=_ignore("Q203", 0)) if where == "head" else _look(POSITIVE, question=_ignore("Q203", 4))
    )

    (problem,) = report.problems
    assert (problem.code, problem.severity) == ("Q100", "warning")
    assert "`Q203`" in problem.message
    assert ("this bank" if where == "head" else "this question") in problem.message


def test_another_code_hides_nothing_and_is_reported_itself() -> None:
    assert _codes(_look(NEGATIVE, question=_ignore("Q204", 4))) == ["Q203", "Q100"]


@pytest.mark.parametrize("code", ["Q999", "B116", "q203", "negative-stem"])
def test_a_code_that_no_rule_has_is_reported(code: str) -> None:
    report = _look(NEGATIVE, question=_ignore(code, 4))

    assert _codes(report) == ["Q203", "Q100"]
    assert f"`{code}`" in report.problems[1].message


@pytest.mark.parametrize("code", sorted(lint.RETIRED))
def test_a_suppression_of_a_retired_rule_does_no_harm(code: str) -> None:
    assert _codes(_look(POSITIVE, question=_ignore(code, 4))) == []
    assert code not in lint.CODES


def test_where_question_and_bank_leave_the_same_out_the_bank_has_it_for_nothing() -> None:
    report = _look(NEGATIVE, head=_ignore("Q203", 0), question=_ignore("Q203", 4))

    (problem,) = report.problems
    assert problem.span.start == (4, 12)


def test_a_word_that_lint_does_not_know_is_reported_at_its_place() -> None:
    report = _look(NEGATIVE, question=["    lint:", "      ingore: {Q203: The exam asks so.}"])

    assert _codes(report) == ["Q203", "Q100"]
    assert report.problems[1].span.start == (10, 7)
    assert "`ingore`" in report.problems[1].message


def test_a_rule_that_has_no_words_for_the_language_makes_no_suppression_useless() -> None:
    report = _look(NEGATIVE, question=_ignore("Q203", 4), language="fi")

    assert "Q203" in report.skipped
    assert _codes(report) == []


def test_a_rule_of_the_whole_bank_can_be_answered_in_the_question_it_points_at() -> None:
    medicine = ["domain: medicine"]

    assert "Q111" in _codes(_look(POSITIVE, head=medicine))
    assert "Q111" not in _codes(_look(POSITIVE, head=medicine, question=_ignore("Q111", 4)))
