"""The app as a terminal of few means can show it: its letters, its keys, its frames. No screen and no quiz enter."""

import sys
from collections.abc import Sequence

from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import LineFilter

from quiz import wording
from quiz.tui.signs import AsciiOnly
from quiz.tui.text import ASCII_ONLY


class TerminalApp(App[None]):
    """An app that draws nothing but ASCII where nothing else can be shown, and takes whatever is typed."""

    def __init__(self, *, ascii_only: bool, ansi_color: bool | None) -> None:
        ASCII_ONLY.set(ascii_only)  # for everything that is drawn from here on, in this app's own context
        self._filter = AsciiOnly(ascii_only)
        super().__init__(ansi_color=ansi_color)
        self.set_class(ascii_only, "-ascii")

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice, but for what must not end the program."""
        chosen = super().get_driver_class()
        if sys.platform == "win32":  # has not what the other one is made of
            return chosen
        from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415

        from quiz.tui.keyboard import Keyboard  # noqa: PLC0415

        return Keyboard if chosen is LinuxDriver else chosen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is drawn."""
        filters = super().get_line_filters()
        return [*filters, self._filter] if self._filter.enabled else filters

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key."""
        shown = super().get_key_display(binding)
        return wording.keys.in_ascii(shown) if self._filter.enabled else shown
