"""Machines that lack what others have: each costs one sentence at most, and what can be done is done."""

import errno
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from quiz.cli import system
from quiz.config import places
from quiz.errors import QuizError
from quiz.store import database_files
from tests.cli.conftest import locked, newer

if TYPE_CHECKING:
    from tests.cli.conftest import Answered, Put, Quiz, Say

needs_zones = pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a system that reads TZ at any time")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


def refuse(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@needs_zones
@pytest.mark.parametrize(
    ("zone", "hours"),
    [("GMT+24", -24), ("XYZ+25", -24), ("XYZ-30", 24), ("ABC-23:59:59", 24), (":bad", 0), ("", 0), ("<+05>-5", 5)],
)
def test_any_zone_gives_a_time(zone: str, hours: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        offset = system.now().utcoffset()
    time.tzset()
    assert offset is not None
    assert abs(offset - timedelta(hours=hours)) <= timedelta(minutes=1)


def test_where_there_is_no_home_folder_one_sentence_says_what_to_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.path.expanduser", lambda path: path)  # as where neither HOME nor a name is known
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    if os.name != "nt":
        with pytest.raises(QuizError, match="set HOME, or set QUIZ_HOME"):
            places({}, tmp_path)
    assert places({"QUIZ_HOME": str(tmp_path)}, tmp_path).data == tmp_path


def test_doctor_and_help_work_without_a_home_folder(quiz: "Quiz", monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object) -> NoReturn:
        raise QuizError("There is no home folder.")

    monkeypatch.setattr("quiz.config.places", homeless)
    assert quiz("--help").code == 0
    ran = quiz("doctor")
    assert ran.code == 1
    assert "There is no home folder." in ran.out


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_where_nothing_can_be_written_everything_can_be_read_and_a_quiz_says_that_nothing_is_kept(
    quiz: "Quiz", own_bank: "Put", answered: "Answered", say: "Say", number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> NoReturn:
        raise refuse(number)

    own_bank()
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)
    commands = (("list",), ("history",), ("due",))
    before = [quiz(*command) for command in commands]
    monkeypatch.setattr(database_files, "claim", refused)
    assert [quiz(*command) for command in commands] == before

    say("1\n\nq\n")
    ran = quiz("take", "heart", "--plain")
    assert ran.code == 0
    assert os.strerror(number).lower() in ran.err
    assert "nothing is kept" in ran.err
    assert "QUIZ_HOME" in ran.err
    assert "nothing was kept" in ran.out
    assert quiz("read", "heart", "--plain", "--all").code == 0
    assert [quiz(*command) for command in commands] == before


@pytest.mark.skipif(os.name == "nt", reason="all file systems of Windows lock files")
def test_a_file_system_without_locks_is_named_by_the_sentence_and_by_doctor(
    quiz: "Quiz", own_bank: "Put", answered: "Answered", say: "Say", home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lockf(*_: object) -> NoReturn:
        raise refuse(errno.ENOLCK)

    own_bank()
    answered("heart", {"sides": "right"}, of=3)
    holder = locked(home / "facts.sqlite3")  # to SQLite it looks as if another program had all locks
    monkeypatch.setattr("fcntl.lockf", lockf)
    say("1\n\nq\n")
    ran = quiz("take", "heart", "--plain")
    assert ran.code == 0
    assert "this file system cannot lock files" in ran.err
    assert "QUIZ_HOME" in ran.err
    assert "fix   Answers" in quiz("doctor").out
    assert "this file system cannot lock files" in quiz("doctor").out
    holder.close()


def test_a_store_of_a_newer_version_can_be_forgotten(
    quiz: "Quiz", answered: "Answered", say: "Say", home: Path
) -> None:
    answered("heart", {"sides": "right"}, of=1)
    newer(home / "facts.sqlite3")
    say("n\n")
    assert quiz("forget").out.endswith("Nothing was deleted.\n")
    assert (home / "facts.sqlite3").exists()

    assert quiz("forget", "--yes").code == 0
    assert list(home.glob("facts*")) == []
    answered("heart", {"sides": "right"}, of=1)


@needs_pipes
@pytest.mark.parametrize("name", ["facts.sqlite3", "config.toml", "library.json", "banks/pipe.yaml"])
def test_a_pipe_is_never_waited_for(quiz: "Quiz", own_bank: "Put", say: "Say", home: Path, name: str) -> None:
    own_bank()
    os.mkfifo(home / name)
    for command in (("doctor",), ("list",), ("due",), ("history",), ("take", "heart", "--plain")):
        say("1\n\nq\n")
        assert quiz(*command).code in (0, 1, 3)


@pytest.mark.skipif(os.name == "nt", reason="links need a right that few have there")
@pytest.mark.parametrize("command", ["data where", "data import other.jsonl", "doctor", "forget --yes", "stats"])
def test_links_that_go_in_a_circle_cost_a_sentence_at_most(
    command: str, quiz: "Quiz", home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "facts.sqlite3").symlink_to("facts.sqlite3")
    (folder / "round").symlink_to("round")
    (folder / "other.jsonl").write_text('{"quiz-history": 1}\n{"end": true, "facts": 0, "forgotten": 0}\n', "utf-8")
    for place in (home, folder / "round"):
        monkeypatch.setenv("QUIZ_HOME", str(place))
        ran = quiz(*command.split())
        assert ran.code in (0, 1, 3)
        assert len(ran.err.splitlines()) <= 1


@pytest.mark.parametrize("name", ["config.toml", "library.json", "banks/folder.yaml"])
def test_a_folder_in_the_place_of_a_file_costs_that_file(quiz: "Quiz", own_bank: "Put", home: Path, name: str) -> None:
    own_bank()
    (home / name).mkdir()
    for command in (("list",), ("due",), ("history",)):
        assert quiz(*command).code == 0


def test_a_session_in_another_zone_than_any_is_kept_and_listed(
    quiz: "Quiz", own_bank: "Put", answered: "Answered", home: Path
) -> None:
    own_bank()
    answered("heart", {"sides": "right"}, of=1)
    with sqlite3.connect(home / "facts.sqlite3") as connection:
        connection.execute("UPDATE facts SET utc_offset = -1440")
        connection.execute("DROP TABLE ledger_state")
    connection.close()
    assert "2026-10-31" in quiz("history").out


@pytest.mark.long
def test_the_program_runs_from_a_zip_archive_with_its_banks(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    with zipfile.ZipFile(tmp_path / "quiz.pyz", "w") as archive:
        archive.writestr("__main__.py", "import sys\nfrom quiz.cli import main\nsys.exit(main())\n")
        for file in (*(root / "quiz").rglob("*"), *(root / "questions").rglob("*.yaml")):
            if file.is_file() and "__pycache__" not in file.parts:
                name = file.relative_to(root).as_posix()
                archive.write(file, name if name.startswith("quiz/") else f"quiz/{name}")

    def run(*arguments: str) -> str:
        ran = subprocess.run(
            [sys.executable, tmp_path / "quiz.pyz", *arguments],
            env={**os.environ, "QUIZ_HOME": str(tmp_path / "home"), "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=tmp_path,
            input="1\n\nq\n",
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout

    assert "comes with quiz" in run("list")
    assert run("list").count("comes with quiz") == 3
    assert "Question 1 of" in run("take", "tour", "--plain")
    assert "No problems in 9 questions" in run("check", str(root / "questions" / "gallery.yaml"))
