"""Rows with a key each: digits for the first nine, then letters that mean nothing else while a question is asked."""

import unicodedata
from collections.abc import Iterator

from textual.binding import Binding
from textual.events import Click, Key

from quiz.tui.widgets.choice_list import ChoiceList

ROW_KEYS = "123456789adijprtvwyz"
"""The key of each row in turn; 0 is "I don't know yet". Rows after these are reached with the arrows."""


def row_key(number: int) -> str:
    """Return the key of the row with this number, counted from 1; a blank where it has none."""
    return ROW_KEYS[number - 1] if number <= len(ROW_KEYS) else " "


def row_bindings(name: str) -> Iterator[Binding]:
    """Yield a binding for the key of each row, and for 0; each calls ``action_row`` with its number."""
    for number, key in enumerate(f"0{ROW_KEYS}"):
        yield Binding(key, f"row({number})", show=False, id=f"{name}.{key}")


class KeyedList(ChoiceList):
    """A list whose rows are chosen by their keys, also by digits of other scripts, or by a click."""

    @property
    def keyed(self) -> int:
        """Return how many rows have a key, beside that for 0."""
        return len(self.rows) - 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something: letters only where there is a row for them.

        A digit always does: one too many is answered with how many there are.
        """
        if action != "row":
            return True
        (number,) = parameters
        return isinstance(number, int) and (number < 10 or number <= self.keyed)

    def on_key(self, event: Key) -> None:
        """Take digits of other scripts too, such as full-width ones."""
        character = event.character or ""
        digit = None if len(character) != 1 or character.isascii() else unicodedata.decimal(character, None)
        if digit is not None:
            event.stop()
            self.action_row(digit)

    def action_row(self, number: int) -> None:
        """Choose the row with that number; 0 is the last one."""
        raise NotImplementedError

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked; a click never answers."""
        index = event.style.meta.get("option")
        if isinstance(index, int):
            self.highlighted = index
            self.clicked()

    def clicked(self) -> None:
        """Choose the row under the cursor, which was clicked."""
        raise NotImplementedError
