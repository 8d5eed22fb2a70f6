"""What a format to write in is, and what writing in it yields."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from quiz.formats.export.used_keys import Keys
from quiz.model import Bank, Question

T = TypeVar("T")
"""A question in another format: in most a text, in a table a row of cells."""


class CannotExpress(Exception):  # noqa: N818 - no error: the question is left out and named
    """A question that a format has no way to ask, with the reason as a sentence."""


class Entry(NamedTuple):
    """A question to write."""

    bank: Bank
    question: Question
    keys: Keys
    """Its keys as a bank has them. What is never asked for is reported as not exported."""


class Written(NamedTuple, Generic[T]):
    """A question in another format."""

    topic: str
    """The title of its topic, empty for none."""
    content: T


class Format(NamedTuple, Generic[T]):
    """A format to write in."""

    suffix: str
    """Of its files, with the dot."""
    question: Callable[[Entry], T]
    """Write one question. Raises CannotExpress."""
    document: Callable[[Bank, Sequence[Written[T]]], str]
    """Write the whole file."""
    bank_keys: tuple[str, ...] = ()
    """Keys of the bank that the document has a place for."""


class NotExported(NamedTuple):
    """A question that was left out."""

    id: str
    reason: str
    """A sentence."""


class Exported(NamedTuple):
    """A bank in another format."""

    text: str
    questions: int
    """How many questions are in it."""
    left_out: tuple[NotExported, ...]
    not_expressed: Mapping[str, tuple[str, ...]]
    """Keys of questions that the format has no place for, such as ``hints`` or ``options.last``, with the ids."""
    not_expressed_of_bank: tuple[str, ...]
    """Keys of the bank that it has no place for."""
