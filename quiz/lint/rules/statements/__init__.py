"""Statements to judge, true or false: one rule a file. A rule is added with its file, a line here, and a test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.statements import (
    guessed_by_words,
    question_in_statement,
    statement_length,
    two_ideas,
)

RULES: tuple[Rule, ...] = (
    statement_length.RULE,
    two_ideas.RULE,
    guessed_by_words.RULE,
    question_in_statement.RULE,
)
