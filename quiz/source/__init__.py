"""Text with places: spans, problems, nodes and the typed reading of a mapping. Standard library only."""

from quiz.source import codes
from quiz.source.code import Code, Severity
from quiz.source.entries import entry_after, entry_before, in_quotes
from quiz.source.fields import Field, Fields, Reader, Table
from quiz.source.nodes import Broken, Mapping, Node, Place, Scalar, Sequence, leaves, plant
from quiz.source.problems import Edit, Notes, Problem, Span, shown
from quiz.source.readers import Day, Flag, FlagOrText, ListOf, MapOf, OneOf, Text, Whole
from quiz.source.texts import Texts

__all__ = [
    "Broken",
    "Code",
    "Day",
    "Edit",
    "Field",
    "Fields",
    "Flag",
    "FlagOrText",
    "ListOf",
    "MapOf",
    "Mapping",
    "Node",
    "Notes",
    "OneOf",
    "Place",
    "Problem",
    "Reader",
    "Scalar",
    "Sequence",
    "Severity",
    "Span",
    "Table",
    "Text",
    "Texts",
    "Whole",
    "codes",
    "entry_after",
    "entry_before",
    "in_quotes",
    "leaves",
    "plant",
    "shown",
]
