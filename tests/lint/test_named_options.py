"""Options that name others by letter, number or place while they are shuffled, in several languages."""

import pytest

from quiz import bank, kinds, lint
from quiz.model import Pick
from quiz.source import in_quotes

BANK = """\
format: 1
id: case
title: Case
language: {language}
questions:
  - id: a
    type: single
    stem: Which planets of this list have rings?
    options:
      - wrong: Saturn has rings of ice
      - wrong: Uranus has rings of dust
      - correct: {named}
      - wrong: Mercury has rings of rock
"""


def found(named: str, language: str = "en", more: str = "") -> list[tuple[int, int]]:
    reading = bank.read_text(BANK.format(named=in_quotes(named), language=language) + more, "x.yaml")
    return [it.span.start for it in lint.check(reading).problems if it.code == "Q108"]


@pytest.mark.parametrize(
    "named",
    [
        *("Both 1 and 2", "The first two", "Options B and D", "A and C", "Both A and B", "A, B and C", "A & B"),
        *("Neither A nor B", "Option A", "See option B", "All except A", "All but the first", "The last two"),
        *("Options 1-3", "Option 1 and option 2", "Answers 1 and 3 are correct", "1, 2 and 3 only", "The option above"),
        *("Two of the above", "More than one of the above", "the top two", "Both options above", "(A) and (B)"),
    ],
)
def test_an_option_that_names_others_is_reported(named: str) -> None:
    assert found(named) == [(12, 18)]
    assert found(named, more="    shuffle: false\n") == []


@pytest.mark.parametrize(
    ("named", "language"),
    [
        *((named, "de") for named in ("A und C", "Sowohl A als auch B", "Antworten 1 und 2", "Die ersten beiden")),
        *((named, "de") for named in ("Beide oben genannten", "Optionen A und B", "Aussage B", "Alle au\u00dfer A")),
        *((named, "fr") for named in ("A et C", "Les deux premi\u00e8res", "R\u00e9ponses 1 et 2", "R\u00e9ponse A")),
        *((named, "es") for named in ("A y C", "Las dos primeras", "Opciones 1 y 2", "Ambas anteriores")),
    ],
)
def test_so_is_one_in_another_language(named: str, language: str) -> None:
    assert found(named, language) == [(12, 18)]


@pytest.mark.parametrize(
    "named",
    [
        "All of the above",
        "None of these",
        "Vitamin B",
        "A ring of ice",
        "1 and 2",
        "Two weeks",
        "Both",
        "An option on shares",
    ],
)
def test_one_that_stays_last_or_speaks_of_the_subject_is_not(named: str) -> None:
    assert found(named) == []


@pytest.mark.parametrize(
    "label",
    [
        *(
            "All of the above",
            "None of the above",
            "Alle oben genannten",
            "Keine der genannten",
            "Alle Antworten sind richtig",
        ),
        *(
            "Toutes les r\u00e9ponses",
            "Aucune de ces r\u00e9ponses",
            "Todas las anteriores",
            "Ninguna de las anteriores",
        ),
        *("Tutte le precedenti", "Nessuna delle precedenti", "Todas as anteriores", "Geen van de bovenstaande"),
    ],
)
def test_all_and_none_of_the_above_stay_last_in_every_language_of_the_tables(label: str) -> None:
    reading = bank.read_text(BANK.format(named=label, language="en"), "x.yaml")
    assert reading.bank
    shown = kinds.present(reading.bank.questions[0], lambda texts: texts[::-1])
    assert isinstance(shown, Pick)
    assert shown.options[-1] == label
