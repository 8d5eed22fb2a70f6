"""Rule Q304: an option says "none of the above"."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q304",
    "warning",
    """\
Avoid "none of the above".

Whoever picks it shows that they know what is wrong, not what is right. "Cannot be determined" can be a real answer,
so it is only a remark.
Source: Haladyna, Downing & Rodriguez 2002, rule 25; NBME. Measured: precision 0.94.

Bad 6:12:
    type: single
    stem: Which organ makes insulin?
    options:
      - correct: The pancreas
      - wrong: The liver
      - wrong: None of these

Good:
    type: single
    stem: Which organ makes insulin?
    options:
      - correct: The pancreas
      - wrong: The liver
      - wrong: The spleen

Good:
    type: single
    stem: How many bones are in the tongue?
    options:
      - correct: Not one
      - wrong: One
      - wrong: Two
""",
    also=("info",),
)

_NO_TELLING = pattern(
    r"\b(?:cannot|can ?not|can['’]t|could not|impossible|not possible|unable|enough|insufficient|too little)\b",
    re.IGNORECASE,
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each such option."""
    for option in question.options:
        if option.meta == "none":
            yield Finding(
                option.at,
                f'"{shown(option.text)}" shows what somebody rules out, not what they know.',
                "Replace it by a wrong option that somebody could believe, or remove it.",
                "info" if _NO_TELLING.search(option.text) else None,
            )


RULE = QuestionRule(CODE, check)
