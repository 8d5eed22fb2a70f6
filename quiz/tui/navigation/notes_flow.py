"""What follows what where people write about a question, or mark it, and where they see what is kept of one."""

from functools import partial

from quiz import wording
from quiz.engine import Bookmark, Note, about_question
from quiz.errors import QuizError
from quiz.library.gone_notes import Gone
from quiz.library.one_line import as_one_line
from quiz.library.reading_list import Item, OpenedList
from quiz.model import About
from quiz.stats import Own
from quiz.tui.requests import KeepOwn, WriteNote
from quiz.tui.screens.gone_notes import gone_dialog, one_gone_dialog
from quiz.tui.screens.note_editor import NoteEditor, Writing
from quiz.tui.stage import Stage
from quiz.tutor import keep, take_away
from quiz.tutor.controls import marked
from quiz.tutor.drafts import Drafts
from quiz.tutor.own import notebook, turned


def write_note(stage: Stage, request: WriteNote) -> None:
    """Let the person write; what they had begun when the program was killed is there again."""
    drafts, about, own = Drafts.beside(stage.workspace.environment.store), request.about, request.own
    stage.lay(
        NoteEditor(
            Writing(
                as_one_line(about.stem),
                own.text,
                drafts.read(about),
                keep=lambda text: request.keep(Note(about.question, text, own.ids)),
                draft=lambda text: drafts.write(about, text),
                done=request.done,
            )
        )
    )


def keep_own(stage: Stage, request: KeepOwn) -> None:
    """Let the person write about a question of a reading list, mark it, or see what is kept of those that are gone."""
    item = request.item
    if request.what == "gone":
        stage.lay(gone_dialog(request.opened.gone, partial(_choose_gone, stage, request)))
    elif item and request.what == "note":
        about = about_question(item.bank, item.question)
        _write(stage, request, about, item.own, item.bank.path)
    elif item:
        _mark(stage, request, item)


def _write(stage: Stage, request: KeepOwn, about: About, own: Own, path: str) -> None:
    def done(news: str) -> None:
        request.done(_renewed(stage, request.opened), news)

    write_note(stage, WriteNote(about, own, partial(_keep, stage, path, about), done))


def _mark(stage: Stage, request: KeepOwn, item: Item) -> None:
    assert request.what in ("bookmark", "care-team")
    event = turned(item.own, item.question.id, request.what)
    try:
        _keep(stage, item.bank.path, about_question(item.bank, item.question), event)
    except QuizError as error:
        stage.report(str(error))
    else:
        request.done(_renewed(stage, request.opened), wording.notes.EFFECTS[marked(event)])


def _choose_gone(stage: Stage, request: KeepOwn, it: Gone) -> None:
    write = partial(_write, stage, request, it.about, it.own, "")
    stage.lay(one_gone_dialog(it, write, partial(_remove, stage, request, it)))


def _remove(stage: Stage, request: KeepOwn, it: Gone) -> None:
    try:
        take_away(stage.workspace.environment, it.about, it.own)
    except QuizError as error:
        stage.report(str(error))
    else:
        request.done(_renewed(stage, request.opened), wording.notes.REMOVED_GONE)


def _keep(stage: Stage, path: str, about: About, event: Note | Bookmark) -> None:
    keep(stage.workspace.environment, path, about, event)


def _renewed(stage: Stage, opened: OpenedList) -> OpenedList:
    try:
        return opened.knowing(notebook(stage.workspace.environment))
    except QuizError:
        return opened
