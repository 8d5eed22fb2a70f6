"""Rule Q114: a text is still that of a sample question."""

from collections.abc import Iterator
from functools import cache

from quiz import bank, kinds
from quiz.lint.contexts import QuestionContext
from quiz.lint.passages import texts
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import Mapping
from quiz.source.code import Code

CODE = Code(
    "Q114",
    "warning",
    """\
Write over the sample questions.

A new bank begins with questions about the planets, so that it can be played at once. In a finished bank they ask about
something else than its subject.
Every text of a question is compared with those of the samples, of every type in the bank, that have at least four
words.

Bad 2:7:
    type: single
    stem: Which planet is called the red one?
    options:
      - correct: Mars
        why: Rust in its dust makes it red.
      - wrong: Venus
        why: Its thick clouds shine yellow and white.

Bad 5:10:
    type: single
    stem: Which mineral gives red earth its color?
    options:
      - correct: Hematite
        why: Rust in its dust makes it red.
      - wrong: Quartz
        why: It is white, or clear like glass.

Good:
    type: single
    stem: Which mineral gives red earth its color?
    options:
      - correct: Hematite
        why: It is an oxide of iron, and red when it is ground.
      - wrong: Quartz
        why: It is white, or clear like glass.

Good:
    type: short-answer
    stem: Which planet is the fourth from the Sun?
    answer: Mars
    explanation: After Mercury, Venus and Earth comes Mars.
""",
)

_WORDS = 4
"""From so many words on, nobody else writes the same by chance."""
_BEGIN = 8
"""Characters by which a text is known from nearly all others."""
_ASKS = frozenset({"stem", "text"})
"""Where a question asks; in the sample of a cloze its text does."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the question itself where it still asks what a sample asks, else each text that is left of one."""
    begins, samples = _samples(question.bank.types)
    alike = [passage for passage in question.texts if passage.text[:_BEGIN] in begins]
    left = [passage for passage in alike if _on_one_line(passage.text) in samples]
    asking = [passage for passage in left if passage.field in _ASKS]
    for passage in asking[:1]:
        yield Finding(
            passage.at, "This is still a sample question of a new bank.", "Write your own in its place, or remove it."
        )
    for passage in left if not asking else ():
        yield Finding(
            passage.at, "This is still the text of a sample question.", "Write your own in its place, or remove it."
        )


@cache
def _samples(types: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return how the texts of the samples begin, so that most others need no further comparison, and the texts."""
    nodes = (bank.tree(kinds.BY_NAME[name].sample, name)[0] for name in types)
    passages = (passage for node in nodes if isinstance(node, Mapping) for passage in texts(node))
    found = frozenset(_on_one_line(passage.text) for passage in passages if len(passage.text.split()) >= _WORDS)
    return frozenset(text[:_BEGIN] for text in found), found


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


RULE = QuestionRule(CODE, check)
