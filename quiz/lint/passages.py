"""What a question says to its learners, text by text, each with its place: for rules of language and notation."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def passages(node: Mapping, kind: str) -> tuple[Passage, ...]:
    """Return every text that a learner reads of a question of type ``kind``, in the order of the file."""
    left_out = _UNSEEN | _TYPED if kind in _MATCHED else _UNSEEN
    return tuple(
        passage for key, inner in node.entries if key.text not in left_out for passage in _within(key.text, inner)
    )


def _within(field: str, node: Node) -> Iterator[Passage]:
    match node:
        case Scalar():
            yield Passage(field, node.text, node)
        case Sequence(items=questions):
            for inner in questions:
                yield from _within(field, inner)
        case Mapping(entries=entries):
            for key, inner in entries:
                if key.text != "last":
                    yield from _within(key.text, inner)
