"""Rule Q309: one option contains another."""

from collections.abc import Iterator
from itertools import permutations

from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q309",
    "info",
    """\
Let options exclude each other.

If the shorter of two options is true, the longer one may be true as well, and whoever sees that can rule one of them
out.
Reported when all words of an option are found in a row in another one that says at least one thing more; not where
either has not, without, only, or the like.
Source: Haladyna, Downing & Rodriguez 2002, rule 22. No precision was measured.

Bad 5:12:
    type: single
    stem: Where is bile made?
    options:
      - correct: In the liver
      - wrong: In the liver and the spleen
      - wrong: In the stomach

Good:
    type: single
    stem: Where is bile made?
    options:
      - correct: In the liver
      - wrong: In the spleen
      - wrong: In the stomach

Good:
    type: single
    stem: What does this drug treat?
    options:
      - correct: Fever
      - wrong: Fever only in children
      - wrong: Cough
""",
)

_CONTRAST = frozenset(
    [
        "not",
        "no",
        "never",
        "without",
        "only",
        "except",
        "but",
        "alone",
        "instead",
        "cannot",
        "less",
        "more",
        "than",
        "nor",
        "neither",
        "isn't",
        "doesn't",
        "don't",
    ]
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option that contains another."""
    if question.traits.many:
        return
    for short, long in permutations(question.plain_options, 2):
        if _within(short, long) and _CONTRAST.isdisjoint((*short.words, *long.words)):
            yield Finding(
                long.at,
                f'This option contains another one: "{shown(short.text, 40)}".',
                "Let the options exclude each other.",
            )
            return


def _within(short: Option, long: Option) -> bool:
    size = len(short.words)
    if len(long.words) <= size or not short.content or not long.content - short.content:
        return False
    return any(long.words[at : at + size] == short.words for at in range(len(long.words) - size + 1))


RULE = QuestionRule(CODE, check, scope="options")
