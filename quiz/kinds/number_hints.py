"""What went wrong with a typed number: ways of writing that get a retry, and mistakes that can at least be named.

A reason is a code with its values, for ``wording.slips``. The time is linear in the number of ``NumberSpec``s.
"""

from collections.abc import Iterable
from fractions import Fraction

from quiz.answers.numbers import read_number
from quiz.answers.unit_table import Unit
from quiz.answers.units import comparable, convert, own_unit, same_scale, tied_by_substance, unit_name
from quiz.kinds.number_grading import ExpectedNumbers, TypedAnswer, counts, in_unit
from quiz.kinds.number_spec import NumberSpec, numbers_of

_EXACT_ENOUGH = Fraction(1, 5000)
"""How far a rounded conversion may be from the exact one and still count."""
_PLACES = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6)
"""How many places a decimal point may be off, the smallest first."""


def near_reason(expected: ExpectedNumbers, given: TypedAnswer) -> str:
    """Return the one way of writing that keeps the number from being right, as a reason; empty where there is none."""
    number, units = given.number, given.units
    if number.other is not None and counts(expected, number.other, units):
        return "separator"
    if counts(expected, number.value, given.cases):
        return _unit_case(expected, given)
    share = own_unit("%").kind
    if units == (None,) and own_unit(expected.unit).kind == share:
        return "unit-missing" if counts(expected, number.value, (Unit(Fraction(1), share),)) else ""
    return "rounded" if number.step and abs(number.value) >= 10 * number.step and _is_rounded(expected, given) else ""


def _is_rounded(expected: ExpectedNumbers, given: TypedAnswer) -> bool:
    """Return whether the number is the answer in another unit, rounded to the digits that were typed."""
    exact = (_exact(spec, unit) for spec in expected.specs for unit in given.units)
    return any(abs(given.number.value - each) * 2 <= given.number.step for each in exact if each is not None)


def is_converted(expected: ExpectedNumbers, given: TypedAnswer) -> bool:
    """Return whether the number is the answer in another unit, as exactly as anyone writes it: 16 kPa for 120 mmHg."""
    exact = (_exact(spec, unit) for spec in expected.specs for unit in given.units)
    near = any(abs(given.number.value - each) <= abs(each) * _EXACT_ENOUGH for each in exact if each)
    return near and _is_rounded(expected, given)


def _unit_case(expected: ExpectedNumbers, given: TypedAnswer) -> str:
    """Return which unit was typed and which was probably intended, as a reason."""
    intended = next((each for each in expected.units if own_unit(each) in given.cases), "")
    return _reason("unit-case", given.written, unit_name(given.written), intended, unit_name(intended))


def _exact(spec: NumberSpec, unit: Unit | None) -> Fraction | None:
    """Convert the answer to ``unit`` where people round, because the factor is no power of ten; else None."""
    asked, answer = spec.parsed_unit(), read_number(spec.answer)
    if unit is None or answer is None or not same_scale(unit, asked) or not comparable(unit, asked):
        return None
    ratio = unit.size / asked.size
    tens = str(ratio.numerator * ratio.denominator).strip("0") == "1"
    return None if tens else convert(answer, asked, unit)


def hints(expected: ExpectedNumbers, given: TypedAnswer) -> tuple[str, ...]:
    """Return what went wrong with a wrong number, as reasons of ``wording.slips``; none where nothing is certain."""
    number, units = given.number.value, given.units or given.cases
    seen = [(spec, in_unit(expected, spec, number, unit)) for spec in expected.specs for unit in units]
    compared = [(spec, value) for spec, value in seen if value]
    if any(-value in numbers_of(spec) for spec, value in compared):
        return ("sign",)
    same = (spec.unit for spec in expected.specs if spec.unit and number in numbers_of(spec))
    asked = next(same, "") if None not in units else ""
    off = next(filter(None, (_places_off(spec, value) for spec, value in compared)), 0)
    if seen and all(value is None for _, value in seen):
        return _not_compared(expected, given, units)
    if asked:
        return (_reason("wrong-unit", given.written, asked),)
    if off:
        return (_reason("power-of-ten", str(off)) if number > 0 else "decimal-point",)
    return ()


def _not_compared(expected: ExpectedNumbers, given: TypedAnswer, units: Iterable[Unit | None]) -> tuple[str, ...]:
    """Return why a number in one of ``units`` cannot be compared with the answer, as a reason."""
    asked = expected.units[0] if expected.units else ""
    typed = next(filter(None, units), None)
    if typed is None or not asked:
        return ()
    other = own_unit(asked)
    if comparable(typed, other):
        return (_reason("other-scale", given.written, asked),)
    code = "other-substance" if tied_by_substance(typed, other) else "other-quantity"
    return (_reason(code, given.written, asked),)


def _places_off(spec: NumberSpec, number: Fraction) -> int:
    """Return by how many powers of ten ``number`` is larger than the answer; 0 where that is not the mistake."""
    answer, numbers = read_number(spec.answer), numbers_of(spec)
    close = (numbers.high - numbers.low) * 10 <= abs(numbers.high + numbers.low)
    for places in _PLACES:
        moved = number / Fraction(10) ** places
        if moved == answer or (close and moved in numbers):
            return places
    return 0


def _reason(code: str, *values: str) -> str:
    """Join a code and its values by tabs, at which ``wording.slips`` splits them."""
    return "\t".join((code, *(" ".join(value.split()) for value in values)))
