"""A word stands in every option, and not in the stem."""

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
A word stands in every option, and not in the stem.

It is read once for each option, and tells them apart no better for it. In the stem it would be read once. Not told
where an option would have nothing left, as in orders of the same four things.
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
    """The first option, where all repeat a word of it."""
    options = question.plain_options
    if len(options) < 2:
        return
    shared = frozenset.intersection(*(option.content for option in options)) - question.stem_content
    if shared and all(option.content - shared for option in options):
        said = [word for word in words(options[0].text) if stemmed(word) in shared]
        repeated = " ".join(dict.fromkeys(said))
        message = f'"{shown(repeated)}" stands in every option.'
        yield Finding(options[0].at, message, "Move it to the stem.")


RULE = QuestionRule(CODE, check)
