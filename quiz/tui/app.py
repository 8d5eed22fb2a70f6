"""The program on the screen: its first screen, and whoever follows what screens ask for. No quiz is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from quiz import wording
from quiz.errors import QuizError
from quiz.library import OneQuestion, OpenLibrary
from quiz.tui import preload
from quiz.tui.navigation import navigator
from quiz.tui.requests import EditFile
from quiz.tui.screens.library import Library
from quiz.tui.terminal_app import TerminalApp
from quiz.tui.themes import theme_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library import Request, Workspace
    from quiz.tui import requests as ask


class QuitScreen(Screen[None]):
    """The screen under a single question: it ends the program once nothing lies over it, for there is no library there.

    What is answered from a library would not be kept either. It has no keys: none may act while the program ends.
    """

    _covered = False

    def on_screen_suspend(self) -> None:
        """Remember that the question lies over this screen."""
        self._covered = True

    def on_screen_resume(self) -> None:
        """Leave, unless another screen has come meanwhile, as it does where a question is asked again."""
        if self._covered and self.app.screen is self:
            self.app.exit(message=wording.endings.kept_nowhere())


class QuizApp(TerminalApp):
    """Asks, explains and looks back."""

    CSS_PATH = [  # noqa: RUF012
        f"styles/{name}.tcss" for name in ("frame", "library", "bank", "question", "end", "read", "standing", "ascii")
    ]

    def __init__(self, workspace: Workspace, opened_with: Request = OpenLibrary()) -> None:  # noqa: B008 - frozen
        self.workspace, self._opened_with = workspace, opened_with
        super().__init__(workspace.environment.preferences, ascii_only=workspace.ascii_only)

    def get_default_screen(self) -> Screen[None]:
        """Return the library, unless one question is looked at."""
        return QuitScreen() if isinstance(self._opened_with, OneQuestion) else Library(self)

    @property
    def theme_names(self) -> Sequence[str]:
        """Return the names of all themes that can be chosen, ours first."""
        return theme_names(self.available_themes)

    def choose(self, key: str, value: object) -> None:
        """Keep a setting, and go by it. Raises QuizError where it cannot be kept."""
        self.workspace = self.workspace.with_setting(key, value)
        self.apply(self.workspace.environment.preferences)

    def watch_theme(self, name: str) -> None:
        """Remember a theme that was chosen while the program runs."""
        if self.is_running and name != self.shown_theme:
            try:
                self.choose("theme", name)
            except QuizError as error:
                self.report(str(error))

    async def on_mount(self) -> None:
        """Open what was asked for."""
        navigator.open_with(self, self._opened_with)
        self.call_after_refresh(self.run_worker, preload.load_in_pauses)

    def follow(self, request: ask.QuizRequest | ask.EditFile) -> None:
        """Do what a screen of a quiz asks for."""
        assert not isinstance(request, EditFile), "no screen of a quiz edits files"
        navigator.follow(self, request)

    def leave_at_once(self, code: int) -> None:
        """End the program with an exit code, and a sentence about what is kept."""
        nowhere = self.workspace.environment.store.path is None
        self.exit(return_code=code, message=wording.endings.kept_nowhere() if nowhere else wording.keys.KEPT)


def run(workspace: Workspace, opened_with: Request) -> int:
    """Run the program until the learner leaves; return the exit code."""
    return QuizApp(workspace, opened_with).play()
