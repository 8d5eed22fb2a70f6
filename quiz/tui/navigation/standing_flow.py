"""What follows what where somebody looks at where they stand."""

from quiz.errors import QuizError
from quiz.library import Entry, look_home
from quiz.tui.screens.standing import StandingScreen
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """Show where the person stands in all banks."""
    show(stage, None)


def show(stage: Stage, entry: Entry | None) -> None:
    """Show where the person stands in one bank, or in all; where that cannot be read, report why."""
    screen = StandingScreen(stage, look_home(stage.workspace).entries, entry)
    try:
        screen.look()
    except QuizError as error:
        stage.report(str(error))
        return
    stage.lay(screen)
