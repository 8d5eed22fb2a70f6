"""Notes whose question is gone: each can still be read, changed, and taken away."""

from collections.abc import Callable, Sequence

from textual.content import Content

from quiz import wording
from quiz.library.gone_notes import Gone
from quiz.library.one_line import as_one_line
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.page import Para

_WORDS = wording.notes


def gone_dialog(gone: Sequence[Gone], chosen: Callable[[Gone], None]) -> ChoiceDialog:
    """Return the list of them."""
    rows = [Row(as_one_line(it.about.stem), detail=" ".join(filter(None, _kept(it)))) for it in gone]
    page = [Para(to_content(_WORDS.GONE_TEXT)), Para(Content(""))]
    return ChoiceDialog(_WORDS.GONE, page, rows, lambda index: chosen(gone[index]))


def one_gone_dialog(it: Gone, edit: Callable[[], None], remove: Callable[[], None]) -> ChoiceDialog:
    """Return what can be done with one of them."""
    page = [Para(to_content(as_one_line(it.about.stem), "bold")), Para(Content(""))]
    rows = [Row(_WORDS.EDIT_GONE), Row(_WORDS.REMOVE_GONE)]
    return ChoiceDialog(_WORDS.GONE, page, rows, lambda index: remove() if index else edit())


def _kept(it: Gone) -> tuple[str, str]:
    return as_one_line(it.own.text), _WORDS.marks(it.own.marks)
