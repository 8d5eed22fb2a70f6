"""What the README says to authors is true."""

import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz import bank, cli, kinds
from quiz.bank.bank_keys import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
README = (HERE.parents[1] / "README.md").read_text(encoding="utf-8")
AUTHORS = README.partition("## Write a bank")[2].partition("\n## ")[0]
EXAMPLE, TYPES = re.findall(r"```yaml\n(.*?)```", AUTHORS, re.DOTALL)


def test_the_parts_that_are_written_from_the_readers_lists_are_as_they_are_now() -> None:
    written: Callable[[str], str] = runpy.run_path(str(HERE / "write.py"))["written"]

    assert written(README) == README, "run: python tests/manual/write.py"


def test_every_key_has_its_row() -> None:
    rows = set(re.findall(r"^\| (?:\*\*)?`([^`]+)`", AUTHORS, re.MULTILINE))

    assert rows == {field.name for table in kinds.TABLES.values() for field in table.fields} | {
        it.name for it in FIELDS
    }


def test_the_example_plays_and_a_strict_check_finds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("first-aid.yaml").write_text(EXAMPLE, encoding="utf-8")

    assert cli.main(["check", "--strict", "first-aid.yaml"]) == 0, capsys.readouterr().out
    assert cli.main(["add", "--yes", "first-aid.yaml"]) == 0
    assert (tmp_path / "banks" / "first-aid.yaml").read_text(encoding="utf-8") == EXAMPLE


def test_one_question_of_each_type_is_shown_and_can_be_read() -> None:
    ids = re.sub(r"(?m)^- ", lambda found: f"- id: q{found.start()}\n  ", TYPES)
    reading = bank.read_text(f"format: 1\nid: types\nlanguage: en\ntitle: Types\nquestions:\n{ids}", "README.md")

    assert reading.problems == ()
    assert reading.bank
    assert [question.type for question in reading.bank.questions] == [kind.name for kind in kinds.KINDS]


def test_the_commands_of_the_readme_are_the_commands_there_are() -> None:
    rows = set(re.findall(r"^\| `quiz ([a-z]+)", README, re.MULTILINE))

    assert rows == {command.name for command in cli.COMMANDS}
