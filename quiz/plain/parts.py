"""Questions that are answered part by part: the gaps of a text, and left sides that need a partner."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, assert_never

from quiz import wording
from quiz.model import Fill, Gap, Pair, Response
from quiz.plain.speakable import numbered, speakable_lines

_PROMPT = wording.plain_prompts


class Part(NamedTuple):
    """One part to be answered."""

    place: str
    """Which part it is, as a line."""
    options: tuple[str, ...]
    """What it is chosen from; empty if it is typed."""
    listed: bool
    """Whether the options belong to this part alone and are read with it; else all parts share them."""
    full: str
    """What to type, for someone who hears it for the first time."""
    short: str
    """The same in short; empty if it goes without saying."""
    example: str
    """What to type, for someone whose line could not be read."""

    def prompt(self, *, full: bool) -> Iterator[str]:
        """Yield which part it is, what it can be chosen from, and what to type."""
        yield self.place
        if self.listed:
            yield from numbered(self.options)
        yield self.full if full else self.short


def parts_of(interaction: Fill | Pair) -> tuple[Part, ...]:
    """Return the parts, in order."""
    match interaction:
        case Fill(parts=parts):
            gaps = [part.options for part in parts if isinstance(part, Gap)]
            return tuple(_gap(number, len(gaps), options) for number, options in enumerate(gaps, 1))
        case Pair(lefts=lefts):
            return tuple(_left(number, interaction) for number in range(1, len(lefts) + 1))
        case _:
            assert_never(interaction)


def _gap(number: int, of: int, options: tuple[str, ...]) -> Part:
    full, short = (_PROMPT.gap(len(options), full=full) for full in (True, False))
    return Part(f"Gap {number} of {of}.", options, listed=True, full=full, short=short, example=full)


def _left(number: int, pair: Pair) -> Part:
    lefts, rights = len(pair.lefts), len(pair.rights)
    return Part(
        f"Pair {number} of {lefts}: {speakable_lines(pair.lefts[number - 1])}",
        pair.rights,
        listed=False,
        full=_PROMPT.pair(lefts, rights, full=True),
        short=_PROMPT.pair(lefts, rights, full=False) if number == 1 else "",
        example=_PROMPT.pair_example(rights),
    )


def response_of(interaction: Fill | Pair, texts: Sequence[str]) -> Response:
    """Return the response whose parts are ``texts``, where an empty text leaves its part open."""
    if isinstance(interaction, Fill):
        return tuple(texts)
    return tuple(text for pair in zip(interaction.lefts, texts, strict=True) for text in pair)


def left_open(interaction: Fill | Pair, texts: Sequence[str]) -> str:
    """Return the sentence that parts were left open."""
    if not any(texts):
        return wording.asking.GIVE_UP_EMPTY
    number = sum(not text for text in texts)
    return wording.asking.gaps_empty(number) if isinstance(interaction, Fill) else wording.asking.unpaired(number)
