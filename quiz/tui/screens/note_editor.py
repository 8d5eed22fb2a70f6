"""A note of one's own on a question, written in several lines. What is typed is kept on every way out but one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from quiz import wording
from quiz.engine import LONGEST_NOTE, Note, about, note_text
from quiz.errors import QuizError
from quiz.library.one_line import as_one_line
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.note_field import NoteField
from quiz.tui.widgets.page import Page, PageView, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from quiz.model import About
    from quiz.stats import Own
    from quiz.tutor import Tutor
    from quiz.tutor.drafts import Drafts


class NoteEditor(Frame):
    """Keeps the note at Escape too; only one key discards what was typed."""

    AUTO_FOCUS = "NoteField"
    TAKES_LINES = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="note.keep", tooltip="Keep the note, and go back"),
        Binding("ctrl+r", "discard", "Discard", id="note.discard", tooltip="Leave the note as it was, and go back"),
    ]

    heading = wording.notes.YOUR_NOTE

    def __init__(
        self, about: About, own: Own, drafts: Drafts, keep: Callable[[Note], object], done: Callable[[str], None]
    ) -> None:
        """Write about a question of which ``own`` is kept; what they had begun when the program was killed is there.

        ``keep`` may raise QuizError, and ``done`` gets what became of the note, as a sentence.
        """
        self._about, self._own, self._drafts, self._keep, self._done = about, own, drafts, keep, done
        self._begun = drafts.read(about)
        self._text = own.text if self._begun is None else self._begun
        self._failed = self._over = False
        super().__init__()

    @classmethod
    def of(cls, tutor: Tutor, question: str, done: Callable[[str], None]) -> NoteEditor:
        """Write about a question of a session."""
        return cls(about(tutor.view.pool, question), tutor.own(question), tutor.drafts, tutor.send, done)

    def middle(self) -> ComposeResult:
        """Draw the question in a line or two, and the text."""
        yield PageView(Page([Para(to_content(as_one_line(self._about.stem), "$text-muted"))]), id="about")
        yield NoteField(self._text)

    def on_mount(self) -> None:
        """Show what is to be known before the first letter."""
        self.news("" if self._begun is None else "This is what you had typed when quiz was closed. Ctrl+R discards it.")
        self.default_note(
            "In your own words, in as many lines as you like. Kept when you leave.", "Kept when you leave."
        )

    @property
    def first_keys(self) -> Sequence[str]:
        """Return the keys of this screen, which come before all others."""
        return "screen.leave", "note.discard", "note.keep"

    def name_of(self, binding: Binding) -> str:
        """Return what a key does; Escape keeps what was typed."""
        return "Keep and go back" if binding.id == "screen.leave" else super().name_of(binding)

    @property
    def _is_changed(self) -> bool:
        return note_text(self._text) != self._own.text.strip()

    def on_text_area_changed(self) -> None:
        """Put what was typed in safety."""
        self._text = self.query_one(NoteField).text
        self._draft(self._text if self._is_changed else None)

    def _draft(self, text: str | None) -> None:
        self._drafts.write(self._about, text)

    def on_note_field_too_long(self) -> None:
        """Report that the end was left out."""
        self.news(wording.notes.too_long(LONGEST_NOTE))

    def _try_to_keep(self) -> str:
        """Keep the note; return why it could not be kept, which leaves it a draft."""
        try:
            self._keep(Note(self._about.question, self._text, self._own.ids))
        except QuizError as error:
            self._draft(self._text)
            return str(error)
        self._draft(None)
        return ""

    def action_keep(self) -> None:
        """Keep the note and go back; where it cannot be kept, stay, so that nothing typed is lost unseen."""
        if not self._is_changed:
            self._leave("")
        elif failure := self._try_to_keep():
            self._failed = True
            self.news(f"{failure} Your text is still here: Ctrl+S tries again, Escape leaves without it.")
        else:
            self._leave(wording.notes.KEPT if self._text.strip() else wording.notes.REMOVED)

    def action_leave(self) -> None:
        """Keep the note and go back; where that has just failed, go back all the same."""
        if self._failed:
            self._leave("")
        else:
            self.action_keep()

    def action_discard(self) -> None:
        """Leave the note as it was."""
        self._draft(None)
        self._leave("Discarded. Your note is as it was." if self._is_changed else "")

    def _leave(self, news: str) -> None:
        self._over = True
        self.request(Finish(lambda: self._done(news)))

    def on_unmount(self) -> None:
        """Keep the note where the program ends while it is being written."""
        if self._is_changed and not self._over:
            self._try_to_keep()
