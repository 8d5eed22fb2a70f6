"""Typed reading of one mapping: declared fields in, values out, problems noted, nothing raised.

The declaration is data, so that the reader, the editor's schema and the table of fields come from one list.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, Protocol, TypeVar, cast

from quiz.source import codes
from quiz.source.nodes import Broken, Mapping, Node, Scalar, describe
from quiz.source.problems import Notes

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Reads one node as one value; notes what is wrong with it and then gives None."""

    @property
    def expects(self) -> str:
        """What belongs here, in the words of a message: "a text", "a list of texts"."""
        ...

    def read(self, node: Node, name: str, notes: Notes) -> T_co | None:
        """The value of ``node``, which stands under the key ``name``."""
        ...


@dataclass(frozen=True, eq=False)
class Field(Generic[T_co]):
    """One key that a mapping may hold."""

    name: str
    reader: Reader[T_co]
    meaning: str
    """One sentence for authors: it is shown by editors and printed in the table of fields."""
    required: bool = False


class Fields:
    """The values of one mapping under its declared fields."""

    __slots__ = ("_values", "mapping", "notes")

    def __init__(self, mapping: Mapping, values: dict[str, object], notes: Notes) -> None:
        self.mapping = mapping
        self.notes = notes
        self._values = values

    def get(self, field: Field[T]) -> T | None:
        """The value under ``field``, None where it is absent or was refused."""
        return cast("T | None", self._values.get(field.name))

    def node(self, field: Field[T]) -> Node:
        """Where ``field`` stands, for messages; the whole mapping where it is absent."""
        return self.mapping.get(field.name) or self.mapping

    def written(self, field: Field[T]) -> bool:
        """Whether the author wrote this key, readable or not."""
        return self.mapping.get(field.name) is not None


class Table:
    """Reads a mapping with declared keys. With ``short``, a bare text stands for that one key."""

    def __init__(self, fields: Iterable[Field[object]], *, short: str = "") -> None:
        self.fields = tuple(fields)
        self.short = short
        self.expects = "a text or a group of keys" if short else "a group of keys"
        self._by_name = {field.name: field for field in self.fields}
        self._required = tuple(field for field in self.fields if field.required)

    def read(self, node: Node, name: str, notes: Notes) -> Fields | None:
        """The fields of ``node``; None if it is no mapping, or if any of its keys is in error."""
        if self.short and isinstance(node, Scalar):
            node = Mapping([(Scalar(self.short, node.start, node.start), node)], node.start, node.end)
        if not isinstance(node, Mapping):
            refuse(node, name, self, notes)
            return None
        mark = len(notes.problems)
        fields = self.fill(node, notes)
        return None if notes.errors_since(mark) else fields

    def fill(self, mapping: Mapping, notes: Notes) -> Fields:
        """What can be read of ``mapping``, however much of it is in error."""
        values: dict[str, object] = {}
        seen: set[str] = set()
        for key, node in mapping.entries:
            name = key.text
            field = self._by_name.get(name)
            if name in seen:
                notes.error(key, codes.DUPLICATE_KEY, f"`{name}` stands twice.", "Keep one and take the other out.")
            elif field is None:
                self._unknown(mapping, key, node, notes)
            else:
                value = field.reader.read(node, name, notes)
                if value is not None:
                    values[name] = value
            seen.add(name)
        for field in self._required:
            if field.name not in seen:
                notes.error(
                    _opening(mapping), codes.MISSING_KEY, f"`{field.name}` is missing here.", f"Add it: {field.meaning}"
                )
        return Fields(mapping, values, notes)

    def _unknown(self, mapping: Mapping, key: Scalar, node: Node, notes: Notes) -> None:
        name = key.text
        if mapping.flow and isinstance(node, Scalar) and not node.text and node.start == node.end:
            notes.error(
                key,
                codes.CUT_TEXT,
                f"A comma inside {{...}} cut a text in two before `{name}`.",
                "Put quotes round the whole text.",
            )
            return
        close = get_close_matches(name, self._by_name, 1)
        notes.error(
            key,
            codes.UNKNOWN_KEY,
            f"`{name}` is not a key that belongs here.",
            f"Did you mean `{close[0]}`?" if close else "Known keys: " + ", ".join(self._by_name) + ".",
        )


def refuse(node: Node, name: str, reader: Reader[object], notes: Notes) -> None:
    """Note that ``node`` is not what ``reader`` expects, with the mend that its shape suggests."""
    if isinstance(node, Broken):
        return
    if isinstance(node, Scalar) and not node.text:
        notes.error(node, codes.EMPTY, f"`{name}` is empty.", f"Write {reader.expects} after it, or take it out.")
        return
    notes.error(
        node, codes.WRONG_TYPE, f"`{name}` should be {reader.expects}, but {describe(node)} stands here.", _mend(node)
    )


def _mend(node: Node) -> str:
    match node:
        case Mapping(flow=False):
            return "If this is one text with a colon in it, put quotes round it."
        case Mapping() | Broken():
            return "A text that begins with { needs quotes round it."
        case Scalar():
            return "Write each part on a line of its own, indented."
        case _ if node.flow:
            return "A text that begins with [ needs quotes round it, or | before it and the text on the next line."
        case _:
            return "Write it as one text, without `- `."


def _opening(mapping: Mapping) -> Node:
    """The first key of a mapping: where its author begins to read it."""
    return mapping.entries[0][0] if mapping.entries else mapping
