"""Rule Q318: only the right option has a number, brackets, quotation marks or a reference."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q318",
    "info",
    """\
Do not give the right option alone a number, brackets, quotation marks or a reference.

Writers take most care with what is right, and such details show it. Questions with three options or more are checked.
Source: Haladyna, Downing & Rodriguez 2002, rule 28d: conspicuous correct choice. No precision was measured.

Bad 4:14:
    type: single
    stem: What is the most common liver cancer in adults?
    options:
      - correct: Hepatocellular carcinoma (HCC)
      - wrong: Angiosarcoma
      - wrong: Hepatoblastoma

Good:
    type: single
    stem: What is the most common liver cancer in adults?
    options:
      - correct: Hepatocellular carcinoma
      - wrong: Angiosarcoma
      - wrong: Hepatoblastoma

Good:
    type: single
    stem: How many bones has the hand?
    options:
      - correct: "27"
      - wrong: "19"
      - wrong: "35"
""",
)

_FORMATS = (
    ("a reference", pattern(r"\[\d+\]|\((?:[^()]*\b)?(?:19|20)\d\d\)|\bet al\b|\bdoi\b|https?://", re.IGNORECASE)),
    ("brackets", pattern(r"[(\[][^()\[\]]{2,}[)\]]")),
    ("quotation marks", pattern(r"[“”«»„]|\"[^\"]+\"|(?<!\w)'[^']+'(?!\w)")),
    ("a number", pattern(r"\d")),
)
_NAMED = pattern(
    r"(?<=\S )[A-Z(][\w’']* \d+(?![\d.,]*\s?[%a-z°])|^[A-Z][a-z]+ \d{1,3}(?=\W*$)|\b(?=\d*[A-Za-z])\w*\d\w*"
)
"""A number that belongs to a name: "Ben 10", "Apollo 13", "HER2"."""
_FORMULA = pattern(r"[=^\\]")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that is alone with such a detail."""
    key = question.key
    if key is None or key.meta or len(question.distractors) < 2:
        return
    text = _NAMED.sub(" ", key.text)
    for name, form in _FORMATS:
        if (
            form.search(text)
            and not _FORMULA.search(key.text)
            and not any(form.search(option.text) for option in question.distractors)
        ):
            yield Finding(
                key.at,
                f"Only the right option has {name}.",
                "Move it into the `why`, or give some wrong options the same.",
            )
            return


RULE = QuestionRule(CODE, check, scope="options")
