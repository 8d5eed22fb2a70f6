"""What follows what where sessions of the past are looked at."""

from quiz.errors import QuizError
from quiz.library import look_home
from quiz.library.past_sessions import past_sessions
from quiz.tui.screens.history import History
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """List the sessions of the past; where they cannot be read, report why."""
    entries = look_home(stage.workspace).entries
    try:
        past = past_sessions(stage.workspace.environment.store, entries)
    except QuizError as error:
        stage.report(str(error))
        return
    stage.push_screen(History(past, entries))
