"""The pages that look back: past sessions, where the learner stands, and a review of some time as a file to keep."""

from datetime import date, timedelta

from quiz import page, paper, wording
from quiz.library import Entry, Workspace
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


def standing(visit: Visit, news: str = "") -> Answered:
    """Show where the learner stands, in one bank or in all."""
    workspace, entry, sensitive = _chosen(visit)
    stand = where_i_stand(workspace, (entry,) if entry else None, sensitive=sensitive)
    return Page(page.standing(stand, workspace.entries, entry, visit.context, sensitive=sensitive, news=news))


def _chosen(visit: Visit) -> tuple[Workspace, Entry | None, bool]:
    """Return the one bank that an address is about, or None for all, and whether sensitive topics are in."""
    entry = visit.entry(visit.asked.of) if visit.asked.of else None
    return visit.workspace, entry, bool(page.first(visit.asked.query, "sensitive"))


def save_stretch(visit: Visit) -> Answered:
    """Return what was answered in the last days, in one bank or in all, as a file to keep."""
    workspace, entry, sensitive = _chosen(visit)
    entries = (entry,) if entry else workspace.entries
    today = date.fromordinal(workspace.environment.today)
    begins = {str(days): today - timedelta(days=days - 1) for days in wording.looking_back.STRETCHES}
    stretch = Stretch(begins.get(page.first(visit.asked.query, "days"), date.min), today)
    only = entry is not None
    review = review_stretch(workspace.environment.store, entries, stretch, only=only, sensitive=sensitive)
    if not review.answers:
        return standing(visit, wording.looking_back.nothing_answered(*stretch) if stretch.first > date.min else "")
    text = paper.of_stretch(review, visit.now, "html")
    return Download(stretch_file_name(review.stretch, ".html"), text, "text/html; charset=utf-8")
