"""Signs in a typed text: which are mere punctuation, and which are part of the answer, as in 5!, x - y, f' and cd ..

Punctuation belongs to words. After a word of two letters and more a full stop or an exclamation mark ends a sentence,
a pair of quotes names it, and an apostrophe or a hyphen joins it to another. After a number, a single letter or another
sign the same sign is a factorial, a prime, a minus or the name of a folder, and stays.
"""

import re
import unicodedata

from quiz import lazy
from quiz.answers.texts import powers

_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘`´ʼ′", "'"),
        **dict.fromkeys("“”„«»‹›‚「」『』《》〈〉", '"'),
        **dict.fromkeys("。｡۔।॥።։", "."),
        **dict.fromkeys("、،", ","),
        "؛": ";",
        "፣": ",",
        "؟": "?",
        "\u2044": "/",
    }
)
_FRACTION = lazy.pattern("(?<=[0-9])?[¼-¾⅐-⅞]")
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}{_LETTER}"
_STOPS = ".,;:!?…"
_SPACED = lazy.pattern(rf"(?:(?<={_WORD})[,;:!?]+|(?<=[^\W_]),)(?= )")
_FULL_STOP = lazy.pattern(rf"(?<={_LETTER})\.(?= |$)|(?<=\b{_LETTER})\.(?={_LETTER}\b)")
_ROUND = {("(", ")"), ("【", "】"), ("〔", "〕")}
_POSSESSIVE = lazy.pattern(rf"(?<={_WORD})'s(?= |$)", re.IGNORECASE)
_APOSTROPHE = lazy.pattern(
    rf"(?<={_WORD})'(?={_LETTER}|$| )|(?<={_LETTER})'(?={_WORD})|(?:^|(?<= ))'(?={_WORD})(?=[^']*$)"
)
_HYPHEN = lazy.pattern(rf"(?<={_LETTER})-(?!$)|-(?={_LETTER})")
_VARIABLE = lazy.pattern(
    r"(?<![^\W_])[xyznXYZN]-(?=\d)|(?<=\d)-(?=[xyznXYZN](?![^\W_]))|(?<![^\W\d_])[^\W\d_]-[^\W\d_](?![^\W\d_])"
)
_NAMED_A = lazy.pattern(rf"(?<=^[aA])-(?={_LETTER})")
"""The letter of A-fib, which must not be left standing alone like an article."""
_RAISED = lazy.pattern(rf"(?<={_LETTER})\^(?=\d)")
_SCRIPT = lazy.pattern(rf"(?<={_LETTER})(?:\^[-+]?\d|[⁺⁻]?[⁰¹²³⁴-⁹])|(?<={_LETTER})(?:_\d|[₀-₉])")
_LAST_ALPHABET = "\u2e7f"
"""In scripts beyond it a single sign is a word."""


def unify(text: str) -> str:
    """Unify powers, compatibility characters, dashes, apostrophes, quotes, digits, blanks; drop format characters."""
    if text.isascii():
        text = text.replace("`", "'")
    else:
        text = _FRACTION.sub(r" \g<0>", powers(text))
        text = unicodedata.normalize("NFKC", text.translate(_UNIFIED)).translate(_UNIFIED)
        text = "".join(
            str(unicodedata.decimal(each)) if each.isdecimal() else each
            for each in text
            if unicodedata.category(each) != "Cf"
        )
    return " ".join(text.split())


def levels(text: str) -> tuple[bool, bool]:
    """Return whether a digit stands above the line behind a letter, as in x², and whether one stands below it."""
    if text.isascii() and "^" not in text and "_" not in text:
        return False, False
    found = [each[0] for each in _SCRIPT.findall(text)]
    below = [each for each in found if each == "_" or "₀" <= each <= "₉"]
    return len(below) < len(found), bool(below)


def strip_outside(text: str) -> str:
    """Remove punctuation, quotes and round brackets that enclose ``text`` or end it as they end a sentence."""
    while len(text) > 2 and (text[0], text[-1]) in _ROUND and _encloses(text) and _is_worded(text[1:-1]):
        text = text[1:-1].strip()
    if len(text) > 1 and text[0] in "¿¡":
        text = text[1:].lstrip()
    return _strip_end(_strip_quotes(text))


def _encloses(text: str) -> bool:
    return text[0] not in text[1:] and text[-1] not in text[:-1]


def _strip_quotes(text: str) -> str:
    for quote in "\"'":
        count = text.count(quote)
        if count == 2 and text[0] == text[-1] == quote and _is_worded(text[1:-1]):
            text = text[1:-1].strip()
        elif count == 1 and text[0] == quote and _is_worded(text[1:]):
            text = text[1:].lstrip()
        elif count == 1 and text[-1] == quote and _ends_word(text[:-1]):
            text = text[:-1].rstrip()
    return text


def _is_worded(text: str) -> bool:
    """Return whether ``text`` is words and no formula: each of two letters at least."""
    return bool(text.strip()) and all(_ends_word(word.rstrip(_STOPS)) for word in text.split())


def _ends_word(text: str) -> bool:
    """Return whether ``text`` ends with a word, whose last letter is not its only one."""
    letters = text[-2:]
    last = letters[-1:]
    if not last or not (last.isalpha() or unicodedata.category(last).startswith("M")):
        return False
    return last > _LAST_ALPHABET or (len(letters) > 1 and not letters[0].isspace() and _is_letter(letters[0]))


def _is_letter(character: str) -> bool:
    return character.isalpha() or unicodedata.category(character).startswith("M")


def _strip_end(text: str) -> str:
    """Remove the punctuation at the end, unless it may be part of the answer."""
    body = text.rstrip(_STOPS)
    tail, before = text[len(body) :], body.rstrip()
    if not tail or not before:
        return text
    if before != body and not tail.strip("."):  # a dot that stands alone names a folder
        return text
    if _ends_word(before):
        return before
    ends = before[-1].isalnum() or before[-1] in ")]}%°\"'+-"
    return before if before == body and ends and not tail.strip(".,;:…") else text


def strip_inside(text: str, *, english: bool) -> str:
    """Remove signs between words: full stops, apostrophes, hyphens, the sign of powers after a letter."""
    if english:
        text = text.replace("&", " and ")
    text = _FULL_STOP.sub("", _SPACED.sub("", text))
    text = strip_apostrophes(_POSSESSIVE.sub("", text))
    words, formula = text.split(), re.search(_WORD, text) is None
    text = " ".join(_split_hyphens(word, alone=len(words) == 1, formula=formula) for word in words)
    return " ".join(_RAISED.sub("", text).split())


def strip_apostrophes(text: str) -> str:
    """Remove the apostrophes beside words, as in don't; the prime of a single letter stays."""
    return _APOSTROPHE.sub("", text)


def _split_hyphens(word: str, *, alone: bool, formula: bool) -> str:
    """Split ``word`` at its hyphens.

    One stays where it is a minus, as in x-y or -sin x, where it begins an option of a command, as in -a or --all, and
    at the end where it can be a charge, as in Cl-; but no ending is an option: -itis.
    """
    head = re.match("-*", word)
    assert head is not None
    start, rest = head[0], word[head.end() :]
    if start == "-" and alone and len(rest) > 2 and rest.isalpha():
        start = ""
    if len(rest) > 3 and rest.endswith("-") and rest[:-1].isalpha():
        rest = rest[:-1]
    rest = _NAMED_A.sub("", rest)
    return start + (rest if formula and _VARIABLE.search(rest) else _HYPHEN.sub(" ", rest))
