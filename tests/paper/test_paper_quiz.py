"""A quiz on paper: its sheets and its key as they are, and what holds for every version."""

import re
from dataclasses import replace
from html import unescape

import pytest

from quiz import kinds, paper
from quiz.model import Bank
from quiz.paper import Printing
from quiz.wording.printing import LANGUAGES, in_language

from .conftest import read
from .test_golden import compare


@pytest.fixture(scope="module")
def bank() -> Bank:
    return read()


def sheets(bank: Bank, printing: Printing) -> list[str]:
    """Each sheet and each key, in the order printed."""
    return paper.print_quiz(bank, bank.questions, printing).split("<h2>")[1:]


def test_sheets_and_key_are_as_they_were(bank: Bank) -> None:
    compare("paper-quiz.html", paper.print_quiz(bank, bank.questions, Printing(seed=7)))


def test_the_same_seed_prints_the_same_and_another_does_not(bank: Bank) -> None:
    first, again, other = (
        paper.print_quiz(bank, bank.questions, Printing(versions=2, seed=seed)) for seed in (4, 4, 5)
    )
    assert first == again
    assert first != other


def test_versions_differ_in_order_and_ask_the_same(bank: Bank) -> None:
    one, other, *keys = sheets(bank, Printing(versions=2, seed=3, number=5))
    stems = [re.findall(r'<div class="asked">(.*?)</div>', sheet) for sheet in (one, other)]
    assert len(stems[0]) in (4, 5), "a text with gaps needs no stem"
    assert stems[0] != stems[1]
    assert sorted(stems[0]) == sorted(stems[1])
    assert len(keys) == 2


def test_no_sheet_gives_an_answer_away(bank: Bank) -> None:
    sheet, _ = sheets(bank, Printing(seed=2))
    for question in bank.questions:
        whys = [part.why for part in kinds.explain(question) if part.why and "\n" not in part.why]
        assert not [why for why in whys if why in sheet]
        assert not question.explanation or question.explanation.split("\n")[0] not in sheet


def test_the_letters_of_the_key_are_those_of_the_sheet(bank: Bank) -> None:
    single = tuple(question for question in bank.questions if question.id == "chambers")
    for seed in range(6):
        drawn = paper.print_quiz(bank, single, Printing(seed=seed))
        sheet, key = drawn.split("<h2>")[1:]
        rows = re.findall(r'<span class="sign">(\w)</span><p>(\w+)</p>', sheet)
        (letter,) = re.findall(r"<h3>1\. (\w)</h3>", key)
        assert dict(rows)[letter] == "Four"


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_the_page_has_the_size_that_was_asked_for(bank: Bank, page: paper.PageSize) -> None:
    assert f"@page {{ size: {page}; }}" in paper.print_quiz(bank, bank.questions, Printing(page=page))


def test_letters_go_on_after_z() -> None:
    from quiz.paper.paper_quiz import letter  # noqa: PLC0415 - of no use elsewhere

    assert [letter(at) for at in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_speaks_the_language_of_its_bank(bank: Bank, language: str) -> None:
    made = unescape(paper.print_quiz(replace(bank, language=f"{language}-XX"), bank.questions, Printing(versions=2)))
    words, other = in_language(language), LANGUAGES["de" if language == "en" else "en"]
    for text in (words.name_and_date, words.tick_one, words.tick_all, words.write, words.order, words.pair):
        assert text in made
    for own, foreign in zip(words, other, strict=True):
        assert own == foreign or f">{foreign}<" not in made
    assert f"<h2>{words.questions} · {words.version.format('B')}</h2>" in made
    assert f"<h2>{words.key} · {words.version.format('A')}</h2>" in made
    assert words.true in made
    assert words.false in made


def test_a_language_that_is_not_in_the_table_is_printed_in_english() -> None:
    assert in_language("tlh") == LANGUAGES["en"]
