"""Comparing what a person typed with a key. Knows no question types; says codes, never sentences."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.answers.numbers import Interval, interval, read_number
from quiz.answers.rules import CONFUSED, Company, Match, Rules, tongue
from quiz.answers.texts import equal, normal, verbatim
from quiz.answers.typed import Typed, not_a_unit, read_typed
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

if TYPE_CHECKING:
    from quiz.answers.difference import Pieces, pieces
    from quiz.answers.forms import Form, form
    from quiz.answers.lexicon import words_of
    from quiz.answers.matching import match

_LATER = {
    "Form": "forms",
    "Pieces": "difference",
    "form": "forms",
    "match": "matching",
    "pieces": "difference",
    "words_of": "lexicon",
}
"""The matcher of texts, which most runs of the program never need: loaded when first asked for, as its tables are."""

__all__ = [
    "CONFUSED",
    "Company",
    "Form",
    "Interval",
    "Match",
    "Pieces",
    "Rules",
    "Typed",
    "Unit",
    "comparable",
    "convert",
    "equal",
    "form",
    "interval",
    "match",
    "normal",
    "not_a_unit",
    "other_case",
    "own_unit",
    "pieces",
    "read_number",
    "read_typed",
    "read_unit",
    "same_scale",
    "tied_by_substance",
    "tongue",
    "unit_name",
    "usual_capitals",
    "verbatim",
    "words_of",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
