"""Numbers, ranges, units and doses."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from quiz import kinds
from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.numbers import unit, wording
from quiz.lint.language.words import table
from quiz.lint.rule import Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import FEW_WORDS, NUMERIC_OPTIONS
from quiz.source import Edit, Mapping, Place, Span, shown
from quiz.source import Sequence as Items

_FAR = 1_000_000
"""A column behind every line's end."""

_NAME_BEFORE_NUMBER = pattern(r"([^\W\d_]+)-?(?=\d)")


def numbers_out_of_order(question: QuestionContext) -> Iterator[Finding]:
    """Yield the options whose numbers neither rise nor fall."""
    options = question.plain_options
    if len(options) < NUMERIC_OPTIONS or all(option.number is None for option in options[:2]):
        return  # of two options at least one must be a number
    numbers = [(number, option) for option in options if (number := option.number) is not None]
    if len(numbers) < max(NUMERIC_OPTIONS, len(options) - 1) or not _are_about_numbers(numbers):
        return
    values = _comparable(numbers)
    rising = sorted(values)
    if values in (rising, rising[::-1]) or _sorts_itself(question):
        return
    listed = ", ".join(option.text for _, option in numbers)
    yield Finding(
        question.key_of("options"),
        f"The numbers are in no order: {listed}.",
        "Write them from the smallest to the largest" + (", with `shuffle: false`." if question.shuffled else "."),
        edit=_sorting_edit(question, options, values) if len(values) == len(question.options) else None,
    )


def _sorts_itself(question: QuestionContext) -> bool:
    """Return whether the screen sorts the options of the question: those that it does not shuffle are in order."""
    if not question.shuffled:
        return False
    in_order = kinds.present(question.model, lambda texts: texts)
    return in_order == kinds.present(question.model, lambda texts: texts[::-1])


def _are_about_numbers(numbers: Sequence[tuple[float, Option]]) -> bool:
    """Return whether the options are about their numbers: they say little else, or all say it in similar words."""
    named = {found[1].lower() if (found := _NAME_BEFORE_NUMBER.match(option.text)) else "" for _, option in numbers}
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


def _sorting_edit(question: QuestionContext, options: Sequence[Option], values: Sequence[float]) -> Edit | None:
    """Return the edit that sorts the options, each with the comment on its line; what is between them stays there."""
    rows = question.at("options")
    if not isinstance(rows, Items) or rows.flow or not all(isinstance(row, Mapping) for row in rows.items):
        return None
    ends = [_end_with_comment(question, row.end) for row in rows.items]
    written = [question.written(row.start, end) for row, end in zip(rows.items, ends, strict=True)]
    gaps = [question.written(end, row.start) for end, row in zip(ends, rows.items[1:], strict=False)]
    order = sorted(range(len(options)), key=values.__getitem__)
    text = ""
    for old, new, gap in zip(written, order, [*gaps, ""], strict=True):
        text += written[new].rstrip() + old[len(old.rstrip()) :] + gap
    return Edit(Span(question.path, rows.items[0].start, ends[-1]), text)


def _end_with_comment(question: QuestionContext, end: Place) -> Place:
    """Return ``end``, or the end of the comment after it."""
    rest = question.written(end, (end[0], _FAR))
    return (end[0], end[1] + len(rest)) if end[1] > 1 and rest.lstrip().startswith("#") else end


_RANGE_ASKED = pattern(
    r"\b(?:ranges?|intervals?|normal|limits?|between|bounds|boundaries|score[sd]?|results?|ratio|domain|reference"
    r"|window|bracket|from\b.*\bto|period|span|spread|values?|solution|solve|inequality)\b",
    re.IGNORECASE,
)
"""What a stem has that asks for a range, not for a number that lies in one."""


def overlapping_ranges(question: QuestionContext) -> Iterator[Finding]:
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
            yield Finding(
                other.at,
                f'"{shown(one.text, 30)}" and "{shown(other.text, 30)}" both contain {number:g}.',
                "Let one end before the other begins.",
            )
            return


_ABOUT_UNITS = pattern(
    r"\b(?:same|equals?|equal to|how many|convert\w*|units?|smallest|largest|shortest|longest|heaviest)\b", re.I
)


def mixed_numbers(question: QuestionContext) -> Iterator[Finding]:
    """Yield the options if they mix ranges with single numbers, or units of different size."""
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
    if len(measures) == 1 and len(sizes) > 1 and measures != {"time"} and not _ABOUT_UNITS.search(question.stem):
        yield Finding(at, f"The options mix {' and '.join(units)}.", "Give all of them in one unit.")


_MISREAD = (
    (
        pattern(r"(?<![\d.,])\d+\.0 ?(?:mg|m[lL]|g|mcg|kg|L)\b"),
        "the zero behind the point is overlooked, and ten times as much is given",
        "Leave out the zero after the point.",
    ),
    (
        pattern(r"(?<![\w.)])\.\d+"),
        "the point is overlooked, and ten times as much or more is given",
        "Write a zero before the point.",
    ),
    (pattern(r"(?<=\d) ?(?:IU|U)\b(?![./-])"), "it is read as a 0, a 4 or as IV", 'Write "units".'),
    (
        pattern(r"(?<![\w.])(?:QD|QOD|Q\.D\.|Q\.O\.D\.|q\.d\.|q\.o\.d\.|qd|qod)(?!\w)"),
        "the two are confused with each other, and with four times a day",
        'Write "daily" or "every other day".',
    ),
    (
        pattern(r"\b(?:MSO4|MgSO4)\b|\bMS(?= \d+ ?m[gc])"),
        "morphine and magnesium sulfate are confused with each other",
        "Write the name out.",
    ),
    (pattern(r"(?<=\d) ?[µμ]g\b"), "it is read as mg, a thousand times as much", 'Write "mcg".'),
)


def medicine_notation(question: QuestionContext) -> Iterator[Finding]:
    """Yield each notation of doses that is misread, where it comes first in the question."""
    if question.bank.model.domain != "medicine":
        return
    for form, harm, fix in _MISREAD:
        for passage in question.passages:
            found = form.search(passage.text)
            if found:
                yield Finding(passage.at, f'"{_with_number_and_unit(passage.text, found)}": {harm}.', fix)
                break


def _with_number_and_unit(text: str, found: re.Match[str]) -> str:
    """Return what was found with the number before it and the unit after it."""
    before = re.search(r"[\d.,]*\s?$", text[: found.start()])
    behind = re.match(r"\s?[A-Za-zµ]{0,6}\b", text[found.end() :]) if found[0][-1].isdigit() else None
    return f"{before[0] if before else ''}{found[0]}{behind[0] if behind else ''}".strip()


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q306", "warning"), numbers_out_of_order, scope="options"),
    QuestionRule(code("Q307", "warning"), overlapping_ranges),
    QuestionRule(code("Q308", "warning"), mixed_numbers, scope="options"),
    QuestionRule(code("Q321", "error"), medicine_notation),
)


class Unit(NamedTuple):
    """One unit; two of one measure can be compared."""

    measure: str
    size: float
    """In the smallest unit that the table has of this measure."""


def unit_of(written: str) -> Unit | None:
    """Return the unit that ``written`` names, the case of symbols kept; None for what the table does not have."""
    known = _units()
    return known.get(written) or (known.get(written.lower()) if len(written) > 3 else None)


@cache
def _units() -> dict[str, Unit]:
    units = {}
    for row in table("units"):
        measure, size, *names = row.split()
        units.update({name: Unit(measure, float(size)) for name in names})
    return units
