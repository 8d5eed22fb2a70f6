"""Notes and marks as they hold: edits, merges of two machines, and questions that are gone."""

from datetime import UTC, datetime, timedelta

import pytest

from quiz.model import Fact, FactKind, Json, Record
from quiz.replay.same_question import signature
from quiz.stats import Notebook

BEGAN = datetime(2026, 11, 29, 9, tzinfo=UTC)
TODAY, OTHER = (signature(letter * 16, stem) for letter, stem in (("0", "Where is the liver?"), ("1", "Name a bone.")))


def record(kind: FactKind, name: str, minute: int, **body: Json) -> Record:
    """A fact of the question ``b/q``."""
    known: dict[str, Json] = {"bank": "b", "question": "q", "signature": TODAY, "stem": "Where is the liver?"}
    return Record(name, "s", Fact(minute + 1, kind, {**known, **body}), BEGAN + timedelta(minutes=minute), 60)


def note(name: str, minute: int, text: str, *replaces: str, **body: Json) -> Record:
    return record("noted", name, minute, text=text, replaces=replaces, **body)


def mark(minute: int, mark: str, *, on: bool, **body: Json) -> Record:
    return record("bookmarked", str(minute), minute, mark=mark, on=on, **body)


@pytest.mark.parametrize(
    ("noted", "texts", "ids"),
    [
        ((), [], ()),
        ((note("1", 0, "first"),), ["first"], ("1",)),
        ((note("1", 0, "first"), note("2", 1, "second", "1")), ["second"], ("2",)),
        ((note("1", 0, "first"), note("2", 1, "", "1")), [], ()),
        (
            (note("1", 0, "first"), note("2", 1, "here", "1"), note("3", 2, "there", "1")),
            ["here", "there"],
            ("2", "3"),
        ),
        ((note("1", 0, "first"), note("2", 1, "", "1"), note("3", 2, "there", "1")), ["there"], ("3",)),
        ((note("1", 0, "first"), note("copy", 0, "first")), ["first"], ("1", "copy")),
        ((note("1", 0, "first"), note("copy", 0, "first"), note("2", 1, "second", "1")), ["second"], ("2",)),
        ((note("1", 0, "first", signature=OTHER),), [], ()),
        ((note("1", 0, "first", question="b/q"),), ["first"], ("1",)),
    ],
)
def test_the_notes_that_hold(noted: tuple[Record, ...], texts: list[str], ids: tuple[str, ...]) -> None:
    own = Notebook.of(noted, ()).about("b", "q", TODAY)

    assert [written.text for written in own.notes] == texts
    assert own.ids == ids
    assert own.text == "\n\n".join(texts)


def test_a_note_of_a_question_that_is_gone_is_still_there() -> None:
    book = Notebook.of([note("1", 0, "mine", signature=OTHER)], [mark(1, "bookmark", on=True)])

    assert [about.signature for about in book.subjects] == [OTHER, TODAY]
    assert book.about("b", "q", OTHER).text == "mine"


def test_the_last_decision_about_a_mark_holds() -> None:
    marks = [mark(0, "bookmark", on=True), mark(1, "care-team", on=True), mark(2, "bookmark", on=False)]

    assert Notebook.of((), marks).about("b", "q", TODAY).marks == {"care-team"}
    assert Notebook.of((), marks[:1]).about("b", "q", TODAY).marks == {"bookmark"}
    assert Notebook.of((), marks[:1]).about("b", "q", OTHER).marks == frozenset()
    assert Notebook.of((), [mark(0, "of a later version", on=True)]).subjects == ()
