"""Readability, and plain and kind words."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.language.listed_words import replaceable
from quiz.lint.language.readability import sample, syllables
from quiz.lint.language.words import stop_words, word_set, words
from quiz.lint.passages import Passage
from quiz.lint.rule import ENGLISH, BankRule, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import (
    GRADE,
    LONG_SYLLABLES,
    LONG_WORDS,
    OTHER_WORDS,
    PATIENT_WORDS,
    POOLED_SENTENCES,
    POOLED_WORDS,
)
from quiz.source import Node, shown

_ABBREVIATION = pattern(r"(?<![\w/-])[A-Z]{2,6}(?=s?(?![\w/-]|\s\d))")
_EXPLAINED = pattern(r"\(([A-Z]{2,6})s?\b|\b([A-Z]{2,6})s?\W{1,4}\(")
_ROMAN = pattern(r"[IVX]+")

_TYPED = frozenset({"answer", "accept", "text"})
"""What learners type themselves, in questions that are typed."""


def undefined_abbreviation(bank: BankContext) -> Iterator[Finding]:
    """Yield each abbreviation that is explained nowhere, where it comes first."""
    if bank.model.audience != "patient":
        return
    first: dict[str, tuple[QuestionContext, Node]] = {}
    texts: list[str] = []
    for question in bank.questions:
        left_out = {"objective", *(_TYPED if question.traits.typed else ())}
        for passage in question.texts:
            if left_out.isdisjoint((passage.top, passage.field)):
                texts.append(passage.text)
                for short in _ABBREVIATION.findall(passage.text) if not passage.text.isupper() else ():
                    first.setdefault(short, (question, passage.at))
    whole = "\n".join([*texts, bank.model.notice, bank.model.help, bank.model.summary])
    known = {short for either in _EXPLAINED.findall(whole) for short in either}
    known.update(*(re.findall(r"[A-Z]+", term) for term in bank.model.glossary))
    for short, (question, at) in first.items():
        if short not in known and not _is_known(short) and not re.search(rf"\b{short.lower()}\b", whole):
            message = f'"{short}" is not explained anywhere in this bank.'
            fix = f"Write it out once with ({short}) after it, or add it to the `glossary`."
            yield Finding(at, message, fix, question=question)


def _is_known(short: str) -> bool:
    small = short.lower()
    return short in word_set("known-abbreviations") or small in stop_words() or bool(_ROMAN.fullmatch(short))


def reading_grade(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank for patients whose grade is high."""
    if bank.model.audience != "patient" or not bank.questions:
        return
    sentences = (
        sentence for question in bank.questions for passage in question.prose for sentence in passage.sentences
    )
    pool = sample(sentences, bank.explained_words)
    if pool.sentences < POOLED_SENTENCES or pool.words < POOLED_WORDS:
        return
    grade, smog = pool.flesch_kincaid, pool.smog
    if grade > GRADE:
        low, high = sorted((round(grade), round(smog)))
        span = f"{low} to {high}" if low < high else str(low)
        yield Finding(
            bank.at("title"),
            f"The bank reads at about grade {span} (Flesch-Kincaid {grade:.1f}, SMOG {smog:.1f}).",
            "Shorten sentences and use everyday words; put words that are taught into the `glossary`.",
        )


def long_sentence(question: QuestionContext) -> Iterator[Finding]:
    """Yield the longest sentence of the question, if it is too long."""
    limit = PATIENT_WORDS if question.bank.model.audience == "patient" else OTHER_WORDS
    long = [
        (len(words(sentence)), sentence, passage)
        for passage in question.prose
        if len(passage.text) > 2 * limit and len(words(passage.text)) > limit
        for sentence in passage.sentences
        if len(words(sentence)) > limit
    ]
    if long:
        count, sentence, passage = max(long, key=lambda found: found[0])
        others = f" {len(long)} sentences here have more than {limit}." if len(long) > 1 else ""
        yield Finding(
            passage.at, f'{count} words in one sentence ("{shown(sentence, 40)}").{others}', "Make two sentences of it."
        )


_MONTHS = frozenset({"january", "february"})
_LETTERS = 7
"""Letters that a word of four syllables has at least ("academy")."""


def long_words(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first text, in a bank for patients, with a sentence that has many long words."""
    if question.bank.model.audience != "patient":
        return
    for passage in question.prose:
        if sum([len(word) for word in passage.text.split() if len(word) >= _LETTERS]) < LONG_WORDS * _LETTERS:
            continue
        if len(_long_words(passage.text, question.bank.explained_words)) < LONG_WORDS:
            continue
        for sentence in passage.sentences:
            long = _long_words(sentence, question.bank.explained_words)
            if len(long) >= LONG_WORDS:
                quoted = ", ".join(f'"{word}"' for word in long[:4])
                yield Finding(
                    passage.at,
                    f"{len(long)} long words in one sentence: {quoted}.",
                    "Use shorter words, or explain them in the `glossary`.",
                )
                return


def _long_words(text: str, known: frozenset[str]) -> list[str]:
    candidates = dict.fromkeys(word for word in words(text) if len(word) >= _LETTERS and word.isalpha())
    if len(candidates) < LONG_WORDS:
        return []
    return [
        word for word in candidates if word not in known and word not in _MONTHS and syllables(word) >= LONG_SYLLABLES
    ]


def plain_words(question: QuestionContext) -> Iterator[Finding]:
    """Yield each word that patients may not know, where it comes first in the question."""
    for passage, word, instead in _replaceable(question, "plain-words"):
        message = f'There is a plainer word for "{word}": "{instead}".'
        yield Finding(passage.at, message, "Use it, or explain yours in the `glossary`.")


def person_first(question: QuestionContext) -> Iterator[Finding]:
    """Yield each phrase that names people by their illness, where it comes first in the question."""
    for passage, word, instead in _replaceable(question, "person-first"):
        yield Finding(passage.at, f'"{word}" can hurt.', f'Put the person first: "{instead}".')


def _replaceable(question: QuestionContext, table: str) -> Iterator[tuple[Passage, str, str]]:
    """Yield each word of ``table`` where it comes first in a bank for patients, and what to write instead.

    Words that the bank explains are left out.
    """
    if question.bank.model.audience != "patient":
        return
    seen: set[str] = set()
    for passage in question.passages:
        for word, instead in replaceable(passage.text, table):
            small = word.lower()
            if small not in seen and question.bank.explained_words.isdisjoint(words(small)):
                seen.add(small)
                yield passage, word, instead


RULES: tuple[Rule, ...] = (
    BankRule(code("Q211", "warning"), undefined_abbreviation),
    BankRule(code("Q701", "warning"), reading_grade, ENGLISH),
    QuestionRule(code("Q702", "info"), long_sentence, ENGLISH),
    QuestionRule(code("Q703", "info"), long_words, ENGLISH),
    QuestionRule(code("Q801", "warning"), plain_words, ENGLISH),
    QuestionRule(code("Q802", "info"), person_first, ENGLISH),
)
