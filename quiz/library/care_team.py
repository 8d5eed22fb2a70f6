"""The questions that a person wants to ask their care team: gathered from all banks, also where they are gone."""

from collections.abc import Sequence
from typing import NamedTuple

from quiz.library.entry import Entry
from quiz.library.gone_notes import gone
from quiz.library.reading_list import ReadingFilter, open_reading_list
from quiz.library.workspace import Workspace
from quiz.tutor.own import notebook


class ToAsk(NamedTuple):
    """One question for the care team."""

    topic: str
    """Its title; empty where it has none."""
    stem: str
    """Markdown: what the person had read."""
    words: str
    """Markdown: what they wrote about it; empty for nothing."""


def to_ask(workspace: Workspace, entries: Sequence[Entry]) -> tuple[ToAsk, ...]:
    """Return what is marked for the care team, bank by bank. Raises QuizError where the store cannot be read."""
    book = notebook(workspace.environment)
    named = {bank for (bank, _), marks in book.marks.items() if "care-team" in marks}
    chosen = [entry for entry in entries if entry.about.id in named and entry.plays]
    listed = open_reading_list(workspace, chosen).listed
    found = listed.look(ReadingFilter("care-team", sensitive=True)).items
    lost = gone(book, [entry.bank for entry in chosen], everywhere=True)
    return (
        *(
            ToAsk(it.bank.topic_title(it.question.topic) if it.question.topic else "", it.asked, it.own.shown)
            for it in found
        ),
        *(ToAsk("", it.about.stem, it.own.shown) for it in lost if "care-team" in it.own.marks),
    )
