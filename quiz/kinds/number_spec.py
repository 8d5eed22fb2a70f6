"""Numbers as an author specifies them: an answer or a range, how far off still counts, and the unit."""

from functools import lru_cache
from typing import NamedTuple

from quiz import lazy
from quiz.answers.numbers import Interval, interval, read_number
from quiz.answers.typed_number import read_typed
from quiz.answers.unit_table import Unit
from quiz.answers.units import comparable, other_case, own_unit, read_unit, tied_by_substance, unit_name, usual_capitals
from quiz.source import Code, Field, Fields, ListOf, Report, Text, codes, shown
from quiz.source.nodes import Tree, filled

ANSWER = Field("answer", Text(200), "The number to show, as 12.5 or 6.022e23; 22-26 is a range.")
RANGE = Field("range", ListOf(Text(200), "two numbers: [lowest, highest]"), "Lowest and highest number that count.")
TOLERANCE = Field("tolerance", Text(200), "How far off still counts: 3, 5% or 2 digits.")
UNIT = Field(
    "unit", Text(200), "Shown beside the field; it may be left out, and another that converts to it counts too."
)
ENTRY = (ANSWER, RANGE, TOLERANCE, UNIT)


_GROUPED = lazy.pattern(r"[-+−]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_MAY_HOLD_A_NUMBER = lazy.pattern(r"[\d ]")
"""Matches a digit, or a blank that a number in words could stand before."""
_FROM_TO = lazy.pattern(r"(?P<low>[-+−]?[0-9.]+)\s*(?:[-–]|\bto\b)\s*(?P<high>[-+−]?[0-9.]+)")


class NumberSpec(NamedTuple):
    """A number or a range of numbers, as its author wrote it."""

    answer: str = ""
    range: tuple[str, ...] = ()
    tolerance: str = ""
    unit: str = ""

    def numbers(self) -> Interval | None:
        """Return the numbers that count; None where what was written cannot be read or allows no number."""
        ends = [read_number(end) for end in self.range]
        if self.range:
            low, high = ends if len(ends) == 2 else (None, None)
            return Interval(low, high) if low is not None and high is not None and low <= high else None
        number = read_number(self.answer)
        return None if number is None else interval(number, self.tolerance)

    def parsed_unit(self) -> Unit:
        """Return the unit that the numbers are in."""
        return own_unit(self.unit)

    def number(self) -> str:
        """Return one number that counts."""
        return self.answer or self.range[0]

    def __str__(self) -> str:
        ends = " to ".join(self.range)
        written = f"{self.answer or ends} {self.unit}".strip()
        return f"{written} ({ends})" if self.answer and ends else written


@lru_cache(maxsize=1024)
def numbers_of(spec: NumberSpec) -> Interval:
    """Return the numbers that count as ``spec``, in which no error was found when it was read."""
    numbers = spec.numbers()
    assert numbers is not None, "a spec that cannot be read is refused when the bank is"
    return numbers


def read_spec(fields: Fields, report: Report, unit: str = "") -> NumberSpec:
    """Read the spec that ``fields`` hold, in ``unit`` where they name none, and report what makes no sense."""
    answer, ends = _read_answer(fields, report)
    spec = NumberSpec(answer, ends, fields.get(TOLERANCE) or "", fields.get(UNIT) or unit)
    wrong = _wrong_number(fields, spec)
    if wrong:
        field, code, message, hint = wrong
        report.add(fields.node(field) if field else fields.mapping, code, message, hint)
    written: str = fields.get(UNIT) or ""
    odd = _odd_unit(written)
    if odd:
        report.add(fields.node(UNIT), codes.BAD_UNIT, *odd)
    return spec


def _read_answer(fields: Fields, report: Report) -> tuple[str, tuple[str, ...]]:
    """Return the answer and the ends of the range; 22-26 as an answer is a range, and 1,500 is reported as 1500."""
    written, ends = fields.get(ANSWER) or "", fields.get(RANGE) or ()
    between = _FROM_TO.fullmatch(written.strip())
    if between and not fields.has_key(RANGE):
        return "", (between["low"], between["high"])
    if _GROUPED.fullmatch(written.strip()):
        number = written.strip().replace(",", "")
        node = fields.node(ANSWER)
        decimal = written.strip().replace(",", ".", 1)
        message = f"`{shown(written)}` is read as {number}; where a comma is the decimal sign, it is {decimal}."
        report.add(node, codes.BAD_NUMBER, message, f"Write `answer: {number}`.", report.edit(node, number), "warning")
        return number, ends
    return written, ends


def read_accepted_spec(fields: Fields, report: Report, unit: str) -> NumberSpec:
    """Read a spec that counts as right too, and warn where it does not measure the same as ``unit``.

    Units that the substance connects are accepted: mg/dL and mmol/L of glucose, tablets and mg of a drug.
    """
    spec = read_spec(fields, report, unit)
    one, other = read_unit(spec.unit), read_unit(unit)
    if one and other and not comparable(one, other) and not tied_by_substance(one, other):
        report.add(
            fields.node(UNIT),
            codes.BAD_UNIT,
            f"`{shown(spec.unit)}` does not measure the same as the unit of the question, `{shown(unit)}`.",
            f"Give this number in `{shown(unit)}`, or in a unit that converts to it.",
        )
    return spec


_Wrong = tuple[Field[object] | None, Code, str, str]


def _wrong_number(fields: Fields, spec: NumberSpec) -> _Wrong | None:
    """Return the first error in the numbers of ``spec``: where, code, message, hint."""
    answer = read_number(spec.answer)
    if not (fields.has_key(ANSWER) or fields.has_key(RANGE)):
        return None, codes.NO_KEY, "No number is given here.", "Add `answer: 12` or `range: [10, 15]`."
    if spec.answer and answer is None:
        return _not_plain(spec, spec.answer)
    if spec.range and fields.has_key(TOLERANCE):
        message = "A number has either a `range` or a `tolerance`, not both."
        return TOLERANCE, codes.BAD_NUMBER, message, "Take one of them out."
    if spec.range and spec.numbers() is None:
        return _wrong_range(spec.range) if fields.has_key(RANGE) else _not_plain(spec, fields.get(ANSWER) or "")
    if answer is not None and spec.tolerance and spec.numbers() is None:
        return _wrong_tolerance(spec.tolerance)
    if answer is not None and answer not in numbers_of(spec):
        message = f"The answer {spec.answer} lies outside its own range."
        return ANSWER, codes.NO_KEY, message, "Widen `range`, or change `answer`."
    return None


def _not_plain(spec: NumberSpec, written: str) -> _Wrong:
    typed = read_typed(written)
    hint = "Write digits with a point for decimals, and the unit under `unit`."
    if read_number(written.replace(",", ".")) is not None:
        hint += f" Here: `answer: {written.replace(',', '.')}`."
    if not isinstance(typed, str) and typed.rest and not spec.unit and read_unit(typed.rest):
        hint += f" Here: `unit: {shown(typed.rest)}`."
    return ANSWER, codes.BAD_NUMBER, f"`{shown(written)}` is not a plain number.", hint


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
    """Return a message and a hint for a unit that its author can hardly have intended; None for a usual one."""
    known, usual = read_unit(unit), usual_capitals(unit)
    if usual != unit:
        return f"The unit `{shown(unit)}` is usually written `{usual}`.", f"Write `unit: {usual}`."
    if known is None and len(other_case(unit)) > 1:
        hint = "Write it with the capitals of its unit: mg is milligram, Mg is megagram."
        return f"The unit `{shown(unit)}` can be read in two ways.", hint
    name, small = unit_name(unit), f"m{unit[1:]}"
    if unit.startswith("M") and name.startswith("mega") and name.endswith(("gram", "liter", "mole")):
        return f"`{unit}` is {name}, a million times the base unit.", f"If you mean {small}, write `unit: {small}`."
    typed = read_typed(unit) if not known and _MAY_HOLD_A_NUMBER.search(unit) else ""
    if not isinstance(typed, str) and typed.rest and unit.endswith(typed.rest) and read_unit(typed.rest):
        hint = f"Write `unit: {shown(typed.rest)}`, and the number under `answer`."
        return f"The unit `{shown(unit)}` holds a number.", hint
    return None


def dump_spec(spec: NumberSpec) -> dict[str, Tree]:
    """Return the fields as plain data."""
    return filled({"answer": spec.answer, "range": list(spec.range), "tolerance": spec.tolerance, "unit": spec.unit})
