"""The files that were read, line by line, for whoever shows or mends what stands at a place."""

from collections.abc import Mapping

from quiz.source.nodes import Place


class SourceLines:
    """The texts of files by the names that the files have in problems; each is split into lines once, when needed."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, list[str]] = {}

    @property
    def paths(self) -> tuple[str, ...]:
        """The names of the files."""
        return tuple(self._texts)

    def text(self, path: str) -> str:
        """All of a file; empty for one that is not there."""
        return self._texts.get(path, "")

    def lines(self, path: str) -> list[str]:
        """The lines of a file without their ends; none for a file that is not there."""
        found = self._lines.get(path)
        if found is None:
            found = self._lines[path] = self._texts[path].split("\n") if path in self._texts else []
        return found

    def line(self, path: str, number: int) -> str:
        """Line ``number`` of a file, counted from 1; empty where there is none."""
        lines = self.lines(path)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def between(self, path: str, start: Place, end: Place) -> str:
        """What stands between two places, the second not included."""
        lines = self.lines(path)[start[0] - 1 : end[0]]
        if not lines:
            return ""
        lines[-1] = lines[-1][: end[1] - 1]
        lines[0] = lines[0][start[1] - 1 :]
        return "\n".join(lines)
