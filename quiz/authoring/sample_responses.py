"""Responses made up for a question, one for each verdict it can have, so that authors see every explanation.

This module does not know which response earns which verdict: it tries what a person could give, and grades it.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from quiz import kinds
from quiz.model import (
    Arrange,
    Fill,
    Gap,
    Grading,
    Interaction,
    Judged,
    Pair,
    Pick,
    Question,
    Response,
    Reveal,
    Verdict,
    Write,
    shown_texts,
)

_WORDS = "something else"
"""Typed where any wrong words will do."""
_NUMBERS = ("0", "1", "2", "5", "12", "150", "2500", "123456", "0.5", "-1", "-999999999999", "999999999999")
_JUDGEMENTS = ("knew", "partly", "missed")


def samples(question: Question, grading: Grading) -> Mapping[Verdict, Response]:
    """Return a response for each verdict, as far as one was found: right, partial, wrong, in this order.

    The right one is the key. For the others, answers that the author declared are tried before any made up here.
    """
    found: dict[Verdict, Response] = {}
    for response in chain([kinds.key(question)], _declared_wrong(question), _made_up(question)):
        outcome = kinds.grade(question, response, grading)
        if isinstance(outcome, Judged):
            found.setdefault(outcome.verdict, response)
    order: tuple[Verdict, ...] = ("right", "partial", "wrong")
    return {verdict: found[verdict] for verdict in order if verdict in found}


def still_fits(response: Response, interaction: Interaction) -> bool:
    """Return whether ``response`` can still be given after its question was changed: every text in it is kept."""
    match interaction:
        case Pick() | Arrange():
            return set(response) <= set(shown_texts(interaction))
        case Pair(lefts, rights):
            return set(response[::2]) <= set(lefts) and set(response[1::2]) <= {*rights, ""}
        case Fill(parts):
            gaps = [part for part in parts if isinstance(part, Gap)]
            return len(gaps) == len(response) and all(
                not gap.options or text in (*gap.options, "") for gap, text in zip(gaps, response, strict=True)
            )
        case Write() | Reveal():
            return True


def _declared_wrong(question: Question) -> Iterator[Response]:
    """Return the responses that the author declared wrong."""
    return (declared.response for declared in kinds.declared_answers(question) if not declared.counts)


def _made_up(question: Question) -> Iterator[Response]:
    """Yield a small number of responses that a person could give."""
    interaction, key = kinds.present(question, lambda texts: texts), kinds.key(question)
    match interaction:
        case Pick(options):
            yield from _picked(options, key)
        case Write(unit=unit):
            for text in (*_NUMBERS, _WORDS) if interaction.numeric else (_WORDS,):
                yield from ((text,), (f"{text} {unit}".strip(),), *((text, judged) for judged in _JUDGEMENTS))
        case Fill(parts):
            yield from _filled([part for part in parts if isinstance(part, Gap)], key)
        case Arrange():
            yield from ((*key[:-2], *reversed(key[-2:])), key[::-1])
        case Pair(lefts, rights):
            yield from _paired(lefts, rights, key)
        case Reveal():
            yield from ((judged,) for judged in _JUDGEMENTS)


def _picked(options: tuple[str, ...], key: Response) -> Iterator[Response]:
    """Yield the key with its last text missing, one too many, or both; then every other option alone."""
    others = [text for text in options if text not in key]
    for other in others[:1]:
        yield (*key[:-1], other)
    yield key[:-1]
    for other in others:
        yield (*key, other)
        yield (other,)


def _filled(gaps: list[Gap], key: Response) -> Iterator[Response]:
    """Yield the key with its last gap filled wrongly; then with all of them."""
    wrong = tuple(
        next((text for text in gap.options if text != right), _WORDS) for gap, right in zip(gaps, key, strict=True)
    )
    yield (*key[:-1], *wrong[-1:])
    yield wrong


def _paired(lefts: tuple[str, ...], rights: tuple[str, ...], key: Response) -> Iterator[Response]:
    """Yield the key with its last left given a decoy, or nothing; then every left given the right of the next."""
    own = key[1::2]
    decoys = [text for text in rights if text not in own]
    for last in (*decoys[:1], ""):
        yield (*key[:-1], last)
    for turned in (*own[1:], *own[:1]), tuple(decoys * len(own))[: len(own)]:
        yield tuple(text for pair in zip(lefts, turned, strict=False) for text in pair)
