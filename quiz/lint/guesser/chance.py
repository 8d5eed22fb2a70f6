"""Probabilities of chance results: binomial and normal tails, chi-square, and Holm's correction."""

import math
from collections.abc import Sequence


def binomial_tail(hits: int, trials: int, chance: float) -> float:
    """Return the probability of ``hits`` or more in ``trials`` that succeed with probability ``chance`` each.

    The sum of C(n, i) p^i (1-p)^(n-i) for i from ``hits`` to n, by logarithms of the gamma function, smallest terms
    first. Exact to about 1e-12 of its value.
    Source: Johnson, Kemp & Kotz, Univariate Discrete Distributions, 3.1.
    """
    if hits <= 0:
        return 1.0
    if hits > trials or chance <= 0:
        return 0.0
    if chance >= 1:
        return 1.0
    whole, win, lose = math.lgamma(trials + 1), math.log(chance), math.log1p(-chance)
    terms = [
        math.exp(whole - math.lgamma(i + 1) - math.lgamma(trials - i + 1) + i * win + (trials - i) * lose)
        for i in range(trials, hits - 1, -1)
    ]
    return min(1.0, math.fsum(terms))


def balance(hits: int, trials: int) -> float:
    """Return the two-sided probability that a fair coin is at least as uneven as ``hits`` of ``trials``.

    Twice the tail of the more frequent side, at most 1; exact, with integers.
    """
    most = max(hits, trials - hits)
    ways = sum(math.comb(trials, i) for i in range(most, trials + 1))
    return min(1.0, 2 * ways / (1 << trials))


def normal_tail(z: float) -> float:
    """Return the probability that a standard normal value is ``z`` or more: erfc(z / sqrt 2) / 2.

    Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.
    """
    return math.erfc(z / math.sqrt(2)) / 2


def skewed_tail(z: float, skewness: float) -> float:
    """Return the probability of ``z`` or more for a standardized sum whose upper tail is heavier by this skewness.

    normal_tail(z) + skewness / 6 (z^2 - 1) phi(z), the first term of Edgeworth's series; a lighter tail is left as the
    normal one, which is then on the safe side.
    Source: Feller, An Introduction to Probability Theory, volume 2, XVI.4.
    """
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return min(1.0, normal_tail(z) + max(0.0, skewness / 6 * (z * z - 1) * density))


def chi_square(counts: Sequence[float], expected: Sequence[float]) -> float:
    """Return Pearson's sum of (count - expected)^2 / expected over cells whose expected count is not 0."""
    return math.fsum((count - hope) ** 2 / hope for count, hope in zip(counts, expected, strict=True) if hope > 0)


def chi_square_tail(value: float, freedom: int) -> float:
    """Return the probability of a chi-square of ``value`` or more with ``freedom`` degrees, 1 or more.

    Q(k) = Q(k - 2) + (x/2)^(k/2 - 1) e^(-x/2) / gamma(k/2), from Q(1) = erfc(sqrt(x/2)) or Q(2) = e^(-x/2).
    Source: Abramowitz & Stegun 26.4.
    """
    half = max(0.0, value) / 2
    if not half:
        return 1.0
    tail = math.erfc(math.sqrt(half)) if freedom % 2 else math.exp(-half)
    for degree in range(3 if freedom % 2 else 4, freedom + 1, 2):
        tail += math.exp((degree / 2 - 1) * math.log(half) - half - math.lgamma(degree / 2))
    return min(1.0, tail)


def holm(chances: Sequence[float]) -> list[float]:
    """Return the p-values of several tests made at once, each corrected for the others, in the order given.

    The smallest times n, the next times n - 1, ...; none below the one before it, none above 1.
    Source: Holm 1979, A simple sequentially rejective multiple test procedure.
    """
    corrected = [1.0] * len(chances)
    worst = 0.0
    for rank, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        worst = max(worst, min(1.0, (len(chances) - rank) * chances[at]))
        corrected[at] = worst
    return corrected
