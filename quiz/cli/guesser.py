"""The blind guesser's table, as ``quiz check --all`` shows it."""

from collections.abc import Iterator

from quiz import lint
from quiz.bank import Reading
from quiz.cli import output
from quiz.cli.table import Column, table
from quiz.wording import craft

CODE = "Q401"
"""The rule that judges what the table shows."""


def shown(reading: Reading) -> Iterator[str]:
    """The lines about one bank; none where nothing is picked from options."""
    guesses = lint.guesses(reading)
    if reading.bank is None or not guesses:
        return
    if all(guess.p is None for guess in guesses):
        yield craft.too_small(reading.bank.title, max(guess.questions for guess in guesses), lint.GUESSED)
        return
    yield craft.guesser(reading.bank.title)
    columns = [
        Column(craft.PICKS, [guess.strategy for guess in guesses]),
        Column(craft.QUESTIONS, [f"{guess.questions:,}" for guess in guesses], right=True),
        Column(craft.SCORES, [f"{guess.score:.0%}" for guess in guesses], right=True),
        Column(craft.CHANCE, [f"{guess.chance:.0%}" for guess in guesses], right=True),
        Column(craft.P, [craft.likelihood(guess.p) for guess in guesses], right=True),
    ]
    yield from (f"    {line}" for line in table(columns, _room()))


def _room() -> int | None:
    width = output.width()
    return None if width is None else max(1, width - 4)
