"""A sentence is full of long words."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.readability import words_of
from quiz.lint.language.syllables import syllables
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import LONG_SYLLABLES, LONG_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q703",
    "info",
    """\
A sentence is full of long words.

Three words of four syllables or more in one sentence make it hard whatever it says. Words of the glossary and the key
do not count: they may be what is taught.
Source: after Gunning 1952 and McLaughlin 1969, who count such words; the limit is a decision.

Bad 4:14:
    type: recall
    stem: Why is the dose lower for some people?
    answer: Their kidneys work less.
    explanation: Impaired elimination necessitates individualization of administration.

Good:
    type: recall
    stem: Why is the dose lower for some people?
    answer: Their kidneys work less.
    explanation: Their bodies get rid of the medicine more slowly.

Good:
    title: Doses
    language: en
    glossary:
      elimination: How the body gets rid of a medicine.
      metabolism: How the body changes a medicine.
    questions:
      - type: recall
        stem: Why is the dose lower for some people?
        answer: Their kidneys work less.
        explanation: Elimination and metabolism take more time in a university patient.
""",
)

_LETTERS = 7
"""Letters that a word of four syllables has at least ("academy")."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """The first sentence with so many."""
    known = question.bank.explained_words
    for passage, sentence in question.sentences:
        said = dict.fromkeys(word for word in words_of(sentence) if len(word) >= _LETTERS and word.isalpha())
        if len(said) < LONG_WORDS:
            continue
        long = [word for word in said if word not in known and syllables(word) >= LONG_SYLLABLES]
        if len(long) >= LONG_WORDS:
            quoted = ", ".join(f'"{word}"' for word in long[:4])
            yield Finding(
                passage.at,
                f"{len(long)} long words in one sentence: {quoted}.",
                "Use shorter words, or explain them in the `glossary`.",
            )
            return


RULE = QuestionRule(CODE, check, ENGLISH)
