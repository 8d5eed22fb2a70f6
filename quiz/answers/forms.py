"""The normal form of a typed text or a key: two texts are equivalent iff their normal forms are."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from quiz import lazy
from quiz.answers.articles import without_articles
from quiz.answers.rules import Rules
from quiz.answers.same_meaning import rewritten
from quiz.answers.scripts import bare, one_keyboard, without_points
from quiz.answers.signs import levels, strip_apostrophes, strip_inside, strip_outside, unify
from quiz.answers.spelling import american

_PLAIN = lazy.pattern("[a-z]+(?: [a-z]+)*")
_BETWEEN = lazy.pattern(r"(?<!\d) | (?!\d)")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_LONGEST = 4_000
_MOST = 8
"""Passes after which no text has been seen to change any more."""


@dataclass(frozen=True, slots=True)
class Form:
    """A text in normal form."""

    words: tuple[str, ...]
    written: tuple[str, ...]
    """The same words before their spelling was made American."""
    rewritten: tuple[str, ...]
    """The same with every number in digits, and other things in the one way in which they are compared."""
    joined: frozenset[str]
    """Its words without blanks, as they are and rewritten, and the same with the 's of a name kept; forms with one in
    common are equivalent."""
    above: bool = False
    """Whether a letter has a raised digit behind it, as in x²; it may be typed x2, but x₂ is something else."""
    below: bool = False

    def __str__(self) -> str:
        return " ".join(self.words)

    def is_equivalent(self, other: "Form") -> bool:
        """Return whether both are equivalent: blanks do not count, except around a word that negates."""
        if self.differs_in_level(other):
            return False
        if self.words == other.words:
            return True
        return not self.joined.isdisjoint(other.joined) and self.negations() == other.negations()

    def differs_in_level(self, other: "Form") -> bool:
        """Return whether a digit stands above the line in one and below it in the other."""
        return (self.above and other.below) or (self.below and other.above)

    def negations(self) -> list[str]:
        """Return the words that negate, in order."""
        return [word for word in self.words if word in _NEGATIONS]


_NEGATIONS = frozenset(("no", "not", "never", "nor", "without"))


def form(text: str, rules: Rules) -> Form:
    """Return the normal form of ``text`` under ``rules``.

    In this order: powers become ``^2``; Unicode NFKC (UAX #15); format characters (Cf) are dropped; dashes, quotes,
    digits and letters of several keyboards are unified; full case folding (Unicode 3.13), by Turkish rules for tr and
    az, unless capitals count; German ä ö ü become ae oe ue; marks that are rarely typed are dropped unless accents are
    required, and all accents where they are ignored; punctuation around words is dropped, but no sign that is part of
    the answer; so are leading articles, apostrophes and the 's of names; hyphens beside a letter become blanks;
    English is spelled as in America. Repeated until nothing changes, so it is idempotent. Linear: a text of more than
    4,000 characters, twice as long as any key, is only split into its words.
    """
    if len(text) <= _LONGEST:
        return _form(text, rules)
    words = tuple(text.split())
    return Form(words, words, words, frozenset((" ".join(words),)))


@lru_cache(maxsize=8192)
def _form(text: str, rules: Rules) -> Form:
    written = _normalize(text, rules)
    words = tuple(map(american, written)) if rules.primary_language == "en" else written
    same = rewritten(words, rules.primary_language)
    kept = {_join(words), _join(same)}
    if any("'" in word for word in words) or "'" in unify(text):
        whole = _normalize(strip_apostrophes(unify(text)), rules)
        kept |= {_join(whole), _join(rewritten(whole, rules.primary_language))}
    return Form(words, written, same, frozenset(kept), *levels(text))


def _normalize(text: str, rules: Rules) -> tuple[str, ...]:
    """Return the words of ``text`` in normal form, in their own spelling."""
    if not _PLAIN.fullmatch(text):
        text = unify(text)
    for _ in range(_MOST):
        before, text = text, _normalize_once(text, rules)
        if text == before:
            break
    return tuple(text.split())


def _normalize_once(text: str, rules: Rules) -> str:
    language = rules.primary_language
    if not _PLAIN.fullmatch(text):
        text = _fold_letters(text, rules)
        text = without_articles(strip_outside(text), language)
        text = strip_inside(text, english=language == "en")
    return without_articles(text, language)


def _fold_letters(text: str, rules: Rules) -> str:
    """Fold case, umlauts and marks as the rules say."""
    text = one_keyboard(text)
    if not rules.case:
        if rules.primary_language in ("tr", "az"):
            text = text.replace("İ", "i").replace("I", "ı")
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.casefold()).casefold())
    if rules.primary_language == "de":
        text = text.translate(_UMLAUTS)
    if rules.accents == "require":
        return text
    return bare(text) if rules.accents == "ignore" else without_points(text, rules.primary_language)


def _join(words: tuple[str, ...]) -> str:
    """Join the words without blanks, except between two numbers."""
    return _BETWEEN.sub("", " ".join(words))
