"""Negative questions in the other languages that have a table of words."""

import pytest

from quiz import lint

from .made import question, read

OPTIONS = ("Natrium", "Neon", "Argon")


def _codes(stem: str, language: str) -> list[str]:
    found = lint.check(read(question(stem, OPTIONS), language=language)).problems
    return [problem.code for problem in found if problem.code in ("Q203", "Q204")]


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("de", "Welches dieser Elemente ist nicht edel?"),
        ("de-AT", "Welches ist kein Edelgas?"),
        ("de", "Alle sind Edelgase, ausgenommen welches?"),
        ("fr", "Lequel de ces éléments n'est pas un gaz noble ?"),
        ("fr", "Tous sont des gaz nobles, sauf lequel ?"),
        ("es", "¿Cuál de estos no es un gas noble?"),
        ("it", "Quale di questi non è un gas nobile?"),
        ("pt", "Qual destes não é um gás nobre?"),
        ("nl", "Welk van deze is geen edelgas?"),
    ],
)
def test_a_negative_question_is_reported(language: str, stem: str) -> None:
    assert _codes(stem, language) == ["Q203"]


@pytest.mark.parametrize(
    ("language", "stem"),
    [("de", "Welches ist NICHT edel?"), ("es", "¿Cuál **no** es un gas noble?"), ("nl", "Welk is GEEN edelgas?")],
)
def test_a_loud_one_is_only_a_remark(language: str, stem: str) -> None:
    assert _codes(stem, language) == ["Q204"]


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("de", "Welches dieser Elemente ist ein Edelgas?"),
        ("fr", "Lequel de ces éléments est un gaz noble ?"),
        ("es", "El norte no cuenta. ¿Cuál de estos es un gas noble?"),
        ("it", "Quale di questi è un gas nobile, a Nonantola?"),
        ("nl", "Welk van deze is een edelgas?"),
    ],
)
def test_a_positive_one_is_let_be(language: str, stem: str) -> None:
    assert _codes(stem, language) == []
