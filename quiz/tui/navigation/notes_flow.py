"""What follows what where people write about a question."""

from quiz import prose
from quiz.engine import Note
from quiz.tui.requests import WriteNote
from quiz.tui.screens.note_editor import NoteEditor, Writing
from quiz.tui.stage import Stage
from quiz.tutor.drafts import Drafts

_LONGEST = 100
"""Characters of the question that are shown above what is written about it."""


def write_note(stage: Stage, request: WriteNote) -> None:
    """Let the person write; what they had begun when the program was killed is there again."""
    drafts, about, own = Drafts.beside(stage.workspace.environment.store), request.about, request.own
    stage.lay(
        NoteEditor(
            Writing(
                _short(prose.plain(about.stem)),
                own.text,
                drafts.read(about),
                keep=lambda text: request.keep(Note(about.question, text, own.ids)),
                draft=lambda text: drafts.write(about, text),
                done=request.done,
            )
        )
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
