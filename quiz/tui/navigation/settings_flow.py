"""What follows what where settings are changed: each choice is written, and counts at once."""

from datetime import date

from quiz.errors import QuizError
from quiz.preferences import Preferences, Setting
from quiz.tui.screens.settings import SettingsScreen
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

    preferences, today = workspace.environment.preferences, date.fromordinal(workspace.environment.today)
    screen = SettingsScreen(preferences, stage.theme_names, workspace.settings_path, today, change)
    stage.push_screen(screen)
