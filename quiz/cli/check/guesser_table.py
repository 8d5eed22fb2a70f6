"""The table of the blind guesser, as ``quiz check --all`` shows it."""

from collections.abc import Iterator
from textwrap import wrap

from quiz import lint
from quiz.bank import Reading
from quiz.cli import output
from quiz.cli.table import Column, table
from quiz.wording import checklist

_WIDTH = 100
"""Characters of a line of text where there is no terminal."""


def lines(reading: Reading) -> Iterator[str]:
    """Yield the lines about one bank; none where nothing is picked from options."""
    guesses = lint.guesses(reading)
    if reading.bank is None or not guesses:
        return
    if all(guess.p is None for guess in guesses):
        yield checklist.too_small(reading.bank.title, max(guess.questions for guess in guesses), lint.GUESSED)
        return
    yield checklist.guesser(reading.bank.title)
    columns = [
        Column(checklist.PICKS, [guess.strategy for guess in guesses]),
        Column(checklist.QUESTIONS, [f"{guess.questions:,}" for guess in guesses], right=True),
        Column(checklist.SCORES, [f"{guess.score:.0%}" for guess in guesses], right=True),
        Column(checklist.CHANCE, [f"{guess.chance:.0%}" for guess in guesses], right=True),
        Column(checklist.P, [checklist.likelihood(guess.p) for guess in guesses], right=True),
    ]
    room = _room()
    yield from (f"    {line}" for line in table(columns, room))
    for guess in guesses:
        if guess.got:
            yield from (
                f"    {line}"
                for line in wrap(checklist.got(guess.strategy, guess.got), room or _WIDTH, break_on_hyphens=False)
            )


def _room() -> int | None:
    width = output.width()
    return None if width is None else max(1, width - 4)
