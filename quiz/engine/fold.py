"""Facts to session: the only place where a session changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never, cast

from quiz import kinds
from quiz.engine.modes import MODES, PRACTICE
from quiz.engine.session import Asked, QuestionPool, Session, Settings
from quiz.model import Attempt, Fact, Json, Shuffle, Verdict


def fold(pool: QuestionPool, facts: Iterable[Fact]) -> Session:
    """The session that ``facts`` tell of, played with the questions of ``pool``.

    A question that is no longer in the pool leaves the session; what was answered to it stays in the facts.
    """
    session = Session(pool)
    for fact in facts:
        session = apply(session, fact)
    return session


def apply(session: Session, fact: Fact) -> Session:
    """``session`` once ``fact`` has happened."""
    if fact.kind == "undone":
        return _undone(session, fact)
    return replace(_happened(session, fact), seq=fact.seq, log=(*session.log, fact))


def _happened(session: Session, fact: Fact) -> Session:
    asked = session.asked
    match fact.kind:
        case "started":
            return _started(session, fact)
        case "finished" | "abandoned":
            return replace(session, ended=fact.kind, asked=None, judged=False)
        case "undone":
            return session
        case "shown":
            return _shown(session, fact)
        case "answered":
            return _answered(session, fact)
        case _ if _word(fact, "question") not in session.pool.questions:
            return session
        case "flagged":
            return _flagged(session, fact)
        case "skipped":
            return _skipped(session, fact)
        case "overridden":
            name = _word(fact, "question")
            queue = tuple(other for other in session.queue if other != name)
            return replace(session, overridden=(*session.overridden, name), queue=queue)
        case "hinted":
            return replace(session, asked=replace(asked, hints=asked.hints + 1)) if asked else session
        case "near":
            return replace(session, asked=replace(asked, near=True)) if asked else session
        case _:
            assert_never(fact.kind)


def _started(session: Session, fact: Fact) -> Session:
    settings = cast("dict[str, Json]", fact.body["settings"])
    size = settings.get("size")
    plan = tuple(question for question in _words(fact.body["plan"]) if question in session.pool.questions)
    mode = MODES.get(_word(fact, "mode"), PRACTICE)
    return replace(
        session,
        mode=mode,
        settings=Settings(
            _words(settings["topics"]), size if isinstance(size, int) else None, bool(settings["sensitive"])
        ),
        seed=cast("int", fact.body["seed"]),
        plan=plan,
        queue=() if mode.deferred else plan,
    )


def _shown(session: Session, fact: Fact) -> Session:
    name = _word(fact, "question")
    queue = list(session.queue)
    if session.asked and not session.judged and not session.mode.deferred:
        queue.insert(0, session.asked.question)  # the same one shown afresh, or one that was missing for a while
    if name in queue:
        queue.remove(name)
    session = replace(session, asked=None, queue=tuple(queue), judged=False)
    if name not in session.pool.questions:
        return session
    fingerprint, waiting = _word(fact, "fingerprint"), set(session.plan if session.mode.deferred else queue)
    seen = {other: mark for other, mark in session.seen.items() if other in waiting}
    asked = Asked(
        question=name,
        interaction=kinds.present(session.pool.questions[name], as_shown(_words(fact.body["options"]))),
        turn=1 if session.mode.deferred else session.turns(name) + 1,
        changed=bool(fact.body.get("changed")),
        fingerprint=fingerprint,
    )
    return replace(session, asked=asked, seen=seen | {name: fingerprint})


def as_shown(stored: Sequence[str]) -> Shuffle:
    """A shuffle that gives back the order of a record; texts that the record does not hold stay as they are."""
    left = list(stored)

    def again(texts: tuple[str, ...]) -> tuple[str, ...]:
        taken = tuple(left[: len(texts)])
        del left[: len(texts)]
        return taken if sorted(taken) == sorted(texts) else texts

    return again


def _answered(session: Session, fact: Fact) -> Session:
    name = _word(fact, "question")
    if name not in session.pool.questions:
        return session
    attempt = Attempt(
        question=name,
        response=_words(fact.body["response"]),
        verdict=cast("Verdict", fact.body["verdict"]),
        score=float(cast("float", fact.body["score"])),
        turn=session.turns(name) + 1,
        seq=fact.seq,
        reasons=_words(fact.body.get("reasons", ())),
    )
    if session.mode.deferred:
        others = tuple(kept for kept in session.attempts if kept.question != name)
        return replace(session, attempts=(*others, replace(attempt, turn=1)))
    missed = attempt.verdict != "right" and attempt.turn <= session.mode.revisits
    return replace(
        session,
        attempts=(*session.attempts, attempt),
        judged=True,
        queue=_with_return(session, name) if missed else session.queue,
    )


def _with_return(session: Session, name: str) -> tuple[str, ...]:
    """The queue with ``name`` in it once more, far enough away, and not beside another urgent question."""
    queue, questions = session.queue, session.pool.questions
    at = min(session.mode.gap, len(queue))
    if questions[name].urgent:
        while at < len(queue) and any(questions[other].urgent for other in queue[at - 1 : at + 1]):
            at += 1
    return (*queue[:at], name, *queue[at:])


def _skipped(session: Session, fact: Fact) -> Session:
    name = _word(fact, "question")
    if session.mode.deferred:
        return replace(session, skipped=tuple(dict.fromkeys((*session.skipped, name))))
    if name in session.answered or name in session.dropped:
        return replace(session, asked=None, judged=False)
    if name in session.skipped:
        return replace(session, dropped=(*session.dropped, name), asked=None, judged=False)
    return replace(session, skipped=(*session.skipped, name), queue=(*session.queue, name), asked=None, judged=False)


def _flagged(session: Session, fact: Fact) -> Session:
    name = _word(fact, "question")
    others = tuple(flag for flag in session.flags if flag != name)
    return replace(session, flags=(*others, name) if fact.body["on"] else others)


def _undone(session: Session, fact: Fact) -> Session:
    """The session before the answer that ``fact`` names; flags are no answers and stay."""
    cut = next((at for at, kept in enumerate(session.log) if kept.seq == fact.body["fact"]), None)
    if cut is None:
        return replace(session, seq=fact.seq)
    return replace(fold(session.pool, session.log[:cut]), seq=fact.seq, flags=session.flags)


def _word(fact: Fact, name: str) -> str:
    return str(fact.body.get(name, ""))


def _words(value: Json) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()
