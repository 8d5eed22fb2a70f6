"""Answers that are typed: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.typed_answers import (
    answer_in_stem,
    answers_one_edit_apart,
    confusable_key,
    key_fails,
    long_answer,
    number_reading,
    number_without_tolerance,
    untypable_key,
)

RULES: tuple[Rule, ...] = (
    key_fails.RULE,
    answers_one_edit_apart.RULE,
    number_without_tolerance.RULE,
    long_answer.RULE,
    confusable_key.RULE,
    answer_in_stem.RULE,
    untypable_key.RULE,
    number_reading.RULE,
)
