"""The nodes of a text: every scalar as text, every node at its place, the same with and without libyaml."""

from pathlib import Path

import pytest
from hypothesis import given

from quiz import bank
from quiz.bank import yaml_parser
from quiz.bank.yaml_parser import PythonParser
from quiz.model import Bank
from quiz.source import Mapping, Node, Scalar, Sequence, Unreadable

from .strategies import banks

SHIPPED = sorted((Path(__file__).parents[2] / "questions").glob("*.yaml"))


def sketch(node: Node | None) -> object:
    """A node and everything in it as plain data, with places."""
    match node:
        case Scalar():
            return (node.text, node.start, node.end, node.plain)
        case Sequence():
            return ([sketch(item) for item in node.items], node.start, node.end, node.flow)
        case Mapping():
            return ({sketch(key): sketch(value) for key, value in node.entries}, node.start, node.end, node.flow)
        case Unreadable():
            return ("broken", node.start, node.end)
        case None:
            return None


def without_libyaml(text: str) -> tuple[object, object]:
    """What the other parser makes of ``text``."""
    usual = yaml_parser.PARSER
    yaml_parser.PARSER = PythonParser
    try:
        root, report = bank.tree(text, "x")
        return sketch(root), report
    finally:
        yaml_parser.PARSER = usual


def test_every_node_has_its_place() -> None:
    root, report = bank.tree("# one\na: 1\né😀: [x, 'y']\nb:\n  - |\n    two\n    lines\n  - c: d\n", "x")

    assert report.problems == []
    assert sketch(root) == (
        {
            ("a", (2, 1), (2, 2), True): ("1", (2, 4), (2, 5), True),
            ("é😀", (3, 1), (3, 3), True): (
                [("x", (3, 6), (3, 7), True), ("y", (3, 9), (3, 12), False)],
                (3, 5),
                (3, 13),
                True,
            ),
            ("b", (4, 1), (4, 2), True): (
                [
                    ("two\nlines\n", (5, 5), (8, 1), False),
                    (
                        {("c", (8, 5), (8, 6), True): ("d", (8, 8), (8, 9), True)},
                        (8, 5),
                        (8, 9),
                        False,
                    ),
                ],
                (5, 3),
                (8, 9),
                False,
            ),
        },
        (2, 1),
        (8, 9),
        False,
    )


def test_what_cannot_be_used_is_broken_where_it_stands() -> None:
    root, report = bank.tree("a: !t [1]\nb: *p\nc: &q d\ne: {<<: f}\n", "x")

    assert [problem.code for problem in report.problems] == ["B109", "B110", "B110", "B110"]
    assert sketch(root) == (
        {
            ("a", (1, 1), (1, 2), True): ("broken", (1, 4), (1, 10)),
            ("b", (2, 1), (2, 2), True): ("broken", (2, 4), (2, 6)),
            ("c", (3, 1), (3, 2), True): ("broken", (3, 4), (3, 8)),
            ("e", (4, 1), (4, 2), True): ("broken", (4, 4), (4, 11)),
        },
        (1, 1),
        (4, 11),
        False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing",
        "a",
        "---\na: b\n...\n",
        "a:\tb\tc\n\n\td: e",
        "a: b\n  c\t\n   d\n\n  e",
        "- a\n-\n- - b\n  - c\n",
        "a:\n- b\n- c\nd: {e: , f}\n",
        "a: [b,\tc,\n d]\n",
        "a: >-\n  b\n   c\n\n  d\n# e\nf: |2\n   g\n",
        "a: 'b\n\n  c'\nd: \"e\\\n  f\\x41\"\n",
        "? a\n: b\n",
        "%YAML 1.1\n---\na: b\n",
        "a: b\n---\nc: d\n",
        *(path.read_text(encoding="utf-8") for path in SHIPPED),
    ],
)
def test_both_parsers_make_the_same_nodes_at_the_same_places(text: str) -> None:
    root, report = bank.tree(text, "x")

    assert without_libyaml(text) == (sketch(root), report)


@pytest.mark.long(rounds=100, short=10)
@given(banks())
def test_both_parsers_agree_on_any_bank(made: Bank) -> None:
    text = bank.dump(made)
    root, report = bank.tree(text, "x")

    assert without_libyaml(text) == (sketch(root), report)
