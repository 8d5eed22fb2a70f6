"""Makes the nodes of questions, as the reader of banks makes them of YAML, from texts with places in a foreign file."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from quiz.source import Mapping, Node, Place, Scalar, Sequence


class Placed(NamedTuple):
    """A text and where it is in the file."""

    text: str
    start: Place
    end: Place

    def __bool__(self) -> bool:
        return bool(self.text)

    def replaced(self, text: str) -> "Placed":
        """Return another text at the same place."""
        return Placed(text, self.start, self.end)


class Choice(NamedTuple):
    """An option of a foreign question."""

    text: Placed
    right: bool
    why: Placed | None = None


Value = Placed | Node | None


class Body(NamedTuple):
    """The keys that a question of one type has of its own."""

    type: str
    entries: tuple[tuple[str, Value], ...]
    feedback: tuple[str, ...] = ()
    """What belongs at the beginning of its explanation."""


def scalar(text: Placed) -> Scalar:
    """Return a text as a node."""
    return Scalar(text.text, text.start, text.end, plain=False)


def mapping(start: Place, end: Place, entries: Iterable[tuple[str, Value]]) -> Mapping:
    """Return a group of keys; those without a value, or with an empty text, are left out."""
    made: list[tuple[Scalar, Node]] = []
    for key, value in entries:
        if value is None:
            continue
        if isinstance(value, Placed):
            text, begin, stop = value
            if not text:
                continue
            made.append((Scalar(key, begin, begin), Scalar(text, begin, stop, plain=False)))
        else:
            made.append((Scalar(key, value.start, value.start), value))
    return Mapping(made, start, end)


def sequence(items: Iterable[Node], at: Place) -> Sequence:
    """Return a list; ``at`` is its place where it is empty."""
    return any_of(items) or Sequence([], at, at)


def any_of(items: Iterable[Node]) -> Sequence | None:
    """Return a list; None where it is empty."""
    found = list(items)
    return Sequence(found, found[0].start, found[-1].end) if found else None


def texts(items: Iterable[Placed]) -> Sequence | None:
    """Return a list of texts; None where there are none."""
    return any_of(map(scalar, items))


def options(choices: Iterable[Choice]) -> Sequence | None:
    """Return options with their reasons."""
    return any_of(map(_option, choices))


def _option(choice: Choice) -> Mapping:
    text, why = choice.text, choice.why
    key = "correct" if choice.right else "wrong"
    return mapping(text.start, why.end if why else text.end, ((key, text), ("why", why)))


def word(text: str, at: Place) -> Placed:
    """Return a word of our own, such as the name of a type, at a place of the file."""
    return Placed(text, at, at)


class Names:
    """Names of which no two are alike: where one is taken, a number follows it."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: Counter[str] = Counter()
        """The last number after each name: ten thousand questions may have one name."""

    def free(self, base: str) -> str:
        """Return ``base`` or, where that is taken, the first of ``base-2``, ``base-3`` and so on; it is taken then."""
        name = base
        while name in self._taken:
            self._last[base] += 1
            name = f"{base}-{self._last[base] + 1}"
        self._taken.add(name)
        return name

    def give_back(self, name: str) -> None:
        """Let a name be free again."""
        self._taken.discard(name)
