"""Rule Q213: every option repeats a word that the stem does not have."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import stemmed, words
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q213",
    "info",
    """\
Move words that every option repeats into the stem.

They are read again with each option and do not help to tell the options apart. In the stem they are read once.
Not reported where an option would have nothing left, as in different orders of the same four things.
Source: Haladyna, Downing & Rodriguez 2002, rules 13 and 15.

Bad 4:14:
    type: single
    stem: What does adrenaline do?
    options:
      - correct: It raises the blood pressure
      - wrong: It lowers the blood pressure
      - wrong: It leaves the blood pressure alone

Good:
    type: single
    stem: What does adrenaline do to the blood pressure?
    options:
      - correct: It raises it
      - wrong: It lowers it
      - wrong: It leaves it alone

Good:
    type: single
    stem: Which vessel has the thickest wall?
    options:
      - correct: The aorta
      - wrong: A vein of the leg
      - wrong: A capillary
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option, where all repeat a word of it."""
    options = question.plain_options
    if len(options) < 2:
        return
    shared = frozenset.intersection(*(option.content for option in options)) - question.stem_content
    if shared and all(option.content - shared for option in options):
        repeating = [word for word in words(options[0].text) if stemmed(word) in shared]
        repeated = " ".join(dict.fromkeys(repeating))
        message = f'"{shown(repeated)}" is in every option.'
        yield Finding(options[0].at, message, "Move it to the stem.")


RULE = QuestionRule(CODE, check)
