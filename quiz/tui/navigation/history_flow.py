"""What follows what where sessions of the past are looked at."""

from quiz.library import look_home
from quiz.library.past_sessions import past_sessions
from quiz.tui.screens.history import History
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """List the sessions of the past. Raises QuizError where they cannot be read."""
    entries = look_home(stage.workspace).entries
    stage.push_screen(History(past_sessions(stage.workspace.environment.store, entries), entries))
