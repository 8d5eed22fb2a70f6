"""Read one mapping by its declared fields: values out, problems reported, nothing raised.

The declaration is data, so the reader, the schema for editors and the table of fields are made from one list.
"""

from collections.abc import Container, Iterable
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from quiz import lazy
from quiz.source import codes, suggestions
from quiz.source.codes import Code
from quiz.source.key_edits import quote_misread_text
from quiz.source.nodes import Mapping, Node, Scalar, Sequence, Unreadable, describe
from quiz.source.problems import Report, shown

GLUED = lazy.pattern(r"[a-z][a-z-]*(?::(?!//)[^ ]|\s*：)")
"""Matches a key that lacks the plain colon and space which YAML requires, so that all of it is read as one text."""
_SINGLE = ("true", "one of", "a whole number")
"""How what a reader expects begins, where that is no text of the author's own."""
_LIKE_A_DASH = tuple("-–—−•·*")

OWN = "x-"
"""How a key begins that is the author's own: it is kept in the file, and nobody reads it."""

GLUED_HINT = "Put a plain colon and a space after the key."

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Reads one node as one value; reports what is wrong with it and then returns None."""

    @property
    def expects(self) -> str:
        """Return what belongs here, in the words of a message: "a text", "a list of texts"."""
        ...

    def read(self, node: Node, name: str, report: Report) -> T_co | None:
        """Return the value of ``node``, which is under the key ``name``; None where it cannot be read."""
        ...


@dataclass(frozen=True, eq=False)
class Field(Generic[T_co]):
    """One key that a mapping may hold."""

    name: str
    reader: Reader[T_co]
    meaning: str
    """One sentence for authors, shown by editors and printed in the table of fields."""
    required: bool = False

    @property
    def hint(self) -> str:
        """Return what an author who left this key out should do."""
        return f"Add `{self.name}:` with {self.reader.expects}. {self.meaning}"


class Fields:
    """The values of one mapping under its declared fields."""

    __slots__ = ("_values", "is_valid", "mapping", "report")

    def __init__(self, mapping: Mapping, values: dict[str, object], report: Report, *, is_valid: bool = True) -> None:
        self.mapping = mapping
        self.report = report
        self.is_valid = is_valid
        """Whether every key was known, occurred once and could be read, and none was missing."""
        self._values = values

    def get(self, field: Field[T]) -> T | None:
        """Return the value under ``field``, None where it is absent or was refused."""
        return self._values.get(field.name)  # type: ignore[return-value]  # its own reader made it

    def node(self, field: Field[T]) -> Node:
        """Return the node under ``field``, as the place for a message; the whole mapping where the field is absent."""
        return self.mapping.get(field.name) or self.mapping

    def has_key(self, field: Field[T]) -> bool:
        """Return whether the author wrote this key, readable or not."""
        return field.name in self._values


class Record:
    """Reads a mapping with declared keys.

    With ``scalar_key``, a bare text is read as the value of that one key. An unknown key is a problem that makes the
    mapping invalid; with ``unknown_key_code`` it is a problem with that code, and the mapping stays valid.

    ``item_keys`` is for the items of a list: each item has one of these keys, usually as its first. Where another one
    of them, or the first key again, comes further down, the dash of a second item is missing.
    """

    def __init__(
        self,
        fields: Iterable[Field[object]],
        *,
        scalar_key: str = "",
        unknown_key_code: Code | None = None,
        item_keys: tuple[str, ...] = (),
        refused: ReadOnly[str, str] | None = None,
    ) -> None:
        self.fields = tuple(fields)
        self.refused = refused or {}
        self.item_keys = item_keys
        self.scalar_key = scalar_key
        self.unknown_key_code = unknown_key_code
        self.expects = "a text or a group of keys" if scalar_key else "a group of keys"
        self._readers = {field.name: field.reader for field in self.fields}
        self._required = tuple(field for field in self.fields if field.required)

    @property
    def keys(self) -> frozenset[str]:
        """Return the names of the declared keys."""
        return frozenset(self._readers)

    def read(self, node: Node, name: str, report: Report) -> Fields | None:
        """Return the fields of ``node``; None if it is no mapping, or if any of its keys is in error."""
        if self.scalar_key and isinstance(node, Scalar):
            node = Mapping([(Scalar(self.scalar_key, node.start, node.start), node)], node.start, node.end)
        if not isinstance(node, Mapping):
            refuse(node, name, self, report)
            return None
        if self.scalar_key and not node.flow and self._is_a_text_with_a_colon(node):
            key = node.entries[0][0]
            hint = "If this is one text with a colon in it, put quotes around it."
            message = f"`{shown(key.text)}` is not a key that belongs here."
            report.add(key, codes.UNKNOWN_KEY, message, hint, quote_misread_text(node, report.path))
            return None
        fields = self.fill(node, report)
        return fields if fields.is_valid else None

    def fill(self, mapping: Mapping, report: Report) -> Fields:
        """Return what can be read of ``mapping``, however much of it is in error."""
        values: dict[str, object] = {}
        readers = self._readers
        is_valid = True
        intended: list[str] = []
        written = frozenset[str]()
        second = -1
        for at, (key, node) in enumerate(mapping.entries):
            name = key.text
            reader = readers.get(name)
            if reader is None:
                if name.startswith(OWN):
                    continue
                written = written or frozenset(each.text for each, _ in mapping.entries)
                intended.append(self._unknown(mapping, key, node, written, report))
                is_valid = bool(self.unknown_key_code) and is_valid
            elif name in values:
                second = self._second_item(mapping) if second < 0 else second
                if not 0 < second < at:  # otherwise that is reported, or is an item with keys that exclude each other
                    hint = "Keep one and take the other out."
                    if second == at:
                        hint = (
                            f"If a new item begins here, put a dash before it: `- {name}: ...`. If not, take one out."
                        )
                    report.add(key, codes.DUPLICATE_KEY, f"`{name}` occurs twice.", hint)
                    is_valid = False
                if second == at:
                    break  # what follows belongs to the second item
            else:
                value = values[name] = reader.read(node, name, report)
                if value is None:
                    is_valid = False
        known = values or not intended
        for name in filter(None, intended):
            values.setdefault(name, None)  # it is misspelt, not missing
        for field in self._required:
            if field.name not in values and known:
                report.add(_opening(mapping), codes.MISSING_KEY, f"`{field.name}` is missing here.", field.hint)
                is_valid = False
        return Fields(mapping, values, report, is_valid=is_valid)

    def _second_item(self, mapping: Mapping) -> int:
        """Return the index of the entry that seems to begin an item without its dash; 0 if there is none."""
        if not self.item_keys or mapping.flow or not mapping.entries:
            return 0
        first = mapping.entries[0][0].text
        item_keys = self.item_keys if first in self.item_keys else (first,)
        return next((at for at, (key, _) in enumerate(mapping.entries) if at and key.text in item_keys), 0)

    def _unknown(self, mapping: Mapping, key: Scalar, node: Node, written: Container[str], report: Report) -> str:
        """Report a key that is not declared; return the declared key that was probably intended, or an empty text.

        ``written`` are all keys of ``mapping``.
        """
        name = shown(key.text)
        if mapping.flow and isinstance(node, Scalar) and not node.text and node.start == node.end:
            report.add(
                key,
                codes.CUT_TEXT,
                f"A comma inside {{...}} cut a text in two before `{name}`.",
                "Put quotes around the whole text.",
            )
            return ""
        surely = suggestions.same(key.text, self._readers)
        edit = report.edit(key, surely) if surely and surely not in written else None
        known = self.refused.get(key.text) or f"Known keys: {', '.join(self._readers)}."
        hint = known if key.text in self.refused or report.is_crowded else suggestions.hint(key.text, self._readers)
        code = self.unknown_key_code or codes.UNKNOWN_KEY
        report.add(key, code, f"`{name}` is not a key that belongs here.", hint, edit)
        return surely or ("" if report.is_crowded else suggestions.near_miss(key.text, self._readers))

    def _is_a_text_with_a_colon(self, mapping: Mapping) -> bool:
        return len(mapping.entries) == 1 and not (
            mapping.entries[0][0].text in self._readers
            or suggestions.near_miss(mapping.entries[0][0].text, self._readers)
        )


def refuse(node: Node, name: str, reader: Reader[object], report: Report) -> None:
    """Report that ``node`` is not what ``reader`` expects, with the fix that its shape suggests."""
    if isinstance(node, Unreadable):
        return
    name = shown(name)
    if isinstance(node, Scalar) and not node.text.strip():
        report.add(node, codes.EMPTY, f"`{name}` is empty.", f"Write {reader.expects} after it, or take it out.")
        return
    report.add(
        node,
        codes.WRONG_TYPE,
        f"`{name}` should be {reader.expects}, but this is {describe(node)}.",
        _hint(node, reader),
        None if isinstance(reader, Record) else quote_misread_text(node, report.path),
    )


def _hint(node: Node, reader: Reader[object]) -> str:
    match node:
        case Mapping(flow=False, entries=[(Scalar(text=text), _), *_]) if (
            reader.expects.startswith("a list") and text[:1] in _LIKE_A_DASH
        ):
            return f"Each item of the list begins with a plain dash and a space: `- {text[1:].lstrip()}: ...`."
        case Mapping(flow=False) if reader.expects.startswith("a list"):
            return "Begin each item of the list with a dash and a space, and indent its other lines as far: `- ...`."
        case Mapping(flow=True) if reader.expects.startswith("a list"):
            return "Write each item on a line of its own below, after `- `."
        case Mapping() | Sequence() if reader.expects.startswith(_SINGLE):
            return f"Write {reader.expects} after the key, and nothing else."
        case Mapping(flow=False):
            return "If this is one text with a colon in it, put quotes around it."
        case Mapping() | Unreadable():
            return "A text that begins with { needs quotes around it."
        case Scalar() if GLUED.match(node.text):
            return GLUED_HINT
        case Scalar() if isinstance(reader, Record):
            return f"Begin with a key and a colon, such as `{reader.fields[0].name}: {shown(node.text, 30)}`."
        case Scalar():
            return "Write each part on a line of its own, indented."
        case Sequence(flow=True, items=[_, _, *_]) if _is_a_group(reader):
            return f"Write each on a line of its own below, with a short name first: `{_slug(node)}: ...`."
        case Sequence(flow=True, items=[_, _, *_]):
            return "Write one text, not a list; if it is one text that begins with [, put quotes around it."
        case _ if node.flow:
            return "A text that begins with [ needs quotes around it, or | before it and the text on the next line."
        case _ if _is_a_group(reader):
            return "Give each a short name in place of its dash, and what it is below that: `name:`."
        case _:
            return "Write it as one text, without `- `."


def _is_a_group(reader: Reader[object]) -> bool:
    """Return whether ``reader`` reads things under short names that the author chooses."""
    return reader.expects.startswith("a group of") and not isinstance(reader, Record)


def _slug(listed: Sequence) -> str:
    first = listed.items[0]
    words = first.text.split() if isinstance(first, Scalar) else []
    return "-".join(words).casefold() or "name"


def _opening(mapping: Mapping) -> Node:
    """Return the first key of a mapping, which is where its author begins to read it."""
    return mapping.entries[0][0] if mapping.entries else mapping
