"""A question as the rules look at it: its texts, its options, and where each of them stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from quiz import kinds
from quiz.lint import words
from quiz.lint.meta import is_meta
from quiz.model import AnswerPart, Bank, Pick, Question
from quiz.source import Mapping, Node, Place, Scalar, Sequence, SourceLines


@dataclass(frozen=True)
class Part:
    """An option, with what the rules count of it."""

    text: str
    right: bool
    at: Node
    why: str
    meta: bool
    """It speaks of the other options ("all of the above") or of not knowing; no length or order is judged by it."""
    why_at: Node | None = None
    """Where its reason stands."""

    @cached_property
    def length(self) -> int:
        """Characters, a run of blanks counting as one."""
        return words.length(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words in small letters."""
        return words.words(self.text)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its words that carry meaning."""
        return words.content(self.text)


class Item:
    """One question of a bank. What several rules need is counted once."""

    def __init__(self, bank: Bank, question: Question, node: Mapping, texts: SourceLines) -> None:
        self.bank = bank
        self.question = question
        self.node = node
        self._texts = texts

    @cached_property
    def path(self) -> str:
        """The file it stands in, as problems name it."""
        return self.question.span.path if self.question.span else ""

    @cached_property
    def language(self) -> str:
        """The bank's language without its region: ``en`` for ``en-GB``."""
        return self.bank.language.partition("-")[0].casefold()

    @property
    def stem(self) -> str:
        """The question's text."""
        return self.question.stem

    @cached_property
    def lead_in(self) -> str:
        """The sentence of the stem that asks."""
        return words.lead_in(self.stem)

    @cached_property
    def stem_content(self) -> frozenset[str]:
        """The stems of the stem's words that carry meaning."""
        return words.content(self.stem)

    @cached_property
    def options(self) -> tuple[Part, ...]:
        """What there is to pick from, in the order of the file; none where nothing is picked from own options."""
        if self.question.type == "true-false":
            return ()
        interaction = kinds.present(self.question, _as_written)
        if not isinstance(interaction, Pick):
            return ()
        said = {node.text.strip(): (node, row.get("why")) for row in self._rows("options") if (node := _said(row))}
        nowhere = (self.node, None)
        return tuple(
            Part(remark.text, remark.right, at, remark.why, is_meta(remark.text), why_at)
            for remark in self.remarks
            for at, why_at in (said.get(remark.text, nowhere),)
        )

    @cached_property
    def plain_options(self) -> tuple[Part, ...]:
        """The options that speak of the subject, not of the other options."""
        return tuple(part for part in self.options if not part.meta)

    @cached_property
    def keys(self) -> tuple[Part, ...]:
        """The options that belong to the key."""
        return tuple(part for part in self.options if part.right)

    @cached_property
    def key(self) -> Part | None:
        """The option that is the key, where exactly one is and there is something to tell it from."""
        return self.keys[0] if len(self.keys) == 1 and len(self.options) > 1 else None

    @cached_property
    def distractors(self) -> tuple[Part, ...]:
        """The wrong options that speak of the subject."""
        return tuple(part for part in self.plain_options if not part.right)

    @cached_property
    def is_statement(self) -> bool:
        """Whether it is a statement to judge, true or false, whichever type it is written as."""
        said = {part.text.casefold().strip(" .") for part in self.options}
        return self.question.type == "true-false" or said == {"true", "false"}

    @cached_property
    def is_true(self) -> bool:
        """Of a statement to judge: whether it is true."""
        return any(remark.right and remark.text.casefold().strip(" .") == "true" for remark in self.remarks)

    @cached_property
    def remarks(self) -> tuple[AnswerPart, ...]:
        """Every part of the question with its reason, in the order of the file."""
        return kinds.explain(self.question)

    @cached_property
    def shuffled(self) -> bool:
        """Whether its options come in another order each time."""
        shuffle = self.node.get("shuffle")
        return not (isinstance(shuffle, Scalar) and shuffle.text.strip().casefold() == "false")

    def written(self, start: Place, end: Place) -> str:
        """What stands in the file between two places."""
        return self._texts.between(self.path, start, end)

    def at(self, *keys: str) -> Node:
        """What stands under the first of ``keys`` that is written, else the question's own first line."""
        for key in keys:
            found = self.node.get(key)
            if found is not None:
                return found
        return self.top

    def key_of(self, name: str) -> Node:
        """The key ``name`` itself, where what stands below it is long; else the question's first line."""
        return next((key for key, _ in self.node.entries if key.text == name), self.top)

    @cached_property
    def top(self) -> Node:
        """Where to point when something is missing: the question's first key."""
        return self.node.entries[0][0] if self.node.entries else self.node

    def _rows(self, key: str) -> Iterable[Mapping]:
        found = self.node.get(key)
        items = found.items if isinstance(found, Sequence) else []
        return [row for row in items if isinstance(row, Mapping)]


@dataclass(frozen=True, slots=True)
class Whole:
    """A bank as the rules look at it that judge all of its questions together."""

    bank: Bank
    head: Mapping
    items: tuple[Item, ...]
    today: date | None = None
    """The day by which age is judged; None where it is not."""

    @property
    def language(self) -> str:
        """The bank's language without its region: ``en`` for ``en-GB``."""
        return self.bank.language.partition("-")[0].casefold()

    def at(self, *keys: str) -> Node:
        """What stands under the first of ``keys`` that the bank's head has, else its first key."""
        for key in keys:
            found = self.head.get(key)
            if found is not None:
                return found
        return self.head.entries[0][0] if self.head.entries else self.head


def _as_written(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts


def _said(row: Mapping) -> Scalar | None:
    """The text of an option, however it is marked."""
    found = row.get("correct") or row.get("wrong")
    return found if isinstance(found, Scalar) else None


def place(row: Node, *keys: str) -> Node:
    """What stands under the first of ``keys`` in ``row`` that is written; ``row`` itself where none is."""
    for key in keys:
        found = row.get(key) if isinstance(row, Mapping) else None
        if found is not None:
            return found
    return row
