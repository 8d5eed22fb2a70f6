"""Rule Q212: the stem shouts, or announces a trick."""

import re
from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import SHOUTED_WORDS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q212",
    "info",
    """\
Do not shout, and do not announce a trick.

Capitals are slower to read than small letters, and a trick tests attention instead of knowledge.
Reported for four words in capitals in a row, and for "trick question".
Source: Haladyna, Downing & Rodriguez 2002, rule 7.

Bad 2:7:
    type: recall
    stem: READ EACH WORD WITH CARE. Which organ makes bile?
    answer: The liver.

Good:
    type: recall
    stem: Which organ makes bile?
    answer: The liver.

Good:
    type: recall
    stem: Which amino acid does the codon in AUG GCC UUU AAA begin with?
    answer: Methionine.
""",
)

_CAPITALS = pattern(r"[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*(?:[^\S\n]+[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*)+")
_TRICK = pattern(r"\btrick question\b", re.IGNORECASE)
_BASES = frozenset("ACGTUN")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem, once for a trick and once for words in capitals."""
    trick = _TRICK.search(question.stem)
    if trick:
        yield Finding(question.at("stem"), "A trick tests attention, not the subject.", "Ask plainly.")
    for run in _CAPITALS.finditer(question.stem):
        loud = run[0].split()
        long = [word for word in loud if len(word) > 1 and word.isupper()]
        if len(loud) >= SHOUTED_WORDS and len(long) >= SHOUTED_WORDS - 1 and not _is_sequence(loud):
            message = f'"{shown(run[0])}" is all in capitals.'
            yield Finding(
                question.at("stem"), message, "Write it in small letters; a single word in bold is noticed as well."
            )
            return


def _is_sequence(loud: list[str]) -> bool:
    """Return whether these are bases of DNA or RNA."""
    return all(_BASES.issuperset(word) for word in loud)


RULE = QuestionRule(CODE, check)
