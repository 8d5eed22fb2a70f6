"""``quiz preview``: which bank and which question it opens, what it refuses, and how each editor is told the line."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from quiz.authoring.preview_state import PreviewState
from quiz.cli.editor import command, editor

from .conftest import HEART

Quiz = Callable[..., Any]


class Screen:
    """Stands in for the preview: keeps what it is opened with."""

    beside: Any = None

    def preview(self, opening: Any, beside: Any) -> int:
        self.beside = beside
        assert opening.environment.store.path is None, "nothing is kept"
        return 0

    @property
    def shown(self) -> str:
        """The question that comes first; empty where none can be asked."""
        previewed = PreviewState.of(self.beside.snapshot, self.beside.choose)
        return previewed.question.id if previewed else ""


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal, and a preview that ends at once."""
    screen = Screen()
    monkeypatch.setattr("quiz.cli.system.is_plain", lambda: False)
    made = SimpleNamespace(
        preview=screen.preview, Beside=lambda *given: SimpleNamespace(**dict(zip(_BESIDE, given, strict=True)))
    )
    monkeypatch.setitem(sys.modules, "quiz.tui.preview_app", made)
    return screen


_BESIDE = ("watch", "snapshot", "choose", "edit")


@pytest.fixture
def banks(folder: Path) -> Path:
    """Banks with names that are hard to read, and a folder that is one bank."""
    for name in ("a:b.yaml", "heart.yaml:7", "C:heart.yaml"):
        (folder / name).write_text(HEART.replace("id: sides", f"id: first-{name[:1].lower()}"), encoding="utf-8")
    head, questions = HEART.split("questions:\n")
    parts = questions.split("  - id: sleeps")
    (folder / "parted").mkdir()
    (folder / "parted" / "bank.yaml").write_text(head + "questions:\n" + parts[0], encoding="utf-8")
    (folder / "parted" / "more.yaml").write_text("questions:\n  - id: sleeps" + parts[1], encoding="utf-8")
    shutil.copy(folder / "banks" / "heart.yaml", folder / "parted" / "alone.yml")
    return folder


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("banks/heart.yaml", "sides"),
        ("./banks/heart.yaml:1", "sides"),
        ("banks/heart.yaml:19", "sides"),
        ("banks/heart.yaml:21", "beats"),
        ("banks/heart.yaml:25", "beats"),
        ("banks/heart.yaml:26", "sleeps"),
        ("banks/heart.yaml:21:7", "beats"),
        ("banks/heart.yaml:beats", "beats"),
        ("banks/faulty.yaml:unknown", "good"),
        ("banks/broken.yaml", ""),
        ("banks/broken.yaml:3", ""),
        ("a:b.yaml", "first-a"),
        ("a:b.yaml:21", "beats"),
        ("a:b.yaml:sleeps", "sleeps"),
        ("heart.yaml:7", "first-h"),
        ("C:heart.yaml", "first-c"),
        ("C:heart.yaml:beats", "beats"),
        ("parted", "sides"),
        ("parted/", "sides"),
        ("parted/bank.yaml:21", "beats"),
        ("parted/more.yaml", "sleeps"),
        ("parted/more.yaml:3", "sleeps"),
        ("parted:sleeps", "sleeps"),
        ("parted/alone.yml:21", "beats"),
    ],
)
def test_a_path_opens_a_bank_and_a_line_or_an_id_its_question(
    quiz: Quiz, screen: Screen, banks: Path, word: str, question: str
) -> None:
    assert banks.is_dir()
    ran = quiz("preview", word)
    assert (ran.code, ran.err) == (0, "")
    assert screen.shown == question


def test_a_bank_of_ones_own_is_opened_by_its_id_too(quiz: Quiz, screen: Screen, own_heart: Path) -> None:
    assert own_heart.exists()
    assert quiz("preview", "heart").code == 0
    assert screen.shown == "sides"
    assert quiz("preview", "heart:sleeps").code == 0
    assert screen.shown == "sleeps"


@pytest.mark.parametrize(
    ("word", "code", "sentence"),
    [
        ("banks/hart.yaml", 2, "There is no file banks/hart.yaml: did you mean banks/heart.yaml"),
        ("banks/hart.yaml:12", 2, "There is no file banks/hart.yaml: did you mean banks/heart.yaml"),
        ("banks/hart.yaml:beats", 2, "There is no file banks/hart.yaml: did you mean banks/heart.yaml"),
        ("banks/heart.yaml:beets", 2, 'banks/heart.yaml has no question "beets": did you mean beats?'),
        ("banks/heart.yaml:zzz", 2, 'banks/heart.yaml has no question "zzz": give a line number'),
        ("banks/heart.yaml:", 0, ""),
        ("banks/heart.yaml:0", 2, "banks/heart.yaml has 31 lines, so there is no line 0."),
        ("banks/heart.yaml:32", 2, "banks/heart.yaml has 31 lines, so there is no line 32."),
        ("banks", 2, "banks is a folder with banks in it, not a bank: write banks/broken.yaml,"),
        ("nothing", 2, "There is no bank in the folder nothing"),
        ("C:\\banks\\heart.yaml", 2, "There is no file C:\\banks\\heart.yaml"),
        ("nonsense", 2, 'There is no bank "nonsense"'),
    ],
)
def test_what_is_not_there_gets_one_sentence_with_what_is_like_it(
    quiz: Quiz, screen: Screen, word: str, code: int, sentence: str
) -> None:
    ran = quiz("preview", word)
    assert ran.code == code
    assert ran.err.startswith(f"quiz: {sentence}" if sentence else "")
    assert ran.err.count("\n") == bool(sentence)
    assert (screen.beside is None) is bool(sentence)


def test_one_bank_is_named(quiz: Quiz, screen: Screen) -> None:
    assert quiz("preview").code == 2
    assert quiz("preview", "a.yaml", "b.yaml").code == 2
    assert screen.beside is None


def test_without_a_terminal_one_sentence_says_what_to_use_instead(quiz: Quiz) -> None:
    ran = quiz("preview", "banks/heart.yaml")
    assert ran.code == 3
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert "quiz check" in ran.err
    assert "quiz take PATH --plain" in ran.err


def test_nothing_is_stored(quiz: Quiz, screen: Screen, home: Path) -> None:
    assert quiz("preview", "banks/heart.yaml").code == 0
    assert screen.beside
    assert not home.exists()


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("vi", "vi +7 FILE"),
        ("/usr/bin/vim -n", "/usr/bin/vim -n +7 FILE"),
        ("nvim", "nvim +7 FILE"),
        ("nano", "nano +7 FILE"),
        ("emacs -nw", "emacs -nw +7 FILE"),
        ("micro", "micro +7 FILE"),
        ("kak", "kak +7 FILE"),
        ("hx", "hx FILE:7"),
        ("helix", "helix FILE:7"),
        ("code", "code -w -g FILE:7"),
        ("code --wait", "code --wait -g FILE:7"),
        ("Code.exe", "Code.exe -w -g FILE:7"),
        ("ed", "ed FILE"),
        ("my-editor --fast", "my-editor --fast FILE"),
    ],
)
def test_each_editor_is_reported_the_line_in_its_own_way(named: str, words: str) -> None:
    assert command(named.split(), Path("FILE"), 7) == words.split()


def test_visual_goes_before_editor_and_blank_is_none(folder: Path) -> None:
    script = folder / "say.sh"
    script.write_text('#!/bin/sh\necho "$@" > "$(dirname "$0")/said"\nexit 4\n', encoding="utf-8")
    script.chmod(0o700)
    edit = editor({"VISUAL": f"'{script}' --now", "EDITOR": "nano"})
    assert edit
    assert edit(folder / "a b.yaml", 3) == "say.sh ended with exit code 4."
    assert (folder / "said").read_text(encoding="utf-8") == f"--now {folder / 'a b.yaml'}\n"
    assert editor({"VISUAL": " ", "EDITOR": ""}) is None
    missing = editor({"EDITOR": "no-such-editor"})
    assert missing
    assert missing(folder, 1).startswith('The editor "no-such-editor" cannot be started.')
    unclosed = editor({"EDITOR": "vim '"})
    assert unclosed
    assert "cannot be started" in unclosed(folder, 1)
