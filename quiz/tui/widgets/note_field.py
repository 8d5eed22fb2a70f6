"""Several lines to write on, in which keys act in the order in which they were pressed."""

from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from quiz import prose
from quiz.engine import LONGEST_NOTE
from quiz.tui.widgets.field import act_at_once


class NoteField(TextArea):
    """Textual's editor, for text that is safe to draw and not too long."""

    DEFAULT_CSS = """
    NoteField, NoteField:focus {
        height: 1fr; max-width: 81; border: tall $primary; background: $background; color: $foreground;
        & .text-area--cursor { background: $foreground; color: $background; }
        &:ansi .text-area--cursor { text-style: reverse; }
    }
    .-low NoteField, .-low NoteField:focus { border: none; }
    .-ascii NoteField, .-ascii NoteField:focus { border: ascii $primary; }
    .-ascii .-low NoteField, .-ascii .-low NoteField:focus { border: none; }
    """

    class TooLong(Message):
        """The end of what was typed or pasted was left out."""

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, highlight_cursor_line=False)

    def on_mount(self) -> None:
        """Begin at the end."""
        self.move_cursor(self.document.end)

    @property
    def _room(self) -> int:
        return LONGEST_NOTE - len(self.text) + len(self.selected_text)

    async def on_key(self, event: Key) -> None:
        """Do at once what a key is bound to here."""
        if event.is_printable or event.key == "enter":
            if self._room < 1:
                event.stop()
                event.prevent_default()
                self.post_message(self.TooLong())
        else:
            await act_at_once(self, event)

    def on_paste(self, event: Paste) -> None:
        """Take in what is safe to draw, as far as there is room."""
        text = prose.safe(event.text.replace("\r\n", "\n").replace("\r", "\n"))
        if len(text) > self._room:
            self.post_message(self.TooLong())
        event.text = text[: max(0, self._room)]
