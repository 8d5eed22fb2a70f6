"""One spelling for signs that keyboards and printers write in many ways: minus, digits, powers, fractions, blanks."""

import unicodedata

from quiz import lazy

_SPLIT = lazy.pattern(r"([⁰¹²³⁴-⁹]+)\u2044([₀-₉]+)|([¼-¾⅐-⅟↉])")
_RAISED = lazy.pattern(r"(?<=[^\W_])[⁺⁻]?[⁰¹²³⁴-⁹]+")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("×✕✖⨯", "×"),
        **dict.fromkeys("·⋅∙•٫", "·"),
        **dict.fromkeys("’‘`´ʼ٬", "'"),
        **dict.fromkeys("⁄∕", "/"),
        **dict.fromkeys("º˚", "°"),
        "٪": "%",
    }
)


def plain(text: str) -> str:
    """Return ``text`` with the signs, digits and blanks of numbers and units in ASCII.

    Powers become ``^3`` and ``½`` becomes `` 1/2`` before Unicode NFKC (UAX #15), which would turn 10³ into 103 and 5½
    into 51/2; then every dash is a minus, every decimal digit (Nd) is ASCII, and format characters (Cf) are dropped.
    Linear.
    """
    if text.isascii():
        return " ".join(text.split())
    text = _SPLIT.sub(lambda found: f" {found[1]}/{found[2]}" if found[1] else f" {found[0]}", text)
    text = unicodedata.normalize("NFKC", _RAISED.sub(r"^\g<0>", text.translate(_SIGNS))).translate(_SIGNS)
    kept = (character for character in text if unicodedata.category(character) != "Cf")
    return " ".join("".join(str(int(each)) if each.isdecimal() else each for each in kept).split())
