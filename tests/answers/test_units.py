"""Units: which texts spell one, exact conversion among those of one kind, and none between two kinds."""

import subprocess
import sys
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers import unit_table
from quiz.answers.unit_table import Unit
from quiz.answers.units import (
    comparable,
    convert,
    other_case,
    own_unit,
    read_unit,
    same_scale,
    tied_by_substance,
    unit_name,
    usual_capitals,
)
from quiz.package_data import package_text

EXAMPLES = pytest.mark.long(rounds=1000, short=80)
SYMBOLS = sorted(unit_table._table().symbols)
PREFIXED = sorted(prefix + symbol for symbol, row in unit_table._table().symbols.items() for prefix in row.prefixes)
COMPOUND = ["mg/dL", "mmol/L", "mL/min/1.73 m²", "kg/m²", "kg m^-2", "10^9/L", "beats/min", "IU/mL", "mg/kg/d", "mm Hg"]
KNOWN = st.sampled_from(SYMBOLS + PREFIXED + COMPOUND)


def known(text: str) -> Unit:
    unit = read_unit(text)
    assert unit is not None, text
    return unit


@pytest.mark.parametrize(
    ("number", "unit", "result", "into"),
    [
        ("1.5", "L", "1500", "mL"),
        ("500", "mcg", "0.5", "mg"),
        ("500", "µg", "0.5", "mg"),
        ("1", "kg", "1000000", "milligrams"),
        ("1", "day", "24", "h"),
        ("2", "weeks", "14", "days"),
        ("1", "year", "12", "months"),
        ("1", "atm", "760", "mmHg"),
        ("760", "mmHg", "101.325", "kPa"),
        ("1", "kcal", "4.184", "kJ"),
        ("1", "Cal", "1", "kcal"),
        ("1", "inch", "2.54", "cm"),
        ("1", "lb", "453.59237", "g"),
        ("1", "cc", "1", "mL"),
        ("1", "dm³", "1", "L"),
        ("100", "mg/dL", "1", "g/L"),
        ("100", "mg/dL", "100", "mg%"),
        ("90", "mL/min", "1.5", "mL/s"),
        ("1", "mg/kg/d", "1", "mg/(kg·d)"),
        ("60", "beats/min", "60", "bpm"),
        ("60", "/min", "60", "beats per minute"),
        ("1", "kg m^-2", "1", "kg/m2"),
        ("5", "10^9/L", "5000", "10^6/L"),
        ("10", "%", "100", "‰"),
        ("37", "°C", "98.6", "°F"),
        ("0", "K", "-273.15", "°C"),
        ("1", "Gy", "100", "rad"),
        ("1", "Ci", "37", "GBq"),
        ("1", "psi", "6.894757293168361336722673445", "kPa"),
    ],
)
def test_units_of_one_kind_convert(number: str, unit: str, result: str, into: str) -> None:
    found = convert(Fraction(number), known(unit), known(into))
    assert found is not None
    assert abs(found - Fraction(result)) < Fraction(1, 10**24)


@pytest.mark.parametrize(
    ("unit", "other", "substance"),
    [
        ("mg/dL", "mmol/L", True),
        ("mg", "IU", True),
        ("mg", "tablets", True),
        ("mmol", "mEq", True),
        ("mg", "mL", False),
        ("kcal", "W", False),
        ("Gy", "Sv", False),
        ("months", "days", False),
        ("%", "mg", False),
        ("°C", "°", False),
        ("g", "g/L", False),
        ("tablets", "drops", True),
    ],
)
def test_units_of_two_kinds_never_convert(unit: str, other: str, substance: bool) -> None:  # noqa: FBT001 - a table
    assert convert(Fraction(1), known(unit), known(other)) is None
    assert not comparable(known(unit), known(other))
    assert tied_by_substance(known(unit), known(other)) is substance


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("KG", "kg"),
        ("mmhg", "mmHg"),
        ("ml", "mL"),
        ("ug", "µg"),
        ("MCG", "µg"),
        ("hrs", "h"),
        ("Milligrams", "mg"),
        ("mL/min/1.73m2", "mL/min/1.73 m²"),
        ("mg per dL", "mg/dL"),
        ("㎎", "mg"),
        ("mg.", "mg"),
        ("º C", "° C"),
    ],
)
def test_spellings_of_one_unit_are_that_unit(text: str, same: str) -> None:
    assert read_unit(text) == read_unit(same)


@pytest.mark.parametrize(
    "text", ["", " ", "MG", "patients", "1", "5 mg", "mgg", "/", "//", "m/", "^2", "\ud800", "m" * 61]
)
def test_anything_else_is_no_unit_of_the_table(text: str) -> None:
    assert read_unit(text) is None


def test_other_capitals_are_other_units() -> None:
    assert other_case("Mg") == (known("mg"),)
    assert set(other_case("MG")) == {known("mg"), known("Mg")}
    assert known("mL") in other_case("ML")
    assert other_case("patients") == ()
    assert (unit_name("Mg"), unit_name("mg"), unit_name("mcg"), unit_name("mg/dL")) == (
        "megagram",
        "milligram",
        "microgram",
        "",
    )


@pytest.mark.parametrize(
    ("text", "usual"),
    [("mg/dl", "mg/dL"), ("KPA", "kPa"), ("Kg", "kg"), ("mmhg", "mmHg"), ("ml", "mL")]
    + [(each, each) for each in ("mg/dL", "mcg", "µg", "Mg", "MG", "l", "n", "hours", "patients", "bpm", "")],
)
def test_the_usual_capitals_are_known(text: str, usual: str) -> None:
    assert usual_capitals(text) == usual


def test_an_authors_own_unit_converts_to_no_other() -> None:
    assert own_unit("patients") == own_unit("Patient")
    assert not comparable(own_unit("patients"), own_unit("people"))
    assert not comparable(own_unit("patients"), known("mg"))
    assert own_unit("mg") == known("mg")


@EXAMPLES
@given(st.fractions(-(10**6), 10**6), KNOWN, KNOWN)
def test_there_and_back_is_where_one_began(number: Fraction, unit: str, other: str) -> None:
    one, two = known(unit), known(other)
    there = convert(number, one, two)
    assert (there is None) == (not comparable(one, two))
    assert convert(number, one, one) == number
    if there is not None:
        assert convert(there, two, one) == number


@EXAMPLES
@given(st.one_of(st.text(st.characters(), max_size=70), st.text("mgMLkdµ/^-0123456789²³·* ().%°", max_size=30)))
def test_any_text_is_a_unit_or_not(text: str) -> None:
    unit = read_unit(text)
    assert unit is None or unit.size > 0
    assert own_unit(text).size > 0
    assert all(each.size > 0 for each in other_case(text))
    assert usual_capitals(text).casefold() == text.casefold()
    unit_name(text)


def test_every_symbol_of_the_table_is_its_own_unit() -> None:
    for symbol in SYMBOLS:
        assert known(symbol).size > 0, symbol
        assert known(symbol) not in other_case(symbol), symbol


def test_no_prefix_with_a_symbol_spells_a_symbol_of_another_unit() -> None:
    table = unit_table._table()
    for symbol in PREFIXED:
        if symbol in table.symbols:
            assert known(symbol) == table.symbols[symbol].unit, symbol
    readings: dict[str, set[Unit]] = {}
    for symbol, row in table.symbols.items():
        for prefix in row.prefixes:
            if prefix + symbol not in table.symbols:
                readings.setdefault(prefix + symbol, set()).add(known(prefix + symbol))
    assert all(len(units) == 1 for units in readings.values())


def test_a_name_occurs_once_in_the_table() -> None:
    rows = [
        line.split("\t")
        for line in package_text("quiz.answers", "units.tsv").splitlines()[1:]
        if line and not line.startswith("# ")
    ]
    spelled = [each.strip() for row in rows for cell in row[:2] for each in cell.split(",") if each.strip()]
    assert sorted({text for text in spelled if spelled.count(text) > 1}) == []


def test_scales_with_another_zero_are_distinguished() -> None:
    assert not same_scale(known("°C"), known("°F"))
    assert all(same_scale(known(one), known(two)) for one, two in combinations(["mg", "mL", "K", "h"], 2))


def test_the_table_is_read_on_first_use_only() -> None:
    code = (
        "import quiz.kinds\nfrom quiz.answers import unit_table\nfrom quiz.answers.units import read_unit\n"
        "assert unit_table._table.cache_info().currsize == 0\nread_unit('mg')\n"
        "assert unit_table._table.cache_info().currsize == 1\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
