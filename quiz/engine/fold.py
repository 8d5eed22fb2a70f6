"""Facts to session: what is on the screen and what is still to come, beside what ``replay`` makes of the same facts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from quiz import kinds
from quiz.engine.session import CurrentQuestion, QuestionPool, Session
from quiz.model import Fact, Shuffle
from quiz.replay import Run, advance
from quiz.replay.run import text_of, texts_of


def fold(pool: QuestionPool, facts: Iterable[Fact]) -> Session:
    """Return the session that ``facts`` tell of, played with the questions of ``pool``.

    A question that is no longer in the pool leaves the session; what was answered to it stays in the facts.
    """
    return extend(Session(pool), facts)


def extend(session: Session, facts: Iterable[Fact]) -> Session:
    """Return ``session`` after some more ``facts``."""
    for fact in facts:
        session = apply(session, fact)
    return session


def apply(session: Session, fact: Fact) -> Session:
    """Return ``session`` after one more fact."""
    run = advance(session.run, fact)
    known = _known(run, session.pool)
    if fact.kind == "undone":
        return replace(fold(session.pool, run.log), run=run, known=known)
    return _happen(session, fact, replace(session, run=run, known=known))


def _known(run: Run, pool: QuestionPool) -> Run:
    """``run`` without the questions that are not in ``pool``; without its log, which only ``run`` has."""

    def there(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name in pool.questions)

    return replace(
        run,
        plan=there(run.plan),
        spares=there(run.spares),
        attempts=tuple(attempt for attempt in run.attempts if attempt.question in pool.questions),
        skipped=there(run.skipped),
        dropped=there(run.dropped),
        flags=there(run.flags),
        overridden=there(run.overridden),
        showing=None,
        log=(),
        seq=0,
    )


def _happen(before: Session, fact: Fact, session: Session) -> Session:
    """Return ``session`` with what ``fact`` changes on its screen; ``before`` is the session without the fact."""
    asked, name = session.asked, text_of(fact, "question")
    match fact.kind:
        case "started":
            return replace(session, queue=() if session.mode.deferred else session.plan)
        case "finished" | "abandoned":
            return replace(session, asked=None, judged=False)
        case "shown":
            return _show(session, fact, name)
        case _ if name not in session.pool.questions:
            return session
        case "answered":
            return session if session.mode.deferred else _judge(session, name)
        case "skipped":
            return session if session.mode.deferred else _skip(before, session, name)
        case "overridden":
            return replace(session, queue=_without(session, name))
        case "retired":
            return replace(session, queue=_without(session, name)) if session.is_retired(name) else session
        case "hinted":
            return replace(session, asked=asked._replace(hints=asked.hints + 1)) if asked else session
        case "near":
            return replace(session, asked=asked._replace(near=True)) if asked else session
        case "flagged" | "eased" | "undone" | "noted" | "bookmarked":
            return session
        case _:
            assert_never(fact.kind)


def _show(session: Session, fact: Fact, name: str) -> Session:
    queue = list(session.queue)
    if session.asked and not session.judged and not session.mode.deferred:
        queue.insert(0, session.asked.question)  # the same one shown afresh, or one that was missing for a while
    if name in queue:
        queue.remove(name)
    session = replace(session, asked=None, queue=tuple(queue), judged=False)
    if name not in session.pool.questions:
        return session
    digest, question = text_of(fact, "digest"), session.pool.questions[name]
    asked = CurrentQuestion(
        question=name,
        interaction=kinds.present(question, as_shown(texts_of(fact.body.get("options")))),
        turn=1 if session.mode.deferred else session.turns(name) + 1,
        changed=bool(fact.body.get("changed")),
        fingerprint=text_of(fact, "fingerprint"),
        digest=digest,
        stem=text_of(fact, "stem") if digest == kinds.digest(question) else "",
    )
    return replace(session, asked=asked)


def as_shown(stored: Sequence[str]) -> Shuffle:
    """Return a shuffle that gives back the order of a record; texts that the record does not hold stay as they are."""
    left = list(stored)

    def again(texts: tuple[str, ...]) -> tuple[str, ...]:
        taken = tuple(left[: len(texts)])
        del left[: len(texts)]
        return taken if sorted(taken) == sorted(texts) else texts

    return again


def _judge(session: Session, name: str) -> Session:
    """Return the session with the last answer explained; a missed question is queued again, a spare never is."""
    attempt = session.attempts[-1]
    missed = attempt.verdict != "right" and attempt.turn <= session.mode.revisits and name not in session.spares
    return replace(session, judged=True, queue=_with_return(session, name) if missed else session.queue)


def _with_return(session: Session, name: str) -> tuple[str, ...]:
    """Return the queue with ``name`` in it once more, far enough away, and not beside another urgent question.

    Where too few others are left to lie between, spares fill the gap.
    """
    gap, questions = session.mode.gap, session.pool.questions
    used = {*session.queue, *session.answered}
    spares = [spare for spare in session.spares if spare not in used]
    queue = (*session.queue, *spares[: max(0, gap - len(session.queue))])
    at = min(gap, len(queue))
    if questions[name].urgent:
        while at < len(queue) and any(questions[other].urgent for other in queue[at - 1 : at + 1]):
            at += 1
    return (*queue[:at], name, *queue[at:])


def _without(session: Session, name: str) -> tuple[str, ...]:
    """Return the queue without ``name``, and without spares that would only have come before it."""
    queue = [other for other in session.queue if other != name]
    while queue and queue[-1] in session.spares:
        queue.pop()
    return tuple(queue)


def _skip(before: Session, session: Session, name: str) -> Session:
    """Return the session with no question on the screen; one put off for the first time is last in the queue."""
    again = name not in before.skipped and name in session.skipped
    return replace(session, queue=(*session.queue, name) if again else session.queue, asked=None, judged=False)
