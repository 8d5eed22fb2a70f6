"""Units of measurement: reading them, and exact conversion between units of one kind."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import islice, product

from quiz import lazy
from quiz.answers.typography import plain
from quiz.answers.unit_table import Kind, Unit, look_up

_PER = lazy.pattern(r"\s*(?:/|\b(?:per|pro)\b)\s*", re.IGNORECASE)
_TIMES = lazy.pattern(r"\s*[·*×]\s*")
_POWER = lazy.pattern(r"(?P<base>.*[^\d^+\- ])\s*\^?(?P<power>[-+]?[1-4])", re.DOTALL)
_TEN = lazy.pattern(r"10\^(?P<power>[-+]?\d{1,2})", re.ASCII)
_NUMBER = lazy.pattern(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_GLUED = lazy.pattern(r"(?<![\w^.])(\d{1,9}(?:\.\d{1,9})?)(?=[^\W\d])")
"""A number written into the unit after it, as in 1.73m²."""
_LETTERS = lazy.pattern(r"[^\W\d_]{2,}")
_AGED = lazy.pattern(r"(?<=[a-z]) (?:old|of age)$", re.IGNORECASE)
_LONGEST = 60


def read_unit(text: str) -> Unit | None:
    """Read the unit that ``text`` spells; None where the table has none or capitals leave a doubt, as in ``MG``.

    Symbols, SI prefixes and names from the table (SI Brochure, 9th edition, and NIST SP 811), alone or in products,
    quotients and powers: ``mg/dL``, ``mL/min/1.73 m²``, ``kg m^-2``, ``10^9/L``, "milligrams per day". Everything after
    a slash divides. Capitals count only where they distinguish units: ``mg`` and ``Mg``, but ``KG`` is kg. Linear in
    the length of ``text``, of which more than 60 characters are no unit; the last 4,096 readings are cached.
    """
    text = _AGED.sub("", plain(text))
    exact = _spelled(text, fold=False)
    if exact:
        return exact[0]
    folded = _spelled(text, fold=True)
    if not folded and len(text) > 2 and text.endswith("s"):  # mgs, kgs
        return next(iter(_spelled(text[:-1], fold=False)), None)
    return folded[0] if len(folded) == 1 else None


def is_part_of(unit: Unit, whole: str) -> bool:
    """Return whether ``unit`` measures what ``whole`` does before one of its slashes, as mmol does for mmol/L."""
    ends = (found.start() for found in re.finditer("/", plain(whole)))
    parts = (read_unit(plain(whole)[:end]) for end in ends if end)
    return any(comparable(unit, part) for part in parts if part)


def other_case(text: str) -> tuple[Unit, ...]:
    """Return the units that ``text`` would be with other capitals: mg and Mg for ``MG``, mg for ``Mg``."""
    text = plain(text)
    exact = _spelled(text, fold=False)[:1]
    return tuple(unit for unit in _spelled(text, fold=True) if unit not in exact)


def unit_name(text: str) -> str:
    """Return the English name of the single unit whose symbol or name ``text`` is, as "megagram" for Mg; else empty."""
    found = look_up(plain(text))
    return found[0].name if found else ""


def usual_capitals(text: str) -> str:
    """Return ``text`` with its symbols in their usual capitals: ``mg/dL`` for ``mg/dl``, ``kPa`` for ``KPA``.

    Single letters, names, and what could be two units stay as they are. Linear.
    """

    def usual(found: re.Match[str]) -> str:
        word = plain(found[0])
        exact, folded = look_up(word), look_up(word, fold=True)
        if not exact and len(folded) != 1:
            return found[0]
        symbol = next((each.symbol for each in folded if not exact or each.unit == exact[0].unit), "")
        return symbol if symbol != word and symbol.casefold() == word.casefold() else found[0]

    return _LETTERS.sub(usual, text) if read_unit(text) else text


def own_unit(text: str) -> Unit:
    """Return the unit of the table, or else a unit of its own kind, as for "patients", which converts to no other."""
    return read_unit(text) or Unit(Fraction(1), ((f"#{plain(text).casefold().removesuffix('s')}", 1),))


def convert(number: Fraction, unit: Unit, into: Unit) -> Fraction | None:
    """Convert ``number`` from ``unit`` to ``into``; None where they do not measure the same.

    Exact, by way of the base quantities, in constant time. Mass and amount are two kinds, because only the substance
    connects them: mg/dL never becomes mmol/L, nor Gy Sv. A count may leave out its noun: 60 /min is 60 beats/min.
    """
    if not comparable(unit, into):
        return None
    return (number * unit.size + unit.zero - into.zero) / into.size


def comparable(unit: Unit, other: Unit) -> bool:
    """Return whether the two measure the same."""
    if unit.kind == other.kind:
        return True
    bare, other_bare = _without_nouns(unit.kind), _without_nouns(other.kind)
    return bare == other_bare and (bare == unit.kind or other_bare == other.kind)


def same_scale(unit: Unit, other: Unit) -> bool:
    """Return whether zero is the same on both, as it is not on °C and °F."""
    return unit.zero == other.zero


_SUBSTANCE = ("mass", "amount", "units", "equivalents", "osmoles", "catalysis", "radioactivity", "molecular mass")
"""Ways of giving an amount of a substance; converting one into another depends on the substance."""


def tied_by_substance(unit: Unit, other: Unit) -> bool:
    """Return whether one converts to the other for a known substance, as mg/dL to mmol/L, or tablets to mg."""
    return _of_any_substance(unit.kind) == _of_any_substance(other.kind)


def _of_any_substance(kind: Kind) -> Kind:
    powers: dict[str, int] = {}
    for base, power in kind:
        same = "substance" if base in _SUBSTANCE or base.startswith("#") else base
        powers[same] = powers.get(same, 0) + power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def _without_nouns(kind: Kind) -> Kind:
    return tuple(base for base in kind if not base[0].startswith("#"))


@lru_cache(maxsize=4096)
def _spelled(text: str, *, fold: bool) -> tuple[Unit, ...]:
    """Return every unit that ``text`` spells, with ``fold`` whatever its capitals."""
    if not text or len(text) > _LONGEST:
        return ()
    for spelling in (text, text.rstrip(".")):
        whole = look_up(spelling, fold=fold)
        if whole:
            return tuple(entry.unit for entry in whole)
    above, *below = _PER.split(text.rstrip(".").replace("(", "").replace(")", ""))
    parts = [(part, 1) for part in _factors(above)] if above else []
    parts += [(part, -1) for each in below for part in (_factors(each) if each else [""])]
    if not any(_spells(part) for part, _ in parts):
        return ()
    choices = [tuple(_raised(part, power, fold=fold)) for part, power in parts]
    made = (_product(units) for units in islice(product(*choices), 64))
    return tuple(dict.fromkeys(made))


def _spells(part: str) -> bool:
    return not (_TEN.fullmatch(part) or _NUMBER.fullmatch(part))


def _factors(text: str) -> list[str]:
    """Split a product into its factors: at its signs, and at blanks where powers or numbers show that they separate."""
    found: list[str] = []
    for part in _TIMES.split(_GLUED.sub(r"\1 ", text)):
        pieces = part.split()
        apart = len(pieces) > 1 and any(piece[-1].isdigit() for piece in pieces)
        found += pieces if apart and not look_up(part, fold=True) else [part]
    return found


def _raised(part: str, power: int, *, fold: bool) -> Iterable[Unit]:
    """Return the units that a factor spells, raised to its power."""
    ten = _TEN.fullmatch(part)
    if ten:
        return [Unit(Fraction(10) ** (int(ten["power"]) * power), ())]
    if power < 0 and _NUMBER.fullmatch(part):
        return [Unit(1 / Fraction(part), ())] if Fraction(part) else []
    units, own = look_up(part, fold=fold), 1
    found = _POWER.fullmatch(part)
    if not units and found:
        units, own = look_up(found["base"], fold=fold), int(found["power"])
    return [
        Unit(entry.unit.size ** (own * power), tuple((base, count * own * power) for base, count in entry.unit.kind))
        for entry in units
    ]


def _product(units: Iterable[Unit]) -> Unit:
    """Multiply the units."""
    size, powers = Fraction(1), dict[str, int]()
    for unit in units:
        size *= unit.size
        for base, power in unit.kind:
            powers[base] = powers.get(base, 0) + power
    return Unit(size, tuple(sorted((base, power) for base, power in powers.items() if power)))
