"""Comparing what a person typed with a key. Knows no question types; says codes, never sentences."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.answers.numbers import Interval, interval, read_number
from quiz.answers.rules import CONFUSED, BankVocabulary, Match, Rules, primary_language
from quiz.answers.texts import equal, normal, verbatim
from quiz.answers.typed_number import TypedNumber, not_a_unit, read_typed
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
    from quiz.answers.matching import match
    from quiz.answers.vocabulary import words_of

_LATER = {
    "Form": "forms",
    "Pieces": "difference",
    "form": "forms",
    "match": "matching",
    "pieces": "difference",
    "words_of": "vocabulary",
}
"""The matcher of texts, which most runs of the program never need: loaded when first asked for, as its tables are."""

__all__ = [
    "CONFUSED",
    "BankVocabulary",
    "Form",
    "Interval",
    "Match",
    "Pieces",
    "Rules",
    "TypedNumber",
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
    "primary_language",
    "read_number",
    "read_typed",
    "read_unit",
    "same_scale",
    "tied_by_substance",
    "unit_name",
    "usual_capitals",
    "verbatim",
    "words_of",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
