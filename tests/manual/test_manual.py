"""What README.md, questions/FORMAT.md and the contributor's guide say is true."""

import json
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import quiz
from quiz import bank, cli, kinds
from quiz.bank.bank_keys import FIELDS
from quiz.cli import serve
from quiz.store.database_url import read_url

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "questions" / "FORMAT.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
SERVING = (ROOT / ".github" / "SERVING.md").read_text(encoding="utf-8")
YAML = re.compile(r"```yaml\n(format: 1\n.*?)```", re.DOTALL)


def only(pattern: re.Pattern[str], text: str) -> str:
    """The one part of ``text`` that fits ``pattern``."""
    (found,) = pattern.findall(text)
    assert isinstance(found, str)
    return found


def test_the_tables_of_the_format_are_what_the_reader_takes() -> None:
    written: Callable[[str], str] = runpy.run_path(str(HERE / "write.py"))["written"]

    assert written(FORMAT) == FORMAT, "run: python tests/manual/write.py"


def test_every_key_has_its_row() -> None:
    rows = set(re.findall(r"^\| (?:\*\*)?`([^`]+)`", FORMAT, re.MULTILINE))

    assert rows == {field.name for table in map(kinds.table, kinds.TYPES) for field in table.fields} | {
        it.name for it in FIELDS
    }


@pytest.mark.parametrize("page", [README, FORMAT], ids=["README", "FORMAT"])
def test_the_example_plays_and_a_strict_check_finds_nothing(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = only(YAML, page)
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("first-aid.yaml").write_text(example, encoding="utf-8")

    assert cli.main(["check", "--strict", "first-aid.yaml"]) == 0, capsys.readouterr().out
    assert cli.main(["add", "--yes", "first-aid.yaml"]) == 0
    assert (tmp_path / "banks" / "first-aid.yaml").read_text(encoding="utf-8") == example


def test_one_question_of_each_type_is_shown_and_can_be_read() -> None:
    types = only(re.compile(r"<!-- types: .*?```yaml\n(.*?)```", re.DOTALL), FORMAT)
    ids = re.sub(r"(?m)^- ", lambda found: f"- id: q{found.start()}\n  ", types)
    reading = bank.read_text(f"format: 1\nid: types\nlanguage: en\ntitle: Types\nquestions:\n{ids}", "FORMAT.md")

    assert reading.problems == ()
    assert reading.bank
    assert [question.type for question in reading.bank.questions] == [kind.name for kind in kinds.every()]


COMPARED = [
    [cell.strip() for cell in row.strip("|").split(" | ")]
    for row in re.findall(r"(?m)^\| (?:counts|another try|wrong) \|.*$", FORMAT)
]


@pytest.mark.parametrize(("result", "key", "typed", "keys"), COMPARED)
def test_typed_answers_are_compared_as_the_format_says(
    result: str, key: str, typed: str, keys: str, tmp_path: Path
) -> None:
    fields = {"id": "b", "type": "short-answer", "stem": "C?", "answer": key}
    fields |= dict(re.findall(r"`([a-z]+): ([a-z-]+)`", keys))
    bank_fields = {"format": 1, "id": "a", "title": "A", "language": fields.pop("language", "en")}
    path = tmp_path / "a.yaml"
    path.write_text(json.dumps(bank_fields | {"questions": [fields]}), "utf-8")

    found = quiz.load(path).grade("b", typed).verdict

    assert found in {"counts": ["right"], "wrong": ["wrong"], "another try": ["near", "invalid"]}[result]


def command_rows() -> list[list[str]]:
    """The words after ``quiz`` in every row of the README's tables of commands."""
    return [shlex.split(row)[1:] for row in re.findall(r"^\| `(quiz[^`]*)`", README, re.MULTILINE)]


def test_the_commands_of_the_readme_are_the_commands_there_are() -> None:
    assert {words[0] for words in command_rows() if words} == {command.name for command in cli.COMMANDS}


def test_the_commands_of_the_readme_have_the_options_that_it_names(capsys: pytest.CaptureFixture[str]) -> None:
    for name, *words in filter(None, command_rows()):
        cli.main([name, "--help"])
        help_of_it = capsys.readouterr().out

        for option in (word for word in words if word.startswith("-")):
            assert f"{option} " in help_of_it, f"quiz {name} {option}"


OF_A_CLASS = (README.partition("## For a class")[2].partition("\n## ")[0], SERVING)
"""What is said to those who serve others."""


def commands_in(text: str) -> list[list[str]]:
    """The words after ``quiz`` in every command of the code blocks in ``text``, without what the shell does with it."""
    code = "".join(re.findall(r"```[a-z]+\n(.*?)```", text, re.DOTALL))
    lines = re.findall(r"(?m)^(?:ExecStart=|.*\s)?(?:/opt/quizwell/bin/)?quiz (\w.*)$", code)
    return [shlex.split(line.partition(" > ")[0]) for line in lines]


def test_the_commands_for_a_class_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    def help_of(name: str) -> str:
        cli.main([name, "--help"])
        return capsys.readouterr().out

    found = [command for text in OF_A_CLASS for command in commands_in(text)]
    helps = {name: help_of(name) for name, *_ in found}
    assert helps.keys() == {"serve", "stats", "check", "add"}
    for name, *words in found:
        assert all(f"{word} " in helps[name] for word in words if word.startswith("-")), (name, words)
        if name == "serve":
            parser = serve._parser()
            options, banks = parser.read([word.replace("%i", "8765") for word in words])
            assert banks
            assert serve._chosen(parser, options).port
    assert all(read_url(url).parameters for url in re.findall(r"postgresql://[a-z/][^`\s]*", SERVING))
    for option in re.findall(r"`(--[a-z-]+)", "".join(OF_A_CLASS)):
        assert any(f"{option} " in text for text in helps.values()), option


def test_the_program_in_the_readme_prints_what_the_readme_says() -> None:
    program, printed = re.findall(r"```python\n(.*?)```\n\nThis prints\n\n```\n(.*?)```", README, re.DOTALL)[0]
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True, encoding="utf-8"
    )

    assert len(program.split("\n\n", 1)[1].splitlines()) <= 6
    assert ran.stdout == printed


def test_the_readme_can_be_read_in_ten_minutes() -> None:
    assert len(README.split()) < 1_750  # at 175 words a minute, tables and code included


@pytest.mark.parametrize(
    "page",
    ["README.md", "questions/FORMAT.md", ".github/CONTRIBUTING.md", ".github/CHANGELOG.md", ".github/SERVING.md"],
)
def test_the_files_and_chapters_that_pages_point_to_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    chapters = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"(?m)^#+ (.*)$", text)}

    for target in re.findall(r"\]\((?!https://)([^)]+)\)", re.sub(r"`[^`\n]+`", "", text)):
        path, _, chapter = target.partition("#")
        assert (ROOT / page).parent.joinpath(path).exists(), target
        assert path or chapter in chapters, target


def test_the_map_has_every_room() -> None:
    places = (*ROOT.glob("quiz/[a-z]*.py"), *(path.parent for path in ROOT.glob("quiz/*/__init__.py")))
    rooms = {path.stem for path in places}
    named = set(re.findall(r"^\| `quiz/([a-z_]+)", CONTRIBUTING, re.MULTILINE))

    assert named == rooms
    assert rooms <= set(re.findall(r"\w+", quiz.__doc__ or "")), "the map in quiz/__init__.py lacks a room"


def test_the_paths_that_the_guide_names_are_there() -> None:
    named = {path for path in re.findall(r"`([\w./-]+/[\w./-]*)`", CONTRIBUTING) if "NAME" not in path}

    assert named
    for path in named:
        assert (ROOT / path).exists(), path
