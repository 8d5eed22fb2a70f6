"""The texts of the files that were read, line by line, for whoever shows or edits a place in them."""

from collections.abc import Mapping

from quiz.source.nodes import Place


class SourceLines:
    """The texts of files, by the names that the files have in problems; each is split into lines once, when needed."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, list[str]] = {}

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the names of the files."""
        return tuple(self._texts)

    def text(self, path: str) -> str:
        """Return all of a file; an empty text for one that is not there."""
        return self._texts.get(path, "")

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file without their ends; none for a file that is not there."""
        found = self._lines.get(path)
        if found is None:
            found = self._lines[path] = self._texts[path].split("\n") if path in self._texts else []
        return found

    def line(self, path: str, number: int) -> str:
        """Return line ``number`` of a file, counted from 1; an empty text where there is none."""
        lines = self.lines(path)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def between(self, path: str, start: Place, end: Place) -> str:
        """Return the text between two places, the second not included."""
        lines = self.lines(path)[start[0] - 1 : end[0]]
        if not lines:
            return ""
        lines[-1] = lines[-1][: end[1] - 1]
        lines[0] = lines[0][start[1] - 1 :]
        return "\n".join(lines)
