"""Every hard word that the first bank uses has its line in the glossary, and the glossary has nothing else."""

import re
from functools import cache

from quiz.lint.language.readability import syllables

from .texts import all_texts, first_bank, rows

LONG = 4
"""Syllables from which on a word is hard, unless the list of plain words has it."""
PLAIN = {word for (word,) in rows("plain_words")}
HARD = {word for (word,) in rows("hard_words")}
SHOWN = {"stem", "key", "distractor", "why", "explanation", "correction", "hint", "urgent", "answer"}


def singular(word: str) -> str:
    """Return ``word`` without its plural, as far as this bank needs it."""
    for plural, end in (("metastases", "metastasis"), ("diagnoses", "diagnosis"), ("ovaries", "ovary")):
        word = end if word == plural else word
    return word.removesuffix("s") if word.endswith("s") and not word.endswith(("ss", "is", "us", "tes")) else word


def words_of(text: str) -> set[str]:
    """Return the words of ``text``, in small letters and in the singular."""
    return {singular(word) for word in re.findall(r"[a-z]+", text.lower())}


@cache
def used() -> frozenset[str]:
    """Return every word that a question shows."""
    return frozenset(word for text in all_texts() if text.role in SHOWN for word in words_of(text.text))


@cache
def explained() -> frozenset[str]:
    """Return every word of a term of the glossary, or of a meaning: a word may be explained along with another."""
    glossary = first_bank().glossary
    return frozenset(word for term, meaning in glossary.items() for word in words_of(f"{term} {meaning}"))


def test_no_hard_word_is_missing() -> None:
    terms = {word for term in first_bank().glossary for word in words_of(term)}
    long = {word for word in used() if syllables(word) >= LONG} - PLAIN

    assert sorted(long - explained()) == []
    assert sorted((HARD & used()) - terms) == []


def test_no_list_has_a_word_that_no_question_uses() -> None:
    assert sorted((PLAIN | HARD) - used()) == []
    assert not PLAIN & HARD


def test_every_term_occurs_in_a_question_or_can_be_confused() -> None:
    shown = " ".join(text.text.lower() for text in all_texts())
    confusable = {text.lower() for pair in first_bank().confusable for text in pair}

    assert [
        term for term in first_bank().glossary if term.lower() not in shown and term.lower() not in confusable
    ] == []


def test_every_meaning_is_a_plain_sentence() -> None:
    for term, meaning in first_bank().glossary.items():
        assert meaning.endswith("."), term
        assert len(meaning.split()) <= 25, term
