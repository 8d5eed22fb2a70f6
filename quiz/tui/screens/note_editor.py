"""A note of one's own on a question, written in several lines. What is typed is kept on every way out but one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from quiz import wording
from quiz.engine import LONGEST_NOTE, note_text
from quiz.errors import QuizError
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.note_field import NoteField
from quiz.tui.widgets.page import Page, PageView, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult


class Writing(NamedTuple):
    """A note that is to be written, and where it goes."""

    stem: str
    """Of its question, in a line."""
    before: str
    """The note as it was."""
    begun: str | None
    """What was typed when the program was killed; None for nothing."""
    keep: Callable[[str], object]
    """May raise QuizError."""
    draft: Callable[[str | None], None]
    """Puts what was typed in safety; None when the note is kept or discarded."""
    done: Callable[[str], None]
    """Gets what became of the note, as a sentence."""


class NoteEditor(Frame):
    """Keeps the note at Escape too; only one key discards what was typed."""

    AUTO_FOCUS = "NoteField"
    TAKES_LINES = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="note.keep", tooltip="Keep the note, and go back"),
        Binding("ctrl+r", "discard", "Discard", id="note.discard", tooltip="Leave the note as it was, and go back"),
    ]

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._text = writing.before if writing.begun is None else writing.begun
        self._failed = self._over = False
        super().__init__()

    def middle(self) -> ComposeResult:
        """Draw the question in a line or two, and the text."""
        yield PageView(Page([Para(to_content(self._writing.stem, "$text-muted"))]), id="about")
        yield NoteField(self._text)

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.notes.YOUR_NOTE, "bold"))
        self.news("" if self._writing.begun is None else wording.notes.BEGUN)
        self.standing(wording.notes.EDITING, wording.notes.EDITING_SHORT)

    @property
    def first_keys(self) -> Sequence[str]:
        """Return the keys of this screen, which come before all others."""
        return "screen.leave", "note.discard", "note.keep"

    def name_of(self, binding: Binding) -> str:
        """Return what a key does; Escape keeps what was typed."""
        return wording.notes.KEEP_AND_LEAVE if binding.id == "screen.leave" else super().name_of(binding)

    @property
    def _is_changed(self) -> bool:
        return note_text(self._text) != self._writing.before.strip()

    def on_text_area_changed(self) -> None:
        """Put what was typed in safety."""
        self._text = self.query_one(NoteField).text
        self._writing.draft(self._text if self._is_changed else None)

    def on_note_field_too_long(self) -> None:
        """Say that the end was left out."""
        self.news(wording.notes.too_long(LONGEST_NOTE))

    def action_keep(self) -> None:
        """Keep the note and go back; where it cannot be kept, stay, so that nothing typed is lost unseen."""
        if not self._is_changed:
            self._leave("")
            return
        try:
            self._writing.keep(self._text)
        except QuizError as error:
            self._failed = True
            self._writing.draft(self._text)
            self.news(wording.notes.not_kept(str(error)))
        else:
            self._writing.draft(None)
            self._leave(wording.notes.KEPT if self._text.strip() else wording.notes.REMOVED)

    def action_leave(self) -> None:
        """Keep the note and go back; where that has just failed, go back all the same."""
        if self._failed:
            self._leave("")
        else:
            self.action_keep()

    def action_discard(self) -> None:
        """Leave the note as it was."""
        self._writing.draft(None)
        self._leave(wording.notes.DISCARDED if self._is_changed else "")

    def _leave(self, news: str) -> None:
        self._over = True
        self.request(Finish(lambda: self._writing.done(news)))

    def on_unmount(self) -> None:
        """Keep the note where the program ends while it is being written."""
        if self._over or not self._is_changed:
            return
        try:
            self._writing.keep(self._text)
        except QuizError:
            self._writing.draft(self._text)
        else:
            self._writing.draft(None)
