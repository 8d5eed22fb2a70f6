"""``quiz check`` of folders: files of a bank that is a folder, folders in folders, and files that are no banks."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Quiz = Callable[..., Any]
SHIPPED = Path(__file__).parents[2] / "questions" / "metastatic-breast-cancer"

HEAD = """\
format: 1
id: signs
title: Signs
language: en
sources:
  book:
    title: The book
topics:
  heart:
    title: The heart
questions:
  - id: beats
    type: true-false
    topic: heart
    stem: It beats by night.
    answer: true
    why: It beats day and night.
    sources: [book]
"""
PART = """\
questions:
  - id: sleeps
    type: true-false
    topic: heart
    stem: It stops in sleep.
    answer: false
    why: It goes on, only slower.
    sources: [book]
"""
SERVICES = "services:\n  web:\n    image: nginx\n"


@pytest.fixture
def parted(folder: Path) -> Path:
    """A sound bank in a folder of three files."""
    made = folder / "parted"
    made.mkdir()
    (made / "bank.yaml").write_text(HEAD, encoding="utf-8")
    (made / "part.yaml").write_text(PART, encoding="utf-8")
    (made / "more.yml").write_text(PART.replace("sleeps", "rests").replace("in sleep", "at rest"), encoding="utf-8")
    return made


def findings(quiz: Quiz, *paths: str) -> set[str]:
    """Return every finding at some paths, remarks too."""
    return {json.dumps(found) for found in json.loads(quiz("check", "--json", "--all", *paths).out)}


@pytest.mark.parametrize("name", ["bank.yaml", "part.yaml", "more.yml"])
def test_a_file_of_a_sound_bank_is_sound_and_stays_as_it_is(quiz: Quiz, parted: Path, name: str) -> None:
    before = (parted / name).read_bytes()

    assert quiz("check", "--select", "B", f"parted/{name}").out == "No problems in 3 questions.\n"
    assert quiz("check", "--fix", f"parted/{name}").code == 0
    assert (parted / name).read_bytes() == before


@pytest.mark.parametrize(
    ("shipped", "faulty"), [(False, False), (False, True), pytest.param(True, True, marks=pytest.mark.long)]
)
def test_checked_file_by_file_a_folder_has_the_findings_of_the_whole(
    quiz: Quiz, parted: Path, *, shipped: bool, faulty: bool
) -> None:
    if shipped:
        shutil.copytree(SHIPPED, parted, dirs_exist_ok=True)
    names = sorted(path.name for path in parted.iterdir())
    for number, name in enumerate(names if faulty else ()):
        file = parted / name
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[-1] += "  "
        added = ["  - id: twice", "    type: recall", f"    stem: Which is not {number}?", "    answr: [x", "    y: 1"]
        file.write_text("\n".join([*lines, *added[: 5 if number % 2 else 3]]), encoding="utf-8")
    found = [findings(quiz, f"parted/{name}") for name in names]

    assert set().union(*found) == findings(quiz, "parted")
    assert sum(map(len, found)) == len(findings(quiz, "parted"))
    assert findings(quiz, *(f"parted/{name}" for name in names)) == findings(quiz, "parted")
    assert (len(findings(quiz, "parted")) > len(names)) >= faulty


def test_only_the_named_file_is_fixed_and_the_others_are_mentioned(quiz: Quiz, parted: Path) -> None:
    for name in ("part.yaml", "more.yml"):
        file = parted / name
        file.write_text(file.read_text(encoding="utf-8").replace("answer: false", "answer: no"), encoding="utf-8")

    ran = quiz("check", "--fix", "parted/part.yaml")
    assert "answer: false" in (parted / "part.yaml").read_text(encoding="utf-8")
    assert "answer: no" in (parted / "more.yml").read_text(encoding="utf-8")
    assert "in other files of the same bank: quiz check parted\n" in ran.out


def test_inside_its_folder_a_file_is_called_by_its_name(
    quiz: Quiz, parted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (parted / "part.yaml").write_text(PART.replace(": false", ": maybe"), encoding="utf-8")
    monkeypatch.chdir(parted)

    assert quiz("check", "part.yaml").out.startswith("part.yaml:6:")
    assert quiz("check", ".").out.startswith("part.yaml:6:")


def test_a_file_of_a_folder_is_taken_and_added_with_the_whole_bank(quiz: Quiz, parted: Path, home: Path) -> None:
    assert parted.is_dir()
    assert quiz("take", "parted/part.yaml", "--plain").out.startswith("Signs. 3 questions.")
    assert quiz("add", "--yes", "parted/part.yaml").code == 0
    assert sorted(path.name for path in (home / "banks" / "signs").iterdir()) == ["bank.yaml", "more.yml", "part.yaml"]


def test_a_file_beside_a_bank_that_has_a_title_is_a_bank_by_itself(quiz: Quiz, parted: Path) -> None:
    (parted / "alone.yaml").write_text(HEAD.replace("id: signs", "id: alone"), encoding="utf-8")

    assert quiz("check", "--select", "B", "parted/alone.yaml").out == "No problems in 1 question.\n"


def test_what_is_no_part_of_the_bank_around_it_is_one_finding(quiz: Quiz, parted: Path) -> None:
    (parted / "services.yaml").write_text(SERVICES, encoding="utf-8")

    assert quiz("check", "parted").out.startswith(
        "parted/services.yaml:1:1 B106 error This file is no part of the bank"
    )
    assert quiz("check", "--fix", "parted").code == 1
    assert (parted / "services.yaml").read_text(encoding="utf-8") == SERVICES


def test_fixing_what_is_no_bank_is_refused_in_one_sentence(quiz: Quiz, folder: Path) -> None:
    (folder / "docker-compose.yml").write_text(SERVICES, encoding="utf-8")

    ran = quiz("check", "--fix", "docker-compose.yml")
    assert ran.err == (
        "quiz: The file docker-compose.yml was left as it is: it is no bank, because no question is in it.\n"
    )
    assert (folder / "docker-compose.yml").read_text(encoding="utf-8") == SERVICES
    assert "--fix" not in quiz("check", "docker-compose.yml").out


def test_folders_in_folders_are_searched_on_request_and_one_line_names_what_was_passed_over(
    quiz: Quiz, parted: Path
) -> None:
    deep = parted.parent / "all" / "deep"
    deep.mkdir(parents=True)
    shutil.move(parted, deep / "parted")
    shutil.copy(deep / "parted" / "bank.yaml", deep / "single.yml")
    (deep / "services.yml").write_text(SERVICES, encoding="utf-8")
    (deep / ".hidden").mkdir()
    (deep / "round").symlink_to(parted.parent / "all")

    alone = quiz("check", "all")
    assert (alone.code, alone.out) == (3, "")
    assert alone.err == (
        "quiz: all/deep was not checked: it is a folder with banks in it. quiz check -r all searches folders too.\n"
    )
    ran = quiz("check", "-r", "--select", "B1", "all")
    assert ran.out.splitlines()[-1].endswith("in 4 questions of 2 banks.")
    assert ran.err == (
        "quiz: 2 were not checked: all/deep/services.yml holds no `questions:`; "
        "all/deep/round leads back to a folder around it.\n"
    )


def test_a_folder_that_cannot_be_read_is_named_and_the_others_are_checked(
    quiz: Quiz, parted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (parted / "closed").mkdir()
    there = Path.iterdir

    def closed(path: Path) -> Any:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return there(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    ran = quiz("check", "-r", "parted")
    assert ran.err == "quiz: parted/closed was not checked: it cannot be read.\n"
    assert ran.out == "No problems in 3 questions.\n"
    assert ran.code == 3
