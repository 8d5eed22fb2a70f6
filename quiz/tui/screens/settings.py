"""The settings, one row each: left and right change the value, and it is kept at once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.preferences import SETTINGS, Preferences, Setting
from quiz.tui.requests import Lay
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.line_dialogs import DateDialog
from quiz.tui.text import between_arrows, to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import BLANK, Page, PageView, Para

_VALUES = 24
"""The column in which the values begin."""

Change = Callable[[Setting, object], Preferences]
"""Keeps a choice; returns all of them, as they were where it could not be kept."""


class SettingsScreen(Frame):
    """Rows of settings, and where they are kept."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "turn(1)", "Change", id="settings.change", tooltip="Change the setting"),
        Binding("space", "turn(1)", show=False, id="settings.change-space"),
        Binding("right", "turn(1)", "Next", key_display="→", id="settings.next", tooltip="The next value"),
        Binding("left", "turn(-1)", "Before", key_display="←", id="settings.before", tooltip="The value before"),
    ]

    heading = "Settings"

    def __init__(self, preferences: Preferences, themes: Sequence[str], path: str, today: date, change: Change) -> None:
        self._preferences, self._themes, self._path, self._today = preferences, themes, path, today
        self._change = change
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw a row for each setting, and the path of the file."""
        yield ChoiceList([self._row(setting) for setting in SETTINGS], cursor=0)
        yield PageView(self._about(SETTINGS[0]), id="about")

    def _row(self, setting: Setting) -> Row:
        shown = wording.settings.value(self._value(setting))
        value = between_arrows(shown) if self._offered(setting) else shown
        return Row(f"{wording.settings.LABELS[setting.key]:<{_VALUES}}{value}")

    def _about(self, setting: Setting) -> Page:
        """Return what ``setting`` means, and where all of them are kept."""
        file = f"These settings are in {self._path}, where every line has its explanation."
        return Page([BLANK, Para(to_content(setting.meaning)), Para(to_content(file, "$text-muted"), gap=True)])

    def on_option_list_option_highlighted(self) -> None:
        """Show what the setting under the cursor means."""
        at = self.query_one(ChoiceList).highlighted
        if at is not None:
            self.query_one("#about", PageView).update(self._about(SETTINGS[at]))

    def _value(self, setting: Setting) -> object:
        value = getattr(self._preferences, setting.name)
        return self.app.theme if setting.key == "theme" else value

    def _offered(self, setting: Setting) -> Sequence[object]:
        return self._themes if setting.key == "theme" else setting.offered

    def on_choice_list_chosen(self, _event: ChoiceList.Chosen) -> None:
        """Change the row that was clicked, or on which Enter was pressed."""
        self.action_turn(1)

    def action_turn(self, by: int) -> None:
        """Give the setting under the cursor the value ``by`` places on; a date is asked for."""
        rows = self.query_one(ChoiceList)
        at = rows.highlighted or 0
        setting = SETTINGS[at]
        offered, value = self._offered(setting), self._value(setting)
        if offered:
            place = offered.index(value) if value in offered else -1 if by > 0 else 0
            self._set(setting, offered[(place + by) % len(offered)])
        elif setting.key == "exam-date":
            self.request(Lay(DateDialog(self._preferences.exam_date, self._today, lambda day: self._set(setting, day))))
        else:
            self.news("Keys are changed in the file named below.")

    def _set(self, setting: Setting, value: object) -> None:
        """Keep a value, and show what holds now."""
        self.news("")
        self._preferences = self._change(setting, value)
        self.query_one(ChoiceList).put(SETTINGS.index(setting), self._row(setting))
