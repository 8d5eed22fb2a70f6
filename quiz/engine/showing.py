"""How a question is shown: in which wording, and whether it has changed meanwhile."""

from collections.abc import Mapping

from quiz import kinds
from quiz.engine.order import in_new_order
from quiz.engine.session import Session
from quiz.model import Json, shown_texts


def shown(session: Session, name: str) -> Mapping[str, Json]:
    """Return what is kept of showing the question ``name`` now.

    At first and in exams it is asked in its stem, then in each of its wordings in turn, so that looks are not what is
    learned.
    """
    question, before = session.pool.questions[name], session.run.met.get(name)
    digest = kinds.digest(question)
    changed = before is not None and before.digest not in ("", digest)
    wording = 0
    if before and not changed and not session.mode.deferred:  # one that has changed is another question
        wording = (before.wording + 1) % len(question.wordings)
    return {
        "question": name,
        "stem": question.wordings[wording],
        "wording": wording,
        "options": shown_texts(in_new_order(session, name)),
        "fingerprint": kinds.fingerprint(question),
        "digest": digest,
        "changed": changed,
    }


def is_as_shown(session: Session) -> bool:
    """Return whether the question on the screen still asks what was shown, with the same key."""
    asked = session.asked
    assert asked is not None
    question = session.pool.questions[asked.question]
    if asked.digest:
        return kinds.digest(question) == asked.digest
    return kinds.fingerprint(question) == asked.fingerprint  # shown by a version that knew no digest
