"""The numbers that a bank gives as answers, and the intervals that count as them: fractions, never floating point."""

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from quiz import lazy

_NUMBER = lazy.pattern(r"[-+−]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})")
_SCIENTIFIC = lazy.pattern(
    r"(?P<digits>[-+−]?[0-9]{1,30}(?:\.[0-9]{0,30})?)(?:[eE](?P<e>[-+−]?[0-9]{1,2})"
    r"|\s*[xX×*·]\s*10(?:\^(?P<power>[-+−]?[0-9]{1,2})|(?P<raised>[⁺⁻]?[⁰¹²³⁴-⁹]{1,2})))"
)
_TOLERANCE = lazy.pattern(r"(?P<size>(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30}))\s*(?P<sort>%|digits?|)")


def read_number(text: str) -> Fraction | None:
    """Read ``text`` as a decimal number, or one with a power of ten like ``6.022e23``; None if it is anything else."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return Fraction(text.replace("−", "-"))
    found = _SCIENTIFIC.fullmatch(text)
    if found is None:
        return None
    power = found["e"] or found["power"] or unicodedata.normalize("NFKC", found["raised"])
    return Fraction(found["digits"].replace("−", "-")) * Fraction(10) ** int(power.replace("−", "-"))


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def __contains__(self, value: Fraction) -> bool:
        return self.low <= value <= self.high


def interval(answer: Fraction, tolerance: str) -> Interval | None:
    """Return the numbers that count as ``answer``; None where ``tolerance`` cannot be read.

    ``3`` means so much to either side, ``5%`` that share of the answer, ``2 digits`` every number that rounds to the
    same as the answer at two significant digits. Without a tolerance only the number itself counts.
    """
    if not tolerance:
        return Interval(answer, answer)
    found = _TOLERANCE.fullmatch(tolerance.strip())
    if found is None:
        return None
    size = Fraction(found["size"])
    match found["sort"]:
        case "":
            reach = size
        case "%":
            reach = abs(answer) * size / 100
        case _:
            if size.denominator != 1 or not 1 <= size <= 30:
                return None
            return _rounded(answer, int(size))
    return Interval(answer - reach, answer + reach)


def _rounded(answer: Fraction, digits: int) -> Interval:
    """Return the numbers that round to the same as ``answer``.

    Below a power of ten they lie closer: 9.95 to 10.5 round to 10."""
    if not answer:
        return Interval(answer, answer)
    step = Fraction(10) ** (_magnitude(answer) - digits + 1)
    middle = abs(round(answer / step) * step)
    power = Fraction(10) ** _magnitude(middle)
    above = power / 10 ** (digits - 1) / 2
    low, high = middle - (above / 10 if middle == power else above), middle + above
    return Interval(low, high) if answer > 0 else Interval(-high, -low)


def _magnitude(value: Fraction) -> int:
    """Return the power of ten of the first significant digit: 2 for 350, -3 for 0.0021."""
    value = abs(value)
    if not value:
        return 0
    power = len(str(value.numerator)) - len(str(value.denominator))
    return power if value >= Fraction(10) ** power else power - 1
