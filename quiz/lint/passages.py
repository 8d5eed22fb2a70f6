"""The texts of a question, each with its place and its keys."""

from collections.abc import Iterable
from functools import cached_property

from quiz.lint.language.readability import sentences_of
from quiz.source import Mapping, Node, Scalar, Sequence

_BOOKKEEPING = frozenset({"id", "type", "topic", "tags", "difficulty", "sources", "claims", "checked", "lint"})
"""Keys whose texts serve the order of the bank."""
_SETTINGS = frozenset({"objective", "score", "shuffle"})
"""Further keys whose texts no learner reads."""
_TYPED = frozenset({"answer", "accept", "text", "range", "tolerance", "unit"})
"""Keys that hold what learners type themselves, in questions that are typed."""
_KEY = frozenset({"correct", "answer"})


class Passage:
    """One text, with its place."""

    def __init__(self, top: str, field: str, at: Scalar) -> None:
        self.top = top
        """The question's own key above it, however deep it is: ``options``, ``explanation`` ..."""
        self.field = field
        """Its own key: ``stem``, ``why`` ..."""
        self.text = at.text
        self.at = at

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Return its sentences, without the marks of Markdown."""
        return sentences_of(self.text)

    @property
    def is_key(self) -> bool:
        """Return whether it is the right answer itself."""
        return self.field in _KEY


def texts(node: Mapping) -> list[Passage]:
    """Return every text of a question but its bookkeeping, in the order of the file."""
    found: list[Passage] = []
    for key, inner in node.entries:
        if key.text not in _BOOKKEEPING:
            _gather(key.text, key.text, inner, found)
    return found


def read_by_learners(found: Iterable[Passage], *, typed: bool) -> tuple[Passage, ...]:
    """Return those of a question's texts that a learner reads, without the key where the response is ``typed``."""
    left_out = _SETTINGS | _TYPED if typed else _SETTINGS
    return tuple([passage for passage in found if passage.top not in left_out])


def _gather(top: str, field: str, node: Node, found: list[Passage]) -> None:
    """Add every text in ``node``, however deep, to ``found``."""
    match node:
        case Scalar():
            found.append(Passage(top, field, node))
        case Sequence(items=items):
            for inner in items:
                _gather(top, field, inner, found)
        case Mapping(entries=entries):
            for key, inner in entries:
                if key.text != "last":
                    _gather(top, key.text, inner, found)
