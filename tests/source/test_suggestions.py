"""What a mistyped word may stand for: one measure for keys, types, options, files and banks."""

import pytest

from quiz.source.suggestions import NEARLY_THE_SAME, close_matches, closest


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("explanaton", ["stem", "explanation"], "explanation"),
        ("Unit_Required", ["unit", "unit-required"], "unit-required"),
        ("q301", ["Q301", "Q601"], "Q301"),
        ("zzz", ["stem", "explanation"], ""),
        ("stem", [], ""),
    ],
)
def test_the_likeliest_known_word_as_it_is_known(written: str, known: list[str], meant: str) -> None:
    assert closest(written, known) == meant


def test_the_likeliest_come_first_and_a_misspelling_differs_in_a_letter_or_two() -> None:
    known = ["heart", "hearts", "earth", "lungs"]
    assert close_matches("heart", known, most=3) == ["heart", "hearts", "earth"]
    assert close_matches("hear", known, most=3, at_least=NEARLY_THE_SAME) == ["heart", "hearts"]
