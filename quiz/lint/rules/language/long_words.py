"""Rule Q703: a sentence has many long words."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.syllables import syllables
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import LONG_SYLLABLES, LONG_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q703",
    "info",
    """\
Do not crowd long words into one sentence for patients.

Three words of four syllables or more make a sentence hard to read, whatever it says. Banks with `audience: patient`
are checked. Words of the glossary and of the key do not count: they may be what is taught. Nor do the names of months.
Source: after Gunning 1952 and McLaughlin 1969, who count such words; the limit is a decision.

Bad 8:18:
    title: Doses
    language: en
    audience: patient
    questions:
      - type: recall
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
    audience: patient
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

_MONTHS = frozenset({"january", "february"})
_LETTERS = 7
"""Letters that a word of four syllables has at least ("academy")."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first text with such a sentence."""
    if question.bank.model.audience != "patient":
        return
    for passage in question.prose:
        if sum([len(word) for word in passage.text.split() if len(word) >= _LETTERS]) < LONG_WORDS * _LETTERS:
            continue
        if len(_long_words(passage.text, question.bank.explained_words)) < LONG_WORDS:
            continue
        for sentence in passage.sentences:
            long = _long_words(sentence, question.bank.explained_words)
            if len(long) >= LONG_WORDS:
                quoted = ", ".join(f'"{word}"' for word in long[:4])
                yield Finding(
                    passage.at,
                    f"{len(long)} long words in one sentence: {quoted}.",
                    "Use shorter words, or explain them in the `glossary`.",
                )
                return


def _long_words(text: str, known: frozenset[str]) -> list[str]:
    candidates = dict.fromkeys(word for word in words(text) if len(word) >= _LETTERS and word.isalpha())
    if len(candidates) < LONG_WORDS:
        return []
    return [
        word for word in candidates if word not in known and word not in _MONTHS and syllables(word) >= LONG_SYLLABLES
    ]


RULE = QuestionRule(CODE, check, ENGLISH)
