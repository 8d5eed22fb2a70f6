"""What a person typed as a number with its unit, held against the amounts that count; all comparison is exact."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from quiz.answers import (
    TypedNumber,
    Unit,
    comparable,
    convert,
    not_a_unit,
    other_case,
    own_unit,
    read_typed,
    read_unit,
    same_scale,
)
from quiz.kinds.number_spec import NumberSpec, numbers_of


@dataclass(frozen=True, slots=True)
class Measure:
    """What counts as the answer of one question, and what is known to be wrong."""

    amounts: tuple[NumberSpec, ...]
    """The first is the key, whose unit stands beside the field."""
    reject: tuple[tuple[NumberSpec, str], ...] = ()
    unit_required: bool = False

    @property
    def unit(self) -> str:
        """The unit beside the field."""
        return self.amounts[0].unit

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit that the author wrote."""
        amounts = (*self.amounts, *(amount for amount, _ in self.reject))
        return tuple(dict.fromkeys(amount.unit for amount in amounts if amount.unit))


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed, as read."""

    number: TypedNumber
    units: tuple[Unit | None, ...]
    """Its unit; None for none typed, empty where capitals leave a doubt."""
    cases: tuple[Unit, ...] = ()
    """What the unit would be with other capitals."""
    written: str = ""
    """The unit as it was typed."""


def read_given(measure: Measure, typed: str, language: str) -> Given | str:
    """The number and the unit in ``typed``, or a code for why there is nothing to judge.

    A unit that the author wrote is taken literally, after the number or, like $, before it; any other is looked up.
    """
    if not typed:
        return "nothing-typed"
    number = read_typed(typed, language)
    bare = isinstance(number, TypedNumber) and not number.rest
    if isinstance(number, TypedNumber) and bare and not measure.unit_required:
        return Given(number, (None,))
    for unit in measure.units:
        for cut in _cuts(typed, unit):
            inner = read_typed(cut, language)
            if isinstance(inner, TypedNumber) and not inner.rest:
                return Given(inner, (own_unit(unit),), written=unit)
    if isinstance(number, str):
        return number
    return "unit-missing" if bare else _with_unit(measure, number)


def _cuts(typed: str, unit: str) -> Iterator[str]:
    """``typed`` without the author's ``unit`` after it, or before it as in $5."""
    head = typed.removesuffix(unit)
    if head != typed and (head.endswith(" ") or not unit[0].isdecimal()):
        yield head
    if typed.startswith(unit):
        yield typed.removeprefix(unit)


def _with_unit(measure: Measure, number: TypedNumber) -> Given | str:
    """``number`` with the unit that follows it."""
    unit, cases = read_unit(number.rest), other_case(number.rest)
    known = tuple(own_unit(each) for each in measure.units)
    if unit is None and own_unit(number.rest) in known:
        return Given(number, (own_unit(number.rest),), written=number.rest)
    if unit == read_unit("°") and own_unit(measure.unit).zero:  # 37° for 37 °C
        return "unit-missing" if measure.unit_required else Given(number, (None,))
    if not known:
        return "unit-unwanted" if unit else not_a_unit(number.rest) or "unit-unwanted"
    if any(comparable(each, other) for each in (unit, *cases) if each for other in known):
        return Given(number, (unit,) if unit else (), cases, number.rest)
    doubt = not_a_unit(number.rest)
    if doubt == "not-a-number" and unit:
        doubt = ""
    if doubt or (unit is None and not cases) or unit in cases:  # in these capitals it is no unit, and no likely slip
        return doubt or "unit-unknown"
    return Given(number, (unit,) if unit else (), cases, number.rest)


def in_own_unit(measure: Measure, units: tuple[Unit | None, ...]) -> bool:
    """Whether a number came without a unit, or in one that the author wrote for it or for another that counts."""
    own = {own_unit(amount.unit) for amount in measure.amounts if amount.unit}
    return not units or any(unit is None or unit in own for unit in units)


def counts(measure: Measure, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Whether ``number`` in one of ``units`` is right."""
    if not any(takes(measure, amount, number, units) for amount in measure.amounts):
        return False
    return why_rejected(measure, number, units) is None


def takes(measure: Measure, amount: NumberSpec, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Whether ``number`` is one of the numbers of ``amount``."""
    found = (in_unit(measure, amount, number, unit) for unit in units)
    return any(each in numbers_of(amount) for each in found if each is not None)


def is_the_answer(measure: Measure, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Whether ``number`` is the one that is shown as the answer."""
    key = measure.amounts[0]
    return takes(measure, NumberSpec(key.number(), unit=key.unit), number, units)


def why_rejected(measure: Measure, number: Fraction, units: tuple[Unit | None, ...]) -> str | None:
    """What the author says to someone who gives ``number``; None where nothing is said, as of the answer itself."""
    if is_the_answer(measure, number, units):
        return None
    return next((why for amount, why in measure.reject if takes(measure, amount, number, units)), None)


def in_unit(measure: Measure, amount: NumberSpec, number: Fraction, unit: Unit | None) -> Fraction | None:
    """``number`` in the unit of ``amount``, if it can be compared. Without a unit it has the one beside the field."""
    if unit is None:
        return number if amount.unit == measure.unit else None
    wanted = amount.measure()
    return convert(number, unit, wanted) if amount.unit and same_scale(unit, wanted) else None
