"""Rule Q207: a question with options has more than one blank."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q207",
    "warning",
    """\
Leave one blank only.

Two blanks ask two things, and one of them often gives the other away.
Source: Haladyna, Downing & Rodriguez 2002, rule 1.

Bad 2:7:
    type: single
    stem: The ____ pumps blood into the ____.
    options:
      - correct: heart, arteries
      - wrong: liver, lungs

Good:
    type: single
    stem: Into which vessels does the heart pump blood?
    options:
      - correct: arteries
      - wrong: veins

Good:
    type: cloze
    text: The [[heart]] pumps blood into the [[arteries]].
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem with two blanks or more."""
    found = len(question.blanks) if question.options else 0
    if found > 1:
        yield Finding(
            question.at("stem"),
            f"{found} blanks in one question ask {found} things.",
            "Make it a cloze, or two questions.",
        )


RULE = QuestionRule(CODE, check)
