"""The pages that look back: past sessions, where the learner stands, and a review of some time as a file to keep."""

from datetime import date, timedelta

from quiz import page, paper, wording
from quiz.library.past_sessions import past_sessions
from quiz.library.standing import where_i_stand
from quiz.library.stretch import review_stretch
from quiz.paper.saving import stretch_file_name
from quiz.schedule import Stretch
from quiz.serve.answered import Answered, Download, Page
from quiz.serve.visit import Visit


def history(visit: Visit) -> Answered:
    """Show the sessions of the past."""
    workspace = visit.workspace
    past = past_sessions(workspace.environment.store, workspace.entries)
    return Page(page.history(past, visit.context, visit.asked.query))


def standing(visit: Visit) -> Answered:
    """Show where the learner stands, in one bank or in all."""
    workspace, entry = visit.workspace, visit.entry(visit.asked.of) if visit.asked.of else None
    sensitive = bool(page.first(visit.asked.query, "sensitive"))
    stand = where_i_stand(workspace, (entry,) if entry else None, sensitive=sensitive)
    return Page(page.standing(stand, workspace.entries, entry, visit.context))


def save_stretch(visit: Visit) -> Answered:
    """Return what was answered in the last days, in one bank or in all, as a file to keep."""
    workspace, entry = visit.workspace, visit.entry(visit.asked.of) if visit.asked.of else None
    environment = workspace.environment
    days = page.first(visit.asked.query, "days")
    today = date.fromordinal(environment.today)
    known = {str(number): today - timedelta(days=number - 1) for number in wording.looking_back.STRETCHES}
    stretch = Stretch(known.get(days, date.min), today)
    entries = (entry,) if entry else workspace.entries
    review = review_stretch(environment.store, entries, stretch, only=entry is not None)
    text = paper.of_stretch(review, visit.now, "html")
    return Download(stretch_file_name(review.stretch, ".html"), text, "text/html; charset=utf-8")
