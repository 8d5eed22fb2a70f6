"""The last line: the keys that act now. What everyone needs is never crowded out; ``?`` shows the rest."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_LAST = ("screen.keys", "screen.help", "screen.leave")
"""Bindings that close the line on every screen, whatever its width."""


class KeyLine(Footer):
    """A footer that fits: first what Enter does, then as many of the other keys as there is room for."""

    def compose(self) -> ComposeResult:
        """The keys, each of which can be clicked."""
        if not self._bindings_ready:
            return
        active = [entry for entry in self.screen.active_bindings.values() if entry.binding.show and entry.enabled]
        for binding in self._fitting([entry.binding for entry in active]):
            yield FooterKey(
                binding.key,
                self.app.get_key_display(binding),
                binding.description,
                binding.action,
                tooltip=binding.tooltip,
            ).data_bind(compact=Footer.compact)

    def on_resize(self) -> None:
        """Another width, other keys."""
        self.call_after_refresh(self.recompose)

    def _fitting(self, bindings: list[Binding]) -> Iterator[Binding]:
        closing = [binding for name in _LAST for binding in bindings if binding.id == name]
        opening = sorted((binding for binding in bindings if binding not in closing), key=lambda it: it.key != "enter")
        room = self.size.width - sum(map(self._width, closing))
        for number, binding in enumerate(opening):
            room -= self._width(binding)
            if room >= -1 or not number:
                yield binding
        yield from closing

    def _width(self, binding: Binding) -> int:
        return len(self.app.get_key_display(binding)) + len(binding.description) + 2
