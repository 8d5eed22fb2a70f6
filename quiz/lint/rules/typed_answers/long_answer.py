"""Rule Q604: an answer to type is long."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.key_texts import typed_keys
from quiz.lint.language.words import word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import TYPED_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q604",
    "info",
    """\
Keep typed answers short.

The longer an answer, the more ways there are to write it, and most of them are marked wrong or left to the learner to
judge. Reported from six words on.
Source: a decision.

Bad 3:9:
    type: short-answer
    stem: What does the gallbladder do?
    answer: It stores the bile that the liver makes

Good:
    type: short-answer
    stem: What does the gallbladder store?
    answer: Bile

Good:
    type: recall
    stem: What does the gallbladder do?
    answer: It stores the bile that the liver makes.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each long answer."""
    for typed in typed_keys(question):
        number = word_count(typed.text)
        if number > TYPED_WORDS:
            message = f"The answer has {number} words, and could be written in too many ways."
            yield Finding(typed.at, message, "Ask for less, or make the question one of type `recall`.")


RULE = QuestionRule(CODE, check)
