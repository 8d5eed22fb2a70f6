"""A bank of which nothing can be asked yet: what is wrong with it, until its author has saved something better."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz.authoring.preview_state import Findings
from quiz.authoring.watch import Snapshot
from quiz.tui import findings_page
from quiz.tui.requests import EditFile, Quit
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.page import PageView


class PreviewWaiting(Frame):
    """The problems alone."""

    AUTO_FOCUS = "#body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", id="preview.edit", tooltip="Open your editor at the first problem"),
        Binding("exclamation_mark", "app.who_to_call", show=False, key_display="!", id="screen.help"),
        Binding("f2", "app.who_to_call", show=False, key_display="F2", id="screen.help-typing"),
        Binding("escape", "leave", "Leave", key_display="esc", id="screen.leave", tooltip="End the preview"),
        Binding("q", "leave", show=False, id="preview.leave"),
    ]

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the problems."""
        yield PageView(id="found")

    def on_mount(self) -> None:
        """Write the title, and show the problems."""
        self.top(to_content("No question can be asked yet", "bold"))
        self.renew(self._snapshot)

    def renew(self, snapshot: Snapshot) -> None:
        """Show the problems as they are now."""
        self._snapshot, problems = snapshot, snapshot.reading.problems
        file = problems[0].span.path if problems and len(snapshot.reading.files) < 2 else ""
        self.query_one("#found", PageView).update(
            findings_page.page(Findings((), problems, ()), snapshot.reading.path, file, question=False)
        )
        self.news("Save the file: the first question that can be asked appears here.")

    def action_edit(self) -> None:
        """Open the editor at the first problem."""
        problems = self._snapshot.reading.problems
        files = tuple(self._snapshot.reading.files)
        place = (problems[0].span.path, problems[0].span.start[0]) if problems else (files[0], 1)
        self.request(EditFile(*place))

    def action_leave(self) -> None:
        """End the preview."""
        self.request(Quit())
