"""Edits that write an entry again in our own shape, or take one out, joined to one edit for one finding."""

from bisect import bisect_right
from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence as AbstractSequence

from quiz.bank.writing import entry_lines
from quiz.source import Edit, Mapping, Node, Place, Scalar, SourceLines, Span, leaves
from quiz.source.nodes import Tree


class Rewriting:
    """Makes the edits of one file."""

    def __init__(self, texts: SourceLines, path: str) -> None:
        self._texts = texts
        self._path = path

    def renamed(self, key: Scalar, name: str) -> Edit:
        """Return the edit that writes ``name`` in place of a key, in quotes where the key is in quotes."""
        return Edit(Span(self._path, key.start, key.end), name if key.plain else f'"{name}"')

    def written(self, key: Scalar, value: Node, tree: AbstractMapping[str, Tree]) -> Edit:
        """Return the edit that replaces an entry of a block by the entries of ``tree``; its comments go above it."""
        column = key.start[1] - 1
        end = self.stop(value, key)
        lines = [*self._comments(value, key.start, end, column), *entry_lines(tree, column)]
        return Edit(Span(self._path, key.start, end), "\n".join(lines).lstrip(" "))

    def without(self, mapping: Mapping, at: int) -> Edit:
        """Return the edit that takes entry number ``at`` out of a block with other entries; its comment stays."""
        key, value = mapping.entries[at]
        end = self.stop(value, key)
        if at + 1 < len(mapping.entries):
            after = mapping.entries[at + 1][0].start
            if "#" not in self._texts.between(self._path, end, after):
                return Edit(Span(self._path, key.start, after), "")
        elif at:
            before = self.stop(mapping.entries[at - 1][1], mapping.entries[at - 1][0])
            if "#" not in self._texts.between(self._path, before, key.start):
                return Edit(Span(self._path, before, end), "")
        return Edit(Span(self._path, key.start, end), "")

    def joined(self, edits: AbstractSequence[Edit]) -> Edit | None:
        """Return ``edits``, which do not overlap, as one that leaves what is between them; None if they do."""
        ordered = sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))
        text, at = "", ordered[0].span.start
        for edit in ordered:
            if edit.span.start < at:
                return None
            text += self._texts.between(self._path, at, edit.span.start) + edit.text
            at = edit.span.end
        return Edit(Span(self._path, ordered[0].span.start, at), text)

    def stop(self, value: Node, key: Scalar) -> Place:
        """Return where the text of an entry ends, without the line ends that a block text is followed by."""
        line, column = max(value.end, (key.end[0], key.end[1] + 1))
        if column > 1:
            return line, column
        while line > key.end[0] and not self._texts.line(self._path, line)[: column - 1].strip():
            line -= 1
            column = len(self._texts.line(self._path, line).rstrip()) + 1
        return line, column

    def _comments(self, value: Node, start: Place, end: Place, column: int) -> list[str]:
        """Return the comments inside an entry, to be kept above it."""
        covered = sorted((leaf.start, leaf.end) for leaf in leaves(value))
        found: list[str] = []
        for line in range(start[0], end[0] + 1):
            text = self._texts.line(self._path, line)
            at = text.find("#")
            while at > 0 and not text[at - 1].isspace():
                at = text.find("#", at + 1)
            if at >= 0 and (line, at + 1) < end and not _is_covered((line, at + 1), covered):
                found.append(" " * column + text[at:].rstrip())
        return found


def _is_covered(place: Place, covered: AbstractSequence[tuple[Place, Place]]) -> bool:
    """Return whether ``place`` is in one of the sorted stretches, which do not overlap."""
    before = bisect_right(covered, place, key=lambda stretch: stretch[0])
    return before > 0 and place < covered[before - 1][1]
