"""``quiz``, ``quiz take`` and ``quiz read``: what the screen is opened with, and what is refused before it is."""

import os
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from quiz.engine import Settings
from quiz.library import (
    Entry,
    OneQuestion,
    OpenLibrary,
    PractiseMistakes,
    ReadExplanations,
    Request,
    Review,
    TakeBank,
    TakeMode,
    Workspace,
)
from quiz.library.reading_list import ReadingFilter, Show

Quiz = Callable[..., Any]
Put = Callable[..., Path]
Answered = Callable[..., None]


class Screen:
    """Stands in for the full screen: keeps what it is opened with, and looks about while it is open."""

    workspace: Workspace
    request: Request
    kept: int
    later: tuple[Entry, ...]
    """The shelf once ``meanwhile`` has happened."""

    def __init__(self) -> None:
        self.meanwhile: Callable[[], object] = lambda: None

    def run(self, workspace: Workspace, request: Request) -> int:
        self.workspace, self.request = workspace, request
        self.kept = len(workspace.environment.store.records())
        self.meanwhile()
        self.later = workspace.refresh()
        return 7

    @property
    def taken(self) -> TakeBank:
        """The request, which is for a bank."""
        assert isinstance(self.request, TakeBank)
        return self.request

    @property
    def read(self) -> ReadExplanations:
        """The request, which is for explanations."""
        assert isinstance(self.request, ReadExplanations)
        return self.request


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, and a screen that ends at once."""
    screen = Screen()
    monkeypatch.setattr("quiz.cli.system.is_plain", lambda: False)
    monkeypatch.setitem(sys.modules, "quiz.tui", SimpleNamespace(run=screen.run))
    return screen


def test_quiz_alone_opens_the_library(quiz: Quiz, screen: Screen, own_bank: Put, answered: Answered) -> None:
    own_bank()
    answered("heart", {"sides": "right"}, of=3)

    assert quiz().code == 7
    assert [entry.bank.id for entry in screen.workspace.entries] == ["heart"]
    assert screen.later == screen.workspace.entries
    assert screen.request == OpenLibrary()
    assert screen.kept == 2


def test_take_opens_the_bank(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    assert quiz("take", "heart").code == 7
    (entry,) = screen.workspace.entries
    assert screen.request == TakeBank(entry, Settings(size=10), "practice", restart=False)


def test_a_bank_given_by_its_path_is_on_the_shelf_too(quiz: Quiz, screen: Screen) -> None:
    screen.meanwhile = Path("banks/heart.yaml").unlink

    assert quiz("take", "./banks/heart.yaml").code == 7
    entry = screen.taken.entry
    assert (entry.path, entry.place) == (str(Path("banks/heart.yaml").absolute()), "given"), "found from any folder"
    assert [there.bank for there in screen.workspace.entries] == [entry.bank]
    assert screen.later == ()


@pytest.mark.parametrize(
    ("arguments", "settings", "mode"),
    [
        ("-n 3", Settings(size=3), "practice"),
        ("-n5", Settings(size=5), "practice"),
        ("-n all", Settings(), "practice"),
        ("--seed 42", Settings(size=10), "practice"),
        ("--seed 0", Settings(size=10), "practice"),
        ("--sensitive", Settings(size=10, sensitive=True), "practice"),
        ("--certainty", Settings(size=10, certainty=True), "practice"),
        ("--certainty --mode exam", Settings(size=10, certainty=True), "exam"),
        ("--topic signs", Settings(("signs",), 10), "practice"),
        ("--topic signs --topic structure --topic signs", Settings(("signs", "structure"), 10), "practice"),
        ("--topic sig", Settings(("signs",), 10), "practice"),
        ("--topic STAGES --topic signs", Settings(("stages", "signs"), 10), "practice"),
        ("--topic rest-and-sleep", Settings(("rest-and-sleep",), 10), "practice"),
        ("--topic rest", Settings(("rest-and-sleep",), 10), "practice"),
        ("--mode practice", Settings(size=10), "practice"),
        ("--mode exam", Settings(size=10), "exam"),
        ("--mode exam -n all", Settings(), "exam"),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_what_the_arguments_choose(
    arguments: str, settings: Settings, mode: TakeMode, quiz: Quiz, screen: Screen
) -> None:
    for words in (("take", *arguments.split(), "heart"), ("take", "heart", *arguments.split())):
        assert quiz(*words).code == 7
        assert screen.request == TakeBank(screen.workspace.entries[0], settings, mode, restart=True)


@pytest.mark.parametrize(("arguments", "seed"), [("--seed 42", 42), ("--seed -1", -1), ("--seed 0", 0)])
@pytest.mark.usefixtures("own_heart")
def test_a_seed_is_that_of_every_session(arguments: str, seed: int, quiz: Quiz, screen: Screen) -> None:
    assert quiz("take", "heart", *arguments.split()).code == 7
    assert {screen.workspace.new_seed() for _ in range(8)} == {seed}


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
def test_what_is_not_there_is_reported_with_what_is(
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
def test_a_bank_of_which_nothing_plays_is_reported_with_place_and_mend(
    path: str, words: list[str], quiz: Quiz, screen: Screen
) -> None:
    ran = quiz("take", path)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"quiz: Nothing in {path} can be played. ")
    assert len(ran.err.splitlines()) == 1
    for word in words:
        assert word in ran.err
    assert not hasattr(screen, "request")


def test_one_question_is_played_and_nothing_kept(quiz: Quiz, screen: Screen, own_bank: Put, home: Path) -> None:
    own_bank()

    assert quiz("take", "heart", "--question", "beats", "--seed", "3").code == 7
    assert screen.request == OneQuestion(screen.workspace.entries[0], "beats")
    assert screen.workspace.new_seed() == 3
    assert screen.workspace.environment.store.path is None
    assert not (home / "facts.sqlite3").exists()


def test_one_question_plays_where_nothing_can_be_kept(
    quiz: Quiz, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "file" / "home"))

    assert quiz("take", "banks/heart.yaml", "--question", "beats").code == 7
    assert isinstance(screen.request, OneQuestion)
    assert screen.request.question == "beats"


@pytest.mark.parametrize("arguments", [[], ["take", "banks/heart.yaml"]])
@pytest.mark.usefixtures("screen")
def test_a_data_folder_that_cannot_be_written_is_reported_and_the_quiz_goes_on(
    arguments: list[str], quiz: Quiz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "file" / "home"))

    ran = quiz(*arguments)
    assert (ran.code, ran.out) == (7, "")
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

    assert len({screen.workspace.new_seed() for _ in range(8)}) > 1


def test_a_damaged_store_is_reported_before_the_screen_is_drawn(quiz: Quiz, screen: Screen, home: Path) -> None:
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
    assert screen.request == PractiseMistakes(None, Settings(size=5, sensitive=True))


@pytest.mark.usefixtures("own_heart")
def test_mistakes_of_one_bank_are_all_of_them_unless_a_number_is_given(quiz: Quiz, screen: Screen) -> None:
    for arguments, size in (((), None), (("-n", "5"), 5)):
        assert quiz("take", "heart", "--mode", "mistakes", *arguments).code == 7
        assert screen.request == PractiseMistakes(screen.workspace.entries[0], Settings(size=size))


# Reading


def test_a_review_asks_how_sure_the_learner_is_where_that_is_chosen(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    for words, certainty in (("review", False), ("review --certainty", True)):
        assert quiz(*words.split()).code == 7
        assert screen.request == Review(None, Settings(size=20, certainty=certainty))


def test_read_opens_the_explanations_of_every_bank(quiz: Quiz, screen: Screen, own_bank: Put) -> None:
    own_bank()

    assert quiz("read").code == 7
    assert screen.request == ReadExplanations(None, ReadingFilter())


@pytest.mark.parametrize(
    ("arguments", "show"), [((), "all"), (("--all",), "all"), (("--missed",), "missed"), (("--retired",), "retired")]
)
def test_read_begins_with_what_is_asked_for(arguments: tuple[str, ...], show: Show, quiz: Quiz, screen: Screen) -> None:
    assert quiz("read", *arguments).code == 7
    assert screen.read.shown.show == show


@pytest.mark.parametrize(
    ("arguments", "topics", "sensitive"),
    [("heart", (), False), ("heart --topic sig --sensitive", (("heart", "signs"),), True)],
)
@pytest.mark.usefixtures("own_heart")
def test_read_opens_one_bank(
    arguments: str,
    topics: tuple[tuple[str, str], ...],
    sensitive: bool,  # noqa: FBT001 - a table
    quiz: Quiz,
    screen: Screen,
) -> None:
    assert quiz("read", *arguments.split()).code == 7
    assert screen.request == ReadExplanations(
        screen.workspace.entries[0], ReadingFilter("all", topics, sensitive=sensitive)
    )


def test_read_takes_a_path_that_is_on_no_shelf(quiz: Quiz, screen: Screen) -> None:
    assert quiz("read", "banks/heart.yaml").code == 7
    assert screen.read.entry
    assert screen.read.entry.place == "given"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ("read hart", 2, 'There is no bank "hart": did you mean heart?'),
        ("read heart --topic sings", 2, '"The heart" has no topic "sings": did you mean signs?'),
        ("read banks/broken.yaml", 1, "Nothing in banks/broken.yaml can be played."),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_what_cannot_be_read_is_reported(arguments: str, code: int, sentence: str, quiz: Quiz, screen: Screen) -> None:
    ran = quiz(*arguments.split())

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"quiz: {sentence}")
    assert not hasattr(screen, "request")
