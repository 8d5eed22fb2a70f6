"""The tree that a bank file is read into: plain text scalars, sequences and mappings, each with its place.

Nodes are created by the hundred thousand, so they are bare slotted classes and their places are pairs of numbers.
"""

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass

Place = tuple[int, int]
"""Line and column, both counted from 1, the column in characters."""

NOWHERE: Place = (1, 1)


@dataclass(slots=True, eq=False)
class Scalar:
    """A piece of text exactly as written: ``No`` stays ``No``, ``1.50`` stays ``1.50``."""

    text: str
    start: Place = NOWHERE
    end: Place = NOWHERE
    plain: bool = True
    """Written without quotes or block sign."""


@dataclass(slots=True, eq=False)
class Sequence:
    """A list of nodes."""

    items: list["Node"]
    start: Place = NOWHERE
    end: Place = NOWHERE
    flow: bool = False
    """Written as ``[a, b]``, where a comma ends an item."""


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with values in the order of the file; a key that occurs twice is kept twice, so that it can be reported."""

    entries: list[tuple[Scalar, "Node"]]
    start: Place = NOWHERE
    end: Place = NOWHERE
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        """Return the first value under ``key``."""
        return next((value for name, value in self.entries if name.text == key), None)


@dataclass(slots=True, eq=False)
class Unreadable:
    """Something unreadable that has been reported already; whoever meets it reports nothing more."""

    start: Place = NOWHERE
    end: Place = NOWHERE


Node = Scalar | Sequence | Mapping | Unreadable

Tree = str | AbstractSequence["Tree"] | AbstractMapping[str, "Tree"]
"""Plain data that a node can be made from and a bank be written from."""


def filled(tree: AbstractMapping[str, Tree]) -> dict[str, Tree]:
    """Return the entries that say something; a bank is written without the others."""
    return {name: value for name, value in tree.items() if value}


def switch(value: bool, *, default: bool = False) -> str:  # noqa: FBT001 - the value is the subject, not a mode
    """Return what a bank says under a key that is ``true`` or ``false``, empty where it need say nothing."""
    return "" if value == default else str(value).lower()


def node_from_data(tree: Tree) -> Node:
    """Return plain data as nodes without places: what a reader would have made of the same text."""
    match tree:
        case str():
            return Scalar(tree, plain=False)
        case AbstractMapping():
            return Mapping([(Scalar(key), node_from_data(value)) for key, value in tree.items()])
        case _:
            return Sequence([node_from_data(item) for item in tree])


def leaves(node: Node) -> Iterator[Scalar | Unreadable]:
    """Yield every text of a tree, including keys, and whatever was unreadable, in the order of the file."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Scalar() | Unreadable() as leaf:
                yield leaf
            case Sequence(items=items):
                waiting += reversed(items)
            case Mapping(entries=entries):
                waiting += (part for entry in reversed(entries) for part in reversed(entry))


def describe(node: Node) -> str:
    """Return what a node is, in the words of a message to its author."""
    match node:
        case Scalar():
            return "a text" if node.text else "nothing"
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of keys"
        case Unreadable():
            return "something unreadable"
