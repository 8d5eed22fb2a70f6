"""What an author should look at, and from how many answers on it is said: few answers would accuse good questions."""

from collections.abc import Iterator, Sequence

from quiz.stats.choices import TO_SHARE
from quiz.stats.items import FLOOR, Choice, Item, Note

TO_DOUBT_KEY = 30
"""Learners in a fixed set from which its best third may cast doubt on a key."""
_TO_DOUBT_TEACHING = 10
_TO_JUDGE = 20
_TO_HINT = 10
_TO_CALL_WEAK = 100
_UNUSED = 0.05
"""A distractor that fewer choose does not work (Haladyna & Downing 1993)."""


def notes(
    item: Item,
    *,
    chance: float,
    correlation: tuple[float, int] | None,
    best: Sequence[str],
    distractors: Sequence[Choice],
) -> Iterator[tuple[Note, tuple[str, ...]]]:
    """Yield what to look at in ``item``.

    ``chance`` is the probability that a guess is right; ``correlation`` that of the question with the rest of its set,
    and of how many learners; ``best`` what the best third chose more than the key; ``distractors`` what all saw.
    """
    if item.unknown is not None and item.unknown > 0.4 and item.asked and item.asked >= _TO_DOUBT_TEACHING:
        yield "not-taught", ()
    if item.self_judged:
        return
    if item.difficulty and item.difficulty.high < chance + 0.05:
        yield "check-key", ()
    if best:
        yield "second-key", tuple(best)
    if correlation:
        yield from _of_correlation(*correlation)
    if item.difficulty and item.answered >= _TO_JUDGE:
        if item.difficulty.value > 0.95:
            yield "easy", ()
        elif item.difficulty.value < 0.25:
            yield "hard", ()
    if item.answered >= TO_SHARE:
        unused = tuple(choice.text for choice in distractors if choice.learners < _UNUSED * item.answered)
        if unused:
            yield "unused", unused
    if item.disputes >= FLOOR or item.disputed:
        yield "disputed", tuple(typed.text for typed in item.disputed)


def _of_correlation(value: float, learners: int) -> Iterator[tuple[Note, tuple[str, ...]]]:
    if learners >= TO_DOUBT_KEY and value < 0:
        yield "negative", ()
    elif _TO_HINT <= learners < TO_DOUBT_KEY and value < -0.2:
        yield "negative-hint", ()
    elif learners >= _TO_CALL_WEAK and value < 0.15:
        yield "weak", ()
