"""Comparing typed texts and numbers with a key. Knows no question types, and returns codes, never sentences."""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.answers.compound import read_compound
    from quiz.answers.difference import Pieces, pieces
    from quiz.answers.forms import Form, form
    from quiz.answers.matching import match
    from quiz.answers.numbers import Interval, interval, read_number
    from quiz.answers.rules import CONFUSED, BankVocabulary, Match, Rules, primary_language
    from quiz.answers.separators import decimal_sign
    from quiz.answers.texts import as_code, equal, normal, verbatim
    from quiz.answers.typed_number import TypedNumber, not_a_unit, read_typed
    from quiz.answers.unit_table import Unit
    from quiz.answers.units import (
        comparable,
        convert,
        is_part_of,
        other_case,
        own_unit,
        read_unit,
        same_scale,
        tied_by_substance,
        unit_name,
        usual_capitals,
    )
    from quiz.answers.vocabulary import words_of
else:
    # Numbers, units and the tables of the matcher take a while to load, and most banks need few of them.
    __getattr__ = lazy.names(
        __name__,
        {
            "compound": "read_compound",
            "difference": "Pieces pieces",
            "forms": "Form form",
            "matching": "match",
            "numbers": "Interval interval read_number",
            "rules": "CONFUSED BankVocabulary Match Rules primary_language",
            "separators": "decimal_sign",
            "texts": "as_code equal normal verbatim",
            "typed_number": "TypedNumber not_a_unit read_typed",
            "unit_table": "Unit",
            "units": "comparable convert is_part_of other_case own_unit "
            "read_unit same_scale tied_by_substance unit_name usual_capitals",
            "vocabulary": "words_of",
        },
    )

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
    "as_code",
    "comparable",
    "convert",
    "decimal_sign",
    "equal",
    "form",
    "interval",
    "is_part_of",
    "match",
    "normal",
    "not_a_unit",
    "other_case",
    "own_unit",
    "pieces",
    "primary_language",
    "read_compound",
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
