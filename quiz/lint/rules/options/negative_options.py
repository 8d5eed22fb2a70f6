"""Rule Q316: two options or more are negative."""

import re
from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.language.quotations import unturned
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q316",
    "info",
    """\
Let options say what is so.

Each negative option has to be turned around in the head before it can be compared with the others. A negative option
in a negative question is Q205.
Source: Haladyna, Downing & Rodriguez 2002, rule 27. No precision was measured.

Bad 5:12:
    type: single
    stem: What is true of viruses?
    options:
      - correct: They need a living cell
      - wrong: They do not hold genes
      - wrong: They never change

Good:
    type: single
    stem: What is true of viruses?
    options:
      - correct: They need a living cell
      - wrong: They are a kind of bacteria
      - wrong: They stay the same

Good:
    type: single
    stem: Do antibiotics help against viruses?
    options:
      - correct: "No"
      - wrong: "Yes"
      - wrong: No one knows
""",
)

_WORDS = frozenset({"not", "never", "cannot", "no", "t"})
_DENIES = pattern(r"\b(?:not|never|cannot|no(?= \w)|\w+n['’]t)\b(?! one knows)", re.IGNORECASE)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first of them."""
    if _WORDS.isdisjoint(question.option_tokens):
        return
    found = [
        (option, match[0].lower())
        for option in question.plain_options
        if (match := _DENIES.search(unturned(option.text)))
    ]
    if len(found) < 2 or question.negation:
        return
    words = ", ".join(dict.fromkeys(f'"{word}"' for _, word in found))
    yield Finding(found[0][0].at, f"{len(found)} options are negative ({words}).", "Let them say what is so.")


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
