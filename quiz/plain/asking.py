"""A question as it is said: place, type, stem, options, and last what to type."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from quiz import kinds, wording
from quiz.engine import Session
from quiz.library.reading_list import Item
from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Response, Reveal, Write
from quiz.plain.parts import parts_of
from quiz.plain.spoken import numbered, said, spoken

_SPEAK, _PROMPT = wording.plain_session, wording.plain_prompts


def question(session: Session, *, topic: bool) -> Iterator[str]:
    """The lines of the question that ``session`` is at, but for what to type; its ``topic`` only where that is news."""
    asked = session.asked
    assert asked is not None
    yield place(session, topic=topic)
    if asked.changed:
        yield wording.asking.CHANGED
    yield _PROMPT.KINDS[kind(session)]
    yield stem(session)
    if kind(session) != "truth":  # what to type names both options
        yield from _shown(asked.interaction)
    if session.mode.deferred and asked.question in session.answered:
        yield _SPEAK.answered_before("; ".join(map(said, _given(asked.interaction, session.given))))


def topic_of(session: Session) -> str:
    """The title of the topic of the question."""
    of = session.question
    return session.pool.owner(of.id).bank.topic_title(of.topic) if of else ""


def place(session: Session, *, topic: bool) -> str:
    """Where in ``session`` one is."""
    at, title = session.place, said(topic_of(session)) if topic else ""
    if session.mode.deferred:
        return _SPEAK.place(title, wording.asking.exam_place("", at.number, at.of, len(session.answered)))
    return _SPEAK.place(title, wording.asking.place("", at.number, at.of, at.revisits, again=at.again))


def stem(session: Session) -> str:
    """The question itself."""
    return spoken(session.question.stem) if session.question else ""


def line(session: Session, name: str) -> str:
    """A question of ``session`` in one line; where gaps are filled, their text: that says more than its stem."""
    of = session.pool.questions[name]
    shown = replace(of, stem="") if kinds.traits(of).interaction == "fill" else of
    return said(Item(session.pool.owner(name).bank, shown).line())


def kind(session: Session) -> str:
    """A name for what is to be done."""
    asked = session.asked
    assert asked is not None
    match asked.interaction:
        case Pick(many=many):
            truth = kinds.traits(session.pool.questions[asked.question]).stem == "statement"
            return "truth" if truth else "many" if many else "one"
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
            assert_never(asked.interaction)


def _shown(interaction: Interaction) -> Iterator[str]:
    match interaction:
        case Pick(options=texts) | Arrange(items=texts):
            yield from numbered(texts)
        case Pair(lefts=lefts, rights=rights):
            yield from (_PROMPT.left(said(text)) for text in lefts)
            yield _PROMPT.RIGHTS
            yield from numbered(rights)
        case Fill(parts=parts):
            number = 0
            pieces: list[str] = []
            for part in parts:
                number += isinstance(part, Gap)
                pieces.append(part if isinstance(part, str) else _PROMPT.gap_in_text(number))
            yield said("".join(pieces))
        case Write() | Reveal():
            return
        case _:
            assert_never(interaction)


def rule(interaction: Interaction) -> str:
    """How it is scored, where that is not obvious."""
    return wording.asking.scoring(interaction.scoring) if isinstance(interaction, Pick) else ""


def to_type(session: Session, *, full: bool) -> Iterator[str]:
    """What to type now: in ``full``, or short where it was heard before."""
    asked = session.asked
    assert asked is not None
    match asked.interaction:
        case Pick(options=texts) if kind(session) == "truth":
            yield _PROMPT.truth(texts, full=full)
        case Pick(options=texts, many=many):
            yield _PROMPT.pick(len(texts), many=many, full=full)
        case Write(numeric=numeric, unit=unit, unit_required=required):
            yield _PROMPT.write(unit, numeric=numeric, required=required, full=full)
        case Arrange(items=items):
            yield _PROMPT.arrange(len(items), full=full)
        case Reveal():
            yield _PROMPT.show(full=full)
        case Fill() | Pair() as in_parts:
            yield from parts_of(in_parts)[0].prompt(full=full)
        case _:
            assert_never(asked.interaction)


def example(session: Session) -> str:
    """What to type, for someone who typed something else."""
    asked = session.asked
    assert asked is not None
    if isinstance(asked.interaction, Pick) and kind(session) != "truth":
        return _PROMPT.pick_example(len(asked.interaction.options), many=asked.interaction.many)
    return " ".join(to_type(session, full=True))


def _given(interaction: Interaction, response: Response) -> Iterator[str]:
    """A response that was given before, part by part."""
    match interaction:
        case Pair():
            sides = zip(response[::2], response[1::2], strict=False)
            return (_SPEAK.pair_given(left, right) for left, right in sides if right)
        case Fill():
            return (_SPEAK.gap_given(number, text) for number, text in enumerate(response, 1) if text)
        case _:
            return iter(response)
