"""The number that an option says, for rules that compare options as numbers."""

import re
from collections.abc import Callable, Sequence

from quiz.lazy import pattern
from quiz.lint.language.words import words

_N = r"(?:[-−–+]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|[-−–+]?\.\d+)"
_UNIT = r"(?:\s*(?!(?:to|and|bis|through)\b)[a-zµμ°%$€£/²³]{1,9}\.?)?"
_SIGN = r"(?:[-−–]\s*)?"
_FRACTION = pattern(
    rf"(?P<sign>{_SIGN})\\[dt]?frac\s*\{{\s*(?P<up>-?\d+)\s*\}}\s*\{{\s*(?P<down>\d+)\s*\}}", re.IGNORECASE
)
_MIXED = pattern(rf"(?P<sign>{_SIGN})(?P<whole>\d+)\s+(?P<up>\d+)\s*[/⁄]\s*(?P<down>\d+)", re.IGNORECASE)
_OVER = pattern(rf"(?P<sign>{_SIGN})(?P<up>\d+(?:\.\d+)?)\s*(?:[/⁄]|\bover\b)\s*(?P<down>\d+(?:\.\d+)?)", re.IGNORECASE)
_EXPONENT = pattern(r"(?P<factor>(?:[-−–+]\s?)?\d+(?:\.\d+)?)[eE](?P<power>[-−–+]?\d+)(?![\w.])")
_DESIGNATION = pattern(
    r"(?!(?:early|late|mid|pre|post)\b)(?:[^\W\d_]{1,4}\s?[-–−]\s?\d|[A-Z]{2,}[A-Z\d]*\s?[-–−]\s?\d|[A-Z]{1,5}\d)",
)
"""A name that a number belongs to: "GLUT-4", "U - 20", "MIG-3"."""
_NO_NAME = pattern(r"(?:Age|Year|Day|Week|Hour|Step|Mid|Late|Pre|Post|Type)\b", re.IGNORECASE)
_TERM = pattern(
    r"(?<![^\W\d_])(?![eE][-−–+]?\d)(?P<letter>[^\W\d_])(?:\^?\d|[²³])?\s*[-+−–]\s*\d+(?:\.\d+)?(?![\d.]|\s*(?P=letter))"
)
"""A term of algebra: "3x - 3"; but "5 g - 10 g" is a range."""
_UNIT_POWER = pattern(
    r"(?P<unit>(?<=[\d\s·.*/])(?:(?!to\b|and\b|or\b|bis\b)[a-zA-Zµμ]{2,5}|[msghdLKJNVWA]))\s?\^?[({]?[-−–][1-4][)}]?(?=\s*\.?$|[\s·.*/]+[a-zA-Zµμ])"
)
"""A unit with a negative power: the ``min -1`` of "50 nmol min -1"."""
_SCIENTIFIC = pattern(
    rf"(?:(?P<factor>{_N})\s*(?:[x×·*]|\\times|\\cdot)\s*)?(?<!\d)10\s*"
    r"(?:(?:\^|\*\*)\s*[{(]?\s*(?P<power>[-−–+]?\d+)\s*[)}]?|(?P<high>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))",
    re.IGNORECASE,
)
_RANGE = pattern(
    rf"(?P<low>{_N}){_UNIT}\s*(?:[-−–—]|to|bis|through|(?P<between>and))\s*[$€£]?\s*(?P<high>{_N})", re.IGNORECASE
)
_NUMBER = pattern(rf"(?<![\w.])[$€£]?({_N})(?![\w]*\d)", re.IGNORECASE)
_MEASURED = pattern(rf"(?:about |around |~|≈|[<>≤≥]\s*)?{_N}\s*(?P<unit>[^\W\d_]\S*|[%°]\S*)(?:\s+\S+)?", re.IGNORECASE)
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}
_MULTIPLIED = pattern(rf"({_N})[\s-]*({'|'.join(_TIMES)})s?\b", re.IGNORECASE)
_VULGAR = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
}
_HIGH = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_SPELLED = {word: at for at, word in enumerate([*_ONES.split(), "eighteen", "nineteen"])}
_TENS = {
    word: 10 * at
    for at, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_ROUGHLY = frozenset(["about", "around", "approximately", "roughly", "nearly", "almost", "some", "over"])
_BEGINNING = frozenset({"a", "an", "half", *_SPELLED, *_TENS, *_OFTEN, *_ROUGHLY})
"""The first words of a number that is written in words."""
_PARTS = frozenset({"half", "halves", "third", "thirds", "fourth", "fourths", "quarter", "quarters", "fifths", "and"})
_DIGIT = pattern(r"\d")
_DIGITS = pattern(r"\d+(?:[., \u00a0\u202f]\d+)*")
_SPELLED_WORDS = 7
"""Words of a number that is written in words."""
_LONGEST = 200
"""Characters from which on an option is prose, whatever numbers stand in it."""
_DATE_WORDS = 4
"""Words that a day has at most ("on 16th of June")."""
_ERA = frozenset({"bc", "bce", "b"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|apr(?:il)?|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = pattern(
    rf"(?:in |on |by )?(?:(?P<before>\d{{1,4}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>(?:{_MONTH_NAMES})\b)\.?"
    r"(?(before)| (?P<behind>\d{1,4})(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
_DAYS = 31
_BEFORE_ERA = pattern(
    rf"^(?:in |about |around |c\. ?)?({_N})(?:s|th century|st century|nd century|rd century)? (?:BC|BCE|B\.C\.)",
    re.IGNORECASE,
)
_PRESSURES = 40
"""From which on both numbers of "120/80" are a blood pressure, not a fraction."""


def value(text: str, found_words: Sequence[str]) -> float | None:
    """Return the number that an option with the words ``found_words`` says.

    It may be a fraction, a mixed number, the middle of a range, or the one number in the text.
    Days of the year and years before our era come in their order. A power of ten and "2 million" count for what they
    are, a word only where it says the number and at most one thing ("Two days"), of a blood pressure the upper number.
    None where an option says no number, or more than one.
    """
    if len(text) > _LONGEST:
        return None
    plain = _unadorned(text)
    if not _DIGIT.search(plain):
        return _spelled(found_words)
    dated = _dated(plain) if len(found_words) <= _DATE_WORDS or not _ERA.isdisjoint(found_words) else None
    if dated is not None:
        return dated
    plain = without_unit_powers(plain)
    if _is_name(plain):
        return None
    joined = _JOINING.search(plain) is not None or not _JOINING_WORDS.isdisjoint(found_words)
    small = plain.lower()
    for signs, form, read in _READERS if joined else ():
        found = form.search(plain) if any(sign in small for sign in signs) else None
        if found:
            alone = not _DIGIT.search(plain[: found.start()] + plain[found.end() :])
            return read(found) if alone else None
    if len(_DIGITS.findall(plain)) != 1:
        return None
    numbers = _NUMBER.findall(plain)
    return _float(numbers[0]) if len(numbers) == 1 else None


def without_unit_powers(text: str) -> str:
    """Return ``text`` with units without their negative powers: "50 nmol min" for "50 nmol min -1"."""
    return _UNIT_POWER.sub(r"\g<unit>", text) if any(sign in text for sign in "-−–") else text


def has_negative_power(text: str) -> bool:
    """Return whether a minus of ``text`` belongs to an exponent: "10^ -12", "1e-9"."""
    return _POWER.search(text) is not None


def unit(text: str) -> str:
    """Return the unit of an option that is one number with a unit: ``mg`` for "5 mg"; empty for any other."""
    found = _MEASURED.fullmatch(without_unit_powers(text).strip().rstrip("."))
    return found["unit"] if found else ""


def wording(text: str) -> frozenset[str]:
    """Return the words of an option beside its numbers."""
    return frozenset(word for word in words(text) if not _DIGIT.search(word))


_POWER = pattern(r"(?:\^|\*\*)\s*[({]?\s*[-−–]|\d[eE][-−–]\d|10\s?[({][-−–]")


def _is_name(text: str) -> bool:
    """Return whether a number of ``text`` is part of a name or of a term: "GLUT-4", "3x - 3"."""
    if not any(sign in text for sign in "-+−–"):
        return False
    named = _DESIGNATION.match(text) and not _NO_NAME.match(text)
    return bool(named) or _TERM.search(text) is not None


def _unadorned(text: str) -> str:
    if not text.isascii():
        for sign, written in _VULGAR.items():
            if sign in text:
                text = re.sub(rf"(?<=\d)\s?{sign}", f" {written}", text).replace(sign, written)
    if "\\" in text or "{" in text:
        text = text.replace("\\$", "$").replace("\\%", "%").replace("\\,", "").replace("{,}", ",")
    return text.strip()


def _dated(text: str) -> float | None:
    """Return a number for a day ("June 16", "16 June"), a month of a year, or a year BC; None for anything else."""
    found = _BEFORE_ERA.search(text)
    if found:
        return -_float(found[1])
    found = _DATE.fullmatch(text.strip(" ."))
    if not found:
        return None
    month = _MONTHS.index(found["month"][:3].lower().replace("k", "c")) + 1
    number = int(found["before"] or found["behind"])
    return number + month / 13 if number > _DAYS else month * (_DAYS + 1) + number


def _spelled(found_words: Sequence[str]) -> float | None:
    """Return the number that words say, with at most one more behind it: "two days", "a trillion", "ninety-five"."""
    if not found_words or len(found_words) > _SPELLED_WORDS:
        return None
    if found_words[0].partition("-")[0] not in _BEGINNING or found_words[-1] in _PARTS:
        return None
    rest = [part for word in found_words for part in word.split("-") if part not in _ROUGHLY]
    if rest and rest[0] in _OFTEN:
        return _OFTEN[rest[0]] if len(rest) <= 2 else None
    whole, part, at = 0.0, 0.0, 0
    if rest[:1] in (["a"], ["an"]) and rest[1:2] and rest[1] in _TIMES:
        part, at = 1.0, 1
    elif rest[:2] == ["half", "a"] and rest[2:3] and rest[2] in _TIMES:
        part, at = 0.5, 2
    for word in rest[at:]:
        if word in _TENS and part % 100 == 0:
            part += _TENS[word]
        elif word in _SPELLED and (at == 0 or (part % 10 == 0 and _SPELLED[word] < 10) or part % 100 == 0):
            part += _SPELLED[word]
        elif word == "hundred" and at:
            part *= 100
        elif word in _TIMES and at:
            whole, part = whole + part * _TIMES[word], 0.0
        elif word != "and" or not at:
            break
        at += 1
    return whole + part if at and len(rest) - at <= 1 else None


def _ratio(found: re.Match[str]) -> float | None:
    up, down = float(found["up"]), float(found["down"])
    if not down:
        return None
    return -up / down if found["sign"].strip() else up / down


def _mixed(found: re.Match[str]) -> float | None:
    option = _ratio(found)
    bank = float(found["whole"])
    return None if option is None else option - bank if found["sign"].strip() else option + bank


def _over(found: re.Match[str]) -> float | None:
    up, down = float(found["up"]), float(found["down"])
    return up if up > down >= _PRESSURES else _ratio(found)


def _exponent(found: re.Match[str]) -> float | None:
    power = int(_plain(found["power"]))
    return _float(found["factor"].replace(" ", "")) * 10.0**power if abs(power) < 300 else None


def _scientific(found: re.Match[str]) -> float | None:
    power = int(_plain(found["power"] or found["high"].translate(_HIGH)))
    factor = _float(found["factor"]) if found["factor"] else 1.0
    return factor * 10.0**power if abs(power) < 300 else None


def _middle(found: re.Match[str]) -> float | None:
    if found["between"] and "between" not in found.string[: found.start()].lower():
        return None  # "32 and 64" are two numbers
    return (_float(found["low"]) + _float(found["high"])) / 2


def _multiplied(found: re.Match[str]) -> float:
    return _float(found[1]) * _TIMES[found[2].lower()]


_READERS: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[[re.Match[str]], float | None]], ...] = (
    (("frac",), _FRACTION, _ratio),
    (("10",), _SCIENTIFIC, _scientific),
    (("e",), _EXPONENT, _exponent),
    (("/", "⁄"), _MIXED, _mixed),
    (("/", "⁄", "over"), _OVER, _over),
    (tuple(_TIMES), _MULTIPLIED, _multiplied),
    (("-", "−", "–", "—", "to", "bis", "through", "and"), _RANGE, _middle),
)
"""Numbers that are written with more than digits: what each has somewhere, how it is written, and what it comes to."""
_JOINING = pattern(
    r"[-/⁄\\^*⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–—]|\d(?:e\d|to|bis|through|and|over|hundred|thousand|[mb]illion|trillion)|(?:to|bis|through|and|over)\d",
    re.IGNORECASE,
)
_JOINING_WORDS = frozenset({"over", "to", "bis", "through", "and", *_TIMES})
"""Each of them has one of these signs or words."""


def _plain(number: str) -> str:
    return re.sub(r"[, \u00a0\u202f]", "", number).replace("−", "-").replace("–", "-")


def _float(number: str) -> float:
    return float(_plain(number))
