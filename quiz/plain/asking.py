"""A question as it is said: place, type, stem, options, and last what to type."""

from collections.abc import Iterator
from typing import assert_never

from quiz import prose, wording
from quiz.engine import Session
from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Reveal, Write

_SPEAK = wording.speaking


def question(session: Session) -> Iterator[str]:
    """The lines of the question that ``session`` is at."""
    asked, asked_question = session.asked, session.question
    assert asked is not None
    assert asked_question is not None
    bank, place = session.deck.home(asked.question).bank, session.place
    topic = bank.topic_title(asked_question.topic) if asked_question.topic else ""
    if session.mode.deferred:
        yield wording.asking.exam_place(topic, place.number, place.of, len(session.answered))
    else:
        yield wording.asking.place(topic, place.number, place.of, place.revisits, again=place.again)
    if asked.changed:
        yield wording.asking.CHANGED
    yield _SPEAK.KINDS[_kind(asked.interaction)]
    yield prose.plain(asked_question.stem)
    yield from _shown(asked.interaction)
    if session.mode.deferred and session.given:
        yield _SPEAK.answered_before(", ".join(text for text in session.given if text))


def _kind(interaction: Interaction) -> str:
    match interaction:
        case Pick(many=many):
            return "many" if many else "one"
        case Write(numeric=numeric):
            return "number" if numeric else "word"
        case Fill():
            return "fill"
        case Arrange():
            return "arrange"
        case Pair():
            return "pair"
        case Reveal():
            return "reveal"
        case _:
            assert_never(interaction)


def _shown(interaction: Interaction) -> Iterator[str]:
    match interaction:
        case Pick(options=texts) | Arrange(items=texts):
            yield from (_SPEAK.option(number, text) for number, text in enumerate(texts, 1))
        case Pair(lefts=lefts, rights=rights):
            yield from (_SPEAK.left(number, text) for number, text in enumerate(lefts, 1))
            yield _SPEAK.RIGHTS
            yield from (_SPEAK.option(number, text) for number, text in enumerate(rights, 1))
        case Fill(parts=parts):
            number = 0
            pieces: list[str] = []
            for part in parts:
                number += isinstance(part, Gap)
                pieces.append(part if isinstance(part, str) else _SPEAK.gap_in_text(number))
            yield "".join(pieces)
        case Write() | Reveal():
            return
        case _:
            assert_never(interaction)


def to_type(interaction: Interaction, scoring: bool = True) -> Iterator[str]:  # noqa: FBT001, FBT002 - said once
    """What to type now."""
    match interaction:
        case Pick(options=options, many=many, scoring=rule):
            if scoring and wording.asking.scoring(rule):
                yield wording.asking.scoring(rule)
            yield _SPEAK.pick(len(options), many=many)
        case Write(unit=unit, numeric=numeric):
            if unit:
                yield wording.asking.field(unit, numeric=numeric) + "."
            yield _SPEAK.TEXT
        case Arrange(items=items):
            yield _SPEAK.arrange(len(items))
        case Pair(lefts=lefts, rights=rights):
            yield _SPEAK.pair(len(lefts), len(rights))
        case Reveal():
            yield _SPEAK.SHOW
        case Fill(parts=parts):
            gaps = [part for part in parts if isinstance(part, Gap)]
            yield from gap_to_type(gaps, 0)
        case _:
            assert_never(interaction)


def gap_to_type(gaps: list[Gap], at: int) -> Iterator[str]:
    """What to type for one gap."""
    yield _SPEAK.gap(at + 1, len(gaps), chosen=bool(gaps[at].options))
    yield from (_SPEAK.option(number, text) for number, text in enumerate(gaps[at].options, 1))
