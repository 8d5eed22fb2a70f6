"""Signs that are not shown as their author expects: one rule a file. A rule is added with its file, a line here, and a
test."""

from quiz.lint.rule import Rule
from quiz.lint.rules.signs import lost_sign, not_drawn

RULES: tuple[Rule, ...] = (
    lost_sign.RULE,
    not_drawn.RULE,
)
