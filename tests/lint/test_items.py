"""Questions on which a rule once was wrong, each with what is right: the rule speaks up, or is silent."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from quiz import lint

from .made import read


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the file."""

    name: str
    code: str
    fires: bool
    question: str


def _rows() -> list[Item]:
    lines = (Path(__file__).parent / "items.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Item(name, code, right == "fires", _question(json.loads(item))) for name, code, right, item in rows]


def _question(item: dict[str, object]) -> str:
    """Return the lines of a question: a mapping in JSON is one in YAML too."""
    options = item.pop("options", None)
    made: dict[str, object] = {"id": "one", **item}
    if isinstance(options, list):
        made["options"] = [{"correct" if mark == "c" else "wrong": text} for mark, text in options]
    return f"  - {json.dumps(made, ensure_ascii=False)}\n"


@pytest.mark.parametrize("item", _rows(), ids=lambda item: item.name)
def test_a_rule_is_right_about_an_item(item: Item) -> None:
    reading = read(item.question)
    assert reading.bank is not None
    assert reading.bank.questions

    found = [problem for problem in lint.check(reading).problems if problem.code == item.code]

    assert bool(found) == item.fires, found
    assert "error" not in {problem.severity for problem in found}


@pytest.mark.parametrize(
    ("language", "stem", "is_reported"),
    [
        ("ru", "Печень", True),
        ("ru", "Столица Франции это", False),
        ("ru", "Что делает печень?", False),
        ("zh", "肝脏", True),
        ("zh", "下列哪项由肝脏产生", False),
        ("ja", "肝臓が作るものはどれか", False),
        ("ar", "ما الذي يصنعه الكبد؟", False),
        ("de", "Die Leber", True),
    ],
)
def test_a_stem_without_a_question_is_reported_in_every_script(language: str, stem: str, *, is_reported: bool) -> None:
    item: dict[str, object] = {"type": "single", "stem": stem, "options": [["c", "A"], ["w", "B"]]}
    report = lint.check(read(_question(item), language=language))

    assert ("Q201" in {problem.code for problem in report.problems}) == is_reported
