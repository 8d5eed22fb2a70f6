"""A line to type on, in which keys act in the order in which they were pressed."""

from textual.events import Key, Paste
from textual.widget import Widget
from textual.widgets import Input

from quiz import prose


class Field(Input):
    """Textual's input, for letters that come many at once, as they do over a slow line.

    Textual writes a letter when the field hears of it, but Backspace or Enter only after the screen has heard of it
    too: letters that were pressed later have then overtaken it, and the answer is another one.
    """

    DEFAULT_CSS = """
    Field:ansi {
        &>.input--placeholder, &>.input--suggestion { text-style: none; color: $text-muted; }
    }
    """

    def validate_value(self, value: str) -> str:
        """Return text in one line that is safe to draw: what was pasted is no more trusted than a bank."""
        return prose.safe(value).replace("\n", " ")

    async def on_key(self, event: Key) -> None:
        """Do at once what a key is bound to here."""
        if not event.is_printable:
            await act_at_once(self, event)

    def on_paste(self, event: Paste) -> None:
        """Take in every line of what is pasted, as one, and as much as there is room for.

        Textual, which goes on from here, keeps the first line alone, and nothing of what is too long.
        """
        text = " ".join(event.text.splitlines())
        room = len(text) if self.max_length is None else self.max_length - len(self.value) + len(self.selected_text)
        event.text = text[: max(0, room)]


async def act_at_once(field: Widget, event: Key) -> None:
    """Do what a key is bound to in ``field``, before letters that were pressed later are written."""
    active = field.screen.active_bindings.get(event.key)
    mine = active and active.node is field and active.enabled
    if active and mine and await field.app.run_action(active.binding.action, field):  # copying nothing does nothing
        event.stop()
        event.prevent_default()
