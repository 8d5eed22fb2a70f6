"""Typos: how many of them are near, and what keeps the others from it."""

import random
import string
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from quiz import kinds
from quiz.answers.affixes import opposed, partly_opposed
from quiz.answers.difference import pieces
from quiz.answers.matching import match
from quiz.answers.misspelling import misspelling, single_edit
from quiz.answers.plurals import is_plural
from quiz.answers.spelling import american
from quiz.bank import read
from quiz.library import banks_in
from quiz.package_data import package_rows

rows = partial(package_rows, "quiz.answers")
QUESTIONS = Path(__file__).parents[2] / "questions"


def medical_words() -> list[str]:
    """The words of five letters and more of the tables, and of the keys and glossaries of the shipped banks."""
    found = {word for table in ("confusable.tsv", "plurals.tsv") for row in rows(table) for word in row}
    for path in banks_in(QUESTIONS):
        bank = read(path).bank
        assert bank
        found.update(*(term.split() for term in bank.glossary))
        for question in bank.questions:
            if question.type in ("short-answer", "cloze"):
                found.update(*(text.split() for text in kinds.key(question)))
    return sorted({word.lower() for word in found if len(word) >= 5 and word.isascii() and word.isalpha()})


def slipped(word: str, chance: random.Random) -> str:
    """``word`` with one letter left out, put in, exchanged or swapped, wherever it is."""
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase)
    match chance.choice(("out", "in", "other", "swap")):
        case "out":
            return word[:at] + word[at + 1 :]
        case "in":
            return word[:at] + letter + word[at:] if chance.random() < 0.9 else word + letter
        case "other":
            return word[:at] + letter + word[at + 1 :]
        case _:
            at = min(at, len(word) - 2)
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@pytest.mark.long(rounds=8_000, short=2_000)
def test_of_single_typos_at_least_96_in_100_are_near_and_only_plurals_count(rounds: int) -> None:
    words, chance = medical_words(), random.Random(20261125)
    assert len(words) > 400
    found: Counter[str] = Counter()
    while found.total() < rounds:
        word = chance.choice(words)
        typed = slipped(word, chance)
        if typed == word:
            continue
        given = match(typed, [word])
        assert given.verdict != "right" or is_plural(word, typed) or american(word) == american(typed), (word, typed)
        found[given.verdict] += 1
    assert found["near"] / rounds >= 0.96, found


@pytest.mark.parametrize(
    ("key", "typed", "is_one"),
    [
        ("liver", "livr", True),
        ("liver", "livver", True),
        ("liver", "lover", True),
        ("liver", "lievr", True),
        ("liver", "iver", True),
        ("liver", "lervi", False),
        ("liver", "livre", True),
        ("liver", "liver", False),
        ("liver", "vilre", False),
        ("liver", "", False),
        ("", "a", True),
        ("aab", "aba", True),
        ("ab", "ba", True),
        ("abc", "cba", False),
    ],
)
def test_a_single_edit_is_one_letter_or_one_swap(key: str, typed: str, *, is_one: bool) -> None:
    assert single_edit(key, typed) == single_edit(typed, key) == is_one


@pytest.mark.parametrize(
    ("key", "typed", "how"),
    [
        ("nerve", "nerv", "letter"),
        ("nerv", "nerve", ""),
        ("bone", "bonn", ""),
        ("resistance", "ressistence", "letters"),
        ("resistance", "rezizdance", ""),
        ("hypertension", "hypertensive", ""),
        ("kidneys", "kdineyz", ""),
        ("chemotherapy", "kemotherapy", "sound"),
        ("psoriasis", "soriasis", "letter"),
        ("asthma", "asma", "sound"),
        ("phlegm", "flem", "sound"),
        ("B12", "B13", ""),
        ("東京都庁舎", "東京都庁者", ""),
    ],
)
def test_a_misspelling_is_a_letter_or_two_off_or_sounds_alike(key: str, typed: str, how: str) -> None:
    assert misspelling(key, typed) == how


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("microcytic", "macrocytc", True),
        ("hyperglycemia", "hypoglycema", True),
        ("neuritis", "neurtosis", True),
        ("preoperative", "peroperative", False),
        ("ibuprofen", "ibuprofin", False),
    ],
)
def test_opposed_affixes_are_seen_whatever_is_between(one: str, other: str, *, are: bool) -> None:
    assert partly_opposed(one, other) == partly_opposed(other, one) == are


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("hypertrophic", "hypotrophic", True),
        ("symptomatic", "asymptomatic", True),
        ("neuritis", "neurosis", True),
        ("hyper", "hypo", False),
        ("kidney", "liver", False),
        ("resistance", "resistence", False),
    ],
)
def test_opposites_by_an_affix_are_known(one: str, other: str, *, are: bool) -> None:
    assert opposed(one, other) == opposed(other, one) == are


@pytest.mark.parametrize(
    ("one", "many", "are"),
    [
        ("kidney", "kidneys", True),
        ("biopsy", "biopsies", True),
        ("monkey", "monkeies", False),
        ("abscess", "abscesses", True),
        ("abscess", "abscesss", False),
        ("metastasis", "metastases", True),
        ("streptococcus", "streptococci", True),
        ("human", "humen", False),
        ("man", "men", False),
        ("kidneys", "kidney", False),
        ("rib", "ribs", False),
        ("T-cell", "T-cells", False),
    ],
)
def test_which_words_are_plurals(one: str, many: str, *, are: bool) -> None:
    assert is_plural(one, many) == are


@pytest.mark.parametrize("table", ["confusable.tsv", "plurals.tsv"])
def test_a_table_of_pairs_has_two_different_words_a_row_and_no_row_twice(table: str) -> None:
    pairs = [frozenset(row) for row in rows(table)]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


def test_spelling_makes_one_word_of_no_two_words_of_the_tables() -> None:
    words = {word.lower() for table in ("confusable.tsv", "plurals.tsv") for row in rows(table) for word in row}
    assert len({american(word) for word in words}) == len(words)
    for where, british, spelled in rows("spelling.tsv"):
        assert where in ("word", "end", "any")
        inside = "x{}x" if where == "any" else "{}"
        assert american(inside.format(british)) == american(inside.format(spelled)), british


@pytest.mark.parametrize(
    ("typed", "expected", "found"),
    [
        ("metastases", "metastasis", (("metastas", "metastas"), ("e", "i"), ("s", "s"))),
        ("vavle", "valve", (("va", "va"), ("vl", "lv"), ("e", "e"))),
        ("resitance", "resistance", (("resi", "resi"), ("", "s"), ("tance", "tance"))),
        ("ventrical", "ventricle", (("ventric", "ventric"), ("al", "le"))),
        ("colli", "coli", (("col", "col"), ("l", ""), ("i", "i"))),
        ("cafe\u0301", "cafe", (("caf", "caf"), ("é", "e"))),
        ("LIVER", "liver", ()),
        ("tolerance", "resistance", ()),
        ("cat", "car", ()),
        ("", "liver", ()),
        ("x" * 90, "x" * 91, ()),
    ],
)
def test_a_difference_is_shown_where_two_texts_are_close(
    typed: str, expected: str, found: tuple[tuple[str, str], ...]
) -> None:
    assert pieces(typed, expected) == found
