"""A running session by requests: its page, and what becomes of a form that was sent from it."""

from collections.abc import Callable

from quiz import page, paper
from quiz.engine import Session, tally
from quiz.errors import QuizError
from quiz.library.after_session import AfterSession, look_after
from quiz.library.sessions import Prepared, prepare_another, prepare_missed
from quiz.page import Again, Context
from quiz.paper.saving import file_name
from quiz.replay.session_rows import SessionRow
from quiz.serve.answered import Answered, Download, Go, Page
from quiz.serve.bank_pages import begun, home
from quiz.serve.visit import Visit
from quiz.store import SessionTaken
from quiz.tutor import Tutor

_TRIES = 3
"""How often a form is read again because another process was quicker; then it is about an older page."""


def show(visit: Visit) -> Answered:
    """Return the page of a session as it is now."""
    return _page(visit, visit.tutor(), page.arriving(visit.asked.query))


def send(visit: Visit, tries: int = _TRIES) -> Answered:
    """Send what a form asks to the tutor; return where to go on, or the page again with what was entered.

    Facts are kept before anything is answered. Where they cannot be, the page is shown again without a verdict.
    """
    form, tutor = visit.form, visit.tutor()
    before = tutor.view
    asked = page.event(before, form, visit.now)
    if isinstance(asked, Again):
        return _page(visit, tutor, asked)
    try:
        outcome = tutor.send(asked)
    except SessionTaken:
        if tries == 1:
            raise
        return send(visit, tries - 1)  # answered elsewhere a moment ago: it is read against what is there now
    except QuizError as error:
        visit.log.failure(error, of="answer")
        return _page(visit, tutor, page.not_kept(QuizError("Your answer could not be kept just now."), form))
    then = page.follow(before, asked, outcome, form)
    if isinstance(then, Again):
        return _page(visit, tutor, then)
    visit.running.add(visit.link.learner, tutor, visit.workspace)  # it may have begun afresh, under another id
    return Go(page.going_on(tutor.view, visit.about(tutor.id), then))


def _page(visit: Visit, tutor: Tutor, again: Again) -> Answered:
    context = visit.about(tutor.id)
    if tutor.view.ended:
        return Go(page.going_on(tutor.view, context, page.first(visit.asked.query, "news")))
    attempt = tutor.view.attempt
    known = page.Known(tutor.outlook, tutor.own(attempt.question)) if attempt else page.Known()
    return Page(page.question(tutor.view, context, again, known), again.status)


def end(visit: Visit) -> Answered:
    """Show what a session came to."""
    tutor = visit.tutor()
    context = visit.about(tutor.id)
    if not tutor.view.ended:
        return Go(page.going_on(tutor.view, context))
    past = _row(visit, tutor) if page.first(visit.asked.query, "past") else None
    after = AfterSession() if past else look_after(visit.workspace, tutor)
    return Page(page.end(tutor.view, after, context, page.first(visit.asked.query, "news"), past))


def _row(visit: Visit, tutor: Tutor) -> SessionRow | None:
    """Return when a session was and what was planned, as it is listed among those of the past."""
    rows = visit.workspace.environment.store.ledger.sessions()
    return next((row for row in rows if row.session == tutor.id), None)


def after(visit: Visit) -> Answered:
    """Begin what was chosen at the end of a session."""
    view = visit.tutor().view
    match page.chosen(visit.form):
        case "another":
            prepared = prepare_another(visit.workspace, view)
            return begun(visit, prepared) if isinstance(prepared, Prepared) else home(visit, page.nothing(prepared))
        case "practise" if tally(view).look_again:
            return begun(visit, prepare_missed(visit.workspace, view))
        case _:
            return Go(page.going_on(view, visit.about(visit.asked.of)))


def seen(visit: Visit) -> Answered:
    """Show an explanation that was seen in a session."""
    tutor = visit.tutor()
    shown = page.seen(tutor.view, visit.about(tutor.id), visit.asked.query, tutor.own)
    return Go(page.going_on(tutor.view, visit.about(tutor.id))) if shown is None else Page(shown)


def exam_map(visit: Visit) -> Answered:
    """Show the questions of an exam."""
    return _of_exam(visit, page.map_of)


def hand_in(visit: Visit) -> Answered:
    """Ask whether an exam is to be handed in."""
    return _of_exam(visit, page.hand_in)


def _of_exam(visit: Visit, draw: Callable[[Session, Context], str]) -> Answered:
    tutor = visit.tutor()
    context = visit.about(tutor.id)
    running = tutor.view.mode.deferred and not tutor.view.ended
    return Page(draw(tutor.view, context)) if running else Go(page.going_on(tutor.view, context))


def save(visit: Visit) -> Answered:
    """Return a session with its explanations as a file to keep."""
    tutor = visit.tutor()
    view = tutor.view
    if view.mode.deferred and not view.ended:
        return Go(page.going_on(view, visit.about(visit.asked.of)))  # its explanations come when it is handed in
    if page.first(visit.asked.query, "kind") == "md":
        text, suffix, kind = paper.markdown(view, visit.now, tutor.own), ".md", "text/markdown; charset=utf-8"
    else:
        text, suffix, kind = paper.html(view, visit.now, tutor.own), ".html", "text/html; charset=utf-8"
    return Download(file_name(view, visit.now, suffix), text, kind)
