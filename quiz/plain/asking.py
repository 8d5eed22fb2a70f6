"""A question as lines to be heard: position, type, stem, options, and last what to type."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import assert_never

from quiz import kinds, wording
from quiz.engine import Session
from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Response, Reveal, Write
from quiz.plain.parse_input import slashes_before_commands
from quiz.plain.parts import parts_of
from quiz.plain.speakable import numbered, speakable, speakable_lines, speakable_markdown
from quiz.tutor.controls import way_of, where

_SESSION, _PROMPT = wording.plain_session, wording.plain_prompts


def question(session: Session, *, topic: bool) -> Iterator[str]:
    """Yield the lines of the current question, except what to type; its ``topic`` only if that has changed."""
    asked = session.asked
    assert asked is not None
    yield place(session, topic=topic)
    if asked.changed:
        yield wording.asking.CHANGED
    yield _PROMPT.KINDS[way_of(session)]
    yield stem(session)
    if way_of(session) != "truth":  # the prompt names both options
        yield from _shown(asked.interaction)
    if session.mode.deferred and asked.question in session.answered:
        before = "; ".join(_given(asked.interaction, session.given)) or wording.asking.DONT_KNOW
        yield f"You answered: {wording.plain_feedback.sentence(before)} A new answer takes its place."


def slashes(session: Session) -> int:
    """Return how many slashes a command begins with now."""
    asked = session.asked
    if session.phase != "asking" or asked is None:
        return 0
    right = (each.response for each in kinds.declared_answers(session.pool.questions[asked.question]) if each.counts)
    return slashes_before_commands(asked.interaction, chain.from_iterable(right))


def topic_of(session: Session) -> str:
    """Return the title of the topic of the current question; empty if it has none."""
    of = session.question
    return session.pool.owner(of.id).bank.topic_title(of.topic) if of else ""


def place(session: Session, *, topic: bool) -> str:
    """Return the position in the session, after the topic if that is to be heard."""
    return _SESSION.place(speakable(topic_of(session)) if topic else "", where(session))


def stem(session: Session) -> str:
    """Return the stem of the current question."""
    return speakable_markdown(session.question.stem) if session.question else ""


def line(session: Session, name: str) -> str:
    """Return a question as one line; of a text with gaps that text, because it says more than the stem."""
    from quiz.library.one_line import line_of  # noqa: PLC0415 - only maps and endings list questions
    from quiz.tutor.ending import as_asked  # noqa: PLC0415 - as above

    of = as_asked(session, name)
    shown = replace(of, stem="") if kinds.traits(of).interaction == "fill" else of
    return speakable(line_of(shown))


def _shown(interaction: Interaction) -> Iterator[str]:
    match interaction:
        case Pick(options=texts) | Arrange(items=texts):
            yield from numbered(texts, marked_up=True)
        case Pair(lefts=lefts, rights=rights):
            yield from (f"To pair: {speakable_lines(text)}" for text in lefts)
            yield "What to choose from:"
            yield from numbered(rights, marked_up=True)
        case Fill(parts=parts):
            number = 0
            pieces: list[str] = []
            for part in parts:
                number += isinstance(part, Gap)
                pieces.append(part if isinstance(part, str) else f"(gap {number})")
            yield speakable("".join(pieces))
        case Write() | Reveal():
            return
        case _:
            assert_never(interaction)


def rule(interaction: Interaction) -> str:
    """Return how the question is scored; empty if that is obvious."""
    return wording.asking.scoring(interaction.scoring) if isinstance(interaction, Pick) else ""


def to_type(session: Session, *, full: bool) -> Iterator[str]:
    """Yield what to type now: in ``full``, or in short if that was heard before."""
    asked = session.asked
    assert asked is not None
    match asked.interaction:
        case Pick(options=texts) if way_of(session) == "truth":
            yield _PROMPT.truth(texts, full=full)
        case Pick(options=texts, many=many):
            yield _PROMPT.pick(len(texts), many=many, full=full)
        case Write(numeric=numeric, unit=unit, unit_required=required):
            yield _PROMPT.write(unit, numeric=numeric, required=required, full=full)
        case Arrange(items=items):
            yield _PROMPT.arrange(len(items), full=full)
        case Reveal():
            yield (
                f"Press Enter to hear the answer. 0 means: {wording.asking.DONT_KNOW}."
                if full
                else "Press Enter to hear the answer, or type 0."
            )
        case Fill() | Pair() as in_parts:
            yield from parts_of(in_parts)[0].prompt(full=full)
        case _:
            assert_never(asked.interaction)


def example(session: Session) -> str:
    """Return what to type, for someone whose line could not be read."""
    asked = session.asked
    assert asked is not None
    if isinstance(asked.interaction, Pick) and way_of(session) != "truth":
        return _PROMPT.pick_example(len(asked.interaction.options), many=asked.interaction.many)
    return " ".join(to_type(session, full=True))


def _given(interaction: Interaction, response: Response) -> Iterator[str]:
    """Return the parts of an earlier response as texts."""
    match interaction:
        case Pair():
            sides = zip(response[::2], response[1::2], strict=False)
            pairs = ((speakable_lines(left), speakable_lines(right)) for left, right in sides if right)
            return (f"{left}: {right}" for left, right in pairs)
        case Fill():
            return (f"gap {number}: {speakable(text)}" for number, text in enumerate(response, 1) if text)
        case Pick() | Arrange():
            return map(speakable_lines, response)
        case _:
            return map(speakable, response)
