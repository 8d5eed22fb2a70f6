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
    stage.push_screen(AddBankScreen(stage.workspace.folder))


def inspect(stage: Stage, request: InspectBank) -> None:
    """Offer the bank at a path that was typed; where it cannot be added, report why, and let another one be typed."""
    workspace = stage.workspace
    try:
        candidate = look_at(request.written, workspace.refresh(), workspace.folder)
    except QuizError as error:
        request.refuse(str(error))
        return
    there = candidate.same
    if there:
        _back_to_library(
            stage, there.path, f"{there.about.title} is there already, with the same content. Nothing was changed."
        )
        return

    def chosen(row: int) -> None:
        if row:
            _back_to_library(stage, "", wording.adding.NOT_ADDED)
        else:
            _add(stage, request, candidate)

    stage.push_screen(OfferBankDialog(candidate, chosen))


def _add(stage: Stage, request: InspectBank, candidate: Candidate) -> None:
    workspace = stage.workspace
    try:
        added = put_in(candidate, workspace.own, workspace.environment.clock())
    except QuizError as error:
        request.refuse(str(error))
        return
    beside = [path.name for path in added.replaced]
    _back_to_library(stage, str(added.path), wording.adding.added_here(candidate.entry.about.title, beside))


def _back_to_library(stage: Stage, path: str, news: str) -> None:
    """Go back to the list of banks, with the cursor on the bank at ``path``."""
    stage.back_to_first()
    if isinstance(stage.current, Library):
        stage.current.show_next(path, news)
