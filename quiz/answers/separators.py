"""Points and commas in a number: which one is the decimal sign, and which one only groups digits."""

from fractions import Fraction

from quiz import lazy

_COMMA = """
af ast az be bg br bs ca cs da de el eo es et eu fi fo fr fy gl hr hu hy id is it ka kk ky lb lt lv mk nb nl nn no pl pt
ro ru sc sk sl sq sr sv tg tk tr tt uk uz vi
"""
"""Languages whose decimal sign is a comma."""
_POINT = """
de-ch de-li it-ch es-419 es-bz es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us
"""
"""Regions of these languages where it is a point."""

_GROUPS = lazy.pattern(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
"""Thousands, and the groups of two of India."""


def decimal_sign(language: str) -> str:
    """Return the decimal sign of ``language``, a BCP 47 tag: comma or point, by Unicode CLDR 47."""
    tag = language.casefold().replace("_", "-")
    return "," if tag.partition("-")[0] in _COMMA.split() and tag not in _POINT.split() else "."


def readings(digits: str, sign: str) -> tuple[Fraction, ...]:
    """Return the numbers that digits with points and commas may mean, the usual one for ``sign`` first.

    Of two kinds of separator the last is the decimal sign. One kind that occurs more than once groups digits. A single
    one before exactly three digits can be either: it groups where it is not ``sign``, and the other reading comes
    second. Empty where it is no number. Linear.
    """
    if len(digits) > 60:
        return ()
    if len(digits) > 1 and digits[-1] in ".,":
        digits = digits[:-1]
    separators = [character for character in digits if not character.isdigit()]
    if not separators:
        return (Fraction(digits),)
    last = separators[-1]
    whole, _, part = digits.rpartition(last)
    grouping = set(separators[:-1]) or {""}
    if len(separators) == 1:
        decimal = Fraction(f"{whole or 0}.{part}")
        if last == "·" or len(part) != 3 or not 0 < len(whole) < 4 or whole[0] == "0":
            return (decimal,)
        thousands = Fraction(whole + part)
        return (decimal, thousands) if last == sign else (thousands, decimal)
    if grouping == {last}:
        return (Fraction(digits.replace(last, "")),) if last != "·" and _GROUPS.fullmatch(digits) else ()
    if len(grouping) == 1 and last not in grouping and _GROUPS.fullmatch(whole):
        return (Fraction(f"{whole.replace(grouping.pop(), '')}.{part}"),)
    return ()
