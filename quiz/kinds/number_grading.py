"""Comparing a typed number and its unit with the numbers that count, by exact arithmetic."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from quiz.answers.compound import read_compound
from quiz.answers.typed_number import TypedNumber, not_a_unit, read_typed
from quiz.answers.unit_table import Unit
from quiz.answers.units import comparable, convert, is_part_of, other_case, own_unit, read_unit, same_scale
from quiz.kinds.number_spec import NumberSpec, numbers_of

_IN_MINUTES = ((("time", 1),), (("month", 1),))
"""What is asked where an m may mean minutes or months, and is no meter."""
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""Units that only shorten the number."""


class ExpectedNumbers(NamedTuple):
    """The numbers that count as the answer to one question, and those known to be wrong."""

    specs: tuple[NumberSpec, ...]
    """The first is the key, whose unit is shown beside the field."""
    reject: tuple[tuple[NumberSpec, str], ...] = ()
    unit_required: bool = False

    @property
    def unit(self) -> str:
        """Return the unit shown beside the field."""
        return self.specs[0].unit

    @property
    def units(self) -> tuple[str, ...]:
        """Return every unit that the author wrote."""
        specs = (*self.specs, *(spec for spec, _ in self.reject))
        return tuple(dict.fromkeys(spec.unit for spec in specs if spec.unit))


class TypedAnswer(NamedTuple):
    """A typed answer, read."""

    number: TypedNumber
    units: tuple[Unit | None, ...]
    """Its unit; None for none typed, empty where capitals leave a doubt."""
    cases: tuple[Unit, ...] = ()
    """What the unit would be with other capitals."""
    written: str = ""
    """The unit as it was typed."""


def read_typed_answer(expected: ExpectedNumbers, typed: str, language: str) -> TypedAnswer | str:
    """Read the number and the unit in ``typed``; a code where there is nothing to judge.

    A unit that the author wrote is matched letter by letter, after the number or, like $, before it; any other is
    looked up in the table of units.
    """
    if not typed:
        return "nothing-typed"
    number = _as_asked(expected, read_typed(typed, language), typed)
    bare = isinstance(number, TypedNumber) and not number.rest
    if isinstance(number, TypedNumber) and bare and not expected.unit_required:
        return TypedAnswer(number, (None,))
    for unit in expected.units:
        for rest in _without_unit(typed, unit):
            inner = read_typed(rest, language)
            if isinstance(inner, TypedNumber) and not inner.rest and not inner.is_share:
                return TypedAnswer(inner, (own_unit(unit),), written=unit)
    compound = read_compound(typed.strip(), own_unit(expected.unit)) if expected.unit else None
    if compound is not None:
        return TypedAnswer(TypedNumber(compound), (own_unit(expected.unit),), written=expected.unit)
    if isinstance(number, str):
        return number
    return "unit-missing" if bare else _with_unit(expected, number)


def _as_asked(expected: ExpectedNumbers, number: TypedNumber | str, typed: str) -> TypedNumber | str:
    """Return a share as the question asks for it: in per cent, or as a number; a ratio in mg has no meaning."""
    if isinstance(number, str):
        return number
    percent = own_unit(expected.unit).kind == own_unit("%").kind
    if number.is_share and not number.rest:  # 1:20
        return number if percent or not expected.unit else "not-a-number"
    if number.is_share and any(number.value / 100 in numbers_of(spec) for spec in expected.specs if not spec.unit):
        return TypedNumber(number.value / 100)  # 5 in 100
    if percent and not number.rest and 0 < number.value < 1 and not any(map(str.isdecimal, typed)):  # a third
        return TypedNumber(number.value * 100)
    return number


def _without_unit(typed: str, unit: str) -> Iterator[str]:
    """Yield ``typed`` without the author's ``unit`` after the number, and without it before the number, as in $5."""
    head = typed.removesuffix(unit)
    if head != typed and (head.endswith(" ") or not unit[0].isdecimal()):
        yield head
    if typed.startswith(unit):
        yield typed.removeprefix(unit)


def _with_unit(expected: ExpectedNumbers, number: TypedNumber) -> TypedAnswer | str:
    """Read the unit that follows ``number``; a code where there is nothing to judge."""
    unit, cases = read_unit(number.rest), other_case(number.rest)
    known = tuple(own_unit(each) for each in expected.units)
    if unit is None and own_unit(number.rest) in known:
        return TypedAnswer(number, (own_unit(number.rest),), written=number.rest)
    if unit == read_unit("°") and own_unit(expected.unit).zero:  # 37° for 37 °C
        return "unit-missing" if expected.unit_required else TypedAnswer(number, (None,))
    if not known:
        return "unit-unwanted" if unit else not_a_unit(number.rest) or "unit-unwanted"
    if any(comparable(each, other) for each in (unit, *cases) if each for other in known):
        return TypedAnswer(number, (unit,) if unit else (), cases, number.rest)
    if number.rest.casefold().rstrip(".") == "m" and any(own_unit(each).kind in _IN_MINUTES for each in expected.units):
        return "unit-short"
    if unit and any(is_part_of(unit, each) for each in expected.units):
        return "unit-part"
    doubt = not_a_unit(number.rest)
    if doubt == "not-a-number" and unit:
        doubt = ""
    if doubt or (unit is None and not cases) or unit in cases:  # in these capitals it is no unit, and no likely typo
        return doubt or "unit-unknown"
    return TypedAnswer(number, (unit,) if unit else (), cases, number.rest)


def in_own_unit(expected: ExpectedNumbers, units: tuple[Unit | None, ...]) -> bool:
    """Return whether the number was typed without a unit, or in a unit that the author wrote."""
    own = {own_unit(spec.unit) for spec in expected.specs if spec.unit}
    return not units or any(unit is None or unit in own for unit in units)


def counts(expected: ExpectedNumbers, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Return whether ``number`` in one of ``units`` is right."""
    if not any(takes(expected, spec, number, units) for spec in expected.specs):
        return False
    return why_rejected(expected, number, units) is None


def takes(expected: ExpectedNumbers, spec: NumberSpec, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Return whether ``number`` in one of ``units`` is among the numbers of ``spec``."""
    found = (in_unit(expected, spec, number, unit) for unit in units)
    return any(each in numbers_of(spec) for each in found if each is not None)


def is_the_answer(expected: ExpectedNumbers, number: Fraction, units: tuple[Unit | None, ...]) -> bool:
    """Return whether ``number`` is the one that is shown as the answer."""
    key = expected.specs[0]
    return takes(expected, NumberSpec(key.number(), unit=key.unit), number, units)


def why_rejected(expected: ExpectedNumbers, number: Fraction, units: tuple[Unit | None, ...]) -> str | None:
    """Return the author's reason for rejecting ``number``; None where it is not rejected, as the answer never is."""
    if is_the_answer(expected, number, units):
        return None
    return next((why for spec, why in expected.reject if takes(expected, spec, number, units)), None)


def in_unit(expected: ExpectedNumbers, spec: NumberSpec, number: Fraction, unit: Unit | None) -> Fraction | None:
    """Convert ``number`` to the unit of ``spec``; None where they cannot be compared.

    A number without a unit has the one shown beside the field.
    """
    if unit is None:
        scale = _SCALES.get(spec.unit, 1)
        whole = number / scale if abs(number) >= scale else number
        return whole if spec.unit == expected.unit else None
    into = spec.parsed_unit()
    return convert(number, unit, into) if spec.unit and same_scale(unit, into) else None
