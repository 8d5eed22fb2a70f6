"""What a question in the shape of another program becomes: entries in our shape, or a question to its author."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from typing import NamedTuple

from quiz.bank.recovery.key_convention import WrittenKey
from quiz.source import Node, Scalar, Sequence
from quiz.source.nodes import Tree

INDEX = "correct-index"
DISTRACTORS = "distractors"
ANSWERS = "answers"

Entries = ReadOnly[str, Node]
"""The values of a question, by our keys."""


class New(NamedTuple):
    """An entry in our shape."""

    instead_of: str
    """The key of the entry that it replaces."""
    name: str
    tree: Tree
    """What is written into the file."""
    node: Node
    """What is read."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A question in our shape."""

    new: tuple[New, ...]
    removed: tuple[str, ...]
    """The keys whose entries are taken out, because the new ones say the same."""
    message: str
    hint: str
    right: int = 0
    """How many options are right, of a question with options."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """What only the author can decide."""

    about: str
    """The key to point at."""
    message: str
    hint: str = "Mark it yourself: `- correct: ...` for an option that is right, `- wrong: ...` for any other."
    is_unmarked: bool = False
    """Whether the options are plain texts, and nothing at all is marked as right."""


def written_key(entries: Entries) -> WrittenKey | None:
    """Return the key beside the options, as it is written."""
    name = INDEX if INDEX in entries else "answer"
    node = entries.get(name)
    items = node.items if isinstance(node, Sequence) else [node]
    texts = tuple(item.text.strip() for item in items if isinstance(item, Scalar) and item.text.strip())
    return WrittenKey(texts, name == INDEX) if texts and len(texts) == len(items) else None


def shown_key(key: WrittenKey) -> str:
    """Return a key as a message quotes it."""
    return f"`{', '.join(key.values)}`"
