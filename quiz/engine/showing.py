"""How a question is shown: in which wording, and whether it has changed meanwhile."""

from collections.abc import Mapping

from quiz import kinds
from quiz.engine.order import in_new_order
from quiz.engine.session import Session
from quiz.model import Json, Question, shown_texts
from quiz.replay import Met


def shown(session: Session, name: str) -> Mapping[str, Json]:
    """What is kept of showing the question ``name`` now."""
    question, before = session.pool.questions[name], session.run.met.get(name)
    digest, wording = kinds.digest(question), _wording(session, question, before)
    return {
        "question": name,
        "stem": question.wordings[wording],
        "wording": wording,
        "options": shown_texts(in_new_order(session, name)),
        "fingerprint": kinds.fingerprint(question),
        "digest": digest,
        "changed": before is not None and before.digest not in ("", digest),
    }


def is_as_shown(session: Session) -> bool:
    """Whether the question on the screen still asks what was shown, with the same key."""
    asked = session.asked
    assert asked is not None
    question = session.pool.questions[asked.question]
    if asked.digest:
        return kinds.digest(question) == asked.digest
    return kinds.fingerprint(question) == asked.fingerprint  # shown by a version that knew no digest


def _wording(session: Session, question: Question, before: Met | None) -> int:
    """Which wording to show: the stem at first and in exams, then each in turn, so that looks are not what is learned.

    A question that is shown afresh before its answer keeps its wording.
    """
    if session.mode.deferred or before is None:
        return 0
    asked = session.asked
    afresh = asked is not None and asked.question == question.id and not session.judged
    return (before.wording + (not afresh)) % len(question.wordings)
