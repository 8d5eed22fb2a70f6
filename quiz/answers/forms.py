"""The normal form of a typed text or a key: two texts are equivalent iff their normal forms are."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from quiz.answers.articles import without_articles
from quiz.answers.rules import Rules
from quiz.answers.spelling import american
from quiz.answers.texts import powers

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘`´ʼ′", "'"),
        **dict.fromkeys("“”„«»‹›‚", '"'),
    }
)
_PLAIN = re.compile("[a-z]+(?: [a-z]+)*")
_LETTER = r"[^\W\d_]"
_SPACED = re.compile(r"[,;:!?]+(?= )")
_FULL_STOP = re.compile(rf"(?<={_LETTER})\.(?= |$)|(?<=\b{_LETTER})\.(?={_LETTER}\b)")
_OUTER = re.compile(r"""^[\s"'¿¡]+|[\s"'.,;:!?…]+$""")
_PAIRS = {("(", ")"), ("[", "]"), ("{", "}")}
_POSSESSIVE = re.compile(rf"(?<={_LETTER})'s(?= |$)", re.IGNORECASE)
_APOSTROPHE = re.compile(rf"(?<={_LETTER})'(?={_LETTER}|$| )|(?<= )'(?={_LETTER})")
_HYPHEN = re.compile(rf"(?<={_LETTER})-(?!$)|-(?={_LETTER})")
_RAISED = re.compile(rf"(?<={_LETTER})\^(?=\d)")
_BETWEEN = re.compile(r"(?<!\d) | (?!\d)")
_ACCENTED = re.compile("([a-zA-Zα-ωΑ-ΩæøœÆØŒıſ])[\u0300-\u036f]+")
_BARE = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L"} | {"đ": "d", "ı": "i"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_MOST = 8
"""Passes after which no text has been seen to change any more."""


@dataclass(frozen=True, slots=True)
class Form:
    """A text in normal form."""

    words: tuple[str, ...]
    joined: frozenset[str]
    """Its words without blanks, and the same with the 's of a name kept; forms with one in common are equivalent."""

    def __str__(self) -> str:
        return " ".join(self.words)

    def is_equivalent(self, other: "Form") -> bool:
        """Return whether both are equivalent: blanks do not count, except around a word that negates."""
        if self.words == other.words:
            return True
        return not self.joined.isdisjoint(other.joined) and _negations(self.words) == _negations(other.words)


@lru_cache(maxsize=8192)
def form(text: str, rules: Rules) -> Form:
    """Return the normal form of ``text`` under ``rules``.

    In this order: powers become ``^2``; Unicode NFKC (UAX #15); format characters (Cf) are dropped; dashes and quotes
    are unified; full case folding (Unicode 3.13), by Turkish rules for tr and az, unless capitals count; German ä ö ü
    become ae oe ue; Latin and Greek letters lose their accents where these are ignored; punctuation around the text and
    at the end of a sentence is dropped; so are leading articles, apostrophes and the 's of names; hyphens beside a
    letter become blanks; English is spelled as in America. Repeated until nothing changes, so it is idempotent. Linear
    for all but contrived texts.
    """
    normalized = _normalize(text, rules)
    words = tuple(normalized.split())
    kept = {_join(words)}
    if "'" in normalized or "'" in text.translate(_SIGNS):
        kept.add(_join(tuple(_normalize(_APOSTROPHE.sub("", _unify_signs(text)), rules).split())))
    return Form(words, frozenset(kept))


def bare(text: str) -> str:
    """Remove the accents from the Latin and Greek letters of ``text``. Idempotent."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTED.sub(r"\1", unicodedata.normalize("NFD", text)).translate(_BARE))


def _normalize(text: str, rules: Rules) -> str:
    if not _PLAIN.fullmatch(text):
        text = _unify_signs(text)
    for _ in range(_MOST):
        before, text = text, _normalize_once(text, rules)
        if text == before:
            break
    return text


def _unify_signs(text: str) -> str:
    """Unify powers, compatibility characters, dashes, apostrophes, quotes and blanks, and drop format characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", powers(text)).translate(_SIGNS)
        text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    else:
        text = text.replace("`", "'")
    return " ".join(text.split())


def _normalize_once(text: str, rules: Rules) -> str:
    english = rules.primary_language == "en"
    if not _PLAIN.fullmatch(text):
        text = _fold_letters(text, rules)
        text = without_articles(_OUTER.sub("", _strip_brackets(text)) or text, rules.primary_language)
        text = _strip_inside(text, english=english)
    text = without_articles(text, rules.primary_language)
    return " ".join(map(american, text.split())) if english else text


def _fold_letters(text: str, rules: Rules) -> str:
    """Fold case, umlauts and accents as the rules say."""
    if not rules.case:
        if rules.primary_language in ("tr", "az"):
            text = text.replace("İ", "i").replace("I", "ı")
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.casefold()).casefold())
    if rules.primary_language == "de":
        text = text.translate(_UMLAUTS)
    return bare(text) if rules.accents == "ignore" else text


def _strip_brackets(text: str) -> str:
    """Remove brackets that enclose all of ``text``."""
    while len(text) > 2 and (text[0], text[-1]) in _PAIRS and text[0] not in text[1:] and text[-1] not in text[:-1]:
        text = text[1:-1]
    return text


def _strip_inside(text: str, *, english: bool) -> str:
    """Remove signs between words: full stops, apostrophes, hyphens, the sign of powers after a letter."""
    if english:
        text = text.replace("&", " and ")
    text = _FULL_STOP.sub("", _SPACED.sub("", text))
    text = _APOSTROPHE.sub("", _POSSESSIVE.sub("", text))
    text = " ".join(_split_hyphens(word) for word in text.split())
    return " ".join(_RAISED.sub("", text).split())


def _split_hyphens(word: str) -> str:
    """Split ``word`` at its hyphens; a final one stays where it can be a charge, as in Cl-, but not after a prefix."""
    return _HYPHEN.sub(" ", word[:-1] if len(word) > 3 and word.endswith("-") and word[:-1].isalpha() else word)


def _join(words: tuple[str, ...]) -> str:
    """Join the words without blanks, except between two numbers."""
    return _BETWEEN.sub("", " ".join(words))


_NEGATIONS = frozenset(("no", "not", "never", "nor", "without"))


def _negations(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word in _NEGATIONS]
