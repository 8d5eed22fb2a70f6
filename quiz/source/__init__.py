"""Text with places: spans, problems, nodes and the typed reading of a mapping. Standard library only."""

from quiz.source import codes
from quiz.source.fields import Field, Fields, Reader, Table
from quiz.source.nodes import Broken, Mapping, Node, Place, Scalar, Sequence, plant
from quiz.source.problems import Edit, Notes, Problem, Severity, Span, shown
from quiz.source.readers import Flag, FlagOrText, ListOf, MapOf, OneOf, Text, Whole

__all__ = [
    "Broken",
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
    "Whole",
    "codes",
    "plant",
    "shown",
]
