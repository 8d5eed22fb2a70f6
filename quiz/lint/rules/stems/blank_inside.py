"""Rule Q206: a blank is in the middle of the stem."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.blanks import goes_on
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q206",
    "warning",
    """\
Put the blank at the end, or ask a question.

With a blank in the middle, the reader has to hold the first half in mind while reading the second. The gaps of a
cloze are not checked: there the text around them is the point.
Source: Haladyna, Downing & Rodriguez 2002, rule 15; rubric of Moore and others 2023. Measured: precision 0.75.

Bad 2:7:
    type: single
    stem: The ____ pumps blood through the body.
    options:
      - correct: heart
      - wrong: liver

Good:
    type: single
    stem: Blood is pumped through the body by the ____.
    options:
      - correct: heart
      - wrong: liver

Good:
    type: single
    stem: The organ that pumps blood is the ____ (one word).
    options:
      - correct: heart
      - wrong: liver
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem in which words follow the first blank."""
    if question.traits.interaction == "fill":
        return
    found = question.blanks
    rest = goes_on(question.stem, found[0]) if found else ""
    if rest:
        yield Finding(
            question.at("stem"),
            f'The blank is followed by "{shown(rest.strip("*` "), 40)}".',
            "Move the blank to the end, or ask a question.",
        )


RULE = QuestionRule(CODE, check)
