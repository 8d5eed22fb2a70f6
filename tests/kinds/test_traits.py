"""No other room decides anything by the name of a question type: it asks for a trait.

Only `formats` may: what it does is to translate our types into those of other programs, and back.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import quiz
from quiz.kinds import TYPES

ROOT = Path(quiz.__file__).parent
BY_NAME = {ROOT / "kinds", ROOT / "formats"}
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if BY_NAME.isdisjoint(path.parents)]


def decided_by(tree: ast.AST) -> Iterator[str]:
    """Yield the type names that a program compares something with, or collects to do so."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(comparators=comparators):
                texts: list[ast.expr] = [node.left, *comparators]
            case ast.MatchValue(value=value):
                texts = [value]
            case ast.Set(elts=texts) | ast.Tuple(elts=texts) | ast.List(elts=texts):
                pass
            case _:
                continue
        for text in texts:
            if isinstance(text, ast.Constant) and text.value in TYPES:
                yield f"{text.value}, line {text.lineno}"


def test_no_other_room_compares_names_of_types() -> None:
    sources = {path: path.read_text("utf-8") for path in MODULES}
    naming = {path: text for path, text in sources.items() if any(f'"{name}"' in text for name in TYPES)}
    found = {path: list(decided_by(ast.parse(text))) for path, text in naming.items()}

    assert {path: names for path, names in found.items() if names} == {}
