"""What follows what where somebody looks at where they stand."""

from quiz.library import Entry
from quiz.tui.screens.standing import StandingScreen
from quiz.tui.stage import Stage


def open_on(stage: Stage) -> None:
    """Show where the person stands in all banks."""
    show(stage, None)


def show(stage: Stage, entry: Entry | None) -> None:
    """Show where the person stands in one bank, or in all. Raises QuizError where that cannot be read."""
    screen = StandingScreen(stage, stage.workspace.refresh(), entry)
    screen.measure()
    stage.push_screen(screen)
