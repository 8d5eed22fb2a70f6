"""The right option stands in one place too often."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from quiz.lint.chance import chi_square, chi_square_tail
from quiz.lint.item import Item, Whole
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import EACH_PLACE, PLACE_P, PLACED, ROW, ROWED
from quiz.source.code import Code

CODE = Code(
    "Q402",
    "warning",
    """\
The right option stands in one place too often.

Options that are not shuffled keep the order of the file, and people who write put the key where they always put it.
Only questions with `shuffle: false` are looked at. Told from 12 such questions on when a chi-square test gives p <
0.01, or when a place never holds the key although there are four questions for each place; a row of more than three
with the key in the same place, in 10 questions or more, is a remark, because chance makes such rows too.
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

_MEND = "Let the options be shuffled, or move some keys."


def look(whole: Whole) -> Iterator[Finding]:
    """The place that holds the key too often, or never."""
    placed = [(_place(item), len(item.options)) for item in whole.items if _fixed(item)]
    places, sizes = [place for place, _ in placed], [size for _, size in placed]
    at = whole.at("title")
    if len(placed) >= PLACED:
        counts, expected = _counts(places, max(sizes)), _expected(sizes)
        unlike = chi_square_tail(chi_square(counts, expected), len(expected) - 1) < PLACE_P
        most = max(range(len(counts)), key=counts.__getitem__)
        never = [place for place, count in enumerate(counts) if not count and place < min(sizes)]
        if unlike:
            held = f"number {most + 1} in {counts[most]} of {len(placed)}"
            said = f"The right option is {held} questions with a fixed order."
            yield Finding(at, said, _MEND)
        elif never and len(placed) >= EACH_PLACE * max(sizes):
            said = f"The right option is never number {never[0] + 1} in {len(placed)} questions with a fixed order."
            yield Finding(at, said, _MEND)
    longest = max((len(list(row)) for _, row in groupby(places)), default=0)
    if len(placed) >= ROWED and longest > ROW:
        said = f"{longest} questions in a row have the right option in the same place."
        yield Finding(at, said, _MEND, "info")


def _fixed(item: Item) -> bool:
    return item.question.type == "single" and not item.shuffled and item.key is not None and not item.is_statement


def _place(item: Item) -> int:
    return next(at for at, part in enumerate(item.options) if part.right)


def _counts(places: Sequence[int], places_of: int) -> list[int]:
    found = Counter(places)
    return [found[place] for place in range(places_of)]


def _expected(sizes: Sequence[int]) -> list[float]:
    """How often each place would hold the key by chance."""
    return [sum(1 / size for size in sizes if size > place) for place in range(max(sizes))]


KEY_POSITION = BankRule(CODE, look)
