"""Nothing but ASCII is written where somebody has said that the terminal takes no UTF-8, and nowhere else."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from quiz.cli.encoding import decide

C = "ANSI_X3.4-1968"
"""What the locale C calls its encoding."""


@pytest.mark.parametrize(
    ("output", "of_locale", "environ", "utf8_mode", "known"),
    [
        ("utf-8", "UTF-8", {"LANG": "en_US.UTF-8"}, False, ("utf-8", "UTF-8", False, "LANG")),
        ("utf-8", "UTF-8", {"LC_CTYPE": "UTF-8"}, False, ("utf-8", "UTF-8", False, "LC_CTYPE")),
        # nobody has said anything: Python takes the locale for C.UTF-8
        ("utf-8", "UTF-8", {"LC_CTYPE": "C.UTF-8"}, True, ("utf-8", "UTF-8", False, "")),
        ("utf-8", C, {}, True, ("utf-8", C, False, "")),
        # somebody has said C, or another encoding
        ("utf-8", "UTF-8", {"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True, ("utf-8", "ASCII", True, "LANG")),
        ("utf-8", C, {"LC_ALL": "POSIX"}, True, ("utf-8", "ASCII", True, "LC_ALL")),
        ("utf-8", C, {"LC_ALL": "de_DE.ISO-8859-1"}, True, ("utf-8", "ISO-8859-1", True, "LC_ALL")),
        (
            "iso8859-15",
            "ISO-8859-15",
            {"LANG": "de_DE@euro"},
            False,
            ("iso8859-15", "ISO-8859-15", True, "LANG"),
        ),
        ("ascii", C, {"LC_ALL": "C", "PYTHONUTF8": "0"}, False, ("ascii", "ASCII", True, "LC_ALL")),
        # UTF-8 by name, in a locale that is not installed
        ("utf-8", C, {"LC_ALL": "xx_YY.UTF-8"}, True, ("utf-8", "UTF-8", False, "LC_ALL")),
        ("utf-8", C, {"LC_ALL": "xx_YY.utf8@old"}, True, ("utf-8", "utf8", False, "LC_ALL")),
        # the strongest variable decides
        ("utf-8", "UTF-8", {"LC_ALL": "C.UTF-8", "LANG": "C"}, False, ("utf-8", "UTF-8", False, "LC_ALL")),
        (
            "utf-8",
            "UTF-8",
            {"LC_CTYPE": "C.UTF-8", "LANG": "C"},
            False,
            ("utf-8", "UTF-8", False, "LC_CTYPE"),
        ),
        # asked for by name
        ("utf-8", C, {"LC_ALL": "C", "PYTHONUTF8": "1"}, True, ("utf-8", "ASCII", False, "PYTHONUTF8")),
        (
            "utf-8",
            C,
            {"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"},
            True,
            ("utf-8", "ASCII", False, "PYTHONIOENCODING"),
        ),
        (
            "utf-8",
            C,
            {"LC_ALL": "C", "PYTHONIOENCODING": ":strict"},
            True,
            ("utf-8", "ASCII", True, "LC_ALL"),
        ),
        (
            "ascii",
            "UTF-8",
            {"LANG": "C.UTF-8", "PYTHONIOENCODING": "ascii"},
            False,
            ("ascii", "UTF-8", True, "PYTHONIOENCODING"),
        ),
    ],
)
def test_who_decides_and_what(
    output: str,
    of_locale: str,
    environ: dict[str, str],
    known: tuple[str, str, bool, str],
    *,
    utf8_mode: bool,
) -> None:
    assert decide([output], of_locale, environ, utf8_mode=utf8_mode) == known


def test_of_two_outputs_the_lesser_decides() -> None:
    assert decide(["utf-8", "latin-1"], "UTF-8", {}, utf8_mode=False).ascii_only


@pytest.mark.parametrize(
    ("environ", "ascii_only"),
    [
        ({}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LC_ALL": "C"}, True),
        ({"LC_ALL": "en_US.ISO-8859-1"}, True),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, True),
        ({"PYTHONIOENCODING": "ascii"}, True),
    ],
    ids=str,
)
def test_a_program_of_its_own_knows(environ: dict[str, str], tmp_path: Path, *, ascii_only: bool) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from quiz.cli import encoding; print(encoding.current().ascii_only)"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == str(ascii_only)


BANK = """\
title: Größe – “x”… 日本
questions:
  - type: true-false
    stem: Größe – “x”…
    answer: true
    why: Größe – “x”…
  - type: tru-false
    stem: Größe – “x”…
"""
HARSH = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bank whose name and texts hold what ASCII has not."""
    (tmp_path / "größe.yaml").write_text(BANK, encoding="utf-8")
    if sys.platform == "linux":  # elsewhere a name is no mere row of bytes
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/od\xffd.yaml")).write_text(BANK, encoding="utf-8")
    return tmp_path


@pytest.fixture
def talk(folder: Path) -> Callable[..., bytes]:
    """Runs the program with these letters, typing a byte that is none; gives all that it says."""

    def run(*arguments: str, environ: Mapping[str, str]) -> bytes:
        ran = subprocess.run(
            [sys.executable, "-m", "quiz", *arguments],
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "QUIZ_HOME": str(folder / "höme"),
                "QUIZ_PATH": os.pathsep.join([str(folder), "nöwhere"]),
                **environ,
            },
            input=b"\xe9\xff\n1\n\n",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert ran.returncode in {0, 1, 2, 3}, ran.stdout
        assert ran.stdout
        assert b"Traceback" not in ran.stdout
        return ran.stdout

    return run


@pytest.mark.parametrize(
    "arguments",
    [
        ["take", "od\udcffd.yaml"],
        ["list"],
        ["check", "."],
        ["größe"],
        *(
            pytest.param(arguments, marks=pytest.mark.long)
            for arguments in (
                [],
                ["take", "größe.yaml"],
                ["take", "nöwhere.yaml"],
                ["take", "größe.yaml", "--question", "\udcff"],
                ["read", "größe.yaml", "--all"],
                ["history"],
                ["list", "--json"],
                ["list", "--flags"],
                ["check", "größe.yaml"],
                ["check", "nöwhere"],
                ["doctor"],
                ["doctor", "--json"],
                ["forget", "--yes"],
                ["\udcff"],
                ["--größe"],
                ["--help"],
            )
        ),
    ],
    ids=ascii,
)
def test_no_command_dies_of_an_encoding(arguments: list[str], talk: Callable[..., bytes]) -> None:
    assert talk(*arguments, environ=HARSH).isascii()


@pytest.mark.long
@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"PYTHONIOENCODING": "utf-8:strict"},
        {"LC_ALL": "C"},
        {"LANG": "de_DE.ISO-8859-1"},
    ],
    ids=str,
)
@pytest.mark.parametrize("arguments", [["take", "größe.yaml"], ["list"], ["doctor"]], ids=ascii)
def test_no_setting_is_the_end_of_a_command(
    arguments: list[str], environ: dict[str, str], talk: Callable[..., bytes]
) -> None:
    talk(*arguments, environ=environ)


@pytest.mark.parametrize(
    "environ",
    [
        HARSH,
        *(pytest.param(each, marks=pytest.mark.long) for each in ({"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"})),
    ],
    ids=str,
)
def test_plain_lines_are_in_ascii_where_the_terminal_takes_no_utf8(
    environ: dict[str, str], talk: Callable[..., bytes]
) -> None:
    said = talk("take", "größe.yaml", environ=environ)

    assert b'Grosse - "x"...' in said
    assert said.isascii()


def test_what_is_read_by_a_program_is_not_put_into_other_letters(talk: Callable[..., bytes]) -> None:
    assert "Größe – “x”… 日本".encode() in talk("list", environ={"LC_ALL": "C"})
    assert b"Gr\\xf6\\xdfe" in talk("list", environ=HARSH)
