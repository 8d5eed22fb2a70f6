"""The program from a zip archive, and without docstrings and assertions: codes, tables and rules are all there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import quiz

PACKAGE = Path(quiz.__file__).parent
BANK = """\
format: 1
id: lungs
title: The lungs
language: en
questions:
  - id: air
    type: single
    stem: Which of these is not a part of the lungs, as everybody knows?
    options:
      - correct: The tooth, which nobody has ever seen in the lungs of any person at all
      - wrong: All of the above
    explanation: Teeth are in the mouth, and the lungs are in the chest.
"""
FOUND = ["Q104", "Q203", "Q303"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and the files beside its code, in one archive."""
    path = tmp_path_factory.mktemp("zip") / "quiz.zip"
    with zipfile.ZipFile(path, "w") as made:
        for file in sorted(PACKAGE.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                made.write(file, file.relative_to(PACKAGE.parent))
    return path


def _run(arguments: list[str], folder: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (ran.stderr, ran.returncode) == ("", 0)
    return ran.stdout


@pytest.mark.long
@pytest.mark.parametrize("code", ["B104", "Q301"])
def test_rules_are_explained_from_a_zip_archive(code: str, archive: Path, tmp_path: Path) -> None:
    page = _run(["-m", "quiz", "rules", code], tmp_path, archive)

    assert page.startswith(f"{code} (")
    assert "Better:" in page


def test_a_bank_is_checked_by_all_rules_from_a_zip_archive(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "lungs.yaml").write_text(BANK, "utf-8")

    found = _run(["-m", "quiz", "check", "lungs.yaml", "--all"], tmp_path, archive)

    assert archive.name in _run(["-c", "import quiz; print(quiz.__file__)"], tmp_path, archive)
    assert [code for code in FOUND if f" {code} " in found] == FOUND


@pytest.mark.long
def test_pages_for_a_browser_are_drawn_from_a_zip_archive(archive: Path, tmp_path: Path) -> None:
    program = """
from datetime import datetime
from quiz import page
context = page.Context(lambda name, /, **_: f"/{name}", "", datetime(2026, 11, 29))
print(page.notice("Hello <you>", (), context), page.asset("quiz.css"))
"""

    shown = _run(["-c", program], tmp_path, archive)

    assert "<h1>Hello &lt;you&gt;</h1>" in shown
    assert ":focus-visible" in shown


@pytest.mark.long
@pytest.mark.parametrize("code", ["B104", "Q301"])
def test_rules_are_explained_without_docstrings(code: str, tmp_path: Path) -> None:
    pages = [_run([*flags, "-m", "quiz", "rules", code], tmp_path, PACKAGE.parent) for flags in ([], ["-OO"])]

    assert pages[0] == pages[1]
    assert pages[0].startswith(f"{code} (")
