"""XML by expat, element by element with places; a file with faults is read on at the next element that can begin.

Document types are refused, and with them everything that an entity could do. Entities of HTML, which many programs
write into XML without declaring them, are read as their characters.
"""

from collections.abc import Iterator
from html import escape
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from quiz.errors import QuizError
from quiz.source import Place

_CHUNK = 1 << 16
_DEEPEST = 64
"""Elements in each other; no question has twenty."""


class Element:
    """An element with its own text and its children, in their order.

    Only the outermost one and each ``text`` have a place of their own, because looking it up takes long; the others
    have that of the element around them.
    """

    __slots__ = ("attributes", "children", "name", "place", "text")

    def __init__(self, name: str, attributes: dict[str, str], place: Place) -> None:
        self.name = name
        self.attributes = attributes
        self.place = place
        self.text = ""
        self.children: list[Element] = []

    def all(self, *names: str) -> list["Element"]:
        """Return the children with one of ``names``."""
        return [child for child in self.children if child.name in names]

    def first(self, name: str) -> "Element | None":
        """Return the first child called ``name``."""
        for child in self.children:
            if child.name == name:
                return child
        return None

    def text_of(self, name: str) -> str:
        """Return the text of the first child called ``name``, in ``text`` inside it or without that, stripped."""
        child = self.first(name)
        return child.inner.text.strip() if child else ""

    @property
    def inner(self) -> "Element":
        """Return the ``text`` inside it; itself where there is none."""
        return self.first("text") or self


class Broken(NamedTuple):
    """A place at which the file is no XML."""

    place: Place
    reason: str


def questions(data: bytes, path: str) -> Iterator[Element | Broken]:
    """Yield each ``question`` inside ``quiz``, whole, and each place where the file is broken.

    ``data`` is UTF-8. What is inside a ``text`` that is no CDATA is its text, elements and all.

    Linear in the length of the file. Raises QuizError if it declares a document type.
    """
    start, line, column = 0, 1, 1
    while start >= 0:
        reader = _Reader(path, (line, column), inside=start > 0)
        broken = None
        at = start
        try:
            while at < len(data):
                reader.parser.Parse(data[at : at + _CHUNK], at + _CHUNK >= len(data))
                at += _CHUNK
                yield from reader.taken()
            if not data:
                reader.parser.Parse(b"", True)  # noqa: FBT003 - its own signature
        except expat.ExpatError as error:
            yield from reader.taken()
            broken = Broken(reader.here(), f"This is no XML: {expat.errors.messages[error.code]}.")
        if broken is None:
            return
        yield broken
        stop = start + max(0, reader.parser.ErrorByteIndex - reader.before)
        found = data.find(b"<question", max(stop, start + 1))
        if found >= 0:
            skipped = data[start:found]
            lines = skipped.count(b"\n")
            last = skipped[skipped.rfind(b"\n") + 1 :].decode("utf-8", "replace")
            line, column = line + lines, (column if not lines else 1) + len(last)
        start = found


class _Reader:
    """Reads one stretch of a file."""

    def __init__(self, path: str, begin: Place, *, inside: bool) -> None:
        self.parser = parser = expat.ParserCreate("utf-8")
        self.before = 0
        self._path = path
        self._begin = begin
        self._open: list[Element] = []
        self._pieces: list[list[str]] = []
        """The pieces of the text of each open element."""
        self._done: list[Element] = []
        self._inside = 0
        """How many elements are open inside a text."""
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.UseForeignDTD(True)  # noqa: FBT003 - its own signature; so an unknown entity is no error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._entity
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        if inside:
            parser.Parse(b"<quiz>", False)  # noqa: FBT003 - its own signature
            self.before = len(b"<quiz>")

    def taken(self) -> list[Element]:
        """Return the elements that are complete, each once."""
        done, self._done = self._done, []
        return done

    def here(self) -> Place:
        """Return the place of the parser in the file."""
        parser, begin = self.parser, self._begin
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        if line == 1:
            return begin[0], max(1, column - self.before + begin[1] - 1)
        return begin[0] + line - 1, column

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        opened = self._open
        if not opened:
            if name == "question":
                opened.append(Element(name, attributes, self.here()))
                self._pieces.append([])
            return
        above = opened[-1]
        if len(opened) + self._inside >= _DEEPEST:
            line, column = self.here()
            raise QuizError(f"{self._path}:{line}:{column} has elements too deep inside each other.")
        if above.name == "text":
            self._inside += 1
            written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
            self._pieces[-1].append(f"<{name}{written}>")
            return
        element = Element(name, attributes, self.here() if name == "text" else above.place)
        above.children.append(element)
        opened.append(element)
        self._pieces.append([])

    def _end(self, name: str) -> None:
        if self._inside:
            self._inside -= 1
            self._pieces[-1].append(f"</{name}>")
        elif self._open:
            element = self._open.pop()
            element.text = "".join(self._pieces.pop())
            if not self._open:
                self._done.append(element)

    def _text(self, text: str) -> None:
        if self._pieces:
            self._pieces[-1].append(text)

    def _entity(self, name: str, parameter: bool) -> None:  # noqa: FBT001 - expat calls it so
        if not parameter:
            self._text(html5.get(f"{name};", f"&{name};"))

    def _doctype(self, *_: object) -> None:
        line, column = self.here()
        raise QuizError(
            f"{self._path}:{line}:{column} declares a document type or an entity (<!DOCTYPE ...>), which is not read "
            "because it can be misused: take that line out, and import the file again."
        )
