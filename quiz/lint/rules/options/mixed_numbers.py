"""Rule Q308: options mix ranges with single numbers, or units of different size."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.numbers import unit
from quiz.lint.language.units import unit_of
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import NUMERIC_OPTIONS
from quiz.source.code import Code

CODE = Code(
    "Q308",
    "warning",
    """\
Give all numbers in one form and one unit.

Comparing 5 mg, 0.5 g and 50 mg tests conversion, not the subject; and a single number among ranges stands out.
Reported when every option is a number, and some are ranges and others not, or their units differ in size (mg and g).
A 0 beside ranges is fine, and so are different units of time, and units that the question itself is about.
Source: NBME item-writing guide: numeric data are not stated consistently.

Bad 3:1:
    type: single
    stem: How much salt is enough for an adult in a day?
    options:
      - correct: 5 g
      - wrong: 50 mg
      - wrong: 50 g

Good:
    type: single
    stem: How much salt is enough for an adult in a day?
    options:
      - wrong: 0.05 g
      - correct: 5 g
      - wrong: 50 g

Good:
    type: single
    stem: Which is the same as one gram?
    options:
      - correct: 1000 mg
      - wrong: 1000 kg
      - wrong: 100 mg
""",
)

_OF_UNITS = pattern(
    r"\b(?:same|equals?|equal to|how many|convert\w*|units?|smallest|largest|shortest|longest|heaviest)\b", re.I
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the options that do."""
    options = question.plain_options
    if len(options) < NUMERIC_OPTIONS or any(option.number is None for option in options):
        return
    at = question.key_of("options")
    ranges = [option.text for option in options if option.range]
    single = [option.text for option in options if not option.range and option.number]
    closed = any(re.search(r"\d.*\d", text) for text in ranges)
    if closed and single:
        yield Finding(at, f"Some options are ranges ({ranges[0]}), some single numbers ({single[0]}).", "Use one form.")
    units = {named: known for option in options if (known := unit_of(named := unit(option.text)))}
    measures = {known.measure for known in units.values()}
    sizes = {known.size for known in units.values()}
    if len(measures) == 1 and len(sizes) > 1 and measures != {"time"} and not _OF_UNITS.search(question.stem):
        yield Finding(at, f"The options mix {' and '.join(units)}.", "Give all of them in one unit.")


RULE = QuestionRule(CODE, check, scope="options")
