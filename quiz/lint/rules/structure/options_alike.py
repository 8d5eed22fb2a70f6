"""Rule Q103: two options differ only in a full stop."""

import re
from collections.abc import Iterator

from quiz.answers import verbatim
from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q103",
    "warning",
    """\
Make options differ in more than a full stop.

If two options say the same, neither can be the only right one, so a learner rules out both at once.
Reported where words differ only in a full stop at the end; not in questions about signs, sentences or code. Capitals,
other signs and superscripts always count. Options that do not differ at all are B116.
Source: Haladyna, Downing & Rodriguez 2002, rules 19 and 22.

Bad 5:12:
    type: single
    stem: Where does the gas exchange of the lungs take place?
    options:
      - correct: In the alveoli
      - wrong: In the alveoli.

Good:
    type: single
    stem: Where does the gas exchange of the lungs take place?
    options:
      - correct: In the alveoli
      - wrong: In the trachea
      - wrong: In the bronchi

Good:
    type: single
    stem: Which of these is valid JSON for "yes"?
    options:
      - correct: "true"
      - wrong: "TRUE"
      - wrong: "yes"
""",
)

_LETTERS = pattern(r"[^\W\d_]{2}")
_ABOUT_SIGNS = pattern(
    r"\b(?:punctuat\w*|full stops?|periods?|sentences?|written|writes?|spell\w*|abbreviat\w*|correctly|valid|syntax"
    r"|commands?|code|regular|path|domain|address|urls?|files?)\b",
    re.IGNORECASE,
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that repeats an earlier one."""
    plain: dict[str, Option] = {}
    for option in question.options:
        text = verbatim(option.text).removesuffix(".").rstrip()
        same = plain.setdefault(text, option)
        if same is not option and _LETTERS.search(text) and "`" not in text and not _ABOUT_SIGNS.search(question.stem):
            message = f'Two options differ only in a full stop: "{shown(text)}".'
            yield Finding(option.at, message, "Change one, or remove it.")


RULE = QuestionRule(CODE, check)
