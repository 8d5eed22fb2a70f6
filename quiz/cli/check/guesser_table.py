"""The table of the blind guesser, as ``quiz check --all`` shows it."""

from collections.abc import Iterator
from textwrap import wrap

from quiz import lint
from quiz.bank import Reading
from quiz.cli import output
from quiz.cli.table import Column, table
from quiz.wording import pluralize

_WIDTH = 100
"""Characters of a line of text where there is no terminal."""


def lines(reading: Reading) -> Iterator[str]:
    """Yield the lines about one bank; none where nothing is picked from options."""
    guesses = lint.guesses(reading)
    if reading.bank is None or not guesses:
        return
    if all(guess.p is None for guess in guesses):
        questions = pluralize(max(guess.questions for guess in guesses), "question")
        needed = f"{questions} with one right option, {lint.GUESSED} are needed."
        yield f'"{reading.bank.title}" is too small to tell what somebody who knows nothing would score: {needed}'
        return
    yield f'What somebody who knows nothing would score in "{reading.bank.title}":'
    columns = [
        Column("Always picks", [guess.strategy for guess in guesses]),
        Column("Questions", [f"{guess.questions:,}" for guess in guesses], right=True),
        Column("Scores", [f"{guess.score:.0%}" for guess in guesses], right=True),
        Column("Chance", [f"{guess.chance:.0%}" for guess in guesses], right=True),
        Column("p", [_likelihood(guess.p) for guess in guesses], right=True),
    ]
    width = output.width()
    room = None if width is None else max(1, width - 4)
    yield from (f"    {line}" for line in table(columns, room))
    for guess in guesses:
        if guess.got:
            questions = pluralize(len(guess.got), "question")
            got = f"Whoever picks {guess.strategy} gets {questions}: {', '.join(guess.got)}."
            yield from (f"    {line}" for line in wrap(got, room or _WIDTH, break_on_hyphens=False))


def _likelihood(p: float | None) -> str:
    """Return how likely it is to score as well by chance."""
    if p is None:
        return "too few"
    return f"{p:.3f}" if p >= 0.001 else "< 0.001"
