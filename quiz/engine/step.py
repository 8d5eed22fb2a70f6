"""Events to facts: what a session makes of what the learner does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import assert_never

from quiz import kinds
from quiz.engine.events import (
    Abandon,
    Answer,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Next,
    Override,
    Resume,
    Skip,
    Undo,
)
from quiz.engine.fold import apply
from quiz.engine.session import Plan, QuestionPool, Session
from quiz.model import Fact, FactKind, Interaction, Json, Judged, Near, Outcome, Pick, Response, shown_texts


@dataclass(frozen=True, slots=True)
class Step:
    """What one event led to."""

    session: Session
    facts: tuple[Fact, ...] = ()
    """To be kept before anyone sees the new session."""
    outcome: Outcome | None = None
    """What an answer was worth; also where nothing was recorded."""


Draft = Callable[[Session], tuple[FactKind, Mapping[str, Json]]]
"""A fact to come, made from the session that the facts before it led to."""


def begin(pool: QuestionPool, plan: Plan) -> Step:
    """A new session with its first question on the screen."""
    settings = plan.settings
    started = _say(
        "started",
        {
            "bank": pool.bank.id,
            "path": pool.bank.path,
            "mode": plan.mode.name,
            "settings": {"topics": settings.topics, "size": settings.size, "sensitive": settings.sensitive}
            | ({"cram": True} if settings.cram else {}),
            "seed": plan.seed,
            "plan": plan.questions,
            **({"spares": plan.spares} if plan.spares else {}),
        },
    )
    return _follow(Session(pool), started, _forward)


def step(session: Session, event: Event) -> Step:
    """What ``event`` leads to. Where it means nothing at the moment, the session stays and no fact is made."""
    if session.mode.deferred and not session.ended:
        return _exam(session, event)
    match event:
        case Answer(response, milliseconds):
            return _answer(session, response, milliseconds)
        case GiveUp(milliseconds):
            return _record(session, (), Judged("unknown", 0.0), milliseconds)
        case Hint():
            return _hint(session)
        case Skip():
            return _skip(session)
        case Flag(reason):
            return _flag(session, reason)
        case Next():
            return _follow(session, _forward) if session.phase == "judged" else Step(session)
        case Undo():
            return _undo(session)
        case Resume():
            return _resume(session)
        case Override():
            return _override(session)
        case Jump() | HandIn():
            return Step(session)
        case Abandon():
            return Step(session) if session.ended else _follow(session, _say("abandoned", {}))
        case _:
            assert_never(event)


def _exam(session: Session, event: Event) -> Step:
    """The same for an exam: an answer leads to the next open question, and what it is worth is not said."""
    match event:
        case Answer(response, milliseconds):
            return _answer_exam(session, response, milliseconds)
        case GiveUp(milliseconds):
            return _kept(session, (), Judged("unknown", 0.0), milliseconds)
        case Skip() if session.asked:
            return _follow(session, _say("skipped", {"question": session.asked.question}), *_open(session))
        case Jump(name):
            return _follow(session, _show(name)) if name in session.plan else Step(session)
        case Flag(reason):
            return _flag(session, reason)
        case HandIn():
            return _follow(session, _say("finished", {}))
        case Undo():
            return _undo(session)
        case Resume() if session.asked is None:
            return _follow(session, *(_open(session) or [_show(name) for name in session.plan[:1]]))
        case Resume():
            return _resume(session)
        case Abandon():
            return _follow(session, _say("abandoned", {}))
        case Hint() | Next() | Skip() | Override():
            return Step(session)
        case _:
            assert_never(event)


def _answer_exam(session: Session, response: Response, milliseconds: int) -> Step:
    question = session.question
    if question is None:
        return Step(session)
    outcome = kinds.grade(question, response, session.pool.owner(question.id).grading)
    match outcome:
        case Judged():
            return _kept(session, response, outcome, milliseconds)
        case Near():  # to ask again would say that it was close
            return _kept(session, response, _not_again(outcome), milliseconds)
        case _:
            return Step(session, outcome=outcome)


def _kept(session: Session, response: Response, judged: Judged, milliseconds: int) -> Step:
    """The answer kept, the next open question shown, and no word of what the answer was worth."""
    kept = _record(session, response, judged, milliseconds)
    shown = _follow(kept.session, *_open(kept.session)) if kept.facts else kept
    return Step(shown.session, (*kept.facts, *shown.facts))


def _open(session: Session) -> list[Draft]:
    """The showing of the next question without an answer, on from the one on the screen; none where all have one."""
    at = session.plan.index(session.asked.question) + 1 if session.asked else 0
    done = {*session.answered, session.asked.question if session.asked else ""}
    return [_show(name) for name in (*session.plan[at:], *session.plan[:at]) if name not in done][:1]


def _say(kind: FactKind, body: Mapping[str, Json]) -> Draft:
    return lambda _: (kind, body)


def _follow(session: Session, *drafts: Draft, outcome: Outcome | None = None) -> Step:
    """The facts of ``drafts``, one after the other, and the session they lead to."""
    facts: list[Fact] = []
    for draft in drafts:
        fact = Fact(session.seq + 1, *draft(session))
        session = apply(session, fact)
        facts.append(fact)
    return Step(session, tuple(facts), outcome)


def _forward(session: Session) -> tuple[FactKind, Mapping[str, Json]]:
    """The next question, or the end."""
    queue = session.plan if session.mode.deferred else session.queue
    return _show(queue[0])(session) if queue else ("finished", {})


def _show(name: str) -> Draft:
    def draft(session: Session) -> tuple[FactKind, Mapping[str, Json]]:
        fingerprint = kinds.fingerprint(session.pool.questions[name])
        return "shown", {
            "question": name,
            "options": shown_texts(_in_new_order(session, name)),
            "fingerprint": fingerprint,
            "changed": session.seen.get(name, fingerprint) != fingerprint,
        }

    return draft


def _in_new_order(session: Session, name: str) -> Interaction:
    """The question as chance orders it for this asking, turned on by one where that is the order of the last asking."""
    question, skipped = session.pool.questions[name], name in session.skipped
    shown = kinds.present(question, partial(_shuffled, f"{session.seed}/{name}/0/False", 0))
    for turn in range(0 if skipped else 1, 0 if session.mode.deferred else session.turns(name) + 1):
        showing, before = f"{session.seed}/{name}/{turn}/{skipped}", shown
        shown = kinds.present(question, partial(_shuffled, showing, 0))
        if shown == before:
            shown = kinds.present(question, partial(_shuffled, showing, 1))
    return shown


def _shuffled(showing: str, turned: int, texts: tuple[str, ...]) -> tuple[str, ...]:
    order = sorted(texts, key=lambda text: _rank(showing, text))
    return (*order[turned:], *order[:turned])


def _rank(showing: str, text: str) -> bytes:
    """Where ``text`` falls in one showing: sorted by this, all orders are equally likely, and any Python agrees."""
    return blake2b(f"{showing}/{text}".encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _answer(session: Session, response: Response, milliseconds: int) -> Step:
    question, asked = session.question, session.asked
    if session.phase != "asking" or question is None or asked is None:
        return Step(session)
    outcome = kinds.grade(question, response, session.pool.owner(question.id).grading)
    if isinstance(outcome, Near):
        if not asked.near:
            return _follow(session, _say("near", {"question": question.id, "response": response}), outcome=outcome)
        outcome = _not_again(outcome)
    if not isinstance(outcome, Judged):
        return Step(session, outcome=outcome)
    return _record(session, response, outcome, milliseconds)


def _not_again(near: Near) -> Judged:
    """What a near answer is worth where it is not asked again."""
    return near.otherwise._replace(reasons=near.otherwise.reasons or (near.reason,))


def _record(session: Session, response: Response, judged: Judged, milliseconds: int) -> Step:
    question, asked = session.question, session.asked
    if session.phase != "asking" or question is None or asked is None:
        return Step(session)
    name = question.id
    if isinstance(asked.interaction, Pick):  # in file order, whatever order was shown or ticked
        known = tuple(remark.text for remark in kinds.explain(question, response) if remark.chosen)
        response = (*known, *(text for text in response if text not in known))
    answered = _say(
        "answered",
        {
            "question": name,
            "response": response,
            "verdict": judged.verdict,
            "score": judged.score,
            "certainty": None,
            "try": asked.turn,
            "ms": milliseconds,
            "reasons": judged.reasons,
        },
    )
    return _follow(session, answered, outcome=judged)


def _hint(session: Session) -> Step:
    question, asked = session.question, session.asked
    if session.phase != "asking" or question is None or asked is None or asked.hints >= len(question.hints):
        return Step(session)
    return _follow(session, _say("hinted", {"question": question.id, "hint": asked.hints + 1}))


def _skip(session: Session) -> Step:
    if session.phase != "asking" or session.asked is None:
        return Step(session)
    return _follow(session, _say("skipped", {"question": session.asked.question}), _forward)


def _flag(session: Session, reason: str) -> Step:
    if session.asked is None:
        return Step(session)
    name = session.asked.question
    on = bool(reason) or name not in session.flags  # a reason is said of a flag, and takes none away
    return _follow(session, _say("flagged", {"question": name, "on": on, "reason": reason}))


def _override(session: Session) -> Step:
    attempt = session.attempt
    if attempt is None or not session.may_override:
        return Step(session)
    said: dict[str, Json] = {"question": attempt.question, "response": attempt.response, "fact": attempt.seq}
    return _follow(session, _say("overridden", said))


def _undo(session: Session) -> Step:
    over = session.ended == "abandoned" or (session.ended and session.mode.deferred)
    if over or not session.attempts:
        return Step(session)
    undone = _follow(session, _say("undone", {"fact": session.attempts[-1].seq}))
    shown = _resume(undone.session)
    return Step(shown.session, (*undone.facts, *shown.facts))


def _resume(session: Session) -> Step:
    """Go on where it was: past a question that is gone, and with one that changed shown afresh."""
    if session.ended or session.judged:
        return Step(session)
    if session.asked is None:
        return _follow(session, _forward)
    name = session.asked.question
    if kinds.fingerprint(session.pool.questions[name]) == session.asked.fingerprint:
        return Step(session)
    return _follow(session, _show(name))
