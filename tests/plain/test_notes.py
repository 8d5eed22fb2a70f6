"""Notes typed line by line until a dot: never heard before an answer, kept where the input ends, and read again."""

import json
from collections.abc import Callable, Iterable

import pytest

from quiz import plain
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import ReadingFilter, Show
from quiz.store.database_files import drafts_of
from quiz.tutor import Environment
from quiz.tutor.own import notebook

from .conftest import Item, Learner, Talk, right, workspace_of, wrong

Texts = Callable[[], list[str]]


@pytest.fixture
def texts(environment: Environment) -> Texts:
    """Every note that holds."""
    return lambda: [note.text for notes in notebook(environment).notes.values() for note in notes]


def test_a_note_is_typed_until_a_dot_and_heard_in_the_next_session_after_the_answer_alone(
    talk: Talk, texts: Texts
) -> None:
    first = talk(right, "n", "Which one is larger?", "", "* ask **Ann**", ".", "", only=["two-lungs"])
    first.hears("A line with only a . (dot) ends it.", "Your note is kept.")
    assert texts() == ["Which one is larger?\n\n* ask **Ann**"]

    heard_before = []

    def look(learner: Learner) -> Iterable[Item]:
        heard_before.append(learner.text)
        return right(learner)

    second = talk(look, "r", "", only=["two-lungs"])
    assert "Which one is larger?" not in heard_before[0]
    second.hears("Your note:", "Which one is larger?", "ask Ann.")


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (("a", "More.", "."), ["Mine\n\nMore."]),
        (("w", "Other.", "."), ["Other."]),
        (("d",), []),
        (("",), ["Mine"]),
        (("a", "."), ["Mine"]),
    ],
)
def test_a_note_can_be_added_to_written_again_and_taken_away(
    change: tuple[str, ...], left: list[str], talk: Talk, texts: Texts
) -> None:
    talk(right, "n", "Mine", ".", "n", *change, "", only=["two-lungs"])
    assert texts() == left


def test_words_behind_the_n_are_added_to_the_note_at_once(talk: Talk, texts: Texts) -> None:
    talk(right, "n Which one  is larger?", "N And why?", "", only=["two-lungs"]).hears("Your note is kept.")
    assert texts() == ["Which one  is larger?\n\nAnd why?"]


def test_before_an_answer_and_in_an_exam_n_writes_nothing(talk: Talk, texts: Texts) -> None:
    talk("n", "no", right, "", only=["two-lungs"]).misses("A line with only a . (dot)")
    assert texts() == []


def test_where_the_input_ends_what_was_typed_is_kept(talk: Talk, texts: Texts) -> None:
    talk(right, "n", "Half a", only=["two-lungs"])
    assert texts() == ["Half a"]


def test_what_was_typed_before_a_kill_is_there_again(talk: Talk, environment: Environment, texts: Texts) -> None:
    def killed(_learner: Learner) -> list[str]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        talk(right, "n", "Half a", killed, only=["two-lungs"])
    assert texts() == []
    path = environment.store.path
    assert path
    assert list(json.loads(drafts_of(path).read_text()).values()) == ["Half a"]
    talk("n", "sentence", ".", "", only=["two-lungs"]).hears("This is what you had typed", "Half a")
    assert texts() == ["Half a\n\nsentence"]
    assert not drafts_of(path).exists()


def test_a_long_note_is_bounded(talk: Talk, texts: Texts) -> None:
    talk(right, "n", *["x" * 1_999] * 5, "y" * 20, "", only=["two-lungs"]).hears("What goes beyond was left out.")
    (text,) = texts()
    assert 9_990 < len(text) <= 10_000


@pytest.mark.parametrize(
    ("show", "heard"), [("noted", "Zebra"), ("bookmarked", "Bookmarked."), ("care-team", "Marked for my care team.")]
)
def test_notes_and_marks_are_made_and_heard_while_reading(
    show: Show, heard: str, environment: Environment, body: Entry, texts: Texts
) -> None:
    def read(show: Show, *script: str) -> Learner:
        learner = Learner()
        learner.script = iter(script)
        request = ReadExplanations(body, ReadingFilter(show))
        plain.read(learner.voice, workspace_of(environment, body), request, asks=bool(script))
        return learner

    read("all", "n 2", "Zebra", ".", "k 2", "c 2", "x", "").hears("Your note is kept.", "That is not in the list.")
    read(show).hears("Explanation 1 of 1.", heard)
    assert texts() == ["Zebra"]


def test_marks_are_set_before_an_answer(talk: Talk, environment: Environment) -> None:
    talk("k", "c", "k", wrong, "", only=["two-lungs"]).hears("Bookmarked for yourself.", "No longer bookmarked.")
    (marks,) = notebook(environment).marks.values()
    assert set(marks) == {"care-team"}
