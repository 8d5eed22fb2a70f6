"""Text with places: spans, problems, nodes and the typed reading of a mapping. Standard library only."""

from quiz.source import codes
from quiz.source.codes import Code, Severity
from quiz.source.fields import Field, Fields, Reader, Record
from quiz.source.key_edits import in_quotes, insert_entry_after, insert_entry_before
from quiz.source.nodes import Mapping, Node, Place, Scalar, Sequence, Unreadable, leaves, node_from_data
from quiz.source.problems import Edit, Placed, Problem, Report, Span, Stretch, on_line, shown
from quiz.source.readers import Day, Flag, FlagOrText, Integer, ListOf, MapOf, OneOf, Text
from quiz.source.source_lines import SourceLines
