"""Rule Q306: numbers among the options are in no order."""

from collections.abc import Iterator, Sequence

from quiz import kinds
from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.numbers import unit, wording
from quiz.lint.language.units import unit_of
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import FEW_WORDS, NUMERIC_OPTIONS
from quiz.source import Edit, Mapping, Place, Span
from quiz.source import Sequence as Items
from quiz.source.code import Code

CODE = Code(
    "Q306",
    "warning",
    """\
Put numbers in order.

In a jumbled list, somebody who knows the number still has to hunt for it. Plain numbers that are shuffled are sorted on
the screen, and not reported; where the wording hides the number, or with `shuffle: false`, the order is the author's.
Reported for three numbers or more that make up all options, or all but one, and neither rise nor fall: fractions,
ranges by their middle, and units of one measure in the same unit. Numbers in sentences that say different things are
left out.
Source: Haladyna, Downing & Rodriguez 2002, rule 21. Measured: precision 0.81.

Bad 4:1:
    type: single
    shuffle: false
    stem: How many bones has an adult?
    options:
      - wrong: 180
      - wrong: 300
      - correct: 206
      - wrong: 260

Good:
    type: single
    stem: How many bones has an adult?
    options:
      - wrong: 180
      - correct: 206
      - wrong: 260
      - wrong: 300

Good:
    type: single
    stem: Who first described the circulation of the blood?
    options:
      - correct: William Harvey, in 1628
      - wrong: Galen
      - wrong: Andreas Vesalius, in 1543
""",
)

_FAR = 1_000_000
"""A column behind every line's end."""

_NAMED = pattern(r"([^\W\d_]+)-?(?=\d)")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the options whose numbers neither rise nor fall."""
    options = question.plain_options
    if len(options) < NUMERIC_OPTIONS or all(option.number is None for option in options[:2]):
        return  # of two options at least one must be a number
    numbers = [(number, option) for option in options if (number := option.number) is not None]
    if len(numbers) < max(NUMERIC_OPTIONS, len(options) - 1) or not _alike(numbers):
        return
    values = _comparable(numbers)
    rising = sorted(values)
    if values in (rising, rising[::-1]) or _sorts_itself(question):
        return
    listed = ", ".join(option.text for _, option in numbers)
    yield Finding(
        question.node.entries[[key.text for key, _ in question.node.entries].index("options")][0],
        f"The numbers are in no order: {listed}.",
        "Write them from the smallest to the largest" + (", with `shuffle: false`." if question.shuffled else "."),
        edit=_sorted(question, options, values) if len(values) == len(question.options) else None,
    )


def _sorts_itself(question: QuestionContext) -> bool:
    """Return whether the screen sorts the options of the question: those that it does not shuffle are in order."""
    if not question.shuffled:
        return False
    shown_reversed = kinds.present(question.model, lambda texts: texts[::-1])
    shown = kinds.present(question.model, lambda texts: texts)
    return shown == shown_reversed


def _alike(numbers: Sequence[tuple[float, Option]]) -> bool:
    """Return whether the options are about their numbers: they say little else, or all say it in similar words."""
    named = {found[1].lower() if (found := _NAMED.match(option.text)) else "" for _, option in numbers}
    if len(named) > 1:
        return False  # "P-51" and "MIG-3" are names
    others = [wording(option.text) for _, option in numbers]
    if all(len(each) <= FEW_WORDS for each in others):
        return True
    shared = frozenset.intersection(*others)
    return all(2 * len(shared) >= len(each) for each in others)


def _comparable(numbers: Sequence[tuple[float, Option]]) -> list[float]:
    """Return the numbers, in one unit where all have a unit of the same measure: 500 mg is less than 2 g."""
    units = [unit_of(unit(option.text)) for _, option in numbers]
    if len({each.measure if each else "" for each in units}) == 1:
        return [number * (each.size if each else 1.0) for (number, _), each in zip(numbers, units, strict=True)]
    return [number for number, _ in numbers]


def _sorted(question: QuestionContext, options: Sequence[Option], values: Sequence[float]) -> Edit | None:
    """Return the edit that sorts the options, each with the comment on its line; what is between them stays there."""
    rows = question.at("options")
    if not isinstance(rows, Items) or rows.flow or not all(isinstance(row, Mapping) for row in rows.items):
        return None
    ends = [_end(question, row.end) for row in rows.items]
    written = [question.written(row.start, end) for row, end in zip(rows.items, ends, strict=True)]
    gaps = [question.written(end, row.start) for end, row in zip(ends, rows.items[1:], strict=False)]
    order = sorted(range(len(options)), key=values.__getitem__)
    text = ""
    for old, new, gap in zip(written, order, [*gaps, ""], strict=True):
        text += written[new].rstrip() + old[len(old.rstrip()) :] + gap
    return Edit(Span(question.path, rows.items[0].start, ends[-1]), text)


def _end(question: QuestionContext, end: Place) -> Place:
    """Return ``end``, or the end of the comment after it."""
    rest = question.written(end, (end[0], _FAR))
    return (end[0], end[1] + len(rest)) if end[1] > 1 and rest.lstrip().startswith("#") else end


RULE = QuestionRule(CODE, check, scope="options")
