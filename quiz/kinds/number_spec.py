"""Numbers as an author writes them into a bank: an answer or a range, how far off still counts, and the unit."""

from dataclasses import dataclass
from functools import lru_cache

from quiz.answers import (
    Interval,
    Unit,
    comparable,
    interval,
    other_case,
    own_unit,
    read_number,
    read_typed,
    read_unit,
    tied_by_substance,
    unit_name,
    usual_capitals,
)
from quiz.source import Code, Field, Fields, ListOf, Report, Text, codes, shown
from quiz.source.nodes import Tree

ANSWER = Field("answer", Text(200), "The number to show.")
RANGE = Field("range", ListOf(Text(200), "two numbers: [lowest, highest]"), "Lowest and highest number that count.")
TOLERANCE = Field("tolerance", Text(200), "How far off still counts: 3, 5% or 2 digits.")
UNIT = Field(
    "unit", Text(200), "Shown beside the field; it may be left out, and another that converts to it counts too."
)
ENTRY = (ANSWER, RANGE, TOLERANCE, UNIT)


@dataclass(frozen=True, slots=True)
class NumberSpec:
    """A number or a range of numbers, as its author wrote it."""

    answer: str = ""
    range: tuple[str, ...] = ()
    tolerance: str = ""
    unit: str = ""

    def numbers(self) -> Interval | None:
        """The numbers that count; None where what was written cannot be read or counts for nothing."""
        ends = [read_number(end) for end in self.range]
        if self.range:
            low, high = ends if len(ends) == 2 else (None, None)
            return Interval(low, high) if low is not None and high is not None and low <= high else None
        number = read_number(self.answer)
        return None if number is None else interval(number, self.tolerance)

    def measure(self) -> Unit:
        """The unit that the numbers are in."""
        return own_unit(self.unit)

    def number(self) -> str:
        """One number that counts."""
        return self.answer or self.range[0]

    def __str__(self) -> str:
        ends = " to ".join(self.range)
        written = f"{self.answer or ends} {self.unit}".strip()
        return f"{written} ({ends})" if self.answer and ends else written


@lru_cache(maxsize=1024)
def numbers_of(amount: NumberSpec) -> Interval:
    """The numbers that count as ``amount``, which is sound."""
    numbers = amount.numbers()
    assert numbers is not None, "an amount that cannot be read is refused when the bank is"
    return numbers


def read_spec(fields: Fields, notes: Report, unit: str = "") -> NumberSpec:
    """The amount that ``fields`` hold, in ``unit`` where they name none; what makes no sense is noted."""
    amount = NumberSpec(
        fields.get(ANSWER) or "", fields.get(RANGE) or (), fields.get(TOLERANCE) or "", fields.get(UNIT) or unit
    )
    wrong = _wrong_number(fields, amount)
    if wrong:
        field, code, message, hint = wrong
        notes.add(fields.node(field) if field else fields.mapping, code, message, hint)
    written: str = fields.get(UNIT) or ""
    odd = _odd_unit(written)
    if odd:
        notes.add(fields.node(UNIT), codes.BAD_UNIT, *odd)
    return amount


def read_accepted_spec(fields: Fields, notes: Report, unit: str) -> NumberSpec:
    """As ``read_spec``; and as this counts as right too, it is to measure the same as ``unit``.

    Not noted where the substance can tie the two, as glucose ties mg/dL to mmol/L and a drug its tablets to mg.
    """
    amount = read_spec(fields, notes, unit)
    one, other = read_unit(amount.unit), read_unit(unit)
    if one and other and not comparable(one, other) and not tied_by_substance(one, other):
        notes.add(
            fields.node(UNIT),
            codes.BAD_UNIT,
            f"`{shown(amount.unit)}` does not measure the same as the unit of the question, `{shown(unit)}`.",
            f"Give this number in `{shown(unit)}`, or in a unit that converts to it.",
        )
    return amount


_Wrong = tuple[Field[object] | None, Code, str, str]


def _wrong_number(fields: Fields, amount: NumberSpec) -> _Wrong | None:
    """The first thing wrong with the numbers of ``amount``: where, code, sentence, mend."""
    answer = read_number(amount.answer)
    if not (fields.has_key(ANSWER) or fields.has_key(RANGE)):
        return None, codes.NO_KEY, "No number is given here.", "Add `answer: 12` or `range: [10, 15]`."
    if amount.answer and answer is None:
        return _not_plain(amount)
    if amount.range and fields.has_key(TOLERANCE):
        message = "A number has either a `range` or a `tolerance`, not both."
        return TOLERANCE, codes.BAD_NUMBER, message, "Take one of them out."
    if amount.range and amount.numbers() is None:
        return _wrong_range(amount.range)
    if answer is not None and amount.tolerance and amount.numbers() is None:
        return _wrong_tolerance(amount.tolerance)
    if answer is not None and answer not in numbers_of(amount):
        message = f"The answer {amount.answer} lies outside its own range."
        return ANSWER, codes.NO_KEY, message, "Widen `range`, or change `answer`."
    return None


def _not_plain(amount: NumberSpec) -> _Wrong:
    typed = read_typed(amount.answer)
    hint = "Write digits with a point for decimals, and the unit under `unit`."
    if not isinstance(typed, str) and typed.rest and not amount.unit and read_unit(typed.rest):
        hint += f" Here: `unit: {shown(typed.rest)}`."
    return ANSWER, codes.BAD_NUMBER, f"`{shown(amount.answer)}` is not a plain number.", hint


def _wrong_range(ends: tuple[str, ...]) -> _Wrong:
    numbers = [read_number(end) for end in ends]
    if len(numbers) == 2 and None not in numbers:
        message = f"The range [{ends[0]}, {ends[1]}] is turned round: the lower number comes first."
        return RANGE, codes.BAD_NUMBER, message, f"Write `range: [{ends[1]}, {ends[0]}]`."
    message = "`range` needs two plain numbers, the lower one first."
    return RANGE, codes.BAD_NUMBER, message, "Write it like `range: [10, 15]`."


def _wrong_tolerance(tolerance: str) -> _Wrong:
    message = f"`{shown(tolerance)}` is not a tolerance."
    hint = "Write `3`, `5%` or `2 digits`."
    if not any(character.isdecimal() for character in tolerance):
        message = f"The tolerance `{shown(tolerance)}` has no number."
    elif read_unit(tolerance.lstrip("0123456789. ")):
        hint = "It is in the unit of the answer: write `3`, `5%` or `2 digits`."
    return TOLERANCE, codes.BAD_NUMBER, message, hint


@lru_cache(maxsize=256)
def _odd_unit(unit: str) -> tuple[str, str] | None:
    """What is odd about a unit that its author can hardly have meant so, with the mend."""
    known, usual = read_unit(unit), usual_capitals(unit)
    if usual != unit:
        return f"The unit `{shown(unit)}` is usually written `{usual}`.", f"Write `unit: {usual}`."
    if known is None and len(other_case(unit)) > 1:
        hint = "Write it with the capitals of its unit: mg is milligram, Mg is megagram."
        return f"The unit `{shown(unit)}` can be read in two ways.", hint
    name, small = unit_name(unit), f"m{unit[1:]}"
    if unit.startswith("M") and name.startswith("mega") and name.endswith(("gram", "liter", "mole")):
        return f"`{unit}` is {name}, a million times the base unit.", f"If you mean {small}, write `unit: {small}`."
    typed = "" if known else read_typed(unit)
    if not isinstance(typed, str) and typed.rest and unit.endswith(typed.rest) and read_unit(typed.rest):
        hint = f"Write `unit: {shown(typed.rest)}`, and the number under `answer`."
        return f"The unit `{shown(unit)}` holds a number.", hint
    return None


def dump_spec(amount: NumberSpec) -> dict[str, Tree]:
    """The fields again."""
    fields: dict[str, Tree] = {
        "answer": amount.answer,
        "range": list(amount.range),
        "tolerance": amount.tolerance,
        "unit": amount.unit,
    }
    return {name: value for name, value in fields.items() if value}
