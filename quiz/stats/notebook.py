"""What people keep for themselves: notes on questions, and marks. Nothing of it is scored.

Two edits of one note that were made on two machines are both there after a merge, until the next edit replaces both.
A session that went on on both has its beginning twice then, under other ids: a note of the same moment and text is one.
A note belongs to the question that it was written about: where another one has its id today, it is not shown there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Self, get_args

from quiz import lazy
from quiz.model import About, OwnMark, Record
from quiz.replay import belongs_to, local_time
from quiz.replay.run import text_of, texts_of
from quiz.replay.same_question import sameness

_MARKS = get_args(OwnMark)
_LINE_END = lazy.pattern(r"(?<=\S)\n(?=\S)")
"""One between two lines of text, which Markdown takes for a blank."""


class Written(NamedTuple):
    """A note that holds: nothing replaces it."""

    about: About
    text: str
    """Markdown; never empty."""
    at: datetime
    """When it was written, on the learner's clock."""
    ids: tuple[str, ...]
    """Of its fact, and of copies of it."""

    @property
    def shown(self) -> str:
        """Return the Markdown that is drawn: what people typed in lines stays in lines."""
        return _LINE_END.sub("  \n", self.text)


class Own(NamedTuple):
    """What people keep about one question."""

    notes: tuple[Written, ...] = ()
    """Oldest first; several where edits were made on several machines."""
    marks: frozenset[OwnMark] = frozenset()

    @property
    def text(self) -> str:
        """Return what an editor begins with: the note, or all edits of it one after the other."""
        return "\n\n".join(note.text for note in self.notes)

    @property
    def shown(self) -> str:
        """Return all of it as Markdown that is drawn."""
        return "\n\n".join(note.shown for note in self.notes)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return what the next edit replaces."""
        return tuple(name for note in self.notes for name in note.ids)


@dataclass(frozen=True, slots=True)
class Notebook:
    """All notes and marks that hold, by bank and question."""

    notes: Mapping[tuple[str, str], tuple[Written, ...]]
    marks: Mapping[tuple[str, str], Mapping[OwnMark, About]]

    @property
    def subjects(self) -> tuple[About, ...]:
        """Return every question that something is kept about, as it was then, in the order of the oldest note."""
        found = [note.about for notes in self.notes.values() for note in notes]
        found += [about for marks in self.marks.values() for about in marks.values()]
        return tuple({(about.bank, about.question, about.signature): about for about in reversed(found)}.values())[::-1]

    @classmethod
    def of(cls, noted: Iterable[Record], bookmarked: Iterable[Record]) -> Self:
        """Return what the facts of these two kinds add up to; each come in the order in which they happened."""
        notes: dict[tuple[str, str], list[Written]] = {}
        for note in _holding(noted):
            notes.setdefault(note.about[:2], []).append(note)
        marks: dict[tuple[str, str], dict[OwnMark, About]] = {}
        for record in bookmarked:
            about = _about(record)
            marked = marks.setdefault(about[:2], {})
            for mark in _MARKS:
                if mark == record.fact.body["mark"]:
                    marked.pop(mark, None)
                    marked |= {mark: about} if record.fact.body.get("on") else {}
        return cls({name: tuple(found) for name, found in notes.items()}, marks)

    def about(self, bank: str, question: str, signature: str) -> Own:
        """Return what is kept about the question that has this id and ``signature`` today."""
        name = bank, question
        return Own(
            tuple(note for note in self.notes.get(name, ()) if _belongs(note.about, signature)),
            frozenset(mark for mark, about in self.marks.get(name, {}).items() if _belongs(about, signature)),
        )


def _holding(noted: Iterable[Record]) -> Iterable[Written]:
    """Return the notes that no other replaces, oldest first."""
    found: dict[tuple[str, str, datetime, str], Written] = {}
    replaced: set[str] = set()
    for record in noted:
        about, text = _about(record), text_of(record.fact, "text")
        replaced.update(texts_of(record.fact.body.get("replaces")))
        same = (*about[:2], record.at, text)
        ids = (*found[same].ids, record.id) if same in found else (record.id,)
        found[same] = Written(about, text, local_time(record), ids)
    return [note for note in found.values() if note.text and replaced.isdisjoint(note.ids)]


def _about(record: Record) -> About:
    fact = record.fact
    name = belongs_to(text_of(fact, "bank"), text_of(fact, "question"))
    return About(*name, text_of(fact, "signature"), text_of(fact, "stem"))


def _belongs(about: About, signature: str) -> bool:
    return sameness(about.signature, signature) != "other"
