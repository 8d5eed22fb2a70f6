"""The last line: the keys that act now. What everyone needs is never crowded out; ``?`` shows the rest.

Textual's own footer mounts one widget a key, a third of the time between an answer and its explanation; this is one.
"""

from collections.abc import Iterator
from dataclasses import replace

from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

_LAST = ("preview.states", "screen.keys", "screen.keys-typing", "screen.help", "screen.leave", "sure.back")
"""Bindings that close the line on every screen, whatever its width."""

_TYPING = "-typing"
"""Ends the names of bindings that stand in for a sign which a text field takes as text."""


class KeyLine(Widget):
    """A line that fits: first what Enter does, then as many of the other keys as there is room for."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; text-wrap: nowrap;
        background: $footer-background; color: $footer-description-foreground;
    }
    """

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, key: str) -> None:
            self.key = key
            super().__init__()

    shown: tuple[Binding, ...] = ()
    """The keys on the line."""

    def on_mount(self) -> None:
        """Subscribe to keys that come and go."""
        self.screen.bindings_updated_signal.subscribe(self, self._renew)

    def on_resize(self) -> None:
        """Draw the keys that fit now."""
        self._renew(self.screen)

    def _renew(self, screen: Screen[object]) -> None:
        """Draw the keys again where they differ: Textual reports several times per key press that they may."""
        if not self.is_attached or screen is not self.app.screen:
            return
        active = [entry for entry in screen.active_bindings.values() if entry.binding.show and entry.enabled]
        shown = tuple(self._fitting([entry.binding for entry in active]))
        if shown != self.shown:
            self.shown = shown
            self.refresh()

    def render(self) -> Content:
        """Return the keys, each of which can be clicked."""
        roomy = sum(map(self._width, self.shown)) + len(self.shown) - 2 <= self.size.width
        gap = Content("  " if roomy else " ")
        pieces: list[Content | tuple[str, Style | str]] = []
        for binding in self.shown:
            press = Style.from_meta({"press": binding.key})
            pieces += [
                Content.styled(self.app.get_key_display(binding), "bold $footer-key-foreground").stylize(press),
                Content(f" {binding.description}".rstrip()).stylize(press),
                gap,
            ]
        return Content.assemble(*pieces[:-1])

    def on_click(self, event: Click) -> None:
        """Post the key that was clicked."""
        key = event.style.meta.get("press")
        if isinstance(key, str):
            self.post_message(self.Pressed(key))

    def _fitting(self, bindings: list[Binding]) -> Iterator[Binding]:
        names = {binding.id for binding in bindings}
        needed = [
            it for it in bindings if not (it.id or "").endswith(_TYPING) or (it.id or "")[: -len(_TYPING)] not in names
        ]
        closing = [binding for name in _LAST for binding in needed if binding.id == name]
        opening = sorted((binding for binding in needed if binding not in closing), key=lambda it: it.key != "enter")
        room = self.size.width - sum(map(self._width, closing))
        if any(self._width(binding) > room + 1 for binding in opening[:1]):  # then the sign alone must do
            closing = [replace(it, description="") if it.action == "app.keys" else it for it in closing]
            room = self.size.width - sum(map(self._width, closing))
        for binding in opening:
            width = self._width(binding)
            if width <= room + 1:  # the last one needs no gap after it
                room -= width
                yield binding
        yield from closing

    def _width(self, binding: Binding) -> int:
        return len(f"{self.app.get_key_display(binding)} {binding.description}".rstrip()) + 1
