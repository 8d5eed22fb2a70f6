"""What follows what where people print their questions for their care team."""

from quiz import paper, wording
from quiz.library.care_team import to_ask
from quiz.library.one_line import as_one_line
from quiz.tui.navigation.saving_flow import ask_kind, saved
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.stage import Stage
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.page import Para


def open_on(stage: Stage) -> None:
    """Show what is marked for the care team, and offer to save it as one sheet; or how a question is marked.

    Raises QuizError where that cannot be read.
    """
    workspace, title = stage.workspace, wording.reviewing.CARE_TEAM
    asked = to_ask(workspace, workspace.entries)
    if not asked:
        page = [Para(to_content(wording.notes.NOTHING_TO_ASK))]
        stage.push_screen(ChoiceDialog(title, page, [Row(wording.sessions.BACK)], lambda _: None))
        return

    def save(kind: paper.Kind) -> str:
        now = workspace.environment.clock()
        return saved(paper.care_team(asked, now, kind), workspace.folder, f"{paper.CARE_TEAM}-{now:%Y-%m-%d}.{kind}")

    listed = [Para(to_content(f"{number}. {as_one_line(of.words or of.stem)}")) for number, of in enumerate(asked, 1)]
    ask_kind(stage, save, title, listed)
