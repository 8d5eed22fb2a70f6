"""Adding a bank: where it is, and whether to add it once it was read."""

from collections.abc import Callable, Iterable
from pathlib import Path
from shlex import quote
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from quiz import wording
from quiz.library.candidate import Candidate
from quiz.library.paths import completed
from quiz.tui.requests import InspectBank
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import BLANK, Page, PageView, Para

_WHERE = (
    "Where is the bank? Type the path of its file or folder, or drop the file on this window. You will see what it is, "
    "and it is copied into your own banks only if you then agree."
)


class PathField(Field):
    """The line for a path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Look", id="add.look", tooltip="Look at the bank; nothing is added yet"),
        Binding("tab", "complete", "Complete", id="add.complete", tooltip="Write as much of the name as is certain"),
    ]

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        super().__init__(max_length=4_096)

    def action_complete(self) -> None:
        """Go on with the name as far as there is only one way."""
        self.value = completed(self.value, self._folder)
        self.cursor_position = len(self.value)


class AddBankScreen(Frame):
    """Asks for a path; Escape goes back."""

    AUTO_FOCUS = "PathField"
    heading = wording.adding.ADD

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the line, and what will happen."""
        yield PathField(self._folder)
        yield PageView(Page([Para(to_content(_WHERE))]), id="page")

    def refuse(self, why: str) -> None:
        """Show, in the place of the page, why the bank at this path is not added."""
        self.query_one("#page", PageView).update(Page([Para(to_content(why, "$text-warning"))]))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the path on."""
        if event.value.strip():
            self.request(InspectBank(event.value, self.refuse))
        else:
            self.refuse("Nothing typed. Escape goes back.")


class OfferBankDialog(ChoiceDialog):
    """What a bank is, and whether to add it. The rows come first: all of the rest may not fit."""

    def __init__(self, candidate: Candidate, chosen: Callable[[int], None]) -> None:
        words, bank, older = wording.adding, candidate.entry.bank, candidate.older
        self._cursor = int(bool(older or candidate.strangers))  # no quick Enter replaces a bank, or takes its id
        rows = [Row("Replace your copy" if older else "Add it", "1"), Row("Cancel", "2")]
        title, *lines = words.described(
            bank, candidate.errors, len(candidate.entry.problems), quote(candidate.entry.path)
        )
        notes = [Para(to_content(line)) for line in candidate.compared()]
        about = [Para(to_content(title, "bold $text-primary"), gap=True), *(Para(to_content(line)) for line in lines)]
        self._about = Page([BLANK, *notes, *about])
        super().__init__(words.ADD, (), rows, chosen)

    def contents(self) -> Iterable[Widget]:
        """Draw the rows first, then the page."""
        yield from super().contents()
        yield PageView(self._about, id="page")

    def on_mount(self) -> None:
        """Put the cursor on the row that does no harm."""
        self.query_one(ChoiceList).highlighted = self._cursor
