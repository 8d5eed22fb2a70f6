"""What follows what before a session with one bank: its screen, with the settings to begin with."""

from quiz.engine import Settings
from quiz.library import Entry, TakeBank, TakeMode
from quiz.library.bank_offer import look_bank
from quiz.library.sessions import why_nothing
from quiz.library.usual_settings import usual_settings
from quiz.tui.screens.bank import BankScreen
from quiz.tui.screens.library import Library
from quiz.tui.stage import Stage


def open_bank(stage: Stage, entry: Entry) -> None:
    """Show a bank that was chosen from the library; one that has changed on the disk since then is reported."""
    nothing, library = why_nothing(entry), stage.current
    if nothing and nothing.reason == "changed-on-disk" and isinstance(library, Library):
        library.reload(nothing.sentence)
    else:
        _show(stage, entry, usual_settings(stage.workspace.environment.preferences, entry.bank.size), "practice")


def offer(stage: Stage, asked: TakeBank) -> None:
    """Show a bank with the settings that were asked for."""
    _show(stage, asked.entry, asked.settings, asked.mode)


def _show(stage: Stage, entry: Entry, settings: Settings, mode: TakeMode) -> None:
    today = stage.workspace.environment.clock().date()
    stage.push_screen(BankScreen(entry, settings, today, mode, look_bank(stage.workspace, entry)))
