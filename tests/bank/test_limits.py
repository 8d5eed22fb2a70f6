"""Lists longer than any honest bank has are refused in one sentence, and the work grows no faster than the text."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz import bank, lint
from quiz.bank import Reading
from quiz.errors import QuizError

if TYPE_CHECKING:
    from tests.conftest import CountCalls

_TOP = "title: Long\nlanguage: en\nquestions:\n"

LISTS = {
    "options": (
        "- id: a\n  type: single\n  stem: What?\n  options:\n    - correct: It rises\n",
        "    - wrong: It is thing {0}\n",
    ),
    "accept": ("- id: a\n  type: short-answer\n  stem: What?\n  answer: word\n  accept:\n", "    - word{0}\n"),
    "reject": (
        "- id: a\n  type: short-answer\n  stem: What?\n  answer: word\n  reject:\n",
        "    - text: no{0}\n      why: No.\n",
    ),
    "numeric reject": (
        "- id: a\n  type: numeric\n  stem: What?\n  answer: 0.5\n  reject:\n",
        "    - answer: {0}\n      why: No.\n",
    ),
    "pairs": ("- id: a\n  type: matching\n  stem: What?\n  pairs:\n", "    - left: a{0}\n      right: b{0}\n"),
    "sequence": ("- id: a\n  type: ordering\n  stem: What?\n  sequence:\n", "    - item {0}\n"),
}

MANY = {
    "near keys": "- id: q{0}\n  type: recall\n  stem: What is {0}?\n  answer: This.\n  explanatoin{0}: So.\n",
    "tabs": "\t- id: q{0}\n    type: recall\n    stem: What is {0}?\n    answer: This.\n",
    "keys of the header": "- id: q{0}\n  type: recall\nsources:\n  stem: What is {0}?\n  answer: This.\n",
    "options": "- id: q{0}\n  type: single\n  stem: What is {0}?\n  options:\n    - correct: Up\n    - wrong: Down\n",
}


def _list_of(name: str, number: int) -> Reading:
    head, item = LISTS[name]
    return bank.read_text(_TOP + head + "".join(map(item.format, range(1, number + 1))), "long.yaml")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_longer_than_any_honest_one_is_refused_in_a_sentence(name: str) -> None:
    """Each kind compares its items with each other somewhere."""
    assert not [problem for problem in _list_of(name, 99).problems if problem.severity == "error"]
    (problem,) = [problem for problem in _list_of(name, 10_000).problems if problem.severity == "error"]
    assert "at most 100 fit here" in problem.message


def test_more_wordings_than_any_honest_question_has_are_refused() -> None:
    """Each of them is checked as a stem is."""
    head = "- id: a\n  type: recall\n  stem: What?\n  answer: This.\n  also:\n"
    (few, many) = (
        bank.read_text(_TOP + head + "".join(f"    - Wording {at}\n" for at in range(number)), "long.yaml")
        for number in (20, 21)
    )
    assert not [problem.message for problem in few.problems if problem.severity == "error"]
    assert [problem.message for problem in many.problems if problem.severity == "error"] == [
        "`also` has 21 items; at most 20 fit here."
    ]


def test_long_lists_of_confusable_words_are_refused() -> None:
    """All pairs of them would have to be kept."""
    words = ", ".join(f"word{number}" for number in range(3_000))
    reading = bank.read_text(f"confusable:\n  - [{words}]\n{_TOP}" + LISTS["accept"][0] + "    - other\n", "long.yaml")
    assert [problem.message for problem in reading.problems if "at most" in problem.message] == [
        "`confusable` has 3,000 items; at most 50 fit here."
    ]


@pytest.mark.long(rounds=120, short=40)
@pytest.mark.parametrize("name", MANY)
def test_twice_the_questions_are_twice_the_work(count_calls: "CountCalls", name: str, rounds: int) -> None:
    """Whatever is wrong with each of them, and with all rules."""

    def checked(number: int) -> int:
        text = _TOP + "".join(map(MANY[name].format, range(number)))
        return count_calls(lambda: lint.check(bank.read_text(text, "long.yaml"), date(2026, 11, 1)))

    checked(10)  # what is loaded and cached once
    assert checked(2 * rounds) < 2.6 * checked(rounds)


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Path]:
    """Yield a named pipe that nobody writes to: opening it waits for ever."""
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    yield path
    path.unlink()


def test_a_pipe_is_refused_and_never_waited_for(pipe: Path) -> None:
    """So are a socket and a device."""
    with pytest.raises(QuizError, match="is a pipe, a socket or a device"):
        bank.read(pipe)


def test_a_pipe_in_the_folder_of_a_bank_is_passed_over(pipe: Path) -> None:
    """The other files of the folder are the bank."""
    (pipe.parent / "bank.yaml").write_text(_TOP + "- id: a\n  type: recall\n  stem: What?\n  answer: This.\n", "utf-8")
    reading = bank.read(pipe.parent)
    assert [path.name for path in reading.files.values()] == ["bank.yaml"]
