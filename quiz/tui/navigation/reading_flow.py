"""What follows what where explanations are read again. Nothing is scored."""

from collections.abc import Sequence

from quiz import wording
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import OpenedList, ReadingFilter, open_named, open_reading_list
from quiz.tui.requests import Read, ReadAnswered, ReadNamed
from quiz.tui.screens.explanation_list import ReadScreen
from quiz.tui.screens.explanations import Explanations
from quiz.tui.stage import Stage


def read(stage: Stage, asked: ReadExplanations, entries: Sequence[Entry]) -> None:
    """List the questions of one bank, or of all ``entries``, with what was answered to each."""
    opened = open_reading_list(stage.workspace, (asked.entry,) if asked.entry else entries)
    _show(stage, opened, asked.entry.bank.title if asked.entry else wording.reading.ALL_BANKS, asked.shown)


def read_bank(stage: Stage, request: Read) -> None:
    """List the explanations of one bank as far as the settings of its screen go, or of every bank."""
    entry, settings, entries = request
    chosen = ReadingFilter()
    if entry:
        topics = tuple((entry.bank.id, topic) for topic in settings.topics)
        chosen = ReadingFilter(topics=topics, sensitive=settings.sensitive)
    read(stage, ReadExplanations(entry, chosen), entries)


def read_named(stage: Stage, request: ReadNamed) -> None:
    """List the explanations of questions that are named."""
    opened = open_named(stage.workspace, frozenset(request.names), request.entries)
    if opened.listed.items:
        _show(stage, opened, request.title, ReadingFilter(sensitive=True))
    else:
        stage.report(wording.sessions.nothing_to_ask("questions-gone"))


def _show(stage: Stage, opened: OpenedList, title: str, chosen: ReadingFilter) -> None:
    stage.push_screen(ReadScreen(opened, title, stage.workspace.environment.clock().tzinfo, chosen))


def read_answered(stage: Stage, request: ReadAnswered) -> None:
    """Walk through explanations of a session, each with the first answer given to it."""
    if request.questions:
        stage.push_screen(Explanations(*request))
    else:
        stage.report("No explanations to go back to yet.")
