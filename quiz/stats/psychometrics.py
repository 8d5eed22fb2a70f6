"""Classical test theory: the figures that describe questions and whole tests, from plain numbers.

``rows`` are learners, columns are questions; a value is what an answer was worth, from 0 to 1. Variances and
covariances are those of samples (divided by n - 1). Source: Lord & Novick, Statistical Theories of Mental Test Scores,
1968; the names facility, effective weight and discriminative efficiency are those of Moodle's quiz statistics.
"""

import math
from collections.abc import Callable, Sequence
from operator import mul
from random import Random
from typing import NamedTuple

Row = Sequence[float]

_Z90 = 1.6448536269514722
"""The standard normal quantile of 0.95: a two-sided interval of 90 %."""
_FEWEST_ROUNDS, _MOST_VALUES = 40, 10_000_000
"""Samples that are drawn at least, and values in all samples together."""


class Interval(NamedTuple):
    """A figure with the interval in which it lies with 90 % confidence."""

    value: float
    low: float
    high: float


def wilson(hits: int, of: int) -> Interval:
    """Return the share of ``hits`` among ``of``, at least 1, with its score interval (Wilson 1927)."""
    share, squared = hits / of, _Z90**2
    middle = (share + squared / (2 * of)) / (1 + squared / of)
    half = _Z90 / (1 + squared / of) * math.sqrt(share * (1 - share) / of + squared / (4 * of * of))
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def mean(values: Row) -> float:
    """Return the mean of one value or more; of what was worth 0 to 1, the facility index."""
    return math.fsum(values) / len(values)


def covariance(first: Row, second: Row) -> float:
    """Return the covariance of two columns of the same learners; 0 for fewer than two."""
    if len(first) < 2:
        return 0.0
    one, other = mean(first), mean(second)
    return math.fsum((x - one) * (y - other) for x, y in zip(first, second, strict=True)) / (len(first) - 1)


def correlation(first: Row, second: Row) -> float | None:
    """Return Pearson's r; None where either does not vary.

    Between a question and what is reached in others it is the corrected point-biserial.
    """
    spread = math.sqrt(covariance(first, first) * covariance(second, second))
    return covariance(first, second) / spread if spread > 1e-12 else None


def efficiency(column: Row, others: Row) -> float | None:
    """Return the covariance of a question with the rest as a share of the largest that the same values allow."""
    most = covariance(sorted(column), sorted(others))
    return covariance(column, others) / most if most > 1e-12 else None


def rest(column: Row, totals: Row) -> list[float]:
    """Return what each learner reached in all questions but one."""
    return [total - value for value, total in zip(column, totals, strict=True)]


def effective_weights(columns: Sequence[Row], totals: Row) -> list[float | None]:
    """Return how much each question adds to the spread of the totals, as shares; None where it lessens it."""
    shared = [covariance(column, totals) for column in columns]
    roots = [math.sqrt(value) if value >= 0 else None for value in shared]
    whole = math.fsum(root for root in roots if root is not None)
    return [root / whole if root is not None and whole else None for root in roots]


def alpha(rows: Sequence[Row]) -> float | None:
    """Return Cronbach's alpha, for right or wrong KR-20; None where the totals do not vary, or for one question."""
    columns = list(zip(*rows, strict=True))
    return _alpha(columns, len(rows))


def _alpha(columns: Sequence[Row], learners: int) -> float | None:
    """``alpha`` by sums of squares, which is fast enough to be repeated."""
    if len(columns) < 2 or learners < 2:
        return None
    spread = _spread([math.fsum(row) for row in zip(*columns, strict=True)])
    if spread < 1e-9:
        return None
    return len(columns) / (len(columns) - 1) * (1 - math.fsum(map(_spread, columns)) / spread)


def _spread(values: Row) -> float:
    """Return the sum of squared distances from the mean."""
    return math.fsum(map(mul, values, values)) - math.fsum(values) ** 2 / len(values)


def alpha_interval(rows: Sequence[Row], chance: Random, rounds: int = 200) -> Interval | None:
    """Return alpha with the interval in which it lies in 90 % of ``rounds`` samples of the learners with replacement.

    The percentile bootstrap (Efron 1979). Of very many answers fewer samples are drawn, because they differ little.
    None where alpha is not defined.
    """
    value = alpha(rows)
    if value is None:
        return None
    rounds = min(rounds, max(_FEWEST_ROUNDS, _MOST_VALUES // (len(rows) * len(rows[0]))))
    samples = (_alpha(list(zip(*chance.choices(rows, k=len(rows)), strict=True)), len(rows)) for _ in range(rounds))
    found = sorted(sample for sample in samples if sample is not None)
    return Interval(value, found[int(len(found) * 0.05)], found[min(len(found) - 1, int(len(found) * 0.95))])


def standard_error(rows: Sequence[Row]) -> float | None:
    """Return the standard error of a learner's total, in questions; None where alpha is not defined."""
    value = alpha(rows)
    return None if value is None else math.sqrt(max(0.0, 1 - value)) * deviation([math.fsum(row) for row in rows])


def deviation(values: Row) -> float:
    """Return the standard deviation."""
    return math.sqrt(covariance(values, values))


def skewness(values: Row) -> float | None:
    """Return k3 / k2^1.5 by Fisher's k-statistics; None for fewer than three values or without spread."""
    n = len(values)
    if n < 3 or deviation(values) < 1e-9:
        return None
    return n * _power(values)(3) / ((n - 1) * (n - 2)) / deviation(values) ** 3


def kurtosis(values: Row) -> float | None:
    """Return k4 / k2^2 by Fisher's k-statistics; None for fewer than four values or without spread."""
    n = len(values)
    if n < 4 or deviation(values) < 1e-9:
        return None
    power = _power(values)
    fourth = (n * (n + 1) * power(4) - 3 * (n - 1) * power(2) ** 2) / ((n - 1) * (n - 2) * (n - 3))
    return fourth / deviation(values) ** 4


def _power(values: Row) -> Callable[[int], float]:
    """Return the sum of a power of the distances from the mean."""
    middle = mean(values)
    return lambda exponent: math.fsum((value - middle) ** exponent for value in values)


def thirds(scores: Row) -> tuple[frozenset[int], frozenset[int], frozenset[int]] | None:
    """Return who is in the bottom, the middle and the top third, by their places in ``scores``.

    Whoever is level with the last of an outer third belongs to it, so that no order of arrival decides. None where
    bottom and top would then share somebody.
    """
    ranked, size = sorted(scores), max(1, len(scores) // 3)
    if not ranked or ranked[size - 1] >= ranked[-size]:
        return None
    bottom = frozenset(at for at, score in enumerate(scores) if score <= ranked[size - 1])
    top = frozenset(at for at, score in enumerate(scores) if score >= ranked[-size])
    return bottom, frozenset(range(len(scores))) - bottom - top, top
