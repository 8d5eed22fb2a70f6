"""Rule Q112: a wrong option has no reason, but others have one."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q112",
    "info",
    """\
Give every wrong option a reason, if others have one.

Whoever chooses the option without a reason learns less than the others, at the very point where a mistake could be
put right.
Source: Haladyna, Downing & Rodriguez 2002, rule 30.

Bad 7:12:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
        why: It filters the blood and breaks down old cells.
      - wrong: The pancreas

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
        why: It filters the blood and breaks down old cells.
      - wrong: The pancreas
        why: It makes other juices, and insulin.

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: The pancreas
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each wrong option without a reason."""
    wrong = [option for option in question.options if not option.right]
    if not any(option.why for option in wrong):
        return
    for option in wrong:
        if not option.why:
            message = f'Whoever chooses "{shown(option.text)}" gets no reason; another wrong option has one.'
            yield Finding(option.at, message, "Add a `why` that says what is wrong with it.")


RULE = QuestionRule(CODE, check)
