"""Findings with one cause are one for people: the first, and the lines of the others."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from quiz.cli.check.groups import grouped
from quiz.source import Code, Problem, Span, codes

ODD = Code("B199", "error", "warning")


def problem(line: int, message: str, code: Code = ODD, severity: Any = None) -> Problem:
    return Problem(Span("x.yaml", (line, 1), (line, 2)), code, message, "Fix it.", None, severity)


def test_the_same_message_is_shown_once_with_the_lines_of_the_others() -> None:
    (group,) = grouped([problem(line, "It is odd.") for line in (3, 5, 9)])

    assert (group.first.span.start[0], group.others) == (3, "and 2 more: lines 5, 9")


def test_errors_come_before_warnings() -> None:
    groups = grouped([problem(1, "A.", severity="warning"), problem(2, "B.")])

    assert [group.first.message for group in groups] == ["B.", "A."]


def test_messages_that_differ_in_what_they_quote_are_one_from_four_on() -> None:
    odd = [problem(line, f"`Q{line}` cannot be an id.") for line in range(1, 5)]

    assert len(grouped(odd)) == 1
    assert len(grouped(odd[:3])) == 3


def test_two_unknown_keys_are_two_causes() -> None:
    keys = [problem(line, f"`k{line}` is `stem` here.", codes.UNKNOWN_KEY) for line in range(1, 9)]

    assert len(grouped(keys)) == len(keys)


def test_each_of_many_keys_that_are_used_twice_is_no_cause_of_its_own() -> None:
    keys = [problem(line, f"`k{line // 2}` is not a key.", codes.UNKNOWN_KEY) for line in range(2, 82)]
    sources = [problem(line, f"The source `s{line // 2}` is not declared.") for line in range(2, 82)]

    assert [group.first.span.start[0] for group in grouped([*keys, *sources])] == [2, 2]


def test_the_files_of_one_bank_are_one_bank() -> None:
    found = [problem(line, "It is odd.") for line in (3, 5)]
    found += [replace(each, span=each.span._replace(path="y.yaml")) for each in (*found, problem(9, "It is odd."))]

    (group,) = grouped(found)

    assert group.others == "and 4 more: line 5; y.yaml, lines 3, 5, 9"


def test_a_bank_of_one_repeated_mistake_fits_on_a_screen(quiz: Callable[..., Any]) -> None:
    questions = "".join(
        f"  - question: What is number {number}?\n    type: mcq\n    options: [One, Two]\n    answer: Two\n"
        for number in range(40)
    )
    Path("many.yaml").write_text(f"title: Many\nquestions:\n{questions}", encoding="utf-8")

    assert len(quiz("check", "--select", "B", "many.yaml").out.splitlines()) < 40
    each = json.loads(quiz("check", "--select", "B121", "--json", "many.yaml").out)
    assert len(each) == 40
