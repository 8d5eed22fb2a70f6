"""``quiz doctor``: one line per check, each ok or with its fix, and no trace left."""

import importlib.metadata
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from shlex import split
from typing import Any

import pytest

from quiz.cli.doctor import installed, terminal
from quiz.cli.encoding import Encoding
from quiz.tui.screens.frame import Frame

from .conftest import ONLY_BROKEN, WARNED, Answered, Put, Quiz, locked, newer

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal of whoever runs the tests does not matter."""
    monkeypatch.setattr("quiz.cli.encoding.current", lambda: Encoding("utf-8", "UTF-8", ascii_only=False))


def rows(quiz: Quiz) -> dict[str, list[dict[str, Any]]]:
    """What was found, by what it is about."""
    ran = quiz("doctor", "--json")
    found = json.loads(ran.out)
    assert ran.err == ""
    assert ran.code == int(any(not row["ok"] for row in found))
    for row in found:
        assert list(row) == ["what", "ok", "says", "mend"]
        assert row["ok"] is (row["mend"] is None)
    return {row["what"]: [other for other in found if other["what"] == row["what"]] for row in found}


def test_where_all_is_well_every_line_begins_with_ok(quiz: Quiz, own_bank: Put, home: Path) -> None:
    path = own_bank()

    ran = quiz("doctor")
    assert (ran.code, ran.err) == (0, "")
    drawn_on, letters, versions, answers, bank = ran.out.splitlines()
    assert drawn_on == "ok    Terminal: there is none here, so quiz runs line by line."
    assert letters == "ok    Letters: all can be shown (output utf-8, locale UTF-8)."
    assert re.fullmatch(
        r"ok    Versions: quiz \S+, Python 3\.\d+\.\d+, Textual 8\.\d+\.\d+, PyYAML \S+ with libyaml\.", versions
    )
    assert answers == f"ok    Answers: none yet. They will be kept in {home / 'facts.sqlite3'}."
    assert bank == f"ok    Bank: The heart, 3 questions, in {path}."


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('theme = "nord', "config.toml is not read:"),
        ('\nsize = "many"\n', "config.toml:2: size takes a whole number"),
        ("siz = 3\n", "config.toml:1: There is no setting siz: did you mean size?"),
        ('theme = "nrod"\n', "There is no theme nrod: did you mean nord?"),
        ('keys = {"question.hnt" = "i"}\n', "Settings: nothing is called question.hnt"),
    ],
)
def test_a_mistake_in_the_settings_is_named_with_its_place(quiz: Quiz, home: Path, written: str, says: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(written)

    (row,) = rows(quiz)["settings"]
    assert not row["ok"]
    assert says in row["says"]
    assert str(home / "config.toml") in row["mend"]


def test_nothing_is_made(quiz: Quiz, home: Path) -> None:
    quiz("doctor")

    assert not home.exists()


def test_what_needs_a_mend_begins_with_it_and_the_exit_code_says_so(quiz: Quiz, own_bank: Put, home: Path) -> None:
    own_bank()
    (home / "facts.sqlite3").write_bytes(b"no database" * 100)

    ran = quiz("doctor")
    assert ran.code == 1
    assert [line.split()[0] for line in ran.out.splitlines()] == ["ok", "ok", "ok", "fix", "ok"]


def test_on_a_terminal_lines_are_broken_between_words_and_each_mend_begins_a_line(
    quiz: Quiz, own_bank: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_bank(ONLY_BROKEN, "broken.yaml")
    whole = quiz("doctor").out
    monkeypatch.setattr("quiz.cli.output.width", lambda: 40)

    lines = quiz("doctor").out.splitlines()
    assert all(len(line) <= 40 or " " not in line.strip() for line in lines)
    assert {line[:6] for line in lines} == {"ok    ", "fix   ", "      "}
    assert "      To see what is wrong and how to" in lines
    assert " ".join(" ".join(lines).split()) == " ".join(whole.split())


def test_a_folder_that_is_gone_is_reported(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: type[Path]) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", classmethod(gone))

    (found,) = rows(quiz)["folder"]
    assert "no longer exists" in found["says"]
    assert "cd" in found["mend"]


# Answers


def test_sound_answers_are_reported(quiz: Quiz, answered: Answered, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)

    (found,) = rows(quiz)["answers"]
    assert found["ok"]
    assert found["says"] == f"Answers: kept in {home / 'facts.sqlite3'}, which is in order."


def test_damaged_answers_are_reported_and_left_where_they_are(quiz: Quiz, home: Path) -> None:
    home.mkdir()
    (home / "facts.sqlite3").write_bytes(b"no database" * 100)

    (found,) = rows(quiz)["answers"]
    assert "is damaged" in found["says"]
    assert "moves the file aside" in found["mend"]
    assert [file.name for file in home.iterdir()] == ["facts.sqlite3"]


def test_newer_answers_are_reported(quiz: Quiz, answered: Answered, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)
    newer(home / "facts.sqlite3")

    (found,) = rows(quiz)["answers"]
    assert "newer version" in found["says"]
    assert "QUIZ_HOME" in found["mend"]


def test_answers_that_another_program_holds_are_reported(quiz: Quiz, answered: Answered, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)
    with closing(locked(home / "facts.sqlite3")):
        (found,) = rows(quiz)["answers"]

    assert "another program" in found["says"]
    assert "Close that program" in found["mend"]


def test_a_place_that_cannot_be_written_is_reported(quiz: Quiz, home: Path) -> None:
    home.write_bytes(b"")

    (found,) = rows(quiz)["answers"]
    assert "(not a directory)" in found["says"]
    assert "QUIZ_HOME" in found["mend"]


def test_files_that_were_set_aside_are_reported(quiz: Quiz, home: Path) -> None:
    home.mkdir()
    (home / "facts.sqlite3").write_bytes(b"no database" * 100)
    quiz("list")

    found = rows(quiz)
    (aside,) = found["set aside"]
    assert str(home / "facts.sqlite3.damaged-") in aside["says"]
    assert "delete it" in aside["mend"]
    assert found["answers"][0]["ok"]


# Banks


def test_a_bank_with_problems_is_reported_with_the_command_that_shows_them(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZ_PATH", os.pathsep.join(["banks/faulty.yaml", "banks/heart.yaml"]))

    faulty, heart = rows(quiz)["bank"]
    assert faulty["says"].startswith("Bank: Faulty, 1 question, 2 problems, in ")
    assert heart["ok"]
    *_, command, path = split(faulty["mend"])
    assert quiz(command, path).code == 1


def test_a_bank_here_of_which_nothing_can_be_asked_is_reported(quiz: Quiz) -> None:
    Path("questions").mkdir()
    Path("questions/my bank.yaml").write_text('title: "Mine\nquestions:\n', encoding="utf-8")

    (found,) = rows(quiz)["bank"]
    assert re.search(r"no question that can be asked, \d problems?, in ", found["says"])
    *_, command, path = split(found["mend"])
    assert quiz(command, path).code == 1


def test_a_bank_that_plays_whole_is_well_whatever_its_reader_remarks(quiz: Quiz, own_bank: Put) -> None:
    path = own_bank(WARNED, "warned.yaml")

    (found,) = rows(quiz)["bank"]
    assert found["ok"]
    assert found["says"] == f"Bank: Warned, 1 question, 1 warning, in {path}."


def test_where_there_are_no_banks_the_place_for_them_is_reported(quiz: Quiz, home: Path) -> None:
    (found,) = rows(quiz)["banks"]

    assert found["says"] == "Banks: none were found."
    assert str(home / "banks") in found["mend"]


def test_a_place_that_is_named_and_not_there_or_empty_is_reported(
    quiz: Quiz, own_bank: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_bank()
    monkeypatch.setenv("QUIZ_PATH", os.pathsep.join(["nowhere", "nothing", "banks/heart.yaml"]))

    nowhere, nothing = rows(quiz)["banks"]
    assert re.search(r"QUIZ_PATH names \S+nowhere, which does not exist", nowhere["says"])
    assert re.search(r"QUIZ_PATH names \S+nothing, which holds no bank", nothing["says"])


def test_a_folder_that_cannot_be_read_is_reported(quiz: Quiz, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "banks").mkdir(parents=True)
    iterate = Path.iterdir

    def closed(path: Path) -> Any:
        if path.name == "banks":
            raise PermissionError(13, "Permission denied")
        return iterate(path)

    monkeypatch.setattr(Path, "iterdir", closed)

    none, unreadable = rows(quiz)["banks"]
    assert none["says"] == "Banks: none were found."
    assert unreadable["says"] == f"Banks: The folder {home / 'banks'} cannot be read: permission denied."


# The terminal


def test_the_smallest_window_is_the_one_that_the_screens_ask_for() -> None:
    columns, rows = terminal.SMALLEST
    assert columns == Frame.HORIZONTAL_BREAKPOINTS[1][0]
    assert rows == Frame.VERTICAL_BREAKPOINTS[1][0]


@pytest.mark.parametrize(
    ("environ", "size", "says", "well"),
    [
        ({"TERM": "xterm-256color"}, (80, 24), "xterm-256color, 80 columns, 24 rows", True),
        ({"TERM": "linux"}, (24, 8), "linux, 24 columns, 8 rows", True),
        ({"TERM": "linux"}, (23, 8), "linux, 23 columns, 8 rows", False),
        ({"TERM": "linux"}, (24, 7), "linux, 24 columns, 7 rows", False),
        ({}, (80, 24), "TERM is not set", True),
        ({"TERM": "dumb"}, (10, 1), "dumb", True),
        ({"TERM": "xterm", "ACCESSIBLE": "1"}, (10, 1), "ACCESSIBLE", True),
        ({"TERM": "xterm", "ACCESSIBLE": "0"}, (10, 1), "10 columns, 1 row.", False),
        ({"TERM": "xterm"}, None, "there is none here", True),
    ],
)
def test_a_terminal_is_reported_with_its_size(
    environ: dict[str, str], size: tuple[int, int] | None, says: str, *, well: bool
) -> None:
    found = terminal.terminal(environ, size)

    assert says in found.message
    assert not found.fix if well else "at least 24 columns wide and 8 rows high" in found.fix


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "16 million, according to COLORTERM"),
        ({"TERM": "xterm-256color"}, "256, according to TERM"),
        ({"TERM": "xterm"}, "16, according to TERM"),
        ({"TERM": "xterm", "COLORTERM": "24bit", "NO_COLOR": "1"}, "none, because of NO_COLOR"),
        ({"TERM": "dumb"}, "none, because of TERM"),
    ],
)
def test_colours_are_reported_and_none_of_them_is_missed(environ: dict[str, str], says: str) -> None:
    found = terminal.colours(environ)

    assert says in found.message
    assert not found.fix


@pytest.mark.parametrize(
    ("output", "of_locale", "decided_by", "mend"),
    [
        ("utf-8", "ASCII", "LC_ALL", "export LC_ALL=C.UTF-8"),
        ("ascii", "UTF-8", "PYTHONIOENCODING", "export PYTHONIOENCODING=utf-8"),
        ("ascii", "ANSI_X3.4-1968", "", "export LANG=C.UTF-8"),
    ],
)
def test_letters_that_are_not_shown_are_reported_with_how_to_see_them(
    output: str, of_locale: str, decided_by: str, mend: str
) -> None:
    found = terminal.letters(Encoding(output, of_locale, ascii_only=True, decided_by=decided_by))

    assert "only plain ones can be shown" in found.message
    assert f"output {output}, locale {of_locale}" in found.message
    assert found.fix.endswith(mend)


def test_where_all_letters_are_shown_nothing_is_to_mend() -> None:
    found = terminal.letters(Encoding("utf-8", "UTF-8", ascii_only=False, decided_by="LANG"))

    assert found == ("encoding", "Letters: all can be shown (output utf-8, locale UTF-8, set by LANG).", "")


# What is installed


@pytest.mark.parametrize(
    ("textual", "libyaml", "says", "mends"),
    [
        ("8.2.8", True, "Textual 8.2.8, PyYAML 6.0.4 with libyaml", []),
        ("8.10.0", True, "Textual 8.10.0", []),
        ("8.2.8", False, "without libyaml", ["pyyaml"]),
        ("9.0.0", True, "Textual 9.0.0", ["textual>=8.2,<9"]),
        ("8.1.2", True, "Textual 8.1.2", ["textual>=8.2,<9"]),
        ("", False, "no Textual", ["textual>=8.2,<9", "pyyaml"]),
    ],
)
def test_versions_that_do_not_fit_are_reported(textual: str, says: str, mends: list[str], *, libyaml: bool) -> None:
    found = installed.versions("0.1.0", "3.11.7", textual, "6.0.4", libyaml=libyaml)

    assert says in found.message
    assert bool(found.fix) is bool(mends)
    assert all(mend in found.fix for mend in mends)


def test_the_versions_of_textual_are_those_of_the_distribution() -> None:
    assert f'"textual{installed.TEXTUAL}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_a_distribution_that_is_missing_is_no_traceback(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)

    (found,) = rows(quiz)["versions"]
    assert "no Textual" in found["says"]


# A process of its own


def doctor(
    folder: Path, environ: Mapping[str, str], program: str = "from quiz.cli import main; sys.exit(main(['doctor']))"
) -> subprocess.CompletedProcess[str]:
    """What a process says that has this environment and no other."""
    return subprocess.run(
        [sys.executable, "-c", f"import sys; {program}"],
        cwd=folder,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_nothing_that_draws_a_screen_is_loaded(tmp_path: Path) -> None:
    ran = doctor(
        tmp_path,
        {"QUIZ_HOME": str(tmp_path / "home")},
        "from quiz.cli import main; code = main(['doctor']);"
        "print(*sorted(name.split('.')[0] for name in sys.modules), file=sys.stderr); sys.exit(code)",
    )

    assert "ok    Versions: quiz " in ran.stdout
    assert not set(ran.stderr.split()) & {"textual", "rich", "asyncio"}


def test_an_empty_environment_is_enough(tmp_path: Path) -> None:
    ran = doctor(tmp_path, {})

    assert (ran.returncode in {0, 1}, ran.stderr) == (True, "")
    assert "    Answers: " in ran.stdout


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        *(
            pytest.param(environ, marks=pytest.mark.long)
            for environ in (
                {"LC_ALL": "C"},
                {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
                {"LANG": "de_DE.ISO-8859-1"},
                {"PYTHONIOENCODING": "ascii"},
            )
        ),
    ],
    ids=str,
)
def test_who_does_what_is_said_about_letters_sees_them_all(environ: dict[str, str], tmp_path: Path) -> None:
    environ["QUIZ_HOME"] = str(tmp_path / "home")
    _, before, *_ = doctor(tmp_path, environ).stdout.splitlines()
    assert before.startswith("fix   Letters: ")
    name, _, value = before.rpartition(" export ")[2].partition("=")

    _, after, *_ = doctor(tmp_path, environ | {name: value}).stdout.splitlines()
    assert after.startswith("ok    Letters: ")
