"""All rules, by chapter."""

from quiz.lint.rule import Rule
from quiz.lint.rules import language, options, signs, statements, stems, structure, typed_answers, whole_bank

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *signs.RULES,
    *stems.RULES,
    *options.RULES,
    *whole_bank.RULES,
    *statements.RULES,
    *typed_answers.RULES,
    *language.RULES,
)
