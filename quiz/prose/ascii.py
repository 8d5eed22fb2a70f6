"""Text for terminals that know only ASCII: signs are replaced by their usual substitutes, other letters by ``?``."""

import unicodedata

from quiz import lazy

_SIGNS = {
    "'": "\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u02bc",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033",
    "-": "\u2010\u2011\u2012\u2013\u2212\u2500\u2043\u25b1",
    "--": "\u2014\u2015",
    "...": "\u2026",
    "*": "\u2022\u2023\u25cf\u25aa\u25a0\u2605\u2217",
    "o": "\u00f8\u25cb\u25e6\u25a1",
    ".": "\u00b7\u22c5",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "": "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f",
    "->": "\u2192\u27f6\u2794\u25b6\u25b8",
    "<-": "\u2190\u27f5\u25c0\u25c2",
    "<->": "\u2194\u27f7",
    "=>": "\u21d2\u27f9",
    "<=>": "\u21d4\u27fa",
    "^": "\u2191\u25b2\u25b4",
    "v": "\u2193\u25bc\u25be",
    "<=": "\u2264\u2a7d",
    ">=": "\u2265\u2a7e",
    "!=": "\u2260",
    "~": "\u2248\u223c\u25d0",
    "#": "\u2501\u25b0",
    "==": "\u2261",
    "+/-": "\u00b1",
    "x": "\u00d7\u2717\u2718\u2715\u2716",
    "+": "\u2713\u2714\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u256d\u256e\u256f\u2570",
    "|": "\u2502\u2503\u258c",
    "/": "\u00f7\u2044\u2215",
    "u": "\u00b5\u03bc",
    "deg": "\u00b0",
    "1/2": "\u00bd",
    "1/4": "\u00bc",
    "3/4": "\u00be",
    "(c)": "\u00a9",
    "(R)": "\u00ae",
    "(TM)": "\u2122",
    "EUR": "\u20ac",
    "GBP": "\u00a3",
    "[ ]": "\u2610",
    "[x]": "\u2611\u2612",
    "^?": "\u2421",
    "ss": "\u00df",
    "ae": "\u00e6",
    "AE": "\u00c6",
    "oe": "\u0153",
    "OE": "\u0152",
    "O": "\u00d8",
    "l": "\u0142",
    "L": "\u0141",
    "i": "\u0131",
}

_ASCII = {ord(sign): ascii_ for ascii_, signs in _SIGNS.items() for sign in signs}
_ASCII |= {0x2400 + code: f"^{chr(0x40 + code)}" for code in range(0x20)}  # what `safe` made of control characters

_RAISED = dict(
    zip("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207f", "0123456789+-n", strict=True)
)
_RAISED_RUN = lazy.pattern(f"[{''.join(_RAISED)}]+")
_MIXED_NUMBER = lazy.pattern(r"(?<=\d)(?=[\u00bc-\u00be])")
_GREEK = lazy.pattern(r"GREEK (SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+)")
_BEYOND = lazy.pattern(r"[^\x00-\x7f]")


def in_ascii(text: str) -> str:
    """Return ``text`` in ASCII: ``\u201c38 \u00b0C \u2265 10\u00b2\u201d`` becomes ``"38 degC >= 10^2"``.

    Letters lose their accents, Greek letters are named, and what has no substitute becomes ``?``. Safe text stays safe.
    """
    if text.isascii():
        return text
    text = _RAISED_RUN.sub(lambda run: "^" + "".join(map(_RAISED.__getitem__, run[0])), text)
    text = _MIXED_NUMBER.sub(" ", text).translate(_ASCII)  # 1\u00bd is no 11/2
    return _BEYOND.sub(lambda sign: _likeness(sign[0]), text)


def _likeness(sign: str) -> str:
    letters = "".join(part if part.isascii() else _greek(part) for part in unicodedata.normalize("NFKD", sign))
    return letters or ("" if unicodedata.combining(sign) else "?")


def _greek(letter: str) -> str:
    """Return the name of a Greek letter, such as ``alpha`` or ``Delta``, so that different letters stay different."""
    named = _GREEK.fullmatch(unicodedata.name(letter, ""))
    return (named[2].title() if named[1] == "CAPITAL" else named[2].lower()) if named else ""
