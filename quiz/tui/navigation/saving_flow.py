"""What follows what where a review of a session is saved: as what, and where it is then."""

from datetime import date, timedelta
from pathlib import Path

from quiz import paper, wording
from quiz.errors import QuizError
from quiz.library.stretch import review_stretch
from quiz.schedule import Stretch
from quiz.tui.requests import SaveReview, SaveStretch
from quiz.tui.screens.dialogs import ChoiceDialog, save_dialog
from quiz.tui.stage import Stage
from quiz.tui.widgets.choice_list import Row
from quiz.tutor import Tutor


class SavingFlow:
    """Saves reviews."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def save_review(self, request: SaveReview) -> None:
        """Ask as what the review is to be saved, and save it."""
        self._stage.lay(save_dialog(lambda kind: request.done(self._saved(request.tutor, kind))))

    def save_stretch(self, request: SaveStretch) -> None:
        """Ask how far the review goes back and as what it is saved, and save it."""
        words = wording.looking_back
        rows = [Row(text, str(number)) for number, text in enumerate((*words.STRETCHES.values(), words.EVERYTHING), 1)]
        today = date.fromordinal(self._stage.workspace.environment.today)
        begins = (*(today - timedelta(days=days - 1) for days in words.STRETCHES), date.min)

        def chosen(at: int) -> None:
            stretch = Stretch(begins[at], today)
            self._stage.lay(save_dialog(lambda kind: request.done(self._saved_stretch(request, stretch, kind))))

        self._stage.lay(ChoiceDialog(words.HOW_FAR, (), rows, chosen))

    def _saved_stretch(self, request: SaveStretch, stretch: Stretch, kind: paper.Kind) -> str:
        environment, folder = self._stage.workspace.environment, self._stage.workspace.folder
        only, sensitive = request.only, request.sensitive
        try:
            review = review_stretch(environment.store, request.entries, stretch, only=only, sensitive=sensitive)
        except QuizError as error:
            return str(error)
        if not review.answers:
            return wording.looking_back.nothing_answered(*stretch)
        text = paper.of_stretch(review, environment.clock(), kind)
        return saved(text, folder, paper.stretch_file_name(review.stretch, f".{kind}"))

    def _saved(self, tutor: Tutor, kind: paper.Kind) -> str:
        workspace = self._stage.workspace
        session, now = tutor.view, workspace.environment.clock()
        text = (paper.html if kind == "html" else paper.markdown)(session, now, tutor.own)
        return saved(text, workspace.folder, paper.file_name(session, now, f".{kind}"))


def saved(text: str, folder: Path, name: str) -> str:
    """Save ``text`` in a new file; return a sentence about where it is, or why it could not be saved."""
    try:
        return wording.reviewing.saved_at(str(paper.save(text, folder, name)))
    except QuizError as error:
        return str(error)
