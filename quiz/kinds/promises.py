"""What an author says of responses: these count, those do not. Whether the matcher agrees is for others to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.kinds.amounts import Amount
from quiz.kinds.cloze import Cloze
from quiz.kinds.numeric import Numeric
from quiz.kinds.short_answer import ShortAnswer
from quiz.model import Response


@dataclass(frozen=True, slots=True)
class Promise:
    """A response, and whether it counts."""

    response: Response
    text: str
    """What of the response the author wrote here."""
    counts: bool
    where: tuple[str | int, ...]
    """The keys and positions that lead to it, from the question on."""


def further(body: object, key: Response) -> Iterator[Promise]:
    """What a question says beyond its ``key``: variants that count, and what is rejected. Chosen answers have none."""
    match body:
        case ShortAnswer():
            yield from _of_text(body)
        case Numeric():
            for at, amount in enumerate(body.accept):
                yield Promise((_typed(amount),), str(amount), counts=True, where=("accept", at))
            for at, (amount, _) in enumerate(body.reject):
                yield Promise((_typed(amount),), str(amount), counts=False, where=("reject", at))
        case Cloze():
            yield from _of_gaps(body, key)
        case _:
            return


def _of_text(body: ShortAnswer) -> Iterator[Promise]:
    if body.case != "sensitive" and body.answer.lower() != body.answer:
        yield Promise((body.answer.lower(),), body.answer.lower(), counts=True, where=("answer",))
    for at, text in enumerate(body.accept):
        yield Promise((text,), text, counts=True, where=("accept", at))
    for at, reject in enumerate(body.reject):
        yield Promise((reject.text,), reject.text, counts=False, where=("reject", at, "text"))


def _typed(amount: Amount) -> str:
    """A number of ``amount`` as it would be typed, never one that can be read in two ways."""
    number = amount.number()
    number += "0" if len(number.rpartition(".")[2]) == 3 and "." in number else ""
    return f"{number} {amount.unit}".strip()


def _of_gaps(body: Cloze, key: Response) -> Iterator[Promise]:
    for at, hole in enumerate(body.holes):
        for text in hole.accept[1:]:
            yield Promise((*key[:at], text, *key[at + 1 :]), text, counts=True, where=("text",))
        for number, reject in enumerate(hole.reject):
            where = ("gaps", at, "reject", number, "text")
            yield Promise((*key[:at], reject.text, *key[at + 1 :]), reject.text, counts=False, where=where)
