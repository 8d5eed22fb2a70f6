"""What makes a question the same one for those who answered it: its stem, what it offers and its key. No whys."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import assert_never

from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Response, Reveal, Write


def digest(name: str, stem: str, interaction: Interaction, key: Response) -> str:
    """Return a short digest of what a question of type ``name`` asks and what is right.

    It stays the same where only a why, the explanation, the other wordings, a source or the order in the file changes,
    and where texts are only broken into other lines.
    """
    content = (name, _smooth(stem), *_offered(interaction), "", *_right(interaction, key))
    return blake2b("\n".join(content).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _offered(interaction: Interaction) -> Iterable[str]:
    match interaction:
        case Pick(options=texts) | Arrange(items=texts):
            return sorted(map(_smooth, texts))
        case Pair(lefts=lefts, rights=rights):
            return (*sorted(map(_smooth, lefts)), "", *sorted(map(_smooth, rights)))
        case Fill(parts=parts):
            return (
                "\n".join(sorted(map(_smooth, part.options))) if isinstance(part, Gap) else _smooth(part)
                for part in parts
            )
        case Write(unit=unit):
            return (_smooth(unit),)
        case Reveal(answer=answer):
            return (_smooth(answer),)
        case _:
            assert_never(interaction)


def _right(interaction: Interaction, key: Response) -> Iterable[str]:
    """Return the key, in an order of its own where it has none."""
    texts = tuple(map(_smooth, key))
    match interaction:
        case Pick():
            return sorted(texts)
        case Pair():
            return (text for pair in sorted(zip(texts[::2], texts[1::2], strict=True)) for text in pair)
        case Arrange() | Fill() | Write() | Reveal():
            return texts
        case _:
            assert_never(interaction)


def _smooth(text: str) -> str:
    return " ".join(text.split())
