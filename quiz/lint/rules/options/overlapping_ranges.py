"""Rule Q307: two ranges among the options contain the same number."""

import re
from collections.abc import Iterator
from itertools import combinations

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q307",
    "warning",
    """\
Let ranges end before the next begins.

If two ranges contain the right number, nobody can tell which of the two to choose.
Ranges that share only an end are reported too, if both contain it: 10-20 and 20-30. Options that are a range and
little else are checked, such as "under 5 mg" and "5 mg or more". Where the stem asks for a range itself ("What is the
normal range?"), each option is one answer, and nothing is reported.
Source: Haladyna, Downing & Rodriguez 2002, rule 22; NBME item-writing guide.

Bad 5:12:
    type: single
    stem: How often does a resting adult breathe in a minute?
    options:
      - correct: 10-20
      - wrong: 20-30
      - wrong: 40-50

Good:
    type: single
    stem: How often does a resting adult breathe in a minute?
    options:
      - correct: 12-20
      - wrong: 21-30
      - wrong: 31-40

Good:
    type: single
    stem: How long does the first phase of sleep last?
    options:
      - correct: Less than 10 minutes
      - wrong: 10-60 minutes
      - wrong: More than 60 minutes
""",
)

_RANGE_ASKED = pattern(
    r"\b(?:ranges?|intervals?|normal|limits?|between|bounds|boundaries|score[sd]?|results?|ratio|domain|reference"
    r"|window|bracket|from\b.*\bto|period|span|spread|values?|solution|solve|inequality)\b",
    re.IGNORECASE,
)
"""What a stem has that asks for a range, not for a number that lies in one."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first two ranges that share a number, those with the key before others."""
    if question.traits.many or not any(option.range for option in question.plain_options):
        return
    if _RANGE_ASKED.search(question.stem):
        return
    found = [(option, range_) for option in question.plain_options if (range_ := option.range)]
    pairs = sorted(combinations(found, 2), key=lambda pair: not (pair[0][0].right or pair[1][0].right))
    for (one, first), (other, second) in pairs:
        number = first.shared(second)
        if number is not None:
            later = other
            yield Finding(
                later.at,
                f'"{shown(one.text, 30)}" and "{shown(other.text, 30)}" both contain {number:g}.',
                "Let one end before the other begins.",
            )
            return


RULE = QuestionRule(CODE, check)
