"""Typed reading of one mapping: declared fields in, values out, problems noted, nothing raised.

The declaration is data, so that the reader, the editor's schema and the table of fields come from one list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from quiz.source import codes, strays
from quiz.source.code import Code
from quiz.source.entries import unbroken
from quiz.source.nodes import Broken, Mapping, Node, Scalar, describe
from quiz.source.problems import Notes, shown

GLUED = re.compile(r"[a-z][a-z-]*(?::(?!//)[^ ]|\s*：)")
"""A key without the colon and the plain blank after it that YAML wants: it takes all of that for one text."""
_LIKE_A_DASH = tuple("-–—−•·*")

GLUED_MEND = "Put a plain colon and a space after the key."

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

    @property
    def mend(self) -> str:
        """What to tell an author who left it out."""
        return f"Add `{self.name}:` with {self.reader.expects}. {self.meaning}"


class Fields:
    """The values of one mapping under its declared fields."""

    __slots__ = ("_values", "mapping", "notes", "sound")

    def __init__(self, mapping: Mapping, values: dict[str, object], notes: Notes, *, sound: bool = True) -> None:
        self.mapping = mapping
        self.notes = notes
        self.sound = sound
        """Whether every key was known, stood once and could be read, and none was missing."""
        self._values = values

    def get(self, field: Field[T]) -> T | None:
        """The value under ``field``, None where it is absent or was refused."""
        return self._values.get(field.name)  # type: ignore[return-value]  # its own reader made it

    def node(self, field: Field[T]) -> Node:
        """Where ``field`` stands, for messages; the whole mapping where it is absent."""
        return self.mapping.get(field.name) or self.mapping

    def written(self, field: Field[T]) -> bool:
        """Whether the author wrote this key, readable or not."""
        return field.name in self._values


class Table:
    """Reads a mapping with declared keys.

    With ``short``, a bare text stands for that one key. With ``pardon``, unknown keys are warnings of that code.
    ``begins`` is for the items of a list: the keys of which each item has one, as a rule its first. Another one of them
    further down, or the first key once more, shows that the dash of a second item is missing.
    """

    def __init__(
        self,
        fields: Iterable[Field[object]],
        *,
        short: str = "",
        pardon: Code | None = None,
        begins: tuple[str, ...] = (),
    ) -> None:
        self.fields = tuple(fields)
        self.begins = begins
        self.short = short
        self.pardon = pardon
        self.expects = "a text or a group of keys" if short else "a group of keys"
        self._readers = {field.name: field.reader for field in self.fields}
        self._required = tuple(field for field in self.fields if field.required)

    def read(self, node: Node, name: str, notes: Notes) -> Fields | None:
        """The fields of ``node``; None if it is no mapping, or if any of its keys is in error."""
        if self.short and isinstance(node, Scalar):
            node = Mapping([(Scalar(self.short, node.start, node.start), node)], node.start, node.end)
        if not isinstance(node, Mapping):
            refuse(node, name, self, notes)
            return None
        if self.short and not node.flow and self._is_a_text_with_a_colon(node):
            key = node.entries[0][0]
            mend = "If this is one text with a colon in it, put quotes round it."
            message = f"`{shown(key.text)}` is not a key that belongs here."
            notes.add(key, codes.UNKNOWN_KEY, message, mend, unbroken(node, notes.path))
            return None
        fields = self.fill(node, notes)
        return fields if fields.sound else None

    def fill(self, mapping: Mapping, notes: Notes) -> Fields:
        """What can be read of ``mapping``, however much of it is in error."""
        values: dict[str, object] = {}
        readers = self._readers
        sound = True
        meant: list[str] = []
        for at, (key, node) in enumerate(mapping.entries):
            name = key.text
            reader = readers.get(name)
            if reader is None:
                meant.append(self._unknown(mapping, key, node, notes))
                sound = bool(self.pardon) and sound
            elif name in values:
                second = self._second_item(mapping)
                if not 0 < second < at:  # else that is told, or is an item with keys that exclude each other
                    mend = "Keep one and take the other out."
                    if second == at:
                        mend = (
                            f"If a new item begins here, put a dash before it: `- {name}: ...`. If not, take one out."
                        )
                    notes.add(key, codes.DUPLICATE_KEY, f"`{name}` stands twice.", mend)
                    sound = False
                if second == at:
                    break  # what follows belongs to the second item
            else:
                value = values[name] = reader.read(node, name, notes)
                if value is None:
                    sound = False
        known = values or not meant
        for name in filter(None, meant):
            values.setdefault(name, None)  # it is misspelt, not missing
        for field in self._required:
            if field.name not in values and known:
                notes.add(_opening(mapping), codes.MISSING_KEY, f"`{field.name}` is missing here.", field.mend)
                sound = False
        return Fields(mapping, values, notes, sound=sound)

    def _second_item(self, mapping: Mapping) -> int:
        """Which entry seems to begin an item of its own, its dash forgotten; 0 if none does."""
        if not self.begins or mapping.flow or not mapping.entries:
            return 0
        first = mapping.entries[0][0].text
        begins = self.begins if first in self.begins else (first,)
        return next((at for at, (key, _) in enumerate(mapping.entries) if at and key.text in begins), 0)

    def _unknown(self, mapping: Mapping, key: Scalar, node: Node, notes: Notes) -> str:
        """Tell of a key that is not declared; gives the one that was probably meant."""
        name = shown(key.text)
        if mapping.flow and isinstance(node, Scalar) and not node.text and node.start == node.end:
            notes.add(
                key,
                codes.CUT_TEXT,
                f"A comma inside {{...}} cut a text in two before `{name}`.",
                "Put quotes round the whole text.",
            )
            return ""
        surely = strays.same(key.text, self._readers)
        edit = notes.edit(key, surely) if surely and mapping.get(surely) is None else None
        hint = strays.hint(key.text, self._readers)
        code = self.pardon or codes.UNKNOWN_KEY
        notes.add(key, code, f"`{name}` is not a key that belongs here.", hint, edit)
        return surely or strays.close(key.text, self._readers)

    def _is_a_text_with_a_colon(self, mapping: Mapping) -> bool:
        return len(mapping.entries) == 1 and not (
            mapping.entries[0][0].text in self._readers or strays.close(mapping.entries[0][0].text, self._readers)
        )


def refuse(node: Node, name: str, reader: Reader[object], notes: Notes) -> None:
    """Note that ``node`` is not what ``reader`` expects, with the mend that its shape suggests."""
    if isinstance(node, Broken):
        return
    name = shown(name)
    if isinstance(node, Scalar) and not node.text.strip():
        notes.add(node, codes.EMPTY, f"`{name}` is empty.", f"Write {reader.expects} after it, or take it out.")
        return
    notes.add(
        node,
        codes.WRONG_TYPE,
        f"`{name}` should be {reader.expects}, but {describe(node)} stands here.",
        _mend(node, reader),
        None if isinstance(reader, Table) else unbroken(node, notes.path),
    )


def _mend(node: Node, reader: Reader[object]) -> str:
    match node:
        case Mapping(flow=False, entries=[(Scalar(text=text), _), *_]) if (
            reader.expects.startswith("a list") and text[:1] in _LIKE_A_DASH
        ):
            return f"Each item of the list begins with a plain dash and a space: `- {text[1:].lstrip()}: ...`."
        case Mapping(flow=False) if reader.expects.startswith("a list"):
            return "Begin each item of the list with a dash and a space, and indent its other lines as far: `- ...`."
        case Mapping(flow=False):
            return "If this is one text with a colon in it, put quotes round it."
        case Mapping() | Broken():
            return "A text that begins with { needs quotes round it."
        case Scalar() if GLUED.match(node.text):
            return GLUED_MEND
        case Scalar() if isinstance(reader, Table):
            return f"Begin with a key and a colon, such as `{reader.fields[0].name}: {shown(node.text, 30)}`."
        case Scalar():
            return "Write each part on a line of its own, indented."
        case _ if node.flow:
            return "A text that begins with [ needs quotes round it, or | before it and the text on the next line."
        case _:
            return "Write it as one text, without `- `."


def _opening(mapping: Mapping) -> Node:
    """The first key of a mapping: where its author begins to read it."""
    return mapping.entries[0][0] if mapping.entries else mapping
