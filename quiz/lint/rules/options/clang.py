"""Rule Q312: a word of the question is repeated in the right option only."""

from collections.abc import Iterator

from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.words import joints, stemmed
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import ECHO_LETTERS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q312",
    "warning",
    """\
Do not repeat a word of the question in the right option alone.

Somebody who knows nothing picks the option that sounds like the question.
Reported when question and key share a word that no wrong option has, and the key shares more words with the question
than any wrong option. In English any other word that only they share is a remark, be it short or common, as long as it
is no mere joint of the sentence. Not reported when the question names its options, and in negative questions, where
the cue would lead astray.
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
    also=("info",),
)

_ARTICLES = frozenset({"a", "an", "the"})


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that echoes the stem."""
    key, stem = question.key, question.stem_content
    if key is None or key.meta or not question.distractors:
        return
    shared = key.content & stem
    alone = shared.difference(*[option.content for option in question.distractors])
    clear = bool(alone) and len(shared) > max(len(option.content & stem) for option in question.distractors)
    if not clear and question.language == "en":
        alone = _echoes(question, key)
    if not alone or question.negation or _are_named(question):
        return
    echoed = [word for word in key.words if stemmed(word) in alone]
    yield Finding(
        key.at,
        f'"{shown(", ".join(dict.fromkeys(echoed)))}" is in the question and in the right option only.',
        "Use another word in the key, or the same one in a wrong option.",
        None if clear else "info",
    )


def _echoes(question: QuestionContext, key: Option) -> frozenset[str]:
    """Return the stems of the words that question and key alone share, whatever they mean."""
    asked = {stemmed(word) for word in question.stem_words if _says_something(word)}
    return frozenset(
        [each for word in key.words if _says_something(word) and (each := stemmed(word)) in asked]
    ).difference(*[map(stemmed, option.words) for option in question.distractors])


def _says_something(word: str) -> bool:
    return len(word) >= ECHO_LETTERS and word not in joints() and not word.isdigit()


def _are_named(question: QuestionContext) -> bool:
    """Return whether the stem names the key and another option, so that all it says of them is a choice."""
    asked = _ARTICLES.union(question.stem_words)
    named = [option for option in question.plain_options if asked.issuperset(option.words)]
    return len(named) > 1 and any(option.right for option in named)


RULE = QuestionRule(CODE, check, scope="options")
