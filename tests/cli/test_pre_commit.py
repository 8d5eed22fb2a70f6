"""The hooks for pre-commit: they exist, and their entries check banks and pass over other files."""

import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from .conftest import Quiz

ROOT = Path(__file__).parents[2]
HOOKS: list[Mapping[str, object]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
OTHERS = {
    "compose.yaml": "services:\n  web:\n    image: nginx\n",
    "play.yml": "- hosts: all\n  tasks:\n    - name: x\n",
    "chart.yaml": "a: {{ .x }}\n{{- if .x }}\nb: 1\n{{- end }}\n",
    "two.yaml": "kind: A\n---\nkind: B\n",
    "anchor.yaml": "a: &x\n  b: 1\nc: *x\n",
    "nothing.yaml": "",
}


@pytest.fixture
def others(folder: Path) -> list[str]:
    """YAML files that are no banks."""
    for name, text in OTHERS.items():
        (folder / name).write_text(text, "utf-8")
    return [*OTHERS]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_finds_what_is_wrong_with_banks_alone(hook: Mapping[str, object], quiz: Quiz, others: list[str]) -> None:
    program, *arguments = shlex.split(str(hook["entry"]))

    assert program == "quiz"
    assert quiz(*arguments, *others).code == 0
    assert quiz(*arguments, *others, "banks/heart.yaml").code == 0
    assert quiz(*arguments, *others, "banks/faulty.yaml").code == 1
    assert {name: Path(name).read_text("utf-8") for name in others} == OTHERS


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_says_nothing_of_other_files(hook: Mapping[str, object], quiz: Quiz, others: list[str]) -> None:
    ran = quiz(*shlex.split(str(hook["entry"]))[1:], *others)

    assert (ran.out, ran.err) == ("", "")


def test_a_bank_whose_questions_are_misspelled_is_not_passed_over(quiz: Quiz, folder: Path) -> None:
    (folder / "a.yaml").write_text("title: A\nqestions:\n  - type: recall\n    stem: A\n    answer: B\n", "utf-8")

    assert quiz("check", "--only-banks", "a.yaml").code == 1
