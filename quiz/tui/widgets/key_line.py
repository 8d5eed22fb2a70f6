"""The last line: what Enter does as a button, at most four more keys, and at the right edge the way to all of them.

Textual's own footer mounts one widget a key, a third of the time between an answer and its explanation; this is one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from quiz import wording
from quiz.tui.widgets.ground import Ground, on_ground

_ALL = ("screen.keys", "screen.keys-typing")
"""The way to all keys: a sign, or another key where a text field takes the sign as text."""
_FIRST = (
    "question.override",
    "sure.back",
    "standing.next-page",
    "preview.states",
    "preview.before",
    "preview.after",
    "preview.problems",
)
"""Bindings that come before all others: what they do is nowhere else to be seen."""
_LAST = ("screen.leave", "screen.help", "screen.help-typing")
"""Bindings that every screen has, for the room that is left."""
_MOST = 4
"""How many keys are shown between the button and the way to all of them."""
_ROOMY = 58
"""Cells from which more is shown than the button, the way to all keys and the way out."""


class KeyedScreen(Screen[None], Ground):
    """A screen that decides which keys come first, and their names."""

    @property
    def first_keys(self) -> Sequence[str]:
        """Return the ids of bindings that the line shows before the others of this screen, in this order."""
        return ()

    def name_of(self, binding: Binding) -> str:
        """Return what a key does at the moment, in a word or two."""
        return binding.description


class KeyLine(Widget, can_focus=True):
    """A line that fits. Whatever is not on it is under ``?``; a key is shown once, and all of them can be clicked.

    Tab leads to it too, and then from key to key; Enter presses the one that is marked, for what had the focus before.
    """

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "press", show=False, id="line.press"),
        Binding("tab,right", "move(1)", show=False, id="line.next"),
        Binding("shift+tab,left", "move(-1)", show=False, id="line.previous"),
    ]
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; text-wrap: nowrap; padding: 0 1;
        background: $background; color: $foreground;
    }
    """

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, key: str) -> None:
            self.key = key
            super().__init__()

    marked = 0
    """Which of the keys Enter presses while this line has the focus."""
    before: Widget | None = None
    """What had the focus before this line."""
    shown: tuple[Binding, ...] = ()
    """The keys on the line, the way to all of them last, or before the way out where there is little room."""

    def on_mount(self) -> None:
        """Subscribe to keys that come and go."""
        self.screen.bindings_updated_signal.subscribe(self, self._await_keys, immediate=True)

    def on_resize(self) -> None:
        """Draw the keys that fit now."""
        self._renew()

    _awaited = False
    """Whether the keys will be looked at in a moment."""

    def _await_keys(self, _: Screen[object]) -> None:
        """Look at the keys once, however often Textual reports in a moment that they may differ."""
        if not self._awaited:
            self._awaited = True
            self.call_next(self._renew)

    def _renew(self) -> None:
        """Draw the keys again where they differ."""
        self._awaited = False
        if not self.is_attached or self.screen is not self.app.screen or self.screen.focused is self:
            return
        screen = self.screen
        assert isinstance(screen, KeyedScreen)
        every = (it for it in reversed(screen.active_bindings.values()) if it.binding.show and it.enabled)
        active = [*{(it.node, it.binding.action, it.binding.description): it for it in every}.values()][::-1]
        first = screen.first_keys
        active.sort(key=lambda it: _rank(it.binding, first, here=it.node is not screen))
        named = [replace(it.binding, description=screen.name_of(it.binding)) for it in active]
        shown = tuple(self._fitting(named))
        if shown != self.shown:
            self.shown = shown
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the line."""
        return on_ground(self, [self.render()], crop)

    def render(self) -> Content:
        """Return the keys."""
        width = self.size.width
        left = [binding for binding in self.shown if binding.id not in _ALL]
        right = [binding for binding in self.shown if binding.id in _ALL]
        if width < _ROOMY and self.shown:
            return Content("  ").join(map(self._drawn, self.shown))
        keys = Content("   ").join(map(self._drawn, left))
        end = Content("").join(map(self._drawn, right))
        return keys + Content(" " * max(1, width - keys.cell_length - end.cell_length)) + end

    def _drawn(self, binding: Binding) -> Content:
        """Return one key with what it does; what Enter does looks like a button."""
        press = Style.from_meta({"press": binding.key})
        if self.has_focus and self.shown.index(binding) == self.marked:
            press += Style(reverse=True)
        if binding.key == "enter":
            return Content.styled(
                self._text(binding), "bold $block-cursor-foreground on $block-cursor-background"
            ).stylize(press)
        key = Content.styled(self.display_of(binding), "bold $footer-key-foreground")
        return (key + Content(f" {binding.description}".rstrip())).stylize(press)

    def display_of(self, binding: Binding) -> str:
        """Return the name of a key on this line."""
        return wording.keys.ENTER if binding.key == "enter" else self.app.get_key_display(binding)

    def on_click(self, event: Click) -> None:
        """Post the key that was clicked, for whatever has the focus, or had it before this line."""
        key = event.style.meta.get("press")
        if isinstance(key, str):
            event.stop()
            if self.has_focus:
                self._give_back()
            self.post_message(self.Pressed(key))

    def on_focus(self) -> None:
        """Mark the first key."""
        self.marked = 0

    def on_blur(self) -> None:
        """Draw the keys of what has the focus now."""
        self.refresh()
        self.call_after_refresh(self._renew)

    def action_move(self, by: int) -> None:
        """Mark the next key or the one before; behind the last one and before the first, leave the line."""
        self.marked += by
        if not 0 <= self.marked < len(self.shown):
            (self.screen.focus_next if by > 0 else self.screen.focus_previous)()
        self.refresh()

    def action_press(self) -> None:
        """Let what had the focus before have it again, and do what the marked key does there."""
        key, app = self.shown[self.marked].key, self.app
        self._give_back()
        pressed = self.screen.active_bindings.get(key)
        if pressed:
            app.call_later(app.run_action, pressed.binding.action, pressed.node)

    def _give_back(self) -> None:
        self.screen.set_focus(self.before if self.before and self.before.is_attached else None)

    def _fitting(self, active: Sequence[Binding]) -> Sequence[Binding]:
        """Return what is shown, in the order in which it is."""
        main = [binding for binding in active if binding.key == "enter"]
        everything = [binding for binding in active if binding.id in _ALL][:1]
        others = [binding for binding in active if binding not in main and binding.id not in _ALL]
        if self.size.width < _ROOMY:
            return self._cramped(main, others, everything)
        room = self.size.width + 3 - sum(len(self._text(it)) + 3 for it in (*main, *everything))
        chosen: list[Binding] = []
        for binding in others:
            width = len(self._text(binding)) + 3
            if width <= room and len(chosen) < _MOST:
                room -= width
                chosen.append(binding)
        return [*main, *chosen, *everything]

    def _cramped(self, main: list[Binding], others: list[Binding], everything: list[Binding]) -> list[Binding]:
        """Return the button, what is nowhere else to be seen, the way to all keys, and the way out where it fits."""
        first = [it for it in others if it.id in _FIRST and it.key != "escape"]
        out = [replace(it, description="" if it.key == "escape" else it.description) for it in others if _is_out(it)][
            :1
        ]
        sign = [replace(binding, description="") for binding in everything]
        for tried in ((*first, *everything, *out), (*first, *sign, *out), (*first, *sign)):
            if sum(len(self._text(it)) + 2 for it in (*main, *tried)) - 2 <= self.size.width:
                return [*main, *tried]
        return [*main, *sign, *out]

    def _text(self, binding: Binding) -> str:
        if binding.key == "enter":
            gap = "  " if self.size.width >= _ROOMY else " "
            return f"[ {self.display_of(binding)}{gap}{binding.description} ]"
        return f"{self.display_of(binding)} {binding.description}".rstrip()


def _rank(binding: Binding, first: Sequence[str], *, here: bool) -> tuple[int, int]:
    """Return the place of a binding. ``here`` is whether it belongs to what has the focus, and ``first`` to the screen.

    First comes what is nowhere else to be seen, and last what every screen has.
    """
    name = binding.id or ""
    if name in _FIRST:
        return (0, _FIRST.index(name))
    if name in first:
        return (2, first.index(name))
    if name in _LAST:
        return (4, _LAST.index(name))
    return (1 if here else 3, 0)


def _is_out(binding: Binding) -> bool:
    return binding.key == "escape" or binding.id == "screen.leave"
