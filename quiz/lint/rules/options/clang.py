"""Rule Q312: a word of the question is repeated in the right option only."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import stemmed, words
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q312",
    "warning",
    """\
Do not repeat a word of the question in the right option alone.

Somebody who knows nothing picks the option that sounds like the question.
Reported when question and key share a word that no wrong option has, and the key shares more words with the question
than any wrong option; not when the question names all options.
Source: Haladyna, Downing & Rodriguez 2002, rule 28b; NBME. Measured: precision 0.75.

Bad 4:14:
    type: single
    stem: What does the thyroid gland make?
    options:
      - correct: Thyroid hormone
      - wrong: Insulin
      - wrong: Bile

Good:
    type: single
    stem: What does the thyroid gland make?
    options:
      - correct: A hormone that sets how fast the body works
      - wrong: A fluid that digests fat
      - wrong: A protein that clots blood

Good:
    type: single
    stem: Which is larger, an artery or a capillary?
    options:
      - correct: An artery
      - wrong: A capillary
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that echoes the stem."""
    key, stem = question.key, question.stem_content
    if key is None or key.meta or not question.distractors:
        return
    shared = key.content & stem
    if not shared or all(option.content and option.content <= stem for option in question.plain_options):
        return
    alone = [word for word in shared if all(word not in option.content for option in question.distractors)]
    most = max(len(option.content & stem) for option in question.distractors)
    if alone and len(shared) > most:
        echoed = [word for word in words(key.text) if stemmed(word) in alone]
        yield Finding(
            key.at,
            f'"{shown(", ".join(dict.fromkeys(echoed)))}" is in the question and in the right option only.',
            "Use another word in the key, or the same one in a wrong option.",
        )


RULE = QuestionRule(CODE, check, scope="options")
