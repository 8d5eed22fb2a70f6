"""All rules, in modules by subject. A rule is a function, its row in ``RULES`` of its module, and its page."""

from quiz.lint.rule import Rule
from quiz.lint.rules import (
    combined_options,
    misspellings,
    negatives,
    option_form,
    option_letters,
    option_numbers,
    option_words,
    parts,
    plain_language,
    repetition,
    signs,
    statements,
    stems,
    typed_answers,
    unfinished,
    whole_bank,
)

_MODULES = (
    combined_options,
    misspellings,
    negatives,
    option_form,
    option_letters,
    option_numbers,
    option_words,
    parts,
    plain_language,
    repetition,
    signs,
    statements,
    stems,
    typed_answers,
    unfinished,
    whole_bank,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.code)
)
"""Every rule, by its code."""
