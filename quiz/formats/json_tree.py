"""JSON as the nodes of a bank: every text, number and switch as it is written, each with its place.

Below the reader is what looks up in these nodes what a format needs, whatever else is there.
"""

import json
import re
from typing import NoReturn

from quiz import lazy
from quiz.errors import QuizError
from quiz.formats.foreign import ForeignFile
from quiz.source import Mapping, Node, Scalar, Sequence

_TOKEN = lazy.pattern(r'\s*(?:([{}\[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))', re.DOTALL)
_DEEPEST = 32


def tree(file: ForeignFile) -> Node:
    """Return the whole file. Raises QuizError, with the place, where it is no JSON."""
    return _Reader(file).value(0)


class _Reader:
    """Reads one file, token by token."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self._text = file.text
        self._at = 0

    def value(self, depth: int) -> Node:
        """Return the value that begins here."""
        kind, word, start = self._next()
        if depth > _DEEPEST:
            self._refuse(start, "it is nested too deep")
        place = self._file.lines.place
        if word == "{" and not kind:
            return self._mapping(start, depth)
        if word == "[" and not kind:
            return self._sequence(start, depth)
        if not kind:
            self._refuse(start, f"a value belongs here, not {word or 'the end of the file'}")
        return Scalar(self._decoded(kind, word, start), place(start), place(self._at), plain=kind == "word")

    def _mapping(self, start: int, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        place = self._file.lines.place
        while not self._takes("}"):
            kind, word, at = self._next()
            if kind != "text":
                self._refuse(at, "a key in double quotes belongs here")
            key = Scalar(self._decoded(kind, word, at), place(at), place(self._at), plain=False)
            if not self._takes(":"):
                self._refuse(self._at, "a colon belongs here")
            entries.append((key, self.value(depth + 1)))
            self._separated("}")
        return Mapping(entries, place(start), place(self._at), flow=True)

    def _sequence(self, start: int, depth: int) -> Sequence:
        items: list[Node] = []
        place = self._file.lines.place
        while not self._takes("]"):
            items.append(self.value(depth + 1))
            self._separated("]")
        return Sequence(items, place(start), place(self._at), flow=True)

    def _next(self) -> tuple[str, str, int]:
        """Return the next token, and where it begins: a sign has no kind, the others are a text or a word."""
        found = _TOKEN.match(self._text, self._at)
        if not found:
            rest = self._text[self._at :].lstrip()
            self._refuse(len(self._text) - len(rest), "a text is never closed" if rest else "the file ends too early")
        self._at = found.end()
        group = found.lastindex or 1
        return ("", "text", "word")[group - 1], found[group], found.start(group)

    def _takes(self, sign: str) -> bool:
        """Return whether ``sign`` is next, and go past it."""
        found = _TOKEN.match(self._text, self._at)
        if found and found[1] == sign:
            self._at = found.end()
            return True
        return False

    def _separated(self, end: str) -> None:
        """Go past a comma, which may be missing only before ``end``."""
        if not self._takes(","):
            found = _TOKEN.match(self._text, self._at)
            if not found or found[1] != end:
                self._refuse(found.start(found.lastindex or 1) if found else len(self._text), "a comma is missing here")

    def _decoded(self, kind: str, word: str, start: int) -> str:
        if kind == "word":
            return word
        try:
            text = str(json.loads(word, strict=False))
        except ValueError:
            self._refuse(start, "a \\ in it means nothing")
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _refuse(self, at: int, reason: str) -> NoReturn:
        line, column = self._file.lines.place(min(at, len(self._text)))
        raise QuizError(f"{self._file.path}:{line}:{column} is no JSON: {reason}.")


def items_of(file: ForeignFile, *keys: str) -> list[Node]:
    """Return the items of a list, which is the file or is under the first of ``keys`` that it has."""
    root = tree(file)
    if isinstance(root, Mapping):
        found = next((value for key in keys if (value := root.get(key)) is not None), None)
        root = found if found is not None else root
    return root.items if isinstance(root, Sequence) else [root] if isinstance(root, Mapping) else []


def text_at(node: Mapping, *keys: str) -> Scalar:
    """Return the text under the first of ``keys`` that is there; an empty text where none is a text."""
    found = next((value for key in keys if isinstance(value := node.get(key), Scalar)), None)
    return Scalar("", node.start, node.start) if found is None or (found.text == "null" and found.plain) else found


def scalars(node: Mapping, *keys: str) -> list[Scalar]:
    """Return the texts of the list, or the one text, under the first of ``keys`` that is there."""
    value = next((value for key in keys if (value := node.get(key)) is not None), None)
    if isinstance(value, Sequence):
        return [item for item in value.items if isinstance(item, Scalar)]
    return [value] if isinstance(value, Scalar) else []
