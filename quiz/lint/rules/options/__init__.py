"""Options to pick from: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.options import (
    absolute_words,
    all_of_the_above,
    article_cue,
    clang,
    combinations,
    exhaustive_pair,
    key_longest,
    length_outlier,
    medicine_notation,
    mixed_numbers,
    none_of_the_above,
    not_parallel,
    number_cue,
    numbers_out_of_order,
    only_key_has,
    overlapping_ranges,
)

RULES: tuple[Rule, ...] = (
    key_longest.RULE,
    length_outlier.RULE,
    all_of_the_above.RULE,
    none_of_the_above.RULE,
    combinations.RULE,
    numbers_out_of_order.RULE,
    overlapping_ranges.RULE,
    mixed_numbers.RULE,
    absolute_words.RULE,
    clang.RULE,
    article_cue.RULE,
    number_cue.RULE,
    not_parallel.RULE,
    only_key_has.RULE,
    exhaustive_pair.RULE,
    medicine_notation.RULE,
)
