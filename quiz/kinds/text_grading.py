"""Comparing a typed text with the texts that a question accepts and rejects, in the light of its bank's vocabulary."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz import lazy
from quiz.answers.difference import pieces
from quiz.answers.rules import CONFUSED, BankVocabulary, Match, Rules, primary_language
from quiz.answers.texts import as_code, equal
from quiz.kinds.known_wrong import KnownWrong
from quiz.model import Grading
from quiz.source import Field, Flag

if TYPE_CHECKING:
    from quiz.answers import forms, matching
else:  # a bank is read without them
    forms, matching = lazy.module("quiz.answers.forms"), lazy.module("quiz.answers.matching")

VERBATIM = Field(
    "verbatim", Flag(), "Write true for a command, a formula or code: every sign counts, and so do capitals."
)


def default_accents(language: str) -> str:
    """Return how missing accents are treated by default: ignored in English, near in other languages."""
    return "ignore" if primary_language(language) == "en" else "near"


def grade_text(
    typed: str, accept: Sequence[str], reject: Sequence[KnownWrong], rules: Rules, grading: Grading
) -> Match:
    """Compare ``typed`` with the accepted texts, of which the first is the key, and with the rejected ones."""
    vocabulary = BankVocabulary(grading.words, grading.confusable)
    return matching.match(typed, accept, [each.text for each in reject], rules, vocabulary)


_CODE = lazy.pattern(
    r"^(?:--?\w|/\w$|\.{1,2}/|\$|:\w+$)|(?:^|\s)(?:--\w|-\w\b|\.{1,2}$)|[=!<>]=|&&|\|\||[-=]>|::|\(\)|[\[\]{}\\;]|\d!"
    r"|[\w)] ?[=*^] ?[\w(]"
)
"""Options, paths, operators, brackets and signs of arithmetic, which words do not have."""
_WORDS = lazy.pattern(r"-[^\W\d_]{2,}|(?:[\d.,]+ ?[x×*·] ?)?10\^-?\d+.*")
"""An ending like -itis, and a power of ten with its unit."""


def looks_verbatim(key: str) -> bool:
    """Return whether ``key`` looks like a command, a formula or code, in which every sign may count."""
    return len(key) > 1 and _CODE.search(key) is not None and _WORDS.fullmatch(key) is None


def same(one: str, other: str, rules: Rules) -> bool:
    """Return whether two texts have the same normal form."""
    if rules.verbatim:
        return as_code(one, case=rules.case) == as_code(other, case=rules.case)
    return forms.form(one, rules).is_equivalent(forms.form(other, rules))


def why_rejected(typed: str, reject: Sequence[KnownWrong], rules: Rules) -> str:
    """Return the author's reason for rejecting ``typed``; empty where there is none."""
    if rules.verbatim:
        return next((each.why for each in reject if same(typed, each.text, rules)), "")
    given = forms.form(typed, rules)
    equals = (each.why for each in reject if equal(typed, each.text, case=rules.case))
    return next(equals, "") or next(
        (each.why for each in reject if given.is_equivalent(forms.form(each.text, rules))), ""
    )


def reasons(typed: str, found: Match) -> tuple[str, ...]:
    """Return the reasons to show for a judged text: it is easily confused with another, or it counts with a typo."""
    if found.reason in CONFUSED:
        return ("\t".join(("confusable", " ".join(typed.split()), " ".join(found.accepted.split()))),)
    return ("misspelt",) if found.is_typo and found.verdict == "right" else ()


def difference(typed: str, accept: Sequence[str], found: Match, rules: Rules) -> tuple[tuple[str, str], ...]:
    """Return how ``typed`` differs from the closest accepted text; nothing where it is one of them.

    Each accepted text is compared in its other spelling too: hemoglobn lacks one letter of haemoglobin.
    """
    if found.verdict == "right" and not found.is_typo:
        return ()
    texts = (found.accepted,) if found.accepted else accept
    given, expected = (_spellings(each, rules) for each in ((typed,), texts))
    close = filter(None, (pieces(one, other) for one in given for other in expected))
    return min(close, key=len, default=())


def _spellings(texts: Sequence[str], rules: Rules) -> tuple[str, ...]:
    """Return the texts as they are and in normal form, without repetition."""
    return tuple(dict.fromkeys(each for text in texts for each in (text, str(forms.form(text, rules)))))
