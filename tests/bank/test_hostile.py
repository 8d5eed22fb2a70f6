"""Files made to hurt: they cost no more than other files of their size, and one sentence each."""

from collections.abc import Callable, Iterator
from collections.abc import Mapping as ReadOnly
from typing import TYPE_CHECKING, TypeVar

import pytest

from quiz import bank
from quiz.bank import yaml_parser
from quiz.bank.blocks import Block
from quiz.bank.compose import parse
from quiz.bank.yaml_parser import PythonParser
from quiz.kinds.choices import OPTION
from quiz.source import Mapping, Node, Report, Scalar

from .conftest import AFTER, BEFORE, TOP, found, playing

if TYPE_CHECKING:
    from tests.conftest import CountCalls

T = TypeVar("T")

AS_QUESTION = {
    "brackets": "  - " + "[" * 200_000,
    "braces": "  - " + "{a:" * 100_000,
    "dashes": "  " + "- " * 100_000,
    "question marks": "  - " + "? " * 100_000,
    "a ladder of keys": "  - a:\n" + "\n".join(f"    {' ' * step}a:" for step in range(1_000)),
    "a ladder of brackets": "  - a: " + "\n".join(f"{' ' * step}[" for step in range(5, 1_000)),
    "a million blanks": "  - id: x" + " " * 1_000_000 + "\n    y",
    "quotes": "  - \"'" + "\"'" * 100_000,
}


@pytest.mark.parametrize("parser", [yaml_parser.PARSER, PythonParser])
@pytest.mark.parametrize("text", AS_QUESTION.values(), ids=list(AS_QUESTION))
def test_a_hostile_question_is_reported_and_the_others_play(
    text: str, parser: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_parser, "PARSER", parser)

    reading = bank.read_text("\n".join([*TOP, *BEFORE, text, *AFTER]), "x.yaml")

    assert len(reading.problems) == 1
    assert reading.problems[0].code in {"B101", "B112"}
    assert playing(reading) == ["before", "after"]


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 100_000, "\n".join(" " * step + "a:" for step in range(100))])
def test_what_is_nested_too_deep_is_refused(text: str) -> None:
    reading = bank.read_text(text, "x.yaml")

    assert (reading.bank, [problem.code for problem in reading.problems]) == (None, ["B112"])


def test_braces_without_end_are_refused() -> None:
    reading = bank.read_text("{a:" * 100_000, "x.yaml")

    assert (reading.bank, len(reading.problems)) == (None, 1)


def test_aliases_are_reported_and_never_followed() -> None:
    bomb = ["  - &q0 [lol]", *(f"  - &q{at} [{', '.join([f'*q{at - 1}'] * 9)}]" for at in range(1, 20))]

    reading = bank.read_text("\n".join([*TOP, *BEFORE, *bomb, *AFTER]), "x.yaml")

    assert [problem.code for problem in reading.problems] == ["B110"] * 20
    assert playing(reading) == ["before", "after"]


def test_merge_keys_are_reported_and_never_followed() -> None:
    bomb = ["  - &q0 {a: b}", *(f"  - &q{at} {{<<: [{', '.join([f'*q{at - 1}'] * 6)}]}}" for at in range(1, 12))]

    reading = bank.read_text("\n".join([*TOP, *BEFORE, *bomb, *AFTER]), "x.yaml")

    assert [problem.code for problem in reading.problems] == ["B110"] * 12
    assert playing(reading) == ["before", "after"]


def test_an_alias_of_itself_is_reported() -> None:
    reading = bank.read_text("\n".join([*TOP, *BEFORE, "  - &q [*q]", *AFTER]), "x.yaml")

    assert found(reading) == [(10, 5, "B110")]


def test_a_file_that_is_no_bank_is_one_problem_however_long_it_is() -> None:
    log = "\n".join(f"2026-01-01 12:00:00 ERROR: number {at}: [" for at in range(20_000))

    assert found(bank.read_text(log, "x.yaml")) == [(1, 1, "B101")]


def test_thousands_of_questions_without_ids_all_get_their_own() -> None:
    text = "\n".join([*TOP, *["  - {type: recall, stem: What?, answer: This.}"] * 3_000])

    reading = bank.read_text(text, "x.yaml")

    assert len(set(playing(reading))) == 3_000


def test_thousands_of_faults_are_all_reported() -> None:
    text = "\n".join([*TOP, *['  - id: x\n    stem: "What?'] * 2_000, *AFTER])

    reading = bank.read_text(text, "x.yaml")

    assert len(reading.problems) == 2_000
    assert playing(reading) == ["after"]


@pytest.mark.long(rounds=12_000, short=4_000)
def test_of_thousands_of_faults_too_many_the_first_are_reported(rounds: int) -> None:
    text = "\n".join([*TOP, *BEFORE, *["  - id: x\n    hints: [a"] * rounds])

    reading = bank.read_text(text, "x.yaml")

    assert playing(reading) == ["before"]
    assert (len(reading.problems), reading.problems[-1].message) == (
        3_001,
        "After 3,000 problems quiz reads no further.",
    )


class Counted(list[T]):
    """A list that counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[T]:
        """Go through it."""
        self.times += 1
        return super().__iter__()


def test_the_anchors_of_any_number_of_aliases_are_looked_for_once() -> None:
    few, many = (Counted(f"- &a{at} [*b{at}, *c{at}]" for at in range(number)) for number in (10, 100))
    for lines in (few, many):
        assert parse(Block(lines), Report("x.yaml")).fault is None

    assert few.times == many.times


@pytest.mark.parametrize("key", ["unknown", "WHY", "why"])
def test_a_group_is_gone_through_as_often_however_many_of_its_keys_are_wrong(key: str) -> None:
    few, many = (
        Counted[tuple[Scalar, Node]]((Scalar(each), Scalar("A lung")) for each in ["correct", *[key] * number])
        for number in (10, 100)
    )
    for entries in (few, many):
        OPTION.fill(Mapping(entries), Report("x.yaml"))

    assert few.times == many.times


QUESTION = "  - id: q{0}\n    type: recall\n    stem: What is {0}?\n    answer: This.\n"
ORDER = "  - id: q\n    type: ordering\n    stem: What?\n    order: [{0}]\n    options:\n"
REPEATED: ReadOnly[str, Callable[[int], str]] = {
    "document markers": lambda number: "\n".join([*TOP, *(f"{QUESTION.format(at)}---" for at in range(number))]),
    "a list of topics with comments": lambda number: (
        "title: T\ntopics:\n"
        + "".join(f"  - title: T{at} # {at}\n" for at in range(number))
        + f"questions:\n{QUESTION.format(0)}"
    ),
    "an order beside its items": lambda number: "\n".join(
        [*TOP, ORDER.format(", ".join(f"a{at}" for at in range(number))), *(f"      - a{at}" for at in range(number))]
    ),
    "spoilt dashes": lambda number: "\n".join(
        [*TOP, *(QUESTION.format(at).replace("-", "x-", 1) for at in range(number))]
    ),
}


@pytest.mark.parametrize("name", REPEATED)
def test_twice_as_much_of_it_is_twice_the_work(count_calls: "CountCalls", name: str) -> None:
    def work(number: int) -> int:
        text = REPEATED[name](number)
        return count_calls(lambda: bank.read_text(text, "x.yaml"))

    work(10)  # what is loaded once
    assert work(400) <= 2.5 * work(200)
