"""What follows what where another person at this computer wants to learn."""

from quiz import wording
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.stage import Stage
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.page import Para


def choose_person(stage: Stage) -> None:
    """Let one of the people who learn here be chosen; the library then opens again with their answers."""
    workspace, words = stage.workspace, wording.people

    def chosen(index: int) -> None:
        if workspace.people[index] != workspace.person:
            workspace.switch(workspace.people[index])
            stage.exit()

    rows = [
        Row(words.named(name), str(number) if number < 10 else " ", words.NOW if name == workspace.person else "")
        for number, name in enumerate(workspace.people, 1)
    ]
    page = [Para(to_content(words.NO_PASSWORDS)), Para(to_content(""))]
    stage.lay(ChoiceDialog(words.WHO, page, rows, chosen))
