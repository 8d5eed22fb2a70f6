"""Facts to come: what an event leads to, one fact after the other, each made from the session before it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from quiz.engine.fold import apply
from quiz.engine.session import Session
from quiz.model import Fact, FactKind, Json, Reply


class Step(NamedTuple):
    """What one event led to."""

    session: Session
    facts: tuple[Fact, ...] = ()
    """To be kept before anyone sees the new session."""
    outcome: Reply | None = None
    """What became of an answer; also where nothing was recorded."""


Draft = Callable[[Session], tuple[FactKind, Mapping[str, Json]]]
"""A fact to come, made from the session that the facts before it led to."""


def draft(kind: FactKind, body: Mapping[str, Json]) -> Draft:
    """Return a fact to come that does not depend on the facts before it."""
    return lambda _: (kind, body)


def follow(session: Session, *drafts: Draft, outcome: Reply | None = None) -> Step:
    """Return the facts of ``drafts``, one after the other, and the session they lead to."""
    facts: list[Fact] = []
    for make in drafts:
        fact = Fact(session.seq + 1, *make(session))
        session = apply(session, fact)
        facts.append(fact)
    return Step(session, tuple(facts), outcome)
