"""What follows what where a bank is added from the library: its path, what it is, and its row."""

from quiz import wording
from quiz.errors import QuizError
from quiz.library.candidate import Candidate, look_at
from quiz.library.user_banks import put_in
from quiz.tui.requests import InspectBank
from quiz.tui.screens.add_bank import AddBankScreen, OfferBankDialog
from quiz.tui.screens.library import Library
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """Ask where the bank is."""
    stage.lay(AddBankScreen(stage.workspace.folder))


class AddingFlow:
    """Reads the bank at a typed path, shows what it is, and adds it to the person's own banks if they agree."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def inspect(self, request: InspectBank) -> None:
        """Offer the bank at a path; where it cannot be added, report why, and let another path be typed."""
        workspace = self._stage.workspace
        try:
            candidate = look_at(request.written, workspace.refresh(), workspace.folder)
        except QuizError as error:
            request.refuse(str(error))
            return
        there = candidate.same
        if there:
            self._back_to_library(there.path, wording.adding.already_here(there.about.title))
        else:
            self._stage.lay(OfferBankDialog(candidate, lambda row: self._settle(request, candidate, add=row == 0)))

    def _settle(self, request: InspectBank, candidate: Candidate, *, add: bool) -> None:
        """Add a bank that was offered, or do not."""
        if not add:
            self._back_to_library("", wording.adding.NOT_ADDED)
            return
        workspace = self._stage.workspace
        try:
            added = put_in(candidate, workspace.own, workspace.environment.clock())
        except QuizError as error:
            request.refuse(str(error))
            return
        beside = [path.name for path in added.replaced]
        self._back_to_library(str(added.path), wording.adding.added_here(candidate.entry.about.title, beside))

    def _back_to_library(self, path: str, news: str) -> None:
        """Go back to the list of banks, with the cursor on the bank at ``path``."""
        self._stage.back_to_first()
        if isinstance(self._stage.current, Library):
            self._stage.current.show_next(path, news)
