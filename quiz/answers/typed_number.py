"""Reading the number in a typed text, or why there is none to judge. What counts as right is decided elsewhere."""

import re
from fractions import Fraction
from typing import NamedTuple

from quiz import lazy
from quiz.answers.number_words import in_digits
from quiz.answers.rules import primary_language
from quiz.answers.separators import decimal_sign, readings
from quiz.answers.typography import plain

_LEAD = lazy.pattern(
    r"(?:about|approximately|approx\b\.?|around|roughly|circa|ca\b\.?|c\. ?(?=\d)|"
    r"etwa|ungefähr|environ|unos|[~≈≅=])\s*",
    re.IGNORECASE,
)
_BOUND = lazy.pattern(
    r"[<>≤≥≦≧⩽⩾]|=[<>]|(?:less|more|fewer|greater|higher|lower) than\b|"
    r"(?:over|under|above|below|up to|at least|at most|maximum|minimum|max\.?|min\.?|mehr als|weniger als|mindestens|"
    r"höchstens|über|unter|plus de|moins de|más de|menos de)\s+\w",
    re.IGNORECASE,
)
_BOUND_AFTER = lazy.pattern(
    r".{0,40}?(?:\+|\b(?:or|and) (?:more|less|over|above|under|below|higher|lower)\b)\s*$", re.DOTALL
)
_BETWEEN = lazy.pattern(r"(?:between|from|zwischen|von|entre|de)\s+[-+]?[.,]?\d", re.IGNORECASE)
_TO = lazy.pattern(
    r"[^\d^]{0,40}?(?:±|\+/?-|-|\.\.+|~|\b(?:to|and|or|bis|und|oder|à|et|ou|a|y|o)\b)\s*[-+]?[.,]?\d", re.IGNORECASE
)
_OUT_OF = lazy.pattern(
    r"(?:in|out of|of|per|von|sur|de|su|di)\s+(\d{1,3}(?:[ ,.']\d{3})+|0*[1-9]\d{0,29})", re.IGNORECASE
)
_RATIO = lazy.pattern(r"(\d{1,9}) ?: ?(\d{1,3}(?:[ ,.']\d{3})+|\d{1,9})", re.ASCII)
_TIMES_TEN = lazy.pattern(r"(?<=\d)(?:\.| )(?=10(?:\^|\*\*))", re.ASCII)
"""The multiplication sign of 5.10^3 and 6.022 10^23."""
_WORD = lazy.pattern(r"[^\W\d_]+")
_WORDS = """
zero none nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
dozen half quarter third null eins ein eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert
tausend halb un une deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille demi cero uno una dos
tres cuatro cinco seis siete ocho nueve diez once doce veinte cien mil medio
"""
_NUMBER_WORDS = frozenset(_WORDS.split())
_TYPED = lazy.pattern(
    r"""(?P<sign>[-+]\s*)?(?:
      (?P<whole>\d{1,30})\ (?P<part>\d{1,30})\s*/\s*(?P<parts>\d{1,30})(?![\d.,]|\s*/\s*\d)
    | (?P<over>\d{1,30})\s*/\s*(?P<under>\d{1,30})(?![\d.,]|\s*/\s*\d)
    | 10\s*(?:\^|\*\*)\s*(?P<power>[-+]?\d{1,3})(?![\d.,])
    | (?:(?P<grouped>\d{1,3}(?:[ '_]\d{3})+(?!\d)(?:[.,·]\d+)?|0[.,]\d{3}(?:\ \d{3})*\ \d{1,3}(?![\d.,]|\s*/))
        |(?P<digits>[.,]?\d(?:[\d.,]|·(?=\d)(?!10(?:\^|\*\*)))*))
      (?:[eE](?P<e>[-+]?\d{1,3})(?![\d.,])
        |\s*[xX×*·]\s*10\s*(?:(?:\^|\*\*)\s*(?P<times>[-+]?\d{1,3})|(?P<lost>[-+]\d{1,3}))(?![\d.,]))?
    )\s*""",
    re.VERBOSE | re.ASCII,
)


class TypedNumber(NamedTuple):
    """A number as a person typed it, and the text after it."""

    value: Fraction
    other: Fraction | None = None
    """The unusual reading in the language, where its only separator can be read in two ways."""
    rest: str = ""
    """The text after it: a unit, or something that makes it no number."""
    step: Fraction = Fraction(0)
    """The place value of its last digit: 0.1 for 98.6. Zero for a fraction."""
    is_share: bool = False
    """Whether it was written as a part of something: 5 in 100, which has ``%`` as its rest, or 1:20, which has none."""
    bare_point: bool = False
    """Whether it was written like ``.5``, where the point is easily overlooked."""


def read_typed(text: str, language: str = "en") -> TypedNumber | str:
    """Read the number that ``text`` begins with; where there is none to judge, a code of ``wording.asking.ask_again``.

    Understood are plus and minus, ``3/4``, ``1 1/2``, ``½``, ``1.5e3``, ``1.5 x 10^3``, ``10³``, decimal digits of any
    script, and a word like "about" before the number; ``5 in 100`` is 5 %, ``1:1000`` a ratio; in English the number
    may be in words. Of two kinds of separator the last is the decimal sign; one kind that occurs more than once groups
    by three; a single one is the decimal sign, except that before exactly three digits it groups them where
    ``language`` has the other as its decimal sign; ``other`` then holds the reading that was not taken. Blanks group
    digits, as in ISO 80000-1, and so do apostrophes, as in Switzerland. The decimal sign of a language is that of
    Unicode CLDR. Exact; linear in the length of ``text``, of which 200 characters are read at most.
    """
    text = plain(text) if len(text) <= 200 else ""
    lead = _LEAD.match(text)
    text = text[lead.end() :] if lead else text
    text = _TIMES_TEN.sub("×", text)
    if primary_language(language) == "en":
        text = in_digits(text)
    if _BOUND.match(text):
        return "inequality"
    if _BETWEEN.match(text) or text.startswith("±"):
        return "number-range"
    ratio = _RATIO.fullmatch(text)
    if ratio and (under := int(re.sub(r"\D", "", ratio[2]))):
        return TypedNumber(Fraction(int(ratio[1]), under), is_share=True)
    found = _TYPED.match(text)
    if found is None:
        words = _WORD.findall(text.casefold())
        return "number-word" if not _NUMBER_WORDS.isdisjoint(words[:2]) else "not-a-number"
    values = _values(found, decimal_sign(language))
    rest, digits = text[found.end() :], found["digits"] or ""
    if not values:
        return "number-range" if ".." in digits.strip(".") else "not-a-number"
    share = _OUT_OF.fullmatch(rest)
    if share and (of := int(re.sub(r"\D", "", share[1]))):
        return TypedNumber(values[0] * 100 / of, rest="%", is_share=True)
    other = values[1] if len(values) > 1 else None
    return TypedNumber(values[0], other, rest, _step(found), bare_point=digits.startswith((".", ",")))


def not_a_unit(rest: str) -> str:
    """Return why a number followed by ``rest`` cannot be judged; empty where ``rest`` may be a unit."""
    if _BOUND_AFTER.match(rest):
        return "inequality"
    if _TO.match(rest):
        return "number-range"
    words = _WORD.findall(rest.casefold())
    if words and words[0] in _NUMBER_WORDS:
        return "number-word"
    return "" if words and not rest[0].isdigit() else "not-a-number"


def _values(found: re.Match[str], sign: str) -> tuple[Fraction, ...]:
    """Return the readings of a number, the usual one first; none where it cannot be read."""
    if found["power"]:
        return _scaled((Fraction(1),), found, found["power"])
    over, under = found["over"] or found["part"], found["under"] or found["parts"]
    if over:
        if not int(under) or (found["whole"] and int(over) >= int(under)):
            return ()
        return _scaled((int(found["whole"] or 0) + Fraction(int(over), int(under)),), found, "0")
    if found["grouped"]:
        written = found["grouped"].replace(",", ".").replace("·", ".")
        values: tuple[Fraction, ...] = (Fraction(re.sub("[ '_]", "", written)),) if len(written) <= 60 else ()
    else:
        values = readings(found["digits"], sign)
    return _scaled(values, found, found["e"] or found["times"] or found["lost"] or "0")


def _scaled(values: tuple[Fraction, ...], found: re.Match[str], power: str) -> tuple[Fraction, ...]:
    """Apply sign and power of ten to ``values``; none where the power is beyond all use."""
    if abs(int(power)) > 99:
        return ()
    factor = Fraction(10) ** int(power) * (-1 if (found["sign"] or "").startswith("-") else 1)
    return tuple(value * factor for value in values)


def _step(found: re.Match[str]) -> Fraction:
    """Return the place value of the last digit of a number."""
    digits = found["digits"] or (found["grouped"] or "").replace(" ", "")
    part = len(re.split("[.,·]", digits)[-1]) if re.search("[.,·]", digits) else 0
    power = int(found["e"] or found["times"] or found["lost"] or 0) - part
    return Fraction(10) ** power if digits and abs(power) <= 200 else Fraction(0)
