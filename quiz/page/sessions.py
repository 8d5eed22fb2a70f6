"""The pages beside the questions of a session: explanations already seen, the map of an exam, and the end."""

from typing import Literal

from quiz import wording
from quiz.engine import Session
from quiz.library.after_session import AfterSession
from quiz.library.one_line import line_of
from quiz.page import account
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form, first, number
from quiz.replay.session_rows import SessionRow
from quiz.tutor.controls import bank_at_hand, exam_map, may_undo, unanswered
from quiz.tutor.ending import as_asked, explanations, summary
from quiz.tutor.own import OwnOf, nothing_kept

_END = wording.endings

Choice = Literal["another", "practise"]
"""What a learner may begin after the end of a session."""


def chosen(form: Form) -> Choice | None:
    """Return what a form of the end page begins; None where it begins nothing."""
    match first(form, "do"):
        case "another" | "practise" as choice:
            return choice
        case _:
            return None


def end(session: Session, after: AfterSession, context: Context, news: str = "", past: SessionRow | None = None) -> str:
    """Return what an ended session came to, what to look at again, and what may come next.

    ``past`` is given where it is one of the past that is looked at again.
    """
    gone = past.planned - len(session.plan) if past else 0
    came_to = summary(session)
    another = after.another
    return draw(
        "end.html",
        context,
        came_to.headline,
        session=session,
        bank=bank_at_hand(session),
        news=wording.pages.effect(news),
        headline=came_to.headline,
        topics=came_to.topics,
        counts=came_to.counts,
        newly_known=_END.newly_known(after.learned.newly_known) if after.learned.newly_known else "",
        known=wording.banks.how_far(after.questions, *after.knowledge) if after.knowledge.answered else "",
        leeches=wording.pages.leeches([line_of(as_asked(session, name)) for name in after.learned.leeches]),
        another=_END.another(len(another.plan.questions), exam=session.mode.deferred) if another else "",
        sorts=wording.banks.sorted_out(another.coming) if another else "",
        missed=[(line_of(as_asked(session, it.question)), it) for it in came_to.missed],
        practise=_END.practise(len(came_to.missed)) if came_to.missed else "",
        next_review=_END.next_review(after.next_review),
        may_undo=past is None and may_undo(session),
        again={"past": "on"} if past else {},
        past=wording.sessions.ended(past.mode, past.began) if past else "",
        gone=wording.sessions.gone(gone) if gone else "",
    )


def seen(session: Session, context: Context, query: Form, own: OwnOf = nothing_kept) -> str | None:
    """Return one explanation of a session, the one that ``query`` numbers; None where none may be seen.

    ``own`` gives what the learner keeps about each. With ``of=missed`` they are those of what was not right at first,
    else of all that was answered.
    """
    if session.mode.deferred and not session.ended:
        return None
    missed = first(query, "of") == "missed"
    names = summary(session).look_again if missed else session.answered
    at = number(query, "at", len(names)) or len(names)
    if not names:
        return None
    feedback = explanations(session, names[at - 1 : at], own)[0]
    again = {"past": "on"} if first(query, "past") else {}
    kept = again | ({"of": "missed"} if missed else {})

    def address(to: int) -> str:
        return context.link("seen", session=context.session, at=str(to), **kept) if 0 < to <= len(names) else ""

    return account.page(
        "seen.html",
        context,
        feedback,
        wording.plain_session.explanation_place(at, len(names)),
        blocks=tuple(account.blocks(feedback, merged=True)),
        before=address(at - 1),
        after=address(at + 1),
        back=context.link("end", session=context.session, **again)
        if session.ended
        else context.link("session", session=context.session),
        back_words=wording.pages.SESSION,
    )


def map_of(session: Session, context: Context) -> str:
    """Return the map of a running exam: every question with what was done with it, and the way to hand in."""
    rows = [
        (
            number,
            line_of(as_asked(session, row.question.id)),
            row,
            wording.asking.exam_state(row.state, flagged=row.flagged),
        )
        for number, row in enumerate(exam_map(session), 1)
    ]
    answered = wording.asking.exam_answered(len(session.answered), len(session.plan))
    title = wording.pages.titled(wording.asking.MAP, answered)
    return draw("map.html", context, title, session=session, bank=bank_at_hand(session), rows=rows, answered=answered)


def hand_in(session: Session, context: Context) -> str:
    """Return the page that asks once whether an exam is to be handed in."""
    return draw(
        "hand-in.html",
        context,
        wording.asking.HAND_IN_SURE,
        session=session,
        bank=bank_at_hand(session),
        meaning=wording.asking.hand_in(unanswered(session)),
    )
