"""The JSON Schema for editors: it takes every shipped bank, and refuses nothing that the reader takes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from quiz import bank, kinds
from quiz.bank.bank_keys import FIELDS
from quiz.model import Bank

from .strategies import banks

QUESTIONS = Path(__file__).parents[2] / "questions"
FILES = sorted(path for path in QUESTIONS.rglob("*.yaml"))
CHECKS: Draft202012Validator = Draft202012Validator(bank.schema())


class AsAnEditor(yaml.SafeLoader):
    """Resolves scalars as editors do, by YAML 1.2: numbers, true and false, and nothing; no dates, no yes and no."""


_BY_YAML_1_1 = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
AsAnEditor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag not in _BY_YAML_1_1]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsAnEditor.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def _seen(text: str) -> Any:
    return _with_names(yaml.load(text, AsAnEditor))  # noqa: S506 - a SafeLoader


def _with_names(value: Any) -> Any:
    """Keys are texts to an editor, whatever they look like."""
    if isinstance(value, dict):
        return {str(key): _with_names(each) for key, each in value.items()}
    return [_with_names(each) for each in value] if isinstance(value, list) else value


def _refused(text: str) -> list[str]:
    return [error.message for error in CHECKS.iter_errors(_seen(text))]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(bank.schema())
    json.dumps(bank.schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_shipped_bank_passes(path: Path) -> None:
    assert _refused(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ["questions: []", "x-mine: 1\nquestions: []", "title: A bank\nsize: 5"])
def test_it_takes_the_files_of_a_folder_that_is_one_bank(text: str) -> None:
    assert _refused(text) == []


@pytest.mark.long(rounds=200, short=6)
@given(banks())
def test_what_the_reader_takes_the_schema_takes(given_bank: Bank) -> None:
    assert _refused(bank.dump(given_bank)) == []


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "size: 5\nquestions: []",
        "title: A bank\nquestions: none",
        "title: A bank\nsise: 5\nquestions: []",
        "title: A bank\naudience: everybody\nquestions: []",
        "title: A bank\nsize: none\nquestions: []",
        "title: A bank\nquestions:\n  - stem: What?",
        "title: A bank\nquestions:\n  - type: guess\n    stem: What?",
        "title: A bank\nquestions:\n  - type: single\n    stem: What?",
        "title: A bank\nquestions:\n  - type: single\n    stem: What?\n    options: []",
        "title: A bank\nquestions:\n  - type: recall\n    stem: What?\n    answer: This.\n    options: [a, b]",
        "title: A bank\nquestions:\n  - type: true-false\n    stem: It is so.\n    answer: maybe",
        "title: A bank\nquestions:\n  - type: recall\n    stem: [What, Why]\n    answer: This.",
        "title: A bank\nquestions:\n  - type: matching\n    stem: What?\n    pairs:\n      - left: a",
        "title: A bank\nquestions:\n  - type: recall\n    stem: What?\n    answer: This.\n    difficulty: extreme",
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(text: str) -> None:
    assert _refused(text)
    assert [problem for problem in bank.read_text(text, "x.yaml").problems if problem.severity == "error"]


def test_a_harmless_key_is_refused_by_the_schema_and_a_warning_of_the_reader() -> None:
    text = "format: 1\nid: a\nlanguage: en\ntitle: A bank\ncolour: red\nquestions: []"

    assert _refused(text)
    assert [(problem.code, problem.severity) for problem in bank.read_text(text, "x.yaml").problems] == [
        ("B104", "warning")
    ]


def test_keys_of_ones_own_pass_both() -> None:
    text = "format: 1\nid: a\nlanguage: en\ntitle: A bank\nx-colour: red\nquestions: []"

    assert (_refused(text), bank.read_text(text, "x.yaml").problems) == ([], ())


@pytest.mark.parametrize("kind", kinds.TYPES)
def test_every_field_is_described(kind: str) -> None:
    made: Any = bank.schema()
    rules = made["$defs"]["question"]["allOf"]
    of_kind = next(rule["then"] for rule in rules if rule["if"]["properties"]["type"]["const"] == kind)

    assert {name: each["description"] for name, each in of_kind["properties"].items()} == {
        field.name: field.meaning for field in kinds.table(kind).fields
    }
    assert set(made["properties"]) == {field.name for field in FIELDS}
