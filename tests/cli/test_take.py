"""``quiz``, ``quiz take`` and ``quiz read``: what the screen is opened with, and what is refused before it is."""

import os
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from quiz.library import Entry, Opening

Quiz = Callable[..., Any]
Put = Callable[..., Path]
Answered = Callable[..., None]


class Screen:
    """Stands in for the full screen: keeps what it is opened with, and looks about while it is open."""

    opening: Opening
    kept: int
    later: tuple[Entry, ...]
    """The shelf once ``meanwhile`` has happened."""

    def __init__(self) -> None:
        self.meanwhile: Callable[[], object] = lambda: None

    def run(self, opening: Opening) -> int:
        self.opening = opening
        self.kept = len(opening.environment.store.records())
        self.meanwhile()
        self.later = opening.refresh()
        return 7


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, and a screen that ends at once."""
    screen = Screen()
    monkeypatch.setattr("quiz.cli.surroundings.speaks_plainly", lambda: False)
    monkeypatch.setitem(sys.modules, "quiz.tui", SimpleNamespace(run=screen.run))
    return screen


def test_quiz_alone_opens_the_library(quiz: Quiz, screen: Screen, own_bank: Put, answered: Answered) -> None:
    own_bank()
    answered("heart", {"sides": "right"}, of=3)

    assert quiz().code == 7
    opening = screen.opening
    assert [entry.bank.id for entry in opening.entries] == ["heart"]
    assert screen.later == opening.entries
    assert (opening.entry, opening.topics, opening.size, opening.seed, opening.question) == (None, (), None, None, None)
    assert not opening.sensitive
    assert screen.kept == 2


def test_take_opens_the_bank(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    assert quiz("take", "heart").code == 7
    assert screen.opening.entry == screen.opening.entries[0]
    assert (screen.opening.topics, screen.opening.size, screen.opening.seed) == ((), None, None)


def test_a_bank_given_by_its_path_is_on_the_shelf_too(quiz: Quiz, screen: Screen) -> None:
    screen.meanwhile = Path("banks/heart.yaml").unlink

    assert quiz("take", "./banks/heart.yaml").code == 7
    opening = screen.opening
    assert opening.entry
    assert (opening.entry.path, opening.entry.place) == ("./banks/heart.yaml", "given")
    assert [entry.bank for entry in opening.entries] == [opening.entry.bank]
    assert screen.later == ()


@pytest.mark.parametrize(
    ("arguments", "field", "value"),
    [
        ("-n 3", "size", 3),
        ("-n5", "size", 5),
        ("-n all", "size", 0),
        ("--seed 42", "seed", 42),
        ("--seed -1", "seed", -1),
        ("--sensitive", "sensitive", True),
        ("--topic signs", "topics", ("signs",)),
        ("--topic signs --topic structure --topic signs", "topics", ("signs", "structure")),
        ("--topic sig", "topics", ("signs",)),
        ("--topic STAGES --topic signs", "topics", ("stages", "signs")),
        ("--topic rest-and-sleep", "topics", ("rest-and-sleep",)),
        ("--topic rest", "topics", ("rest-and-sleep",)),
        ("--mode practice", "mode", "practice"),
        ("--mode exam", "mode", "exam"),
        ("--mode mistakes", "mode", "mistakes"),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_what_the_arguments_choose(arguments: str, field: str, value: object, quiz: Quiz, screen: Screen) -> None:

    assert quiz("take", *arguments.split(), "heart").code == 7
    assert getattr(screen.opening, field) == value
    assert quiz("take", "heart", *arguments.split()).code == 7
    assert getattr(screen.opening, field) == value


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("hart", 'There is no bank "hart": did you mean heart?'),
        ("heart.yaml", "There is no file heart.yaml: did you mean heart?"),
        ("banks", "banks is a folder with banks in it, not a bank: write banks/broken.yaml, banks/faulty.yaml, "),
        ("nothing", "There is no bank in the folder nothing: "),
        ("heart --topic sings", '"The heart" has no topic "sings": did you mean signs?'),
        (
            "heart --topic zzz",
            '"The heart" has no topic "zzz": its topics are signs, structure, stages, rest-and-sleep.',
        ),
        ("heart --topic s", 'Several topics of "The heart" start with "s": write signs or stages.'),
        (
            "heart --topic stages",
            'No question of "The heart" belongs to stages: its topics are structure, signs, rest-and-sleep.',
        ),
        ("banks/warned.yaml --topic a", '"Warned" has no topic "a": it has no topics.'),
        ("heart --question bets", '"The heart" has no question "bets" that can be played: did you mean beats?'),
        (
            "heart --question zzz",
            '"The heart" has no question "zzz" that can be played: quiz check says which questions were set aside.',
        ),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    arguments: str, sentence: str, quiz: Quiz, own_bank: Put, home: Path
) -> None:
    own_bank()

    ran = quiz("take", *arguments.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"quiz: {sentence}")
    assert len(ran.err.splitlines()) == 1
    assert not (home / "facts.sqlite3").exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("banks/broken.yaml", ["banks/broken.yaml:7:", "guess", "quiz check banks/broken.yaml shows all 2 problems."]),
        ("empty.yaml", ["empty.yaml:1:1"]),
        ("binary.yaml", ["binary.yaml:1:"]),
    ],
)
def test_a_bank_of_which_nothing_plays_is_told_with_place_and_mend(
    path: str, words: list[str], quiz: Quiz, screen: Screen
) -> None:
    ran = quiz("take", path)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"quiz: Nothing in {path} can be played. ")
    assert len(ran.err.splitlines()) == 1
    for word in words:
        assert word in ran.err
    assert not hasattr(screen, "opening")


def test_one_question_is_played_and_nothing_kept(quiz: Quiz, screen: Screen, own_bank: Put, home: Path) -> None:
    own_bank()

    assert quiz("take", "heart", "--question", "beats", "--seed", "3").code == 7
    assert (screen.opening.question, screen.opening.seed) == ("beats", 3)
    assert screen.opening.environment.store.path is None
    assert not (home / "facts.sqlite3").exists()


def test_one_question_plays_where_nothing_can_be_kept(
    quiz: Quiz, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "file" / "home"))

    assert quiz("take", "banks/heart.yaml", "--question", "beats").code == 7
    assert screen.opening.question == "beats"


@pytest.mark.parametrize("arguments", [[], ["take", "banks/heart.yaml"]])
@pytest.mark.usefixtures("screen")
def test_a_data_folder_that_cannot_be_written_is_told(
    arguments: list[str], quiz: Quiz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "file" / "home"))

    ran = quiz(*arguments)
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert "QUIZ_HOME" in ran.err
    assert str(tmp_path / "file" / "home") in ran.err


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ([], "What would you like to learn?"),
        (["take", "banks/heart.yaml"], "The heart. "),
        (["take", "banks/heart.yaml", "--question", "beats"], "The heart. 1 question."),
        (["read"], "There is nothing missed to read."),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_without_a_terminal_it_goes_line_by_line_and_ends_with_its_input(
    arguments: list[str], first: str, quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())

    ran = quiz(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(first)


@pytest.mark.parametrize(("name", "value"), [("TERM", "dumb"), ("ACCESSIBLE", "1"), ("ACCESSIBLE", "yes")])
@pytest.mark.usefixtures("own_heart")
def test_a_dumb_terminal_and_a_wish_for_lines_go_line_by_line(
    name: str, value: str, quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setitem(os.environ, name, value)

    assert quiz().out.startswith("What would you like to learn?")


class Terminal(StringIO):
    """A terminal at which nobody types."""

    def isatty(self) -> bool:
        return True


def test_seeds_differ(quiz: Quiz, screen: Screen) -> None:
    quiz()

    assert len({screen.opening.new_seed() for _ in range(8)}) > 1


def test_a_damaged_store_is_told_before_the_screen_is_drawn(quiz: Quiz, screen: Screen, home: Path) -> None:
    home.mkdir()
    (home / "facts.sqlite3").write_bytes(b"this is no database" * 100)

    ran = quiz()
    (aside,) = home.glob("facts.sqlite3.damaged-*")
    assert ran.code == 7
    assert str(aside) in ran.err
    assert screen.kept == 0


# Mistakes


def test_mistakes_need_no_bank(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    assert quiz("take", "--mode", "mistakes", "-n", "5", "--sensitive").code == 7
    opening = screen.opening
    assert (opening.mode, opening.entry, opening.size, opening.sensitive) == ("mistakes", None, 5, True)


# Reading


def test_read_opens_the_explanations_of_every_bank(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    assert quiz("read").code == 7
    assert (screen.opening.read, screen.opening.entry, screen.opening.sensitive) == (True, None, False)


@pytest.mark.parametrize(
    ("arguments", "topics", "sensitive"),
    [("heart", (), False), ("heart --topic sig --sensitive", ("signs",), True)],
)
@pytest.mark.usefixtures("own_heart")
def test_read_opens_one_bank(
    arguments: str,
    topics: tuple[str, ...],
    sensitive: bool,  # noqa: FBT001 - a table
    quiz: Quiz,
    screen: Screen,
) -> None:
    assert quiz("read", *arguments.split()).code == 7
    opening = screen.opening
    assert opening.entry == opening.entries[0]
    assert (opening.read, opening.topics, opening.sensitive) == (True, topics, sensitive)


def test_read_takes_a_path_that_is_on_no_shelf(quiz: Quiz, screen: Screen) -> None:
    assert quiz("read", "banks/heart.yaml").code == 7
    assert screen.opening.entry
    assert screen.opening.entry.place == "given"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ("read hart", 2, 'There is no bank "hart": did you mean heart?'),
        ("read heart --topic sings", 2, '"The heart" has no topic "sings": did you mean signs?'),
        ("read banks/broken.yaml", 1, "Nothing in banks/broken.yaml can be played."),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_what_cannot_be_read_is_told(arguments: str, code: int, sentence: str, quiz: Quiz, screen: Screen) -> None:
    ran = quiz(*arguments.split())

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"quiz: {sentence}")
    assert not hasattr(screen, "opening")
