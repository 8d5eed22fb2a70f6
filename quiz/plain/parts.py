"""What is answered part by part: the gaps of a text, and the left sides that want a partner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from quiz import wording
from quiz.model import Fill, Gap, Pair, Response
from quiz.plain.spoken import numbered, said

_PROMPT = wording.plain_prompts


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to be filled."""

    place: str
    """Which of them it is."""
    options: tuple[str, ...]
    """What it is chosen from; empty where it is typed."""
    listed: bool
    """Whether the options are said with it, or stand for all parts and were said before."""
    full: str
    """What to type, for someone who was not told before."""
    short: str
    """The same in short; empty where that goes without saying."""
    example: str
    """What to type, for someone who typed something else."""

    def prompt(self, *, full: bool) -> Iterator[str]:
        """Which part it is, what it can be chosen from, and what to type."""
        yield self.place
        if self.listed:
            yield from numbered(self.options)
        yield self.full if full else self.short


def parts_of(interaction: Fill | Pair) -> tuple[Part, ...]:
    """The parts, in order."""
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
    return Part(_PROMPT.gap_place(number, of), options, listed=True, full=full, short=short, example=full)


def _left(number: int, pair: Pair) -> Part:
    lefts, rights = len(pair.lefts), len(pair.rights)
    return Part(
        _PROMPT.pair_place(number, lefts, said(pair.lefts[number - 1])),
        pair.rights,
        listed=False,
        full=_PROMPT.pair(lefts, rights, full=True),
        short=_PROMPT.pair(lefts, rights, full=False) if number == 1 else "",
        example=_PROMPT.pair_example(rights),
    )


def response_of(interaction: Fill | Pair, texts: Sequence[str]) -> Response:
    """The response that fills the parts with ``texts``, empty for a part left open."""
    if isinstance(interaction, Fill):
        return tuple(texts)
    return tuple(text for pair in zip(interaction.lefts, texts, strict=True) for text in pair)


def left_open(interaction: Fill | Pair, texts: Sequence[str]) -> str:
    """What to say of parts that were left open."""
    if not any(texts):
        return wording.asking.GIVE_UP_EMPTY
    number = sum(not text for text in texts)
    return wording.asking.gaps_empty(number) if isinstance(interaction, Fill) else wording.asking.unpaired(number)
