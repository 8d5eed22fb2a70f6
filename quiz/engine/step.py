"""Events to facts: what a session makes of what the learner does."""

from collections.abc import Mapping
from typing import assert_never

from quiz import kinds
from quiz.engine.annotations import about, annotation, may_note
from quiz.engine.drafts import Draft, Step, draft, follow
from quiz.engine.events import (
    Abandon,
    Answer,
    Bookmark,
    Ease,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Next,
    Note,
    Override,
    Resume,
    Retire,
    Skip,
    Undo,
)
from quiz.engine.session import Plan, QuestionPool, Session
from quiz.engine.showing import is_as_shown, shown
from quiz.model import FactKind, HowSure, Json, Judged, Near, Pick


def begin(pool: QuestionPool, plan: Plan) -> Step:
    """Return a new session with its first question on the screen."""
    return follow(Session(pool), _started(pool, plan), _forward)


def _started(pool: QuestionPool, plan: Plan) -> Draft:
    settings = plan.settings
    return draft(
        "started",
        {
            "bank": pool.bank.id,
            "path": pool.bank.path,
            "mode": plan.mode.name,
            "settings": {"topics": settings.topics, "size": settings.size, "sensitive": settings.sensitive}
            | ({"cram": True} if settings.cram else {})
            | ({"certainty": True} if settings.certainty else {}),
            "seed": plan.seed,
            "plan": plan.questions,
            **({"spares": plan.spares} if plan.spares else {}),
            **({"met": {name: tuple(met) for name, met in plan.met.items()}} if plan.met else {}),
        },
    )


def step(session: Session, event: Event) -> Step:  # noqa: C901 - a closed match has one line a case
    """Return what ``event`` leads to. Where it means nothing at the moment, the session stays and no fact is made."""
    if session.mode.deferred and not session.ended:
        return _exam(session, event)
    match event:
        case Answer():
            return _answer(session, event)
        case GiveUp(milliseconds):
            return _record(session, Answer((), milliseconds), Judged("unknown", 0.0))
        case Hint():
            return _hint(session)
        case Skip():
            return _skip(session)
        case Flag(reason):
            return _flag(session, reason)
        case Note() | Bookmark():
            return _annotate(session, event)
        case Next():
            return follow(session, _forward) if session.phase == "judged" else Step(session)
        case Ease():
            return _ease(session)
        case Retire():
            return _retire(session)
        case Undo():
            return _undo(session)
        case Resume():
            return _resume(session)
        case Override():
            return _override(session)
        case Jump() | HandIn():
            return Step(session)
        case Abandon():
            return Step(session) if session.ended else follow(session, draft("abandoned", {}))
        case _:
            assert_never(event)


def _exam(session: Session, event: Event) -> Step:
    """Return what ``event`` leads to in an exam: an answer opens the next open question without a verdict."""
    match event:
        case Answer():
            return _answer_exam(session, event)
        case GiveUp(milliseconds):
            return _kept(session, Answer((), milliseconds), Judged("unknown", 0.0))
        case Skip() if session.asked:
            return follow(session, draft("skipped", {"question": session.asked.question}), *_open(session))
        case Jump(name):
            return follow(session, _show(name)) if name in session.plan else Step(session)
        case Flag(reason):
            return _flag(session, reason)
        case Bookmark():
            return _annotate(session, event)
        case HandIn():
            return follow(session, draft("finished", {}))
        case Undo():
            return _undo(session)
        case Resume() if session.asked is None:
            return follow(session, *(_open(session) or [_show(name) for name in session.plan[:1]]))
        case Resume():
            return _resume(session)
        case Abandon():
            return follow(session, draft("abandoned", {}))
        case Note() | Hint() | Next() | Skip() | Override() | Ease() | Retire():
            return Step(session)
        case _:
            assert_never(event)


def _answer_exam(session: Session, given: Answer) -> Step:
    question = session.question
    if question is None:
        return Step(session)
    outcome = kinds.grade(question, given.response, session.pool.owner(question.id).grading)
    if isinstance(outcome, Near):  # to ask again would say that it was close
        outcome = _not_again(outcome)
    if not isinstance(outcome, Judged):
        return Step(session, outcome=outcome)
    return _ask_certainty(session, given) or _kept(session, given, outcome)


def _kept(session: Session, given: Answer, judged: Judged) -> Step:
    """Return the step that keeps an answer and shows the next open question, without a verdict."""
    kept = _record(session, given, judged)
    next_one = follow(kept.session, *_open(kept.session)) if kept.facts else kept
    return Step(next_one.session, (*kept.facts, *next_one.facts))


def _open(session: Session) -> list[Draft]:
    """Return the draft that shows the next unanswered question after the current one; none where all are answered."""
    at = session.plan.index(session.asked.question) + 1 if session.asked else 0
    done = {*session.answered, session.asked.question if session.asked else ""}
    return [_show(name) for name in (*session.plan[at:], *session.plan[:at]) if name not in done][:1]


def _forward(session: Session) -> tuple[FactKind, Mapping[str, Json]]:
    """Return the next question, or the end."""
    queue = session.plan if session.mode.deferred else session.queue
    return _show(queue[0])(session) if queue else ("finished", {})


def _show(name: str) -> Draft:
    return lambda session: ("shown", shown(session, name))


def _answer(session: Session, given: Answer) -> Step:
    question, asked = session.question, session.asked
    if session.phase != "asking" or question is None or asked is None:
        return Step(session)
    outcome = kinds.grade(question, given.response, session.pool.owner(question.id).grading)
    if isinstance(outcome, Near):
        if not asked.near:
            near = draft("near", {"question": question.id, "response": given.response})
            return follow(session, near, outcome=outcome)
        outcome = _not_again(outcome)
    if not isinstance(outcome, Judged):
        return Step(session, outcome=outcome)
    return _ask_certainty(session, given) or _record(session, given, outcome)


def _ask_certainty(session: Session, given: Answer) -> Step | None:
    """Return the step that asks how sure the learner is, before anything is kept; None where that is not asked."""
    return Step(session, outcome=HowSure()) if given.certainty is None and session.asks_certainty else None


def _not_again(near: Near) -> Judged:
    """Return what a near answer is worth where it is not asked again."""
    return near.otherwise._replace(reasons=near.otherwise.reasons or (near.reason,))


def _record(session: Session, given: Answer, judged: Judged) -> Step:
    question, asked, response = session.question, session.asked, given.response
    if session.phase != "asking" or question is None or asked is None:
        return Step(session)
    name = question.id
    if isinstance(asked.interaction, Pick):  # in file order, whatever order was shown or ticked
        known = tuple(remark.text for remark in kinds.explain(question, response) if remark.chosen)
        response = (*known, *(text for text in response if text not in known))
    answered = draft(
        "answered",
        {
            "question": name,
            "response": response,
            "verdict": judged.verdict,
            "score": judged.score,
            "certainty": given.certainty or None,
            "try": asked.turn,
            "ms": given.milliseconds,
            "reasons": judged.reasons,
        },
    )
    return follow(session, answered, outcome=judged)


def _hint(session: Session) -> Step:
    question, asked = session.question, session.asked
    if session.phase != "asking" or question is None or asked is None or asked.hints >= len(question.hints):
        return Step(session)
    return follow(session, draft("hinted", {"question": question.id, "hint": asked.hints + 1}))


def _skip(session: Session) -> Step:
    if session.phase != "asking" or session.asked is None:
        return Step(session)
    return follow(session, draft("skipped", {"question": session.asked.question}), _forward)


def _flag(session: Session, reason: str) -> Step:
    if session.asked is None:
        return Step(session)
    name = session.asked.question
    on = bool(reason) or name not in session.flags  # a reason is said of a flag, and takes none away
    return follow(session, draft("flagged", {"question": name, "on": on, "reason": reason}))


def _annotate(session: Session, event: Note | Bookmark) -> Step:
    """Keep a note or a mark; a note only once the question was answered, for it may say what is right."""
    name = event.question
    if session.ended or name not in session.pool.questions or (isinstance(event, Note) and not may_note(session, name)):
        return Step(session)
    return follow(session, draft(*annotation(event, about(session.pool, event.question))))


def _override(session: Session) -> Step:
    attempt = session.attempt
    if attempt is None or not session.may_override:
        return Step(session)
    said: dict[str, Json] = {"question": attempt.question, "response": attempt.response, "fact": attempt.seq}
    return follow(session, draft("overridden", said))


def _ease(session: Session) -> Step:
    attempt = session.attempt
    if attempt is None or not session.may_ease:
        return Step(session)
    return follow(session, draft("eased", {"question": attempt.question, "fact": attempt.seq, "on": True}))


def _retire(session: Session) -> Step:
    if session.asked is None or not session.may_retire:
        return Step(session)
    return follow(session, draft("retired", {"question": session.asked.question, "on": True}))


def _undo(session: Session) -> Step:
    over = session.ended == "abandoned" or (session.ended and session.mode.deferred)
    if over or not session.attempts:
        return Step(session)
    last = session.decision or session.attempts[-1].seq
    undone = follow(session, draft("undone", {"fact": last}))
    resumed = _resume(undone.session)
    return Step(resumed.session, (*undone.facts, *resumed.facts))


def _resume(session: Session) -> Step:
    """Go on where it was: past a question that is gone, and with one that changed shown afresh."""
    if session.ended or session.judged:
        return Step(session)
    if session.asked is None:
        return follow(session, _forward)
    if is_as_shown(session):
        return Step(session)
    return follow(session, _show(session.asked.question))
