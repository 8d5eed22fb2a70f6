"""The units of units.tsv by their spellings, with SI prefixes. Read when the first unit is looked up."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from quiz.answers.typography import plain
from quiz.package_data import package_text

Kind = tuple[tuple[str, int], ...]
"""What a unit measures: base quantities with their powers, sorted by name. Those that begin with ``#`` count things."""

_PREFIXES = """
E 18 exa | P 15 peta | T 12 tera | G 9 giga | M 6 mega | k 3 kilo | h 2 hecto hekto | da 1 deca deka | d -1 deci dezi
c -2 centi zenti | m -3 milli mili | μ -6 micro mikro | n -9 nano | p -12 pico piko | f -15 femto | a -18 atto
u -6 | mc -6
"""
"""SI prefixes, their powers of ten and their names, the English one first; u and mc are micro on any keyboard."""
_ROWS = [row.split() for row in _PREFIXES.replace("\n", "|").split("|") if row.strip()]
_POWERS: Mapping[str, int] = {prefix: int(power) for prefix, power, *_ in _ROWS}
_NAMED: Mapping[str, str] = {name: prefix for prefix, _, *names in _ROWS for name in names}
_SAME: Mapping[str, str] = {"u": "μ", "mc": "μ"}


class Unit(NamedTuple):
    """A unit: ``number`` of it are ``number * size + zero`` in the base quantities of its kind."""

    size: Fraction
    kind: Kind
    zero: Fraction = Fraction(0)
    """Where its scale begins: other than 0 only for °C and °F."""


class Entry(NamedTuple):
    """A unit under one of its spellings."""

    unit: Unit
    symbol: str
    """Its spelling in the capitals of the table; empty for a name."""
    name: str
    """Its English name, with the prefix: milligram."""


class _Row(NamedTuple):
    unit: Unit
    symbols: tuple[str, ...]
    names: tuple[str, ...]
    prefixes: frozenset[str]

    def entry(self, symbol: str, prefix: str = "") -> Entry:
        """Return this unit with a prefix, spelled with one of its symbols."""
        kind = _SAME.get(prefix, prefix)
        word = next((name for name, each in _NAMED.items() if each == kind), "") if prefix else ""
        size = self.unit.size * Fraction(10) ** _POWERS.get(prefix, 0)
        name = word + self.names[0] if self.names else ""
        return Entry(Unit(size, self.unit.kind, self.unit.zero), prefix + symbol if symbol else "", name)


class _Spellings(NamedTuple):
    """The table by spelling: symbols as written, symbols in small letters, and names, whose capitals do not matter."""

    symbols: Mapping[str, _Row]
    folded: Mapping[str, tuple[tuple[str, _Row], ...]]
    names: Mapping[str, _Row]


def look_up(text: str, *, fold: bool = False) -> tuple[Entry, ...]:
    """Return the units that ``text``, which is ``plain``, spells as a symbol or a name; with ``fold`` in any capitals.

    A symbol of the table takes precedence over a prefix with a symbol: ``min`` is no milli-inch. Constant time.
    """
    table, small = _table(), text.casefold()
    if not fold and text in table.symbols:
        return (table.symbols[text].entry(text),)
    symbols = [row.entry(symbol) for symbol, row in table.folded.get(small, ())] if fold else []
    found = (*symbols, *_prefixed(table, text, fold=fold), *_named(table, small))
    return tuple({entry.unit: entry for entry in reversed(found)}.values())[::-1]


def _prefixed(table: _Spellings, text: str, *, fold: bool) -> Iterator[Entry]:
    """Yield the units that ``text`` spells as a prefix with a symbol."""
    written = text.casefold() if fold else text
    for prefix in _POWERS:
        start = prefix.casefold() if fold else prefix
        rest = written.removeprefix(start)
        if not rest or rest == written:
            continue
        rows = table.folded.get(rest, ()) if fold else [(rest, table.symbols[rest])] if rest in table.symbols else ()
        yield from (row.entry(each, prefix) for each, row in rows if _SAME.get(prefix, prefix) in row.prefixes)


def _named(table: _Spellings, small: str) -> Iterator[Entry]:
    """Yield the units that ``small`` names, with or without a prefix."""
    if small in table.names:
        yield table.names[small].entry("")
    for word, prefix in _NAMED.items():
        row = table.names.get(small.removeprefix(word)) if small.startswith(word) else None
        if row and prefix in row.prefixes:
            yield row.entry("", prefix)


@cache
def _table() -> _Spellings:
    symbols: dict[str, _Row] = {}
    names: dict[str, _Row] = {}
    folded: dict[str, tuple[tuple[str, _Row], ...]] = {}
    lines = [line for line in package_text(__package__, "units.tsv").splitlines() if line and not line.startswith("# ")]
    for line in lines[1:]:
        row = _row(line)
        for symbol in row.symbols:
            small = symbol.casefold()
            symbols[symbol] = row
            if not any(other is row for _, other in folded.get(small, ())):
                folded[small] = (*folded.get(small, ()), (symbol, row))
        names |= {name.casefold(): row for name in row.names}
    return _Spellings(symbols, folded, names)


def _row(line: str) -> _Row:
    """Read one line of the table."""
    spelled, named, size, kind, prefixes, zero = (line.split("\t") + [""] * 6)[:6]
    bases = (base.partition("^") for base in kind.split("*"))
    powers = tuple(sorted((base, int(power or "1")) for base, _, power in bases))
    taken = frozenset(_POWERS) if prefixes == "all" else frozenset(_listed(prefixes))
    return _Row(Unit(_fraction(size), powers, _fraction(zero or "0")), _listed(spelled), _listed(named), taken)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(plain(each) for each in cell.split(",") if each.strip())


def _fraction(cell: str) -> Fraction:
    over, _, under = cell.partition("/")
    return Fraction(over) / Fraction(under or "1")
