"""Notes and marks that people keep for themselves at a question: facts like all others, but no session hangs on them.

Each fact names the bank, and holds the stem and the signature of the question, so that it is understood without the
session around it, and never shown at another question that has the same id later.
"""

from collections.abc import Mapping
from typing import Final

from quiz import kinds, prose
from quiz.engine.events import Bookmark, Note
from quiz.engine.session import Plan, QuestionPool
from quiz.model import READING, Bank, Fact, FactKind, Fill, Json, Question
from quiz.replay.same_question import signature_of

LONGEST_NOTE: Final = 10_000
"""Characters of a note that are kept: more than anyone types, and few enough to be drawn at once."""
_LONGEST_STEM = 1_000

Body = Mapping[str, Json]


def note_text(typed: str) -> str:
    """Return a note as it is kept: safe to draw, with plain line ends, without space around it, cut if too long."""
    return prose.safe(typed.replace("\r\n", "\n").replace("\r", "\n")).strip()[:LONGEST_NOTE].rstrip()


def annotation(pool: QuestionPool, event: Note | Bookmark) -> tuple[FactKind, Body]:
    """Return the fact to come that ``event``, about a question of ``pool``, leads to."""
    return annotation_of(event, subject(pool.owner(event.question).bank, pool.questions[event.question]))


def annotation_of(event: Note | Bookmark, about: Body) -> tuple[FactKind, Body]:
    """Return the same of a question that may be in no bank any more, ``about`` which a ``subject`` is known."""
    match event:
        case Note(_, text, replaces):
            return "noted", {**about, "text": note_text(text), "replaces": replaces}
        case Bookmark(_, mark, on):
            return "bookmarked", {**about, "mark": mark, "on": on}


def subject(bank: Bank, question: Question) -> Body:
    """Return what a note or mark says of its question."""
    return {
        "bank": bank.id,
        "question": question.id,
        "signature": signature_of(question),
        "stem": _asked(question)[:_LONGEST_STEM],
    }


def while_reading(bank: str, path: str, kind: FactKind, body: Body) -> tuple[Fact, ...]:
    """Return the facts of a session that asks nothing, in which people keep something about a question they read."""
    settings: Body = {"topics": (), "size": None, "sensitive": False}
    plan = Plan((), 0, READING)
    started: Body = {"bank": bank, "path": path, "mode": plan.mode.name, "settings": settings, "seed": plan.seed}
    return Fact(1, "started", {**started, "plan": plan.questions}), Fact(2, kind, body)


def _asked(question: Question) -> str:
    """Return the stem; of a text with gaps that has none, the text."""
    if question.stem:
        return question.stem
    asked = kinds.present(question, tuple)
    return "".join(part if isinstance(part, str) else "___" for part in asked.parts) if isinstance(asked, Fill) else ""
