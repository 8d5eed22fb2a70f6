"""Banks made for measuring: as long as people write them, every text another, the same each time."""

from collections.abc import Iterator
from random import Random

_WORDS = (
    *("the", "a", "of", "and", "in", "to", "that", "bone", "lung", "liver", "brain", "cell", "tumor", "scan", "test"),
    *("sign", "pain", "doctor", "nurse", "treatment", "week", "month", "grows", "spreads", "travels", "shows", "means"),
    *("helps", "slows", "returns", "stays", "early", "late", "small", "new", "same", "other", "often", "sometimes"),
)
_HEAD = """\
format: 1
id: made-{number}
title: A bank of {number} questions
summary: Made for measuring.
language: en
version: "1.0"
topics:
  one:
    title: The first topic
questions:
"""

FAULTS = (
    "    stem: A second stem.",
    "    explanaton: A key that is not known.",
    "    shuffle: maybe",
    '    objective: "A quote that is not closed.',
    "    hints: &anchor",
)
"""Lines that set the question they stand in aside, one way each."""


def many(number: int, *, faulty_every: int = 0) -> str:
    """A bank of ``number`` questions, each with one choice of four; if asked, every so many with a fault."""
    random = Random(7)
    lines = [_HEAD.format(number=number).rstrip()]
    for at in range(number):
        lines += _question(at, random)
        if faulty_every and at % faulty_every == faulty_every - 1:
            lines.append(FAULTS[at // faulty_every % len(FAULTS)])
    return "\n".join([*lines, ""])


def _question(at: int, random: Random) -> Iterator[str]:
    yield f"  - id: question-{at}"
    yield "    type: single"
    yield "    topic: one"
    yield "    difficulty: easy"
    yield f"    stem: Which of these is true of case {at}, where {_sentence(random, 8)}"
    yield "    options:"
    for option in range(4):
        yield f"      - {'wrong' if option else 'correct'}: Option {option} of {at}, {_sentence(random, 4)}"
        yield f"        why: {_sentence(random, 9).capitalize()}"
    yield "    explanation: |"
    for _ in range(2):
        yield f"      {_sentence(random, 13).capitalize()}"


def _sentence(random: Random, words: int) -> str:
    return " ".join(random.choices(_WORDS, k=words)) + "."


_CASE = """\
  - id: case-{number}
    type: single
    topic: one
    shuffle: false
    stem: Which of these is true of case {number}?
    options:
      - correct: The first of {number}
        why: The first is right, because case {number} is made so that nobody has to think.
      - wrong: The second of {number}
        why: The second is wrong in case {number}.
      - wrong: The third of {number}
        why: The third is wrong in case {number}.
      - wrong: The fourth of {number}
        why: The fourth is wrong in case {number}.
    explanation: |
      Case {number} takes two lines to explain, as most do: what it means, why it is **so**, and what follows from
      it for the one who reads. The second sentence says the same in other words.
"""

QUESTION = "Which of these is true of case {}?"
"""On the screen while a case is asked, and above its explanation."""

EXPLANATION = (
    "Right.",
    "The first is right, because case {} is made so that nobody has to",
    "The third is wrong in case {}.",
)
"""On the screen once a case is answered with its first option, from top to bottom."""


def cases(number: int) -> str:
    """A bank whose questions differ in their number only, fit on a page of 80 by 24, and are right in their first."""
    return _HEAD.format(number=number) + "".join(_CASE.format(number=f"{at:04}") for at in range(1, number + 1))
