"""Rule Q402: the right option is in one place too often."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.guesser.chance import chi_square, chi_square_tail
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import EACH_PLACE, PLACE_P, PLACED, ROW, ROWED
from quiz.source.code import Code

CODE = Code(
    "Q402",
    "warning",
    """\
Vary the place of the right option.

Options that are not shuffled keep the order of the file, and authors tend to put the key where they always put it.
Only questions with `shuffle: false` are checked. Reported from 12 such questions on when a chi-square test gives p <
0.01, or when a place never holds the key although there are four questions for each place. More than three questions
in a row with the key in the same place, among 10 or more, are a remark, because chance makes such rows too.
Source: Haladyna, Downing & Rodriguez 2002, rule 20.

Bad 1:8, 12 times:
    title: Organs
    language: en
    questions:
      - type: single
        shuffle: false
        stem: What does organ {n} do?
        options:
          - correct: It works
          - wrong: It rests
          - wrong: It grows

Good, 12 times:
    title: Organs
    language: en
    questions:
      - type: single
        stem: What does organ {n} do?
        options:
          - correct: It works
          - wrong: It rests
          - wrong: It grows

Good, 6 times:
    title: Organs
    language: en
    questions:
      - type: single
        shuffle: false
        stem: What does organ {n} do?
        options:
          - correct: It works
          - wrong: It rests
      - type: single
        shuffle: false
        stem: What does it not need, organ {n}?
        options:
          - wrong: Blood
          - correct: Sugar alone
""",
    also=("info",),
)

_FIX = "Let the options be shuffled, or move some keys."


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield the place that has the key too often, or never."""
    placed = [(_place(question), len(question.options)) for question in bank.questions if _fixed(question)]
    places, sizes = [place for place, _ in placed], [size for _, size in placed]
    at = bank.at("title")
    if len(placed) >= PLACED:
        counts, expected = _counts(places, max(sizes)), _expected(sizes)
        unlike = chi_square_tail(chi_square(counts, expected), len(expected) - 1) < PLACE_P
        most = max(range(len(counts)), key=counts.__getitem__)
        never = [place for place, count in enumerate(counts) if not count and place < min(sizes)]
        if unlike:
            held = f"number {most + 1} in {counts[most]} of {len(placed)}"
            message = f"The right option is {held} questions with a fixed order."
            yield Finding(at, message, _FIX)
        elif never and len(placed) >= EACH_PLACE * max(sizes):
            message = f"The right option is never number {never[0] + 1} in {len(placed)} questions with a fixed order."
            yield Finding(at, message, _FIX)
    longest = max((len(list(row)) for _, row in groupby(places)), default=0)
    if len(placed) >= ROWED and longest > ROW:
        message = f"{longest} questions in a row have the right option in the same place."
        yield Finding(at, message, _FIX, "info")


def _fixed(question: QuestionContext) -> bool:
    return not question.traits.many and not question.shuffled and question.key is not None and not question.is_statement


def _place(question: QuestionContext) -> int:
    return next(at for at, option in enumerate(question.options) if option.right)


def _counts(places: Sequence[int], places_of: int) -> list[int]:
    found = Counter(places)
    return [found[place] for place in range(places_of)]


def _expected(sizes: Sequence[int]) -> list[float]:
    """Return how often each place would have the key by chance."""
    return [sum(1 / size for size in sizes if size > place) for place in range(max(sizes))]


RULE = BankRule(CODE, check)
