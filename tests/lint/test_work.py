"""No rule and no grader does more than twice the work for twice of anything that an author writes.

Work is counted in calls, which are the same on every machine, and not in seconds.
"""

from collections.abc import Callable, Mapping
from datetime import date
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from quiz import bank, kinds, lint
from quiz.bank import Reading
from quiz.lint import runner
from quiz.lint.rule import Rule
from quiz.model import Grading, Question

if TYPE_CHECKING:
    from tests.conftest import CountCalls

HEAD = "format: 1\nid: long\ntitle: Long\nlanguage: en\ndomain: medicine\nquestions:\n"
TODAY = date(2026, 11, 1)
MOST = 2.5
"""Times as much work for twice as much text: what is done once for a bank makes it less, a few copies make it more."""
MOST_OF_PAIRS = 4.5
EACH_WITH_EACH = ("Q601", "Q606", "ordering")
"""These compare the answers or items of one question with each other; no list of them is longer than 100."""


def repeated(item: str, first: str = "") -> Callable[[int], str]:
    return lambda number: first + "".join(item.replace("%", str(at)) for at in range(1, number + 1))


LONG: Mapping[str, Callable[[int], str]] = {
    "single": repeated("    - wrong: It is thing number %\n", "  options:\n    - correct: It rises\n"),
    "multiple": repeated("    - correct: It is %\n    - wrong: It is no %\n", "  options:\n"),
    "true-false": repeated("So it is. ", "  answer: true\n  why: "),
    "short-answer": repeated("    - word%\n", "  answer: word\n  accept:\n"),
    "short-answer, rejected": repeated("    - text: no%\n      why: No.\n", "  answer: word\n  reject:\n"),
    "numeric": repeated("    - 1%\n", "  answer: 7\n  accept:\n"),
    "numeric, rejected": repeated("    - answer: 1%\n      why: No.\n", "  answer: 7\n  reject:\n"),
    "cloze": repeated("The [[gap%|hole%]]. ", "  text: "),
    "matching": repeated("    - left: a%\n      right: b%\n", "  pairs:\n"),
    "ordering": repeated("    - item %\n", "  sequence:\n"),
    "recall": repeated("So it is. ", "  answer: "),
}
"""A question of each type with so many of whatever it has many of."""


def long_question(name: str, number: int) -> Reading:
    kind = name.partition(",")[0]
    text = f"{HEAD}- id: a\n  type: {kind}\n  stem: What is it?\n{LONG[name](number)}\n"
    reading = bank.read_text(text, "long.yaml")
    only(reading)
    return reading


def only(reading: Reading) -> Question:
    assert reading.bank
    (question,) = reading.bank.questions
    return question


def long_bank(number: int) -> Reading:
    """So many questions of every type, with little that tells them apart."""
    text = HEAD
    for at in range(number):
        for kind in kinds.every():
            sample = "\n".join(line for line in kind.sample.splitlines() if not line.startswith("id:"))
            text += f"- id: {kind.name}-{at}\n{indent(sample, '  ')}\n"
    return bank.read_text(text, "long.yaml")


def test_every_type_has_a_long_question() -> None:
    assert {name.partition(",")[0] for name in LONG} == {kind.name for kind in kinds.every()}


@pytest.mark.long(rounds=40, short=4)
def test_twice_the_questions_are_twice_the_work_for_every_rule(count_calls: "CountCalls", rounds: int) -> None:
    few, many = long_bank(rounds), long_bank(2 * rounds)
    for rule in lint.RULES:
        once, twice = (work_of(count_calls, rule, reading) for reading in (few, many))
        assert twice <= MOST * once, rule.code


LIKE: Mapping[str, str] = {
    "one answer": "- {id: q%, type: short-answer, stem: What is %?, answer: strain, typos: accept}\n",
    "one key in every stem": (
        "- {id: q%, type: single, stem: Where are gallstones% and gallstones?, "
        "options: [{correct: Gallstones%}, {wrong: Bones}]}\n"
    ),
}
"""Questions that are like each other."""


@pytest.mark.long(rounds=40, short=20)
@pytest.mark.parametrize("name", LIKE)
def test_twice_as_many_questions_like_each_other_are_twice_the_work(
    count_calls: "CountCalls", name: str, rounds: int
) -> None:
    few, many = (bank.read_text(HEAD + repeated(LIKE[name])(number), "like.yaml") for number in (rounds, 2 * rounds))
    for rule in lint.RULES:
        once, twice = (work_of(count_calls, rule, reading) for reading in (few, many))
        assert twice <= MOST * once, rule.code


@pytest.mark.parametrize("name", LONG)
def test_a_question_twice_as_long_is_twice_the_work_for_every_rule(count_calls: "CountCalls", name: str) -> None:
    short, long = long_question(name, 20), long_question(name, 40)
    for rule in lint.RULES:
        most = MOST_OF_PAIRS if rule.code in EACH_WITH_EACH else MOST
        once, twice = (work_of(count_calls, rule, reading) for reading in (short, long))
        assert twice <= most * once, rule.code


@pytest.mark.parametrize("name", LONG)
def test_a_question_twice_as_long_is_twice_the_work_to_grade(count_calls: "CountCalls", name: str) -> None:
    def work(number: int) -> int:
        question = only(long_question(name, number))
        response = kinds.key(question)
        return count_calls(lambda: kinds.grade(question, response, Grading()))

    work(20)  # what is made once
    assert work(40) <= (MOST_OF_PAIRS if name in EACH_WITH_EACH else MOST) * work(20)


def work_of(count_calls: "CountCalls", rule: Rule, reading: Reading) -> int:
    """Return the work of one rule, without what is made once."""

    def check() -> object:
        return runner.check(reading, [rule], TODAY)

    check()
    return count_calls(check)
