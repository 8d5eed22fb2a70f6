"""Readability, and plain and kind words: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.language import (
    long_sentence,
    long_words,
    person_first,
    plain_words,
    reading_grade,
)

RULES: tuple[Rule, ...] = (
    reading_grade.RULE,
    long_sentence.RULE,
    long_words.RULE,
    plain_words.RULE,
    person_first.RULE,
)
