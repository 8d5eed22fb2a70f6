"""What a question consists of: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.structure import (
    answer_in_other_stem,
    disguised_address,
    empty_explanation,
    letter_in_explanation,
    letter_in_option,
    option_count,
    options_alike,
    placeholder,
    reason_missing,
    same_question,
    sample_text,
    source_missing,
)

RULES: tuple[Rule, ...] = (
    options_alike.RULE,
    option_count.RULE,
    placeholder.RULE,
    empty_explanation.RULE,
    letter_in_explanation.RULE,
    letter_in_option.RULE,
    same_question.RULE,
    answer_in_other_stem.RULE,
    source_missing.RULE,
    reason_missing.RULE,
    disguised_address.RULE,
    sample_text.RULE,
)
