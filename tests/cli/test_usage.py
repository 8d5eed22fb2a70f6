"""Every mistake on the command line gets one sentence, a hint and an exit code."""

from collections.abc import Callable
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest

from quiz import cli
from quiz.cli import COMMANDS

from .conftest import HEART, Quiz


@pytest.mark.parametrize(
    "arguments",
    ["heart --plain", "The --plain", "THE HE --plain", "the heart --plain", "--plain heart", "take the heart --plain"],
)
@pytest.mark.usefixtures("own_heart")
def test_the_name_of_a_bank_opens_it_with_or_without_quotes(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("q\n"))

    ran = quiz(*arguments.split())

    assert (ran.code, ran.out.splitlines()[0]) == (0, "The heart. 3 questions.")


@pytest.mark.usefixtures("own_heart")
def test_a_bank_that_is_called_nearly_so_is_suggested(quiz: Quiz) -> None:
    assert quiz("hart").err.splitlines()[0] == (
        'quiz: There is no command and no bank "hart": did you mean quiz heart?'
    )


def test_a_bank_with_the_title_of_a_command_is_opened_by_take_and_in_capitals(
    quiz: Quiz, own_bank: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    own_bank(HEART.replace("title: The heart", "title: History").replace("id: heart", "id: past"))
    for arguments in (["take", "history", "--plain"], ["History", "--plain"]):
        monkeypatch.setattr("sys.stdin", StringIO("q\n"))
        assert quiz(*arguments).out.splitlines()[0] == "History. 3 questions."
    assert quiz("history").out.splitlines()[0] != "History. 3 questions."


def test_help_of_a_command_is_its_help(quiz: Quiz) -> None:
    assert quiz("help", "take").out == quiz("take", "--help").out
    assert quiz("help").out == quiz("--help").out == quiz("help", "help").out == quiz("help", "--help").out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("tak heart", 'There is no command "tak": did you mean quiz take?'),
        ("chekc a.yaml", 'There is no command "chekc": did you mean quiz check?'),
        ("lungs", 'There is no command and no bank "lungs"; quiz list shows the banks, quiz help the commands.'),
        ("help tak", 'There is no command "tak": did you mean quiz help take?'),
        ("help heart", 'There is no command "heart": quiz help shows them all.'),
        ("help take extra", "quiz help describes one command at a time: take or extra?"),
        ("help take --plain", "quiz help describes one command at a time: take or --plain?"),
        ("--plain --frobnicate", "There is no option --frobnicate: see quiz --help."),
        ("--plain check heart", "There is no option --plain: see quiz check --help."),
        ("--verion", "There is no option --verion: did you mean --version?"),
        ("--frobnicate", "There is no option --frobnicate: see quiz --help."),
        ("take", "Name a bank; quiz list shows them all."),
        ("take heart lungs", "One bank at a time: heart or lungs?"),
        ("take heart --topics signs", "There is no option --topics: did you mean --topic?"),
        ("take --topci=signs heart", "There is no option --topci: did you mean --topic?"),
        ("take heart --topic", "--topic needs a value after it."),
        ("take heart -n", "-n needs a value after it."),
        ("take heart --sensitive=yes", "--sensitive takes no value."),
        ("take heart --sens", "There is no option --sens: did you mean --sensitive?"),
        ("take heart -n 0", "-n takes a number from 1 up, or all, not 0."),
        ("take heart -n -3", "-n takes a number from 1 up, or all, not -3."),
        ("take heart -n ten", "-n takes a number from 1 up, or all, not ten."),
        ("take heart -n 1.5", "-n takes a number from 1 up, or all, not 1.5."),
        ("take heart -n ²", "-n takes a number from 1 up, or all, not ²."),
        ("take heart --seed x", "--seed takes a whole number, not x."),
        ("take heart --seed 99999999999999999999", "--seed takes a whole number, not 99999999999999999999."),
        (
            "take heart --question sides -n 3",
            "--question plays a single question, so it does not go with --topic, -n or --mode.",
        ),
        ("take heart --mode exm", 'There is no mode "exm": did you mean exam?'),
        ("take heart --mode duel", 'There is no mode "duel": --mode takes practice, mistakes or exam.'),
        ("take --mode exam", "Name a bank; quiz list shows them all."),
        ("take --mode mistakes heart lungs", "One bank at a time: heart or lungs?"),
        ("take --mode mistakes --topic signs", "--topic names a topic of a bank: name the bank too."),
        (
            "take --question sides --mode mistakes",
            "--question plays a single question, so it does not go with --topic, -n or --mode.",
        ),
        ("read heart lungs", "One bank at a time: heart or lungs? Without a name, all banks are read."),
        ("read --topic signs", "--topic names a topic of a bank: name the bank too."),
        ("read --sens", "There is no option --sens: did you mean --sensitive?"),
        ("history heart", "quiz history lists the sessions of every bank and takes no name."),
        ("history --jsno", "There is no option --jsno: did you mean --json?"),
        ("list --flag", "There is no option --flag: did you mean --flags?"),
        ("list heart", "quiz list lists every bank and takes no name; to open one, write quiz take heart."),
        ("list --jason", "There is no option --jason: did you mean --json?"),
        ("check", "Say what to check, for example: quiz check questions/my-bank.yaml"),
        ("check --json", "Say what to check, for example: quiz check questions/my-bank.yaml"),
        ("check a.yaml --stict", "There is no option --stict: did you mean --strict?"),
        (
            "doctor heart",
            "quiz doctor checks everything and takes no name; to check one bank, write quiz check PATH.",
        ),
        ("doctor --jsno", "There is no option --jsno: did you mean --json?"),
        ("forget heart lungs", "quiz forget takes one bank, or none to forget everything."),
        (
            "forget --since soon",
            "--since takes a date such as 2026-11-15, or how long ago, such as 10d, 2w, 3m or 1y, not soon.",
        ),
        ("due --foo", "There is no option --foo: see quiz due --help."),
        ("serve tour --bogus", "There is no option --bogus: see quiz serve --help."),
        ("data bogus", "quiz data does not know bogus: there are export, import, where, forget."),
        ("data --bogus", "There is no option --bogus: see quiz data --help."),
        ("forget --since 3 --before 3", "There is no day since the one and before the other."),
        ("data exprot", "quiz data does not know exprot: did you mean export?"),
        ("data export a b", "Name one file; everything goes into it."),
        ("data import", "Name a file that quiz data export has written on another computer."),
        ("data where heart", "quiz data where lists everything and takes no name."),
        ("forget --yess", "There is no option --yess: did you mean --yes?"),
    ],
)
def test_what_does_not_fit_is_reported_with_the_usage(arguments: str, sentence: str, quiz: Quiz) -> None:
    ran = quiz(*arguments.split())

    command = arguments.removeprefix("--plain ").split(maxsplit=1)[0]
    named = command in {known.name for known in COMMANDS}
    usage = f"usage: quiz {command} " if named else "usage: quiz [COMMAND] "
    first, second = ran.err.splitlines()
    assert (ran.code, ran.out, first) == (2, "", f"quiz: {sentence}")
    assert second.startswith(usage)


NAMED = ("forget", "data forget", "take", "read", "stats", "serve", "check", "new", "rules", "remove", "data export")
"""Commands that take a name or a path, some of which mean everything where none is given."""


@pytest.mark.usefixtures("own_heart")
@pytest.mark.parametrize("command", NAMED)
@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_name_is_not_the_same_as_none(command: str, empty: str, quiz: Quiz) -> None:
    ran = quiz(*command.split(), empty, *["--yes"] * ("forget" in command))

    name = command.removeprefix("data ") if command == "data forget" else command
    sentence = f"quiz: One of the names given to quiz {name} is empty: leave it out, or write it."
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", sentence)


@pytest.mark.usefixtures("own_heart")
@pytest.mark.parametrize(
    "arguments",
    [
        ["forget", "--since", ""],
        ["forget", "heart", "--yes", "--before="],
        ["serve", "heart", "--host", " "],
        ["take", "heart", "--topic", "heart", "--topic", ""],
        ["take", "heart", "-n", ""],
        ["history", "--save", ""],
    ],
)
def test_an_option_with_an_empty_value_is_not_the_same_as_none(arguments: list[str], quiz: Quiz) -> None:
    ran = quiz(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0].endswith(" needs a value, and this one is empty.")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], *([command.name, "--help"] for command in COMMANDS)])
def test_help_is_a_result(arguments: list[str], quiz: Quiz) -> None:
    ran = quiz(*arguments)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("usage: quiz")


def test_help_says_what_matters(quiz: Quiz, home: Path) -> None:
    told = quiz("--help").out

    assert "not medical advice" in told
    assert str(home / "facts.sqlite3") in told
    assert "QUIZ_HOME" in told
    assert "QUIZ_PATH" in told
    for command in COMMANDS:
        assert command.summary in told


def test_every_command_has_a_name_a_sentence_and_a_way_to_run() -> None:
    for command in COMMANDS:
        assert command.name.isidentifier()
        assert command.summary.endswith(".")
        assert callable(import_module(f"quiz.cli.{command.module}").run)


def test_version(quiz: Quiz) -> None:
    ran = quiz("--version")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("quizwell ")


def test_control_c_ends_quietly(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.Command, "run", interrupted)

    ran = quiz("list")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_after_two_dashes_everything_is_a_path(quiz: Quiz) -> None:
    ran = quiz("check", "--json", "--", "--strict")

    assert ran.code == 3
    assert "--strict" in ran.err


def test_a_current_folder_that_is_gone_is_reported(quiz: Quiz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    ran = quiz("list")
    assert (ran.code, ran.out) == (3, "")
    assert "current folder" in ran.err
    assert quiz("--help").code == 0
