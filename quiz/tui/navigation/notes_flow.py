"""What follows what where people write about a question of a reading list, mark it, or see what is kept of one."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from quiz import wording
from quiz.engine import Bookmark, Note, about_question
from quiz.errors import QuizError
from quiz.library.gone_notes import Gone
from quiz.library.one_line import as_one_line
from quiz.library.reading_list import Item
from quiz.model import About, OwnMark
from quiz.stats import Own
from quiz.tui.requests import KeepOwn
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.note_editor import NoteEditor
from quiz.tui.stage import Stage
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.page import Para
from quiz.tutor import keep, retire, take_away
from quiz.tutor.controls import marked
from quiz.tutor.drafts import Drafts
from quiz.tutor.own import notebook, turned


def keep_own(stage: Stage, request: KeepOwn) -> None:
    """Do what a person asks about a question of a reading list, or about what is kept of those that are gone.

    Raises QuizError where it cannot be kept.
    """
    item = request.item
    match request.what:
        case "gone":
            _list_gone(stage, request)
        case "note" if item:
            _write(stage, request, about_question(item.bank, item.question), item.own, item.bank.path)
        case "retire" if item:
            _retire(stage, request, item)
        case "bookmark" | "care-team" as mark if item:
            _mark(stage, request, item, mark)
        case _:
            pass


def _write(stage: Stage, request: KeepOwn, about: About, own: Own, path: str = "") -> None:
    drafts, keeps = Drafts.beside(stage.workspace.environment.store), partial(_keep, stage, path, about)
    stage.push_screen(NoteEditor(about, own, drafts, keeps, partial(_done, stage, request)))


def _retire(stage: Stage, request: KeepOwn, item: Item) -> None:
    """Keep that the question is asked no more, or again."""
    opened, on = request.opened, not item.retired
    retire(stage.workspace.environment, item.bank, item.question.id, on=on)
    request.done(replace(opened, listed=opened.listed.retiring(item, on=on)), wording.reading.retired(on=on))


def _mark(stage: Stage, request: KeepOwn, item: Item, mark: OwnMark) -> None:
    event = turned(item.own, item.question.id, mark)
    _keep(stage, item.bank.path, about_question(item.bank, item.question), event)
    _done(stage, request, wording.notes.EFFECTS[marked(event)])


def _list_gone(stage: Stage, request: KeepOwn) -> None:
    """List the notes whose question is gone: each can still be read, changed, and taken away."""
    gone, words = request.opened.gone, wording.notes
    rows = []
    for it in gone:
        kept = filter(None, (as_one_line(it.own.text), words.marks(it.own.marks)))
        rows.append(Row(as_one_line(it.about.stem), detail=" ".join(kept)))
    page = [Para(to_content(words.GONE_TEXT))]
    stage.push_screen(ChoiceDialog(words.GONE, page, rows, lambda at: _show_gone(stage, request, gone[at])))


def _show_gone(stage: Stage, request: KeepOwn, it: Gone) -> None:
    words = wording.notes

    def chosen(row: int) -> None:
        if row:
            _remove(stage, request, it)
        else:
            _write(stage, request, it.about, it.own)

    page = [Para(to_content(as_one_line(it.about.stem), "bold"))]
    stage.push_screen(ChoiceDialog(words.GONE, page, [Row(words.EDIT_GONE), Row(words.REMOVE_GONE)], chosen))


def _remove(stage: Stage, request: KeepOwn, it: Gone) -> None:
    try:
        take_away(stage.workspace.environment, it.about, it.own)
    except QuizError as error:
        stage.report(str(error))
    else:
        _done(stage, request, "Taken away.")


def _keep(stage: Stage, path: str, about: About, event: Note | Bookmark) -> None:
    keep(stage.workspace.environment, path, about, event)


def _done(stage: Stage, request: KeepOwn, news: str) -> None:
    """Hand the list back with what is kept now, and report what became of it."""
    opened = request.opened
    with suppress(QuizError):  # else the list shows what was kept before
        opened = opened.knowing(notebook(stage.workspace.environment))
    request.done(opened, news)
