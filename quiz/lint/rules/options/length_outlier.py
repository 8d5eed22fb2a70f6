"""Rule Q302: one option stands out by its length."""

from collections.abc import Iterator

from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import (
    OUTLIER_LESS,
    OUTLIER_LONGER,
    OUTLIER_LONGER_REMARK,
    OUTLIER_OF_TWO,
    OUTLIER_SHORTER,
    OUTLIER_SHORTER_REMARK,
)
from quiz.source.code import Code

CODE = Code(
    "Q302",
    "warning",
    """\
Give all options a similar length.

An option that looks different is noticed first.
Reported when one option is at least 1.5 times as long as the next longest, or at most 0.6 times as long as the next
shortest, and differs by 8 characters or more; with two options, by 1.5 times and 15 characters. From 1.35 times and
below 0.7 times on it is a remark.
Source: Haladyna, Downing & Rodriguez 2002, rule 24. Measured: precision 0.60.

Bad 6:12:
    type: single
    stem: Where is insulin made?
    options:
      - correct: Pancreas
      - wrong: Liver
      - wrong: In the cells of the outer skin

Good:
    type: single
    stem: Where is insulin made?
    options:
      - correct: Pancreas
      - wrong: Liver
      - wrong: Skin

Good:
    type: single
    stem: What does insulin do?
    options:
      - correct: It lets sugar into the cells
      - wrong: It breaks down fat in the gut
""",
    also=("info",),
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the option that is much longer or much shorter than all others."""
    ordered = sorted(question.plain_options, key=_length)
    if len(ordered) < 2:
        return
    (short, next_short), (next_long, long) = ordered[:2], ordered[-2:]
    apart = OUTLIER_OF_TWO if len(ordered) == 2 else OUTLIER_LESS
    more, less = long.length - next_long.length, next_short.length - short.length
    if more >= apart and long.length >= OUTLIER_LONGER_REMARK * next_long.length:
        clear = long.length >= OUTLIER_LONGER * next_long.length
        yield _finding(long, next_long, "longer", clear=clear)
    elif len(ordered) > 2 and less >= apart and short.length <= OUTLIER_SHORTER_REMARK * next_short.length:
        clear = short.length <= OUTLIER_SHORTER * next_short.length
        yield _finding(short, next_short, "shorter", clear=clear)


def _length(option: Option) -> int:
    return option.length


def _finding(option: Option, other: Option, how: str, *, clear: bool) -> Finding:
    return Finding(
        option.at,
        f"This option is much {how} than the others: {option.length} characters, the next {other.length}.",
        "Bring the options to a similar length.",
        None if clear else "info",
    )


RULE = QuestionRule(CODE, check, scope="options")
