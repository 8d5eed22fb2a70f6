"""A question as the rules look at it: its texts, its options, and where each of them stands."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from quiz import kinds
from quiz.lint.language import words
from quiz.lint.language.blanks import blanks
from quiz.lint.language.meta_options import Meta, meta_of
from quiz.lint.language.negations import DENYING, Negation, negation
from quiz.lint.language.numbers import value
from quiz.lint.language.ranges import Range, range_of
from quiz.lint.language.replacements import replaceable
from quiz.lint.passages import Passage, read_by_learners, texts
from quiz.model import AnswerPart, Bank, Question
from quiz.source import Mapping, Node, Place, Scalar, Sequence, SourceLines

_BARE = 3
"""Words of a sentence that asks too little by itself ("Which one?"), so that those before it count too."""


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """An option, with what nearly every rule needs to know of it."""

    text: str
    right: bool
    at: Node
    why: str
    why_at: Node | None
    """Where its reason is."""
    meta: Meta
    """What it says of the other options ("all of the above"), or of not knowing; no length or order is judged by it."""
    length: int
    """Characters, a run of blanks counting as one."""
    words: tuple[str, ...]
    """Its words in small letters."""
    content: frozenset[str]
    """The stems of its words that carry meaning."""
    number: float | None
    """The number that it says; None where it says none, or several."""
    range: Range | None
    """The range of numbers that it says and little else."""

    @classmethod
    def of(cls, part: AnswerPart, at: Node, why_at: Node | None) -> "Option":
        """Return the option that ``part`` is of its question; it is written at ``at``, its reason at ``why_at``."""
        text = part.text
        found = tuple(words.words(text))
        return cls(
            text,
            part.right,
            at,
            part.why,
            why_at,
            meta_of(text),
            words.length(text),
            found,
            words.content_of(found),
            value(text),
            range_of(text),
        )


class QuestionContext:
    """One question of a bank. What several rules need is computed once."""

    def __init__(self, bank: "BankContext", model: Question, node: Mapping) -> None:
        self.bank = bank
        self.model = model
        self.node = node
        self.id = model.id
        self.type = model.type
        self.stem = model.stem

    @cached_property
    def path(self) -> str:
        """Return the file it is in, as problems name it."""
        return self.model.span.path if self.model.span else ""

    @property
    def language(self) -> str:
        """Return the bank's language without its region: ``en`` for ``en-GB``."""
        return self.bank.language

    @cached_property
    def lead_in(self) -> str:
        """The sentence of the stem that asks."""
        return words.lead_in(self.stem)

    @cached_property
    def stem_words(self) -> list[str]:
        """Return the words of the stem in small letters."""
        return words.words(self.stem)

    @cached_property
    def stem_tokens(self) -> frozenset[str]:
        """Return the runs of letters and digits of the stem, in small letters."""
        return words.tokens(self.stem)

    @cached_property
    def blanks(self) -> list[re.Match[str]]:
        """Return the blanks in the stem."""
        return blanks(self.stem)

    @cached_property
    def stem_content(self) -> frozenset[str]:
        """The stems of the stem's words that carry meaning."""
        return words.content_of(self.stem_words)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """What there is to pick from, in the order of the file; none where nothing is picked from own options."""
        traits = kinds.traits(self.model)
        if traits.interaction != "pick" or traits.stem == "statement":
            return ()
        said = {node.text.strip(): (node, row.get("why")) for row in self._rows("options") if (node := _said(row))}
        nowhere = (self.node, None)
        return tuple([Option.of(part, *said.get(part.text, nowhere)) for part in self.answer_parts])

    @cached_property
    def option_tokens(self) -> frozenset[str]:
        """Return the runs of letters and digits of all options, in small letters."""
        return words.tokens("\n".join(option.text for option in self.options))

    @cached_property
    def plain_options(self) -> tuple[Option, ...]:
        """The options that speak of the subject, not of the other options."""
        return tuple(option for option in self.options if not option.meta)

    @cached_property
    def plain_places(self) -> frozenset[int]:
        """Return where the plain options are among all options, from 0."""
        return frozenset([at for at, option in enumerate(self.options) if not option.meta])

    @cached_property
    def shared_content(self) -> list[int]:
        """Return for each option how often the words that carry its meaning are in the other options."""
        often = Counter([word for option in self.options for word in option.content])
        return [sum([often[word] - 1 for word in option.content]) for option in self.options]

    @cached_property
    def keys(self) -> tuple[Option, ...]:
        """The options that belong to the key."""
        return tuple(option for option in self.options if option.right)

    @cached_property
    def key(self) -> Option | None:
        """The option that is the key, where exactly one is and there is something to tell it from."""
        return self.keys[0] if len(self.keys) == 1 and len(self.options) > 1 else None

    @property
    def key_place(self) -> int | None:
        """Return where the key is among the options, from 0; None where not exactly one is right."""
        return None if self.key is None else self.options.index(self.key)

    @cached_property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong options that speak of the subject."""
        return tuple(option for option in self.plain_options if not option.right)

    @cached_property
    def negation(self) -> Negation | None:
        """Return the word that makes it negative; None for a positive one, and where learners judge themselves."""
        if self.type == "recall" or (self.language == "en" and DENYING.isdisjoint(self.stem_tokens)):
            return None
        whole = self.language == "en" and len(words.words(self.lead_in)) <= _BARE
        text = self.stem if self.is_statement or whole else self.lead_in
        return negation(text, self.language, statement=self.is_statement)

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Return every text of it but its bookkeeping, in the order of the file."""
        return texts(self.node)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every text of it that a learner reads, in the order of the file."""
        return read_by_learners(self.texts, self.type)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """Return the passages but the key itself, whose words the author is not free to choose."""
        return tuple([passage for passage in self.passages if not passage.is_key])

    def forget_texts(self) -> None:
        """Drop what only the rules about single questions need, so that a large bank is not kept twice."""
        for name in ("texts", "passages", "prose"):
            self.__dict__.pop(name, None)

    def replaceable(self, name: str) -> Iterator[tuple[Passage, str, str]]:
        """Yield each word of table ``name`` where it comes first, and what to write instead.

        Words that the bank explains are left out.
        """
        seen: set[str] = set()
        for passage in self.passages:
            for word, instead in replaceable(passage.text, name):
                small = word.lower()
                if small not in seen and self.bank.explained_words.isdisjoint(words.words(small)):
                    seen.add(small)
                    yield passage, word, instead

    @cached_property
    def is_statement(self) -> bool:
        """Whether it is a statement to judge, true or false, whichever type it is written as."""
        options = self.options
        if len(options) != 2:
            return self.type == "true-false"
        return {option.text.casefold().strip(" .") for option in options} == {"true", "false"}

    @cached_property
    def is_true(self) -> bool:
        """Of a statement to judge: whether it is true."""
        return any(part.right and part.text.casefold().strip(" .") == "true" for part in self.answer_parts)

    @cached_property
    def answer_parts(self) -> tuple[AnswerPart, ...]:
        """Every option of the question with its reason, in the order of the file."""
        return kinds.explain(self.model)

    @cached_property
    def shuffled(self) -> bool:
        """Whether its options come in another order each time."""
        shuffle = self.node.get("shuffle")
        return not (isinstance(shuffle, Scalar) and shuffle.text.strip().casefold() == "false")

    def written(self, start: Place, end: Place) -> str:
        """What stands in the file between two places."""
        return self.bank.texts.between(self.path, start, end)

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
        questions = found.items if isinstance(found, Sequence) else []
        return [row for row in questions if isinstance(row, Mapping)]


class BankContext:
    """A bank with all its questions, for the rules that judge them together."""

    def __init__(
        self,
        model: Bank,
        head: Mapping,
        nodes: ReadOnly[str, Mapping],
        texts: SourceLines,
        today: date | None = None,
    ) -> None:
        self.model = model
        self.head = head
        self.texts = texts
        self.today = today
        """The day by which age is judged; None where it is not."""
        self.language = model.language.partition("-")[0].casefold()
        self.questions = tuple(QuestionContext(self, question, nodes[question.id]) for question in model.questions)

    @cached_property
    def explained_words(self) -> frozenset[str]:
        """Return the words of the glossary's terms, in small letters and also in the plural."""
        known = {word for term in self.model.glossary for word in words.words(term)}
        plurals = {f"{word}s" for word in known} | {f"{word[:-2]}es" for word in known if word.endswith("is")}
        return frozenset(known | plurals)

    def at(self, *keys: str) -> Node:
        """What stands under the first of ``keys`` that the bank's head has, else its first key."""
        for key in keys:
            found = self.head.get(key)
            if found is not None:
                return found
        return self.head.entries[0][0] if self.head.entries else self.head


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
