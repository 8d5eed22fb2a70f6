"""The app of the preview: it checks the files four times a second, and hands what is new to its screens."""

import asyncio
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.app import SuspendNotSupported
from textual.screen import Screen

from quiz.authoring.preview_state import Choice, PreviewState
from quiz.authoring.preview_tutor import PreviewTutor
from quiz.authoring.watch import EVERY, Snapshot, Watch
from quiz.errors import QuizError
from quiz.library import Workspace
from quiz.tui import requests as ask
from quiz.tui.screens.preview import PreviewScreen
from quiz.tui.screens.preview_waiting import PreviewWaiting
from quiz.tui.terminal_app import TerminalApp

_SETTLED = 0.2
"""Seconds after which no signal from the time of the editor can still arrive."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a preview needs beside a workspace."""

    watch: Watch
    snapshot: Snapshot
    """What ``watch`` has read at first."""
    choose: Choice
    """The question to begin with."""
    edit: Callable[[Path, int], str] | None
    """Opens a file in the author's editor and returns once that is closed, with what went wrong; None without one."""


class PreviewApp(TerminalApp):
    """Shows one bank while it is written."""

    CSS_PATH = [f"styles/{name}.tcss" for name in ("frame", "question", "ascii", "preview")]  # noqa: RUF012
    EVERYWHERE = (
        "This is a preview: no answer is kept or counted, and whatever you save in your editor is shown at once. "
        "In a text field, press Tab to go to the question, where letters are commands."
    )
    KEPT = "Nothing is kept"

    def __init__(self, workspace: Workspace, beside: Beside, every: float = EVERY) -> None:
        self._beside, self._every, self._snapshot = beside, every, beside.snapshot
        self._missing = self._reading = self._editing = False
        self.workspace = workspace
        super().__init__(ascii_only=workspace.ascii_only)

    def get_default_screen(self) -> Screen[None]:
        """Return the problems alone; the question is laid over them."""
        return PreviewWaiting(self._snapshot)

    async def on_mount(self) -> None:
        """Show the question, and begin to watch."""
        self._open(self._snapshot)
        self._ask_linter(self._snapshot)
        self.set_interval(self._every, self._check_files)

    # The files

    def _check_files(self) -> None:
        """Check the files, unless the last check is still under way."""
        if not self._reading:
            self._reading = True
            self.run_worker(self.read_if_changed())

    async def read_if_changed(self) -> None:
        """Read the bank again if its files have changed and are complete."""
        try:
            news = self._beside.watch.news()
            if news == "changed":
                await self._read()
            elif (news == "missing") is not self._missing:
                self._missing = not self._missing
                self.report(
                    "The bank is missing at the moment. It is shown again as soon as it is back."
                    if self._missing
                    else ""
                )
        finally:
            self._reading = False

    async def _read(self) -> None:
        try:
            snapshot = await asyncio.to_thread(self._beside.watch.read)
        except QuizError as error:
            self.report(str(error))
            return
        self._missing = False
        self.report("")
        self._take(snapshot)
        self._ask_linter(snapshot)

    def _ask_linter(self, snapshot: Snapshot) -> None:
        """Ask the linter too, now that the question is on the screen; it may take longer than the next save."""
        self.run_worker(self._check(snapshot), group="linter", exclusive=True)

    async def _check(self, snapshot: Snapshot) -> None:
        checked = await asyncio.to_thread(self._beside.watch.with_findings, snapshot)
        screen = self._question()
        if checked.reading is self._snapshot.reading and screen:
            screen.renew(screen.previewed.with_findings(checked))

    def _take(self, snapshot: Snapshot) -> None:
        """Show what was read."""
        self._snapshot = snapshot
        screen = self._question()
        if screen:
            screen.renew(screen.previewed.reloaded(snapshot))
            return
        self._open(snapshot)
        for waiting in self.screen_stack:
            if isinstance(waiting, PreviewWaiting):
                waiting.renew(snapshot)

    def _open(self, snapshot: Snapshot) -> None:
        """Put the first question on the screen, if there is one."""
        previewed = PreviewState.of(snapshot, self._beside.choose)
        if previewed:
            self.push_screen(PreviewScreen(previewed, self._rehearse))

    def _question(self) -> PreviewScreen | None:
        return next((screen for screen in self.screen_stack if isinstance(screen, PreviewScreen)), None)

    def _rehearse(self, previewed: PreviewState) -> PreviewTutor:
        return PreviewTutor(
            self.workspace.environment, previewed.version, previewed.question.id, self.workspace.new_seed()
        )

    # The editor

    def follow(self, request: ask.QuizRequest | ask.EditFile) -> None:
        """Do what a screen of a preview asks for."""
        assert isinstance(request, ask.EditFile), "a preview is one question, and leads to no other screen"
        self._edit(request)

    def _edit(self, request: ask.EditFile) -> None:
        """Give the terminal to the author's editor until it is closed."""
        edit, file = self._beside.edit, self._snapshot.reading.files.get(request.path)
        if edit is None or file is None:
            self.report(
                "No editor is set. Leave, type export EDITOR=nano (or your editor's name), and start the preview again."
            )
            return
        self._editing, news = True, ""
        try:
            with self.suspend():
                news = edit(file, request.line)
        except SuspendNotSupported:
            news = (
                "An editor cannot be opened from this terminal. "
                "Edit the file in another window: the preview follows each save."
            )
        self.set_timer(_SETTLED, self._edited)
        self.report(news)

    def _edited(self) -> None:
        self._editing = False

    # Leaving

    def leave_at_once(self, code: int) -> None:
        """End the program with an exit code, unless it is Control-C that was pressed in the editor."""
        if not (self._editing and code == 128 + signal.SIGINT):
            self.exit(return_code=code)


def preview(workspace: Workspace, beside: Beside) -> int:
    """Run the preview until its author leaves; return the exit code."""
    return PreviewApp(workspace, beside).play()
