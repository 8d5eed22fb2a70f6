"""What a question says to its learners, text by text, each with its place: for rules of language and notation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.lint.item import Item
from quiz.source import Mapping, Node, Scalar, Sequence

_UNSEEN = frozenset(
    {
        "id",
        "type",
        "topic",
        "tags",
        "difficulty",
        "sources",
        "claims",
        "checked",
        "lint",
        "objective",
        "score",
        "shuffle",
    }
)
"""Keys whose texts no learner reads."""
_TYPED = frozenset({"answer", "accept", "text", "range", "tolerance", "unit"})
"""Keys that hold what learners type themselves, in questions that are typed."""
_MATCHED = frozenset({"short-answer", "numeric"})
_KEY = frozenset({"correct", "answer"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One text and where it stands."""

    field: str
    """The name of the key it stands under: ``stem``, ``why`` ..."""
    text: str
    at: Node

    @property
    def is_key(self) -> bool:
        """Whether it is the right answer itself."""
        return self.field in _KEY


@lru_cache(maxsize=4)
def passages(item: Item) -> tuple[Passage, ...]:
    """Every text of a question that a learner reads, in the order of the file; kept while rules look at one item."""
    left_out = _UNSEEN | _TYPED if item.question.type in _MATCHED else _UNSEEN
    return tuple(
        passage for key, node in item.node.entries if key.text not in left_out for passage in _within(key.text, node)
    )


def _within(field: str, node: Node) -> Iterator[Passage]:
    match node:
        case Scalar():
            yield Passage(field, node.text, node)
        case Sequence(items=items):
            for inner in items:
                yield from _within(field, inner)
        case Mapping(entries=entries):
            for key, inner in entries:
                if key.text != "last":
                    yield from _within(key.text, inner)
