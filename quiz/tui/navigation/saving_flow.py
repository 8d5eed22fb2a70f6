"""What follows what where a review is saved: of what, as what, and where it is then."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from quiz import paper, wording
from quiz.errors import QuizError
from quiz.library.stretch import review_stretch
from quiz.schedule import Stretch
from quiz.tui.requests import SaveReview, SaveStretch
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.stage import Stage
from quiz.tui.widgets.choice_list import numbered
from quiz.tui.widgets.page import Para

_KINDS: Mapping[paper.Kind, str] = {
    "html": "A page to print, for the browser (HTML)",
    "md": "A text to keep or to change (Markdown)",
}


def save_review(stage: Stage, request: SaveReview) -> None:
    """Ask as what the review of a session is to be saved, and save it."""
    session, own = request.tutor.view, request.tutor.own

    def save(kind: paper.Kind) -> str:
        now = stage.workspace.environment.clock()
        text = (paper.html if kind == "html" else paper.markdown)(session, now, own)
        return saved(text, stage.workspace.folder, paper.file_name(session, now, f".{kind}"))

    ask_kind(stage, save)


def save_stretch(stage: Stage, request: SaveStretch) -> None:
    """Ask how far the review goes back and as what it is saved, and save it."""
    words = wording.looking_back
    today = date.fromordinal(stage.workspace.environment.today)
    begins = (*(today - timedelta(days=days - 1) for days in words.STRETCHES), date.min)

    def chosen(at: int) -> None:
        stretch = Stretch(begins[at], today)
        ask_kind(stage, lambda kind: _saved_stretch(stage, request, stretch, kind))

    rows = numbered([*words.STRETCHES.values(), words.EVERYTHING])
    stage.push_screen(ChoiceDialog("A review of which time?", (), rows, chosen))


def ask_kind(
    stage: Stage, save: Callable[[paper.Kind], str], title: str = "Save a review", page: Iterable[Para] = ()
) -> None:
    """Ask as what something is saved, under a title and a page, and report the sentence that ``save`` returns."""

    def chosen(at: int) -> None:
        stage.call_after_refresh(stage.report, save(tuple(_KINDS)[at]))

    stage.push_screen(ChoiceDialog(title, page, numbered(_KINDS.values()), chosen))


def _saved_stretch(stage: Stage, request: SaveStretch, stretch: Stretch, kind: paper.Kind) -> str:
    environment = stage.workspace.environment
    only, sensitive = request.only, request.sensitive
    try:
        review = review_stretch(environment.store, request.entries, stretch, only=only, sensitive=sensitive)
    except QuizError as error:
        return str(error)
    if not review.answers:
        return wording.looking_back.nothing_answered(*stretch)
    text = paper.of_stretch(review, environment.clock(), kind)
    return saved(text, stage.workspace.folder, paper.stretch_file_name(review.stretch, f".{kind}"))


def saved(text: str, folder: Path, name: str) -> str:
    """Save ``text`` in a new file; return a sentence about where it is, or why it could not be saved."""
    try:
        return wording.reviewing.saved_at(str(paper.save(text, folder, name)))
    except QuizError as error:
        return str(error)
