"""Notes and marks that people keep for themselves at a question: facts like all others, but no session hangs on them.

Each fact names the bank, and holds the stem and the signature of the question, so that it is understood without the
session around it, and never shown at another question that has the same id later.
"""

from collections.abc import Mapping
from typing import Final

from quiz import kinds, prose
from quiz.engine.events import Bookmark, Note
from quiz.engine.session import Plan, QuestionPool, Session
from quiz.model import READING, About, Bank, Fact, FactKind, Fill, Json, Question
from quiz.replay.same_question import signature_of

LONGEST_NOTE: Final = 10_000
"""Characters of a note that are kept: more than anyone types, and few enough to be drawn at once."""
_LONGEST_STEM = 1_000

Body = Mapping[str, Json]


def note_text(typed: str) -> str:
    """Return a note as it is kept: safe to draw, with plain line ends, without space around it, cut if too long."""
    return prose.safe(typed.replace("\r\n", "\n").replace("\r", "\n")).strip()[:LONGEST_NOTE].rstrip()


def annotation(event: Note | Bookmark, about: About) -> tuple[FactKind, Body]:
    """Return the fact to come that ``event`` leads to; its question may be in no bank any more."""
    match event:
        case Note(_, text, replaces):
            return "noted", {**about._asdict(), "text": note_text(text), "replaces": replaces}
        case Bookmark(_, mark, on):
            return "bookmarked", {**about._asdict(), "mark": mark, "on": on}


def may_note(session: Session, name: str) -> bool:
    """Return whether the explanation of a question was seen, so that there may be a note: it may say what is right."""
    return name in session.answered and bool(session.ended or not session.mode.deferred)


def about(pool: QuestionPool, name: str) -> About:
    """Return what a note or a mark says of a question of ``pool``."""
    return about_question(pool.owner(name).bank, pool.questions[name])


def about_question(bank: Bank, question: Question) -> About:
    """Return the same of a question of ``bank``."""
    return About(bank.id, question.id, signature_of(question), asked_text(question)[:_LONGEST_STEM])


def while_reading(bank: str, path: str, kind: FactKind, body: Body) -> tuple[Fact, ...]:
    """Return the facts of a session that asks nothing, in which people keep something about a question they read."""
    settings: Body = {"topics": (), "size": None, "sensitive": False}
    plan = Plan((), 0, READING)
    started: Body = {"bank": bank, "path": path, "mode": plan.mode.name, "settings": settings, "seed": plan.seed}
    return Fact(1, "started", {**started, "plan": plan.questions}), Fact(2, kind, body)


def asked_text(question: Question) -> str:
    """Return the stem; of a text with gaps that has none, the text."""
    if question.stem:
        return question.stem
    asked = kinds.present(question, tuple)
    return "".join(part if isinstance(part, str) else "___" for part in asked.parts) if isinstance(asked, Fill) else ""
