"""The last line: the keys that act now. What everyone needs is never crowded out; ``?`` shows the rest."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_LAST = ("screen.keys", "screen.keys-typing", "screen.help", "screen.leave")
"""Bindings that close the line on every screen, whatever its width."""

_TYPING = "-typing"
"""Ends the names of bindings that stand in for a sign which a text field takes as text."""


class KeyLine(Footer):
    """A footer that fits: first what Enter does, then as many of the other keys as there is room for."""

    _drawn: tuple[Binding, ...] = ()

    def compose(self) -> ComposeResult:
        """The keys, each of which can be clicked."""
        self._drawn = self._acting() if self._bindings_ready else ()
        for binding in self._drawn:
            yield FooterKey(
                binding.key,
                self.app.get_key_display(binding),
                binding.description,
                binding.action,
                tooltip=binding.tooltip,
            ).data_bind(compact=Footer.compact)

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Other keys may act now."""
        self._bindings_ready = True
        if self.app.app_focus and self.is_attached and screen is self.screen:
            self.call_after_refresh(self._renew)

    def on_resize(self) -> None:
        """Another width, other keys."""
        self.call_after_refresh(self._renew)

    async def _renew(self) -> None:
        """Draw the keys anew where they are others: Textual says several times per key press that they may be."""
        if self.is_attached and self._acting() != self._drawn:
            await self.recompose()

    def _acting(self) -> tuple[Binding, ...]:
        active = [entry for entry in self.screen.active_bindings.values() if entry.binding.show and entry.enabled]
        return tuple(self._fitting([entry.binding for entry in active]))

    def _fitting(self, bindings: list[Binding]) -> Iterator[Binding]:
        names = {binding.id for binding in bindings}
        needed = [
            it for it in bindings if not (it.id or "").endswith(_TYPING) or (it.id or "")[: -len(_TYPING)] not in names
        ]
        closing = [binding for name in _LAST for binding in needed if binding.id == name]
        opening = sorted((binding for binding in needed if binding not in closing), key=lambda it: it.key != "enter")
        room = self.size.width - sum(map(self._width, closing))
        for binding in opening:
            width = self._width(binding)
            if width <= room + 1:  # the last one needs no gap after it
                room -= width
                yield binding
        yield from closing

    def _width(self, binding: Binding) -> int:
        return len(self.app.get_key_display(binding)) + len(binding.description) + 2
