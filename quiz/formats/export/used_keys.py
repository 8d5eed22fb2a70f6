"""The keys of a question as plain data, which remember what was read, so that nothing is left out in silence."""

from collections.abc import Iterator, Mapping
from typing import cast

from quiz.source.nodes import Tree


class Keys:
    """The keys of a question, or of one of its options, pairs or entries."""

    def __init__(self, tree: Mapping[str, Tree]) -> None:
        self._tree = tree
        self._used: set[str] = set()
        self._rows: dict[str, tuple[Keys, ...]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._tree

    def text(self, name: str, default: str = "") -> str:
        """Return the text under a key."""
        self._used.add(name)
        return cast("str", self._tree.get(name, default))

    def unread(self, name: str) -> str:
        """Return the text under a key, which stays unused."""
        return cast("str", self._tree.get(name, ""))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the list of texts under a key, empty where there is none."""
        self._used.add(name)
        return tuple(cast("list[str]", self._tree.get(name, ())))

    def rows(self, name: str) -> tuple["Keys", ...]:
        """Return the groups of keys in the list under a key, the same ones each time."""
        self._used.add(name)
        if name not in self._rows:
            items = cast("list[Mapping[str, Tree]]", self._tree.get(name, ()))
            self._rows[name] = tuple(map(Keys, items))
        return self._rows[name]

    def has_value(self, name: str, value: str) -> bool:
        """Return whether a key has this value; only then is it used."""
        same = self._tree.get(name) == value
        if same:
            self._used.add(name)
        return same

    def unused(self) -> Iterator[str]:
        """Yield each key that was never read, ``pairs.why`` for one inside a list, every name once."""
        yield from (name for name in self._tree if name not in self._used)
        for name, rows in self._rows.items():
            yield from dict.fromkeys(f"{name}.{inner}" for row in rows for inner in row.unused())
