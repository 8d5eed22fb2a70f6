"""A small sound bank with one question in its middle to spoil."""

from collections.abc import Sequence

from quiz import bank
from quiz.bank import Reading

TOP = ["format: 1", "id: small", "title: A small bank", "language: en", "questions:"]
BEFORE = ["  - id: before", "    type: recall", "    stem: What stands before?", "    answer: This."]
AFTER = ["  - id: after", "    type: recall", "    stem: What stands after?", "    answer: This."]
SOUND = [
    "  - id: spoilt",
    "    type: single",
    "    stem: What is it?",
    "    options:",
    "      - correct: A lung",
    "        why: It breathes.",
    "      - wrong: A bone",
]
LINE = len(TOP) + len(BEFORE)
"""The line before the first one of the spoilt question."""


def spoilt(change: dict[int, Sequence[str]]) -> list[str]:
    """The lines of a sound question, some replaced; the first has the number 1, and 8 stands for what comes after."""
    lines: list[str] = []
    for number, line in enumerate([*SOUND, None], 1):
        lines += change.get(number, [] if line is None else [line])
    return lines


def read(question: Sequence[str]) -> Reading:
    """A bank of three questions, of which ``question`` is the second."""
    return bank.read_text("\n".join([*TOP, *BEFORE, *question, *AFTER, ""]), "small.yaml")


def found(reading: Reading) -> list[tuple[int, int, str]]:
    """Line, column and code of every problem."""
    return [(*problem.span.start, problem.code) for problem in reading.problems]


def playing(reading: Reading) -> list[str]:
    """The ids of the questions that play."""
    return [question.id for question in reading.bank.questions] if reading.bank else []
