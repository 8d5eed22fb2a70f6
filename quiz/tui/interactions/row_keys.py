"""The keys that rows have: digits for the first nine, then letters that mean nothing else while a question is asked."""

import unicodedata
from collections.abc import Iterator

from textual.binding import Binding
from textual.events import Key

ROW_KEYS = "123456789adijprtvwyz"
"""The key of each row in turn; 0 is "I don't know yet". Rows after these are reached with the arrows."""


def row_key(number: int) -> str:
    """Return the key of the row with this number, counted from 1; a blank where it has none."""
    return ROW_KEYS[number - 1] if number <= len(ROW_KEYS) else " "


def row_bindings(name: str) -> Iterator[Binding]:
    """Yield a binding for the key of each row, and for 0; each calls ``action_row`` with its number."""
    for number, key in enumerate(f"0{ROW_KEYS}"):
        yield Binding(key, f"row({number})", show=False, id=f"{name}.{key}")


def has_row(parameters: tuple[object, ...], rows: int) -> bool:
    """Return whether the key of the row with the number in ``parameters`` acts where there are so many ``rows``.

    A digit always does: one too many is answered with how many there are.
    """
    (number,) = parameters
    return isinstance(number, int) and (number < 10 or number <= rows)


def digit_of(event: Key) -> int | None:
    """Return the digit that was typed in another script, such as a full-width one; None where it is none."""
    character = event.character or ""
    return None if len(character) != 1 or character.isascii() else unicodedata.decimal(character, None)
