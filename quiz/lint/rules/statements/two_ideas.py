"""Rule Q502: a statement to judge has two ideas."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unturned
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q502",
    "warning",
    """\
State one idea at a time.

If one idea is true and the other false, the answer shows nothing; after "because" even two true ideas may not belong
together.
Reported when two clauses are joined by "because", "and" or "but". After "and" and "but" a clause with its own subject
and a verb such as "is" or "can" has to follow: "bones and lungs" are one idea.
Source: Haladyna, Downing & Rodriguez 2002, rule 1.

Bad 2:7:
    type: true-false
    stem: Bile is green because the liver makes it.
    answer: false

Bad 2:7:
    type: true-false
    stem: The liver makes bile, and the gallbladder can store it.
    answer: true

Good:
    type: true-false
    stem: The liver and the pancreas are glands.
    answer: true

Good:
    type: true-false
    stem: Jaundice can come about because of gallstones.
    answer: true
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement with the word that joins two clauses."""
    found = _joined().search(unturned(question.stem))
    if found:
        word = (found["reason"] or found["pronoun"] or found["clause"]).lower()
        yield Finding(
            question.at("stem"), f'"{word}" joins two ideas in one statement.', "Make two statements, or keep one idea."
        )


@cache
def _joined() -> re.Pattern[str]:
    """Return a pattern: a verb or a comma, "and" or the like, then a pronoun, or a subject of five words and a verb."""
    verb = (
        r"(?:is|are|was|were|do|does|did|can|cannot|could|should|will|would|has|have|had|may|might|must"
        r"|(?:is|are|was|were|do|does|did|ca|could|should|wo|would|has|have|had)n['’]t)\b"
    )
    inner = r"(?!(?:that|which|who|whose|what|when|where|if|because|and|or|but)\b)"
    return re.compile(
        r"\b(?P<reason>because)\b(?!\s+of\b)"
        r"|,\s+(?P<pronoun>and|but)\s+(?:it|they|he|she|we|you|this)\b"
        rf"|(?:\b{verb}[^.]*?[\s,]|,\s+)(?P<clause>and|but)\s+(?!{verb})(?:{inner}[\w'’-]+\s+){{1,5}}?{verb}",
        re.IGNORECASE,
    )


RULE = QuestionRule(CODE, check, ENGLISH, scope="statements")
