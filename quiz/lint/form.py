"""The codes of form as their docstrings explain them, read from the source when somebody asks."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import ModuleType

from quiz.lint.explained import Explained, explained
from quiz.source import Severity
from quiz.source.codes import answers, keys, names, reading

_MODULES: tuple[ModuleType, ...] = (reading, keys, names, answers)

_MILDER: Mapping[str, Severity] = {
    reading.ENCODING: "warning",
    reading.CONTROL_CHARACTER: "warning",
    names.MISSING_ID: "warning",
    names.MISSING_HEADER: "warning",
    names.MISSPELT_TOPIC: "warning",
    names.BAD_DATE: "warning",
    names.UNKNOWN_TOPIC: "warning",
    answers.BAD_UNIT: "warning",
    reading.TRAILING_BLANKS: "info",
}
"""How bad those codes are that are never told as an error."""


def codes_of_form() -> tuple[Explained, ...]:
    """Every code of form with what its docstring says of it, by code; of those told in two ways, the worse one."""
    found = [explained(code, _MILDER.get(code, "error"), doc) for module in _MODULES for code, doc in _docs(module)]
    return tuple(sorted(found, key=lambda what: what.code))


def _docs(module: ModuleType) -> Iterator[tuple[str, str]]:
    """The codes that a module gives, each with the text below it."""
    body = ast.parse(inspect.getsource(module)).body
    for given, below in pairwise(body):
        match given, below:
            case (
                ast.Assign(value=ast.Constant(value=str() as code)),
                ast.Expr(value=ast.Constant(value=str() as doc)),
            ):
                yield code, doc
