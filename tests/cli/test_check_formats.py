"""The formats of ``quiz check``: the same findings for people, programs, workflows and code hosts."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from .conftest import HEART, Quiz

ODD = """\
format: 1
id: odd
title: Odd\x20\x20
language: en
questions:
  - id: unknown
    type: tru-false
    stem: "Is 100%, of it: odd?"
  - id: open
    type: single
    stem: "Which
  - type: true-false
    stem: 🫀 is a heart.
    answer: no
    why: It is.
  - id: keyless
    type: single
    stem: Which?
    options:
      - wrong: This
      - wrong: That
"""

LOCATION = {
    "type": "object",
    "required": ["artifactLocation", "region"],
    "properties": {
        "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"pattern": r"^[^\\ <>]+$"}}},
        "region": {
            "type": "object",
            "required": ["startLine", "startColumn", "endLine", "endColumn"],
            "additionalProperties": {"type": "integer", "minimum": 1},
        },
    },
}
LOG = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results", "columnKind", "invocations"],
            "properties": {
                "columnKind": {"const": "unicodeCodePoints"},
                "invocations": {"type": "array", "items": {"required": ["executionSuccessful"]}},
                "tool": {
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "required": ["name", "rules"],
                            "properties": {"rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}},
                        }
                    },
                },
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "rule": {
            "required": ["id", "shortDescription", "help"],
            "properties": {
                "id": {"type": "string"},
                "shortDescription": {"$ref": "#/$defs/text"},
                "fullDescription": {"$ref": "#/$defs/text"},
                "help": {"$ref": "#/$defs/text"},
                "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}},
            },
        },
        "result": {
            "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
            "properties": {
                "level": {"$ref": "#/$defs/level"},
                "message": {"$ref": "#/$defs/text"},
                "locations": {
                    "minItems": 1,
                    "items": {"required": ["physicalLocation"], "properties": {"physicalLocation": LOCATION}},
                },
                "fixes": {
                    "items": {
                        "required": ["artifactChanges"],
                        "properties": {
                            "artifactChanges": {
                                "minItems": 1,
                                "items": {
                                    "required": ["artifactLocation", "replacements"],
                                    "properties": {"replacements": {"items": {"required": ["deletedRegion"]}}},
                                },
                            }
                        },
                    }
                },
            },
        },
    },
}
"""What the standard requires of the parts that are written, and what is promised beyond that."""


@pytest.fixture
def odd(folder: Path) -> Path:
    """A bank with findings in questions that play, that do not, and that cannot be parsed; and one with a remark."""
    path = folder / "banks" / "odd one.yaml"
    path.write_text(ODD, encoding="utf-8")
    blanks = HEART.replace("title: The heart", "title: The heart  ")
    (folder / "banks" / "blanks.yaml").write_text(blanks, encoding="utf-8")
    return path


def as_data(quiz: Quiz, *more: str) -> Any:
    return json.loads(quiz("check", *more).out)


@pytest.mark.usefixtures("odd")
def test_json_names_the_bank_and_the_question_of_each_finding(quiz: Quiz) -> None:
    found = as_data(quiz, "--format", "json", "--select", "B", "banks/odd one.yaml")

    assert {finding["bank"] for finding in found} == {"odd"}
    assert [(finding["code"], finding["question"]) for finding in found] == [
        ("B121", "unknown"),
        ("B101", "open"),
        ("B117", None),
        ("B108", None),
        ("B115", "keyless"),
    ]


def test_what_is_said_of_a_whole_bank_names_no_question(quiz: Quiz, folder: Path) -> None:
    (folder / "a.yaml").write_text("title: A\nquestions:\n  - type: recall\n    stem: Q?\n    answer: A\n", "utf-8")

    found = as_data(quiz, "--format", "json", "--select", "B", "a.yaml")

    assert {finding["question"] for finding in found} == {None, "q"}
    assert {finding["question"] for finding in found if finding["line"] == 1} == {None}


@pytest.mark.usefixtures("odd")
def test_json_is_the_format_of_the_older_option(quiz: Quiz) -> None:
    assert quiz("check", "--json", "banks").out == quiz("check", "--format", "json", "banks").out


@pytest.mark.usefixtures("odd")
@pytest.mark.parametrize("more", [("--all", "--strict"), ("--select", "Q")])
@pytest.mark.parametrize("path", ["banks", "banks/heart.yaml", "binary.yaml", "nowhere.yaml"])
def test_every_format_has_the_same_exit_code_and_the_same_findings(
    path: str, more: tuple[str, ...], quiz: Quiz
) -> None:
    plain, data, commands, log = (
        quiz("check", "--format", format_, path, *more) for format_ in ("text", "json", "github", "sarif")
    )

    found = json.loads(data.out)
    (run,) = json.loads(log.out)["runs"]
    assert {plain.code, data.code, commands.code, log.code} == {plain.code}
    assert len(commands.out.splitlines()) == len(found) == len(run["results"])
    assert [result["ruleId"] for result in run["results"]] == [finding["code"] for finding in found]
    assert run["invocations"] == [{"executionSuccessful": plain.code != 3}]


def parsed(command: str) -> tuple[str, dict[str, str], str]:
    """Return a workflow command as a runner reads it: the level, the properties and the message."""
    found = re.fullmatch(r"::(error|warning|notice) (\S.*?)::(.*)", command)
    assert found, command
    properties = dict(part.split("=", 1) for part in found[2].split(","))
    unescaped = {name: re.sub("%(3A|2C|25|0A|0D)", unescape, value) for name, value in properties.items()}
    return found[1], unescaped, re.sub("%(25|0A|0D)", unescape, found[3])


def unescape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


@pytest.mark.usefixtures("odd")
def test_github_shows_each_finding_at_its_place(quiz: Quiz) -> None:
    found = as_data(quiz, "--format", "json", "--all", "banks")
    commands = [parsed(line) for line in quiz("check", "--format", "github", "--all", "banks").out.splitlines()]

    assert {level for level, _, _ in commands} == {"error", "warning", "notice"}
    for finding, (level, properties, message) in zip(found, commands, strict=True):
        assert level == {"info": "notice"}.get(finding["severity"], finding["severity"])
        assert properties["file"] == finding["path"]
        assert int(properties["line"]) == finding["line"] <= int(properties["endLine"]) <= finding["end_line"]
        assert ("col" in properties) == (finding["line"] == finding["end_line"])
        assert finding["code"] in properties["title"]
        assert message == f"{finding['message']} {finding['hint']}"


def test_signs_that_mean_something_in_a_workflow_command_are_escaped(quiz: Quiz, folder: Path) -> None:
    name = "50%, a:b.yaml"
    (folder / name).write_text("title: A\nquestions:\n  - type: 'a%0A::error::b'\n    stem: S\n", encoding="utf-8")

    commands = quiz("check", "--format", "github", name).out.splitlines()

    assert all("file=50%25%2C a%3Ab.yaml," in command for command in commands)
    assert any("a%250A::error::b" in command for command in commands)
    assert {parsed(command)[1]["file"] for command in commands} == {name}


@pytest.mark.usefixtures("odd")
def test_a_sarif_log_has_what_the_standard_requires(quiz: Quiz) -> None:
    log = as_data(quiz, "--format", "sarif", "--all", "banks")

    jsonschema.validate(log, LOG)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert "banks/odd%20one.yaml" in places


def test_the_fixes_of_a_sarif_log_are_those_of_the_check(quiz: Quiz) -> None:
    (run,) = as_data(quiz, "--format", "sarif", "--select", "B", "banks/warned.yaml")["runs"]

    (result,) = run["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    lines = Path("banks/warned.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    for replacement in change["replacements"]:
        region = replacement["deletedRegion"]
        line = lines[region["startLine"] - 1]
        fixed = (
            line[: region["startColumn"] - 1] + replacement["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
        )
        lines[region["startLine"] - 1] = fixed
    quiz("check", "--fix", "--select", "B", "banks/warned.yaml")
    assert Path("banks/warned.yaml").read_text(encoding="utf-8") == "".join(lines)


@pytest.mark.parametrize("format_", ["github", "sarif"])
def test_paths_are_those_of_the_repository(
    format_: str, quiz: Quiz, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder / "banks")

    outputs = [
        quiz("check", "--format", format_, path).out for path in ("./faulty.yaml", str(folder / "banks/faulty.yaml"))
    ]

    assert outputs[0] == outputs[1]
    assert "banks/faulty.yaml" in outputs[0]
    assert "./" not in outputs[0].replace("://", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "sarfi", "a.yaml"), "There is no format sarfi: did you mean sarif?"),
        (("--format", "xml", "a.yaml"), "There is no format xml: text, json, github, sarif"),
        (("--format",), "--format needs a value after it."),
        (("--json", "--format", "sarif", "a.yaml"), "leave out --json, or --format sarif"),
        (("--diff", "--format", "github", "a.yaml"), "leave out --format github, or --diff"),
        (("--checklist", "--format", "sarif"), "leave out --format sarif, or --checklist"),
    ],
)
def test_formats_that_cannot_be_are_refused(arguments: tuple[str, ...], said: str, quiz: Quiz) -> None:
    ran = quiz("check", *arguments)

    assert ran.code == 2
    assert said in ran.err
