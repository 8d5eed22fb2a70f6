"""What follows what where settings are changed: each choice is written, and counts at once."""

from datetime import date

from quiz.errors import QuizError
from quiz.preferences import Preferences, Setting
from quiz.tui.requests import AskDate
from quiz.tui.screens.settings import DateDialog, SettingsScreen
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """Show the settings."""
    workspace = stage.workspace

    def change(setting: Setting, value: object) -> Preferences:
        try:
            stage.choose(setting.key, value)
        except QuizError as error:
            stage.report(str(error))
        return stage.workspace.environment.preferences

    stage.lay(SettingsScreen(workspace.environment.preferences, stage.theme_names, workspace.settings_path, change))


def ask_date(stage: Stage, request: AskDate) -> None:
    """Ask for a day."""
    stage.lay(DateDialog(request.day, date.fromordinal(stage.workspace.environment.today), request.done))
