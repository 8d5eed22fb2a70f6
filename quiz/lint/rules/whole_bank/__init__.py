"""All questions of a bank together: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.whole_bank import (
    blind_guesser,
    coverage,
    key_position,
    recall_only,
    statements_only,
    truth_balance,
)

RULES: tuple[Rule, ...] = (
    blind_guesser.RULE,
    key_position.RULE,
    truth_balance.RULE,
    coverage.RULE,
    recall_only.RULE,
    statements_only.RULE,
)
