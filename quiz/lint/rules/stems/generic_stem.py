"""Rule Q201: the stem asks nothing until the options are read."""

import re
from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.generic_stems import says_about_what
from quiz.lint.language.patterns import pattern
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import GENERIC_WORDS, THIN_WORDS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q201",
    "warning",
    """\
Put the question into the stem.

Somebody who knows the subject should be able to answer with the options covered. Without a question in the stem, the
learner has to judge four unrelated statements instead.
Reported in stems of at most 14 words, when the sentence that asks is "which of these is true" and does not say about
what; or when it has no question mark, no blank and at most 5 words, and sets no task ("Compute 22 / 2 + 9.").
Source: NBME item-writing guide (cover the options); Haladyna, Downing & Rodriguez 2002, rule 15. Measured on labelled
questions: 13 of 15 findings are right.

Bad 2:7:
    type: single
    stem: Which of the following statements is true?
    options:
      - correct: The liver makes bile
      - wrong: The spleen stores urine
      - wrong: The kidney digests fat

Bad 2:7:
    type: single
    stem: The liver
    options:
      - correct: makes bile
      - wrong: stores urine

Good:
    type: single
    stem: Which of these does the liver make?
    options:
      - correct: Bile
      - wrong: Urine

Good:
    type: single
    stem: The liver makes ____.
    options:
      - correct: bile
      - wrong: urine
""",
)

_TASK = pattern(
    r"(?:add|calculate|compute|convert|divide|estimate|evaluate|expand|factor|find|multiply|round|simplify|solve"
    r"|subtract|translate|use|write)\b",
    re.IGNORECASE,
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that leaves the question to its options."""
    if _is_generic(question) or _is_thin(question):
        yield Finding(
            question.at("stem"),
            f'With the options covered, "{shown(question.lead_in)}" asks nothing.',
            "Put the problem into the stem, so that it can be answered without the options.",
        )


def _is_generic(question: QuestionContext) -> bool:
    return question.asks_which_is_true and not says_about_what(question.lead_in)


def _is_thin(question: QuestionContext) -> bool:
    """Return whether a few words are all that there is; after a case ("Most likely diagnosis:") they ask enough."""
    short = len(words(question.lead_in)) <= THIN_WORDS and len(question.stem_words) <= GENERIC_WORDS
    return short and "?" not in question.stem and not question.blanks and not _TASK.match(question.lead_in)


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
