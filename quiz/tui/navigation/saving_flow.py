"""What follows what where a review of a session is saved: as what, and where it is then."""

from quiz import paper, wording
from quiz.errors import QuizError
from quiz.tui.requests import SaveReview
from quiz.tui.screens.dialogs import save_dialog
from quiz.tui.stage import Stage
from quiz.tutor import Tutor


class SavingFlow:
    """Saves reviews."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def save_review(self, request: SaveReview) -> None:
        """Ask as what the review is to be saved, and save it."""
        self._stage.lay(save_dialog(lambda kind: request.done(self._saved(request.tutor, kind))))

    def _saved(self, tutor: Tutor, kind: str) -> str:
        """Save a review of the session; gives a sentence about where it is, or why it could not be saved."""
        workspace = self._stage.workspace
        session, now = tutor.view, workspace.environment.clock()
        text = (paper.html if kind == "html" else paper.markdown)(session, now, tutor.own)
        try:
            path = paper.save(text, workspace.folder, paper.file_name(session, now, f".{kind}"))
        except QuizError as error:
            return str(error)
        return wording.reviewing.saved_at(str(path))
