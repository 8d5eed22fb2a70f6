"""What can be done on a screen now: the one list behind the page of keys and the command palette.

Whoever cannot press a key finds the action there, by Tab and Enter, with the mouse, or by typing its name.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.dom import DOMNode
from textual.screen import Screen

from quiz import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import ActiveBinding

_PALETTE = "command_palette"


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that can be done."""

    name: str
    """In a word or two, as the line of keys has it."""
    text: str
    """In a sentence."""
    keys: str
    """The keys that do it, by the names of this computer."""
    action: str
    node: DOMNode
    """What does it."""

    def do(self) -> None:
        """Do it once the screens have changed that are about to change."""
        app = self.node.app
        app.call_later(partial(app.run_action, self.action, self.node))


def offered(screen: Screen[object]) -> tuple[Offered, ...]:
    """Return what can be done on ``screen`` now, each once with all its keys; moving about the rows comes last."""
    found: dict[tuple[str, str], Offered] = {}
    for each in sorted(_described(screen), key=lambda active: not active.binding.show):
        binding = each.binding
        text = binding.tooltip or binding.description
        keys = wording.keys.ENTER if binding.key == "enter" else screen.app.get_key_display(binding)
        same = found.get((text, binding.action))
        if same:
            keys = f"{same.keys} {keys}"
        found[text, binding.action] = Offered(
            binding.description.strip() or text, text, keys, binding.action, each.node
        )
    return tuple(found.values())


def _described(screen: Screen[object]) -> "Iterator[ActiveBinding]":
    for each in screen.active_bindings.values():
        binding = each.binding
        if binding.description and each.enabled and (binding.id or binding.action.endswith(_PALETTE)):
            yield each
