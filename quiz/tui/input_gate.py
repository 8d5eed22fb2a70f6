"""Keys outlive screens: which input still acts, when the screen it was meant for is leaving, gone or not yet there.

A slow line delivers several keys in one packet, and a person presses Enter twice. All of these keys are handed to the
screen that is shown when they arrive. Before the second one acts, the first may have asked for another screen. Textual
would then look the second key up on whatever screen is current by that time, or on a screen whose widgets are not
mounted yet, and either is an exception or an action nobody asked for. So one rule holds for every key, click and paste:

1. It is meant for the screen that is current when it arrives, and for no other.
2. It acts only while that screen is still current, and waits for no answer to a request of its own.
3. Enter pressed twice is one Enter. What the first one brought is to be read before another acts on it: nobody reads an
   explanation, or that an exam is handed in, in the time of a double press.
4. Nothing acts once the program has begun to end.

A key that arrives for a screen which is not mounted yet waits in that screen's queue, as Textual has it; a click on
something that is not drawn yet, or beside the screen, cannot be meant, and is dropped. Requests of screens follow the
same rule.

The command palette and whatever else is Textual's own post no requests, so it cannot be known what they wait for. There
a click, or a key that is more than a letter, acts only when everything that was pressed before it has been drawn.
"""

from collections.abc import Callable
from math import inf
from weakref import WeakKeyDictionary, WeakSet

from textual.events import Event, InputEvent, Key, MouseDown, MouseEvent, MouseUp, Paste
from textual.screen import Screen

from quiz.tui.screens.frame import Frame

_QUIT = "ctrl+q"
"""Ends the program whatever is shown, so it never has to wait."""

_DOUBLE_PRESS = 0.3
"""Seconds between two presses of Enter up to which they are one."""


def arrival(event: Event) -> float:
    """Return the second at which the terminal sent an input, however long the program was busy then."""
    return event.time


class InputGate:
    """Remembers for which screen each input arrived, and when Enter was last pressed."""

    def __init__(self, clock: Callable[[Event], float] = arrival) -> None:
        self._clock, self._last_enter = clock, -inf
        self._meant_for: WeakKeyDictionary[Event, Screen[object]] = WeakKeyDictionary()
        self._drawing: WeakSet[Screen[object]] = WeakSet()
        """Screens of Textual's own that have not drawn yet what was pressed last."""
        self.closed = False
        """Whether the program ends."""

    def close(self) -> None:
        """Let nothing through any more: the program ends."""
        self.closed = True

    def accepts(self, screen: Frame, current: Screen[object] | None) -> bool:
        """Return whether a request of ``screen`` is to be followed."""
        return not self.closed and screen is current

    def admits(self, event: Event, current: Screen[object] | None) -> bool:
        """Return whether ``event`` may act now that ``current`` is the screen that is shown."""
        if not isinstance(event, InputEvent | Paste):
            return True
        if self.closed or current is None:
            return False
        if isinstance(event, Key) and event.key == _QUIT:
            return True
        if event.is_forwarded:  # it comes back from the widget that it was handed to
            return self._meant_for.get(event, current) is current and self._hears(current)
        self._meant_for[event] = current
        repeated = isinstance(event, Key) and self._is_repeated(event) and not _takes_lines(current)
        return not repeated and self._hears(current) and self._is_ready(current, event)

    def _is_repeated(self, key: Key) -> bool:
        """Return whether ``key`` is Enter once more, and no other key came between; held down, it is pressed once."""
        if key.key != "enter":
            self._last_enter = -inf
            return False
        before, self._last_enter = self._last_enter, self._clock(key)
        return self._last_enter - before < _DOUBLE_PRESS

    def _hears(self, screen: Screen[object]) -> bool:
        """Return whether ``screen`` waits for nothing that it has asked for."""
        return not (isinstance(screen, Frame) and screen.waiting)

    def _is_ready(self, screen: Screen[object], event: Event) -> bool:
        """Return whether an input that has just arrived finds ``screen`` as the person sees it."""
        if isinstance(event, MouseEvent) and not (
            screen.is_mounted and screen.size.region.contains_point(event.screen_offset)
        ):
            return False
        if isinstance(screen, Frame) or not isinstance(event, Key | MouseDown | MouseUp):
            return True
        if screen in self._drawing and not (isinstance(event, Key) and event.is_printable):
            return False
        if not isinstance(event, MouseDown):  # a press becomes a click when the button is let go
            self._drawing.add(screen)
            screen.call_after_refresh(self._drawing.discard, screen)
        return True


def _takes_lines(screen: Screen[object]) -> bool:
    """Return whether Enter ends a line of text there: two of them leave a line empty."""
    return isinstance(screen, Frame) and screen.TAKES_LINES
