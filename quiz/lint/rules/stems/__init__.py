"""Stems: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.stems import (
    blank_inside,
    double_negative,
    generic_stem,
    long_stem,
    many_blanks,
    negative_stem,
    negative_stem_emphasized,
    open_stem,
    opinion,
    two_questions,
    undefined_abbreviation,
    unlike_wording,
    word_in_every_option,
)

RULES: tuple[Rule, ...] = (
    generic_stem.RULE,
    open_stem.RULE,
    negative_stem.RULE,
    negative_stem_emphasized.RULE,
    double_negative.RULE,
    blank_inside.RULE,
    many_blanks.RULE,
    long_stem.RULE,
    two_questions.RULE,
    opinion.RULE,
    undefined_abbreviation.RULE,
    word_in_every_option.RULE,
    unlike_wording.RULE,
)
