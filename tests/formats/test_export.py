"""A bank in other formats: golden files of every question type, and nothing left out without being listed."""

import csv
import io
import os
from pathlib import Path
from typing import Any
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank as banks
from quiz import kinds
from quiz.formats.export import TARGETS, export, format_named
from quiz.formats.export.csv import harmless
from quiz.kinds import Kind, every
from quiz.model import Bank, Question
from quiz.source.nodes import Tree
from tests.kinds import strategies
from tests.kinds.conftest import bodies, shared_fields, tests_of

__all__ = ["bodies", "shared_fields", "tests_of"]  # fixtures of the question types

GOLDEN = Path(__file__).parent / "golden"
ALL_TARGETS = pytest.mark.parametrize("target", TARGETS)
ALL_KINDS = pytest.mark.parametrize("kind", every(), ids=[kind.name for kind in every()])


@pytest.fixture(scope="module")
def breathing() -> Bank:
    """The small bank of the golden papers, which has every type and everything that a question may carry."""
    reading = banks.read(Path(__file__).parent.parent / "paper" / "bank.yaml")
    assert reading.bank is not None
    return reading.bank


@ALL_TARGETS
def test_the_file_is_as_it_was(target: str, breathing: Bank) -> None:
    written = export(breathing, format_named(target))
    not_expressed = [f"{name}: {', '.join(ids)}" for name, ids in written.not_expressed.items()]
    not_expressed += [f"{name} of the bank" for name in written.not_expressed_of_bank]
    left_out = [f"{left.id}: {left.reason}" for left in written.left_out]
    kept = {
        f"breathing{format_named(target).suffix}": written.text.encode(),
        f"breathing{format_named(target).suffix}.left": "".join(
            f"{line}\n" for line in left_out + not_expressed
        ).encode(),
    }
    for name, data in kept.items():
        if os.environ.get("QUIZ_UPDATE_SNAPSHOTS") == "1":
            (GOLDEN / name).write_bytes(data)
        assert data == (GOLDEN / name).read_bytes(), "QUIZ_UPDATE_SNAPSHOTS=1 keeps what is written now"


@ALL_TARGETS
def test_every_format_describes_itself(target: str) -> None:
    found = format_named(target)
    assert found.suffix.startswith(".")
    assert not set(found.bank_keys) - set(Bank.__dataclass_fields__)


@ALL_TARGETS
@ALL_KINDS
@pytest.mark.long(rounds=60, short=2)
@given(data=st.data())
def test_every_question_is_written_or_named(
    target: str, kind: Kind[Any], data: st.DataObject, bodies: Any, shared_fields: Any
) -> None:
    fields: dict[str, Tree] = data.draw(bodies(kind.name))
    fields |= {name: value for name, value in data.draw(shared_fields).items() if name not in kind.refused}
    question = strategies.make(kind.name, fields)
    written = export(Bank("small", "A small bank", (question,)), format_named(target))
    assert written.questions + len(written.left_out) == 1
    assert set(written.not_expressed) <= set(_paths(kinds.dump(question)))
    CHECKS[target](written.text, question if written.questions else None)


def _paths(tree: dict[str, Tree]) -> list[str]:
    """The names of all keys, those in lists as ``options.why``."""
    inner = [
        f"{name}.{key}"
        for name, value in tree.items()
        if isinstance(value, list)
        for row in value
        if isinstance(row, dict)
        for key in row
    ]
    return [*tree, *inner]


def _is_gift(text: str, question: Question | None) -> None:
    assert question is None or f"::{question.id}::" in text
    assert "\n\n\n" not in text, "an empty line would end a question"


def _is_xml(text: str, question: Question | None) -> None:
    names: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: names.append(attributes.get("type", name))
    parser.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - its parameters have no names
    assert ("idnumber" in names) == (question is not None)


def _is_anki(text: str, question: Question | None) -> None:
    lines = text.split("\n")
    notes = list(csv.reader(io.StringIO("\n".join(line for line in lines[6:])), delimiter="\t"))
    assert [len(note) for note in notes if note] == [6] * (question is not None)


def _is_table(text: str, question: Question | None) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 1 + (question is not None)
    assert len({len(row) for row in rows}) == 1
    assert not any(cell.startswith(("=", "@")) for row in rows[1:] for cell in row)


def _is_markdown(text: str, question: Question | None) -> None:
    assert ("\n## " in text) == (question is not None)


CHECKS = {"gift": _is_gift, "moodle-xml": _is_xml, "anki": _is_anki, "csv": _is_table, "markdown": _is_markdown}


def test_nothing_of_a_bank_is_a_formula_in_a_spreadsheet() -> None:
    fields = {"stem": "=1+1", "answer": "@SUM(A1)", "explanation": "-2+3"}
    question = strategies.make("short-answer", fields)
    text = export(Bank("small", "A small bank", (question,)), format_named("csv")).text
    (row,) = list(csv.DictReader(io.StringIO(text, newline="")))
    assert (row["Question (Markdown)"], row["Correct"], row["Explanation"]) == ("'=1+1", "'@SUM(A1)", "'-2+3")


@pytest.mark.parametrize("cell", ["=2", "＝1+1", "＠SUM(A1)", "＋1", "－1", "+A1", "-cmd|'/c calc'!A1", "\t=1", "\r=1"])
def test_a_cell_that_begins_like_a_formula_is_a_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-4", "+3", "-0.5", "5 - 2", "a=b", ""])
def test_a_number_with_its_sign_stays_a_number(cell: str) -> None:
    assert harmless(cell) == cell
