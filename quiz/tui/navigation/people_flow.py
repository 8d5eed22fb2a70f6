"""What follows what where another person at this computer wants to learn."""

from quiz import wording
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.stage import Stage
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import numbered
from quiz.tui.widgets.page import Para


def open_on(stage: Stage) -> None:
    """Let one of the people who learn here be chosen; the library then opens again with their answers."""
    workspace, words = stage.workspace, wording.people

    def chosen(index: int) -> None:
        if workspace.people[index] != workspace.person:
            workspace.switch(workspace.people[index])
            stage.exit()

    now = ["learning now" if name == workspace.person else "" for name in workspace.people]
    rows = numbered(map(words.named, workspace.people), now)
    stage.push_screen(ChoiceDialog(words.WHO, [Para(to_content(words.NO_PASSWORDS))], rows, chosen))
