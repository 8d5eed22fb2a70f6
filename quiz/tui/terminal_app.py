"""What every app of this program is: its terminal, its themes, its signals, and the one place where requests arrive.

No quiz enters. The apps that are made of this decide what follows a request.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, ScreenError, SystemCommand
from textual.binding import Binding, BindingType
from textual.css.query import QueryError
from textual.dom import DOMNode, NoScreen
from textual.events import Key, Paste
from textual.widget import MountError
from textual.worker import WorkerFailed

from quiz import lazy, wording
from quiz.preferences import Preferences
from quiz.tui import requests as ask
from quiz.tui.actions import offered
from quiz.tui.ascii_filter import AsciiOnly
from quiz.tui.input_gate import InputGate
from quiz.tui.readable_colors import readable
from quiz.tui.screens.frame import Frame, Requested
from quiz.tui.text import ASCII_ONLY
from quiz.tui.textual_private import OpenApp, call_on_signal
from quiz.tui.themes import OWN_COLORS, THEMES, UNKNOWN_COLORS, theme_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.events import Event
    from textual.filter import LineFilter
    from textual.screen import Screen

    from quiz.tui.screens import dialogs
else:  # the first picture needs none of them
    dialogs = lazy.module("quiz.tui.screens.dialogs")

_ENDING = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}
"""The signals that end the program, and its exit codes."""


_NOTHING_THERE = (QueryError, MountError, ScreenError, NoScreen)
"""What a screen meets that reaches for parts of its own, or for the screen below, and they are gone already."""


class TerminalApp(OpenApp):
    """An app that draws what its terminal can show, takes whatever is typed, and ends with its terminal."""

    TITLE = wording.banks.TITLE
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, id="app.quit", priority=True, tooltip=wording.keys.QUIT),
        Binding("ctrl+z", "suspend_process", show=False, id="app.suspend"),
    ]

    EVERYWHERE: ClassVar[str] = wording.keys.EVERYWHERE
    """A sentence below the list of keys."""
    KEPT: ClassVar[str] = "Everything you answered is kept"
    """What the command palette promises beside Quit."""

    def __init__(self, preferences: Preferences = Preferences(), *, ascii_only: bool) -> None:
        ASCII_ONLY.set(ascii_only)  # for everything that is drawn from here on, in this app's own context
        self._filter = AsciiOnly(ascii_only)
        self._gate = InputGate()
        greyless = True if os.environ.get("NO_COLOR") else None  # else Textual greys what has no grey
        super().__init__(ansi_color=greyless)
        self.set_class(ascii_only, "-ascii")
        for theme in THEMES:
            self.register_theme(theme)
        self._preferences = preferences
        self.shown_theme = theme_for(os.environ, self.available_themes, preferences.theme)
        """The theme that the program has chosen by itself, or that was chosen and is remembered."""
        for theme_name in UNKNOWN_COLORS - {self.shown_theme}:
            self.unregister_theme(theme_name)
        self._begin_with(self.shown_theme)
        if preferences.reduced_motion:
            self.animation_level = "none"
        self._take_keys(preferences)

    def _take_keys(self, preferences: Preferences) -> None:
        """Take the person's own keys; report those that cannot be taken once there is a screen to report on."""
        if preferences.keys:
            from quiz.tui.keymap import usable  # noqa: PLC0415 - most people have no keys of their own

            keys, mistakes = usable(preferences.keys)
            self.set_keymap(dict(keys))
            if mistakes:
                self.call_later(self.call_after_refresh, self.report, " ".join(mistakes))

    def apply(self, preferences: Preferences) -> None:
        """Take what the person has just chosen for the screen: colors, and whether anything moves."""
        before, self._preferences = self._preferences, preferences
        if preferences.theme != before.theme:
            self.shown_theme = theme_for({}, self.available_themes, preferences.theme)
            self.theme = self.shown_theme
        self.animation_level = "none" if preferences.reduced_motion else "full"

    def get_css_variables(self) -> dict[str, str]:
        """Return the colors of the theme; those of a theme that is not ours are made readable."""
        variables = super().get_css_variables()
        if self.theme not in OWN_COLORS:
            variables = readable(variables, dark=self.current_theme.dark)
        self.theme_variables = variables
        return variables

    def _begin_with(self, theme: str) -> None:
        """Take a theme before anything is drawn. To set it has Textual read every style twice, so that is avoided.

        Textual reads TEXTUAL_THEME too, before there are themes of ours: one of these is set then, without its colors.
        """
        is_set = self.theme == theme
        if is_set or (self.current_theme.dark and self.available_themes[theme].dark):  # only colors differ
            self.set_reactive(App.theme, theme)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = theme

    async def on_load(self) -> None:
        """Listen for the signals that end the program, before anything is done to the terminal."""
        for name, code in _ENDING.items():
            call_on_signal(asyncio.get_running_loop(), name, self.leave_at_once, code)

    # The terminal

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver, or ours that survives what would end Textual's with a traceback."""
        chosen = super().get_driver_class()
        if sys.platform == "win32":  # has not what the other one is made of
            return chosen
        from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415

        from quiz.tui.keyboard import Keyboard  # noqa: PLC0415

        return Keyboard if chosen is LinuxDriver else chosen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through before it is drawn."""
        filters = super().get_line_filters()
        return [*filters, self._filter] if self._filter.enabled else filters

    def get_key_display(self, binding: Binding) -> str:
        """Return the name of a key."""
        shown = super().get_key_display(binding)
        return wording.keys.in_ascii(shown) if self._filter.enabled else shown

    # Input and requests

    @property
    def current(self) -> Screen[object] | None:
        """Return the screen that is shown; None before the first and after the last one."""
        stack = self.screen_stack
        return stack[-1] if stack else None

    async def on_event(self, event: Event) -> None:
        """Let keys, clicks and pastes act only on the screen that they were meant for."""
        if self._gate.admits(event, self.current):
            if not event.is_forwarded and isinstance(event, Key | Paste) and isinstance(self.current, Frame):
                self.current.forget_news()  # a note goes with the next key
            await super().on_event(event)

    def on_requested(self, message: Requested) -> None:
        """Follow what a screen asks for, unless that screen is not the current one any more."""
        message.screen.waiting = False
        if not self._gate.accepts(message.screen, self.current):
            return
        match message.request:
            case ask.Leave():
                self.back()
            case ask.Finish(then):
                self.back()
                then()
            case ask.Lay(screen):
                self.push_screen(screen)
            case ask.Quit():
                self.exit()
            case ask.PressKey(key):
                self.simulate_key(key)
            case other:
                self.follow(other)

    def follow(self, request: ask.QuizRequest | ask.EditFile) -> None:
        """Do what a screen of this app asks for."""
        raise NotImplementedError

    # The screens that lie over one another

    def back(self) -> None:
        """Go back to the screen below, if there is one."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    def back_to_first(self) -> None:
        """Go back to the screen below all others."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def report(self, text: str) -> None:
        """Show ``text`` in the line for news of the current screen."""
        if isinstance(self.current, Frame):
            self.current.news(text)

    # Leaving

    def overlooks(self, error: Exception, node: object) -> bool:
        """Return whether ``error`` is that a part is missing from a screen that leaves, or from a program that ends.

        A screen that is taken away while it is being made or drawn finds less and less of itself. Nobody sees it.
        """
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not isinstance(cause, _NOTHING_THERE):
            return False
        return self._gate.closed or (isinstance(node, DOMNode) and not node.is_attached)

    def play(self) -> int:
        """Run until the person leaves; return the exit code. A terminal that is gone takes no last sentence."""
        with suppress(OSError):
            self.run(mouse=self._preferences.mouse)
        return self.return_code or 0

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End the program; what is pressed from now on is dropped."""
        self._gate.close()
        super().exit(result, return_code, message)

    def leave_at_once(self, code: int) -> None:
        """End the program with an exit code; the terminal is put in order on the way out."""
        self.exit(return_code=code)

    def action_help_quit(self) -> None:
        """End the program at Control-C: nothing can be lost, so it does what the hand expects."""
        self.leave_at_once(128 + signal.SIGINT)

    # Keys that every screen has

    def action_who_to_call(self) -> None:
        """Lay the help of the banks that the screen is about over it."""
        banks = (screen.banks for screen in reversed(self.screen_stack) if isinstance(screen, Frame))
        if not isinstance(self.current, dialogs.HelpDialog):
            self.push_screen(dialogs.HelpDialog(next(filter(None, banks), ())))

    def action_keys(self) -> None:
        """Lay the keys over the screen."""
        if not isinstance(self.screen, dialogs.KeysDialog):
            self.push_screen(dialogs.KeysDialog(self.screen, self.EVERYWHERE))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return what the command palette offers: what every screen has, and every action of this one."""
        everywhere = (
            SystemCommand(wording.keys.KEYS, "What can be pressed here", self.action_keys),
            SystemCommand(wording.banks.WHO_TO_CALL, "The bank's own advice", self.action_who_to_call),
            SystemCommand("Theme", "Light, dark, high contrast and others", self.action_change_theme),
            SystemCommand("Quit", self.KEPT, self.action_quit),
        )
        yield from everywhere
        named = {command.title for command in everywhere}
        for each in offered(screen):
            if not each.action.startswith("app.") and each.name not in named:
                yield SystemCommand(each.name, each.text, each.do)
