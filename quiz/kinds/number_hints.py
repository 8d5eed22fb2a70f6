"""What went wrong with a typed number: slips of writing that get a retry, and others that can at least be named.

A reason is a code with its values, for ``wording.slips``. Each is found in time linear in the number of amounts.
"""

from collections.abc import Iterable
from fractions import Fraction

from quiz.answers import Unit, comparable, convert, own_unit, read_number, same_scale, tied_by_substance, unit_name
from quiz.kinds.number_grading import Given, Measure, counts, in_unit
from quiz.kinds.number_spec import NumberSpec, numbers_of

_PLACES = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6)
"""How far a decimal point is looked for elsewhere, the nearest first."""


def near_reason(measure: Measure, given: Given) -> str:
    """The slip of writing that alone keeps the number from being right, as a reason; empty if none does."""
    number, units = given.number, given.units
    if number.other is not None and counts(measure, number.other, units):
        return "separator"
    if counts(measure, number.value, given.cases):
        return _unit_case(measure, given)
    share = own_unit("%").kind
    if units == (None,) and own_unit(measure.unit).kind == share:
        return "unit-missing" if counts(measure, number.value, (Unit(Fraction(1), share),)) else ""
    exact = (_exact(amount, unit) for amount in measure.amounts for unit in units)
    rounded = number.step and abs(number.value) >= 10 * number.step
    if rounded and any(each is not None and abs(number.value - each) * 2 <= number.step for each in exact):
        return "rounded"
    return ""


def _unit_case(measure: Measure, given: Given) -> str:
    """Which unit was typed and which was meant."""
    meant = next((each for each in measure.units if own_unit(each) in given.cases), "")
    return _reason("unit-case", given.written, unit_name(given.written), meant, unit_name(meant))


def _exact(amount: NumberSpec, unit: Unit | None) -> Fraction | None:
    """The answer in ``unit``, where the step to it is no power of ten, so that people round."""
    wanted, answer = amount.measure(), read_number(amount.answer)
    if unit is None or answer is None or not same_scale(unit, wanted) or not comparable(unit, wanted):
        return None
    ratio = unit.size / wanted.size
    tens = str(ratio.numerator * ratio.denominator).strip("0") == "1"
    return None if tens else convert(answer, wanted, unit)


def hints(measure: Measure, given: Given) -> tuple[str, ...]:
    """What went wrong with a wrong number, as reasons of ``wording.slips``; none where that cannot be told."""
    number, units = given.number.value, given.units or given.cases
    seen = [(amount, in_unit(measure, amount, number, unit)) for amount in measure.amounts for unit in units]
    compared = [(amount, value) for amount, value in seen if value]
    if any(-value in numbers_of(amount) for amount, value in compared):
        return ("sign",)
    same = (amount.unit for amount in measure.amounts if amount.unit and number in numbers_of(amount))
    wanted = next(same, "") if None not in units else ""
    off = next(filter(None, (_places_off(amount, value) for amount, value in compared)), 0)
    if seen and all(value is None for _, value in seen):
        return _not_compared(measure, given, units)
    if wanted:
        return (_reason("wrong-unit", given.written, wanted),)
    if off:
        return (_reason("power-of-ten", str(off)) if number > 0 else "decimal-point",)
    return ()


def _not_compared(measure: Measure, given: Given, units: Iterable[Unit | None]) -> tuple[str, ...]:
    """Why a number in one of ``units`` has nothing to be compared with."""
    wanted = measure.units[0] if measure.units else ""
    typed = next(filter(None, units), None)
    if typed is None or not wanted:
        return ()
    other = own_unit(wanted)
    if comparable(typed, other):
        return (_reason("other-scale", given.written, wanted),)
    code = "other-substance" if tied_by_substance(typed, other) else "other-quantity"
    return (_reason(code, given.written, wanted),)


def _places_off(amount: NumberSpec, number: Fraction) -> int:
    """How many powers of ten ``number`` is too large for the answer, or for numbers close around it; 0 for none."""
    answer, numbers = read_number(amount.answer), numbers_of(amount)
    close = (numbers.high - numbers.low) * 10 <= abs(numbers.high + numbers.low)
    for places in _PLACES:
        moved = number / Fraction(10) ** places
        if moved == answer or (close and moved in numbers):
            return places
    return 0


def _reason(code: str, *values: str) -> str:
    """A code with its values; ``wording.slips`` takes them apart at the tabs."""
    return "\t".join((code, *(" ".join(value.split()) for value in values)))
