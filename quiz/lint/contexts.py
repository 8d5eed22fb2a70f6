"""A question and a bank as the rules see them: texts, options, and the place of each in its file."""

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping as ReadOnly
from dataclasses import replace
from datetime import date
from functools import cached_property

from quiz import kinds
from quiz.lint.language import words
from quiz.lint.language.meta_options import meta_of
from quiz.lint.language.negations import Negation, may_deny, negation
from quiz.lint.language.numbers import value
from quiz.lint.language.ranges import range_of
from quiz.lint.language.stem_forms import asks_which_is_true, blanks
from quiz.lint.passages import Passage, read_by_learners, texts
from quiz.lint.thresholds import GENERIC_WORDS
from quiz.model import AnswerPart, Bank, Question, Traits
from quiz.source import Mapping, Node, Place, Scalar, Sequence, SourceLines

_BARE = 3
"""Words of a sentence that asks too little by itself ("Which one?"), so that those before it count too."""


class Option:
    """An option, with what nearly every rule needs to know of it."""

    __slots__ = ("at", "content", "length", "meta", "number", "range", "right", "text", "why", "why_at", "words")

    def __init__(self, part: AnswerPart, at: Node, why_at: Node | None) -> None:
        self.text = text = part.text
        self.right = part.right
        self.at = at
        self.why = part.why
        self.why_at = why_at
        """Where its reason is."""
        self.meta = meta_of(text)
        """What it says of the other options ("all of the above"); lengths and orders leave such options out."""
        self.length = words.length(text)
        """Characters, a run of blanks counting as one."""
        self.words = tuple(words.words(text))
        """Its words in small letters."""
        self.content = words.content_of(self.words)
        """The stems of its words that carry meaning."""
        self.number = value(text, self.words)
        """The number that it says; None where it says none, or several."""
        self.range = range_of(text, self.words)
        """The range of numbers that it says and little else."""


class Surroundings:
    """What the rules need to know of a question's bank."""

    def __init__(self, model: Bank, texts: SourceLines) -> None:
        self.model = model
        self.texts = texts
        self.language = model.language.partition("-")[0].casefold()
        """Without its region: ``en`` for ``en-GB``."""

    @cached_property
    def types(self) -> frozenset[str]:
        """Return the types of its questions."""
        return frozenset({question.type for question in self.model.questions})

    @cached_property
    def explained_words(self) -> frozenset[str]:
        """Return the words of the glossary's terms, in small letters and also in the plural."""
        known = {word for term in self.model.glossary for word in words.words(term)}
        plurals = {f"{word}s" for word in known} | {f"{word[:-2]}es" for word in known if word.endswith("is")}
        return frozenset(known | plurals)


class QuestionContext:
    """One question of a bank. What nearly every rule needs is computed at once, and the rest once when it is needed."""

    def __init__(self, bank: Surroundings, model: Question, node: Mapping) -> None:
        self.bank = bank
        self.language = bank.language
        self.model = model
        self.node = node
        self.id = model.id
        self.traits = kinds.traits(model)
        self.path = model.span.path if model.span else ""
        """The file it is in, as problems name it."""
        self.stem = model.stem
        self.stem_words = words.words(model.stem)
        self.stem_content = words.content_of(self.stem_words)
        self.stem_tokens = words.tokens_of(self.stem_words)
        self.options = options = _options(model, self.traits, node)
        """What there is to pick from, in the order of the file; none where nothing is picked from own options."""
        self.option_tokens = words.tokens_of([word for option in options for word in option.words])
        self.plain_options = tuple([option for option in options if not option.meta])
        """The options that are about the subject, not about the other options."""
        self.distractors = tuple([option for option in self.plain_options if not option.right])
        """The wrong options among these."""
        self.keys = tuple([option for option in options if option.right])
        """The options that belong to the key."""
        self.key = self.keys[0] if len(self.keys) == 1 and len(options) > 1 else None
        """The option that is the key, where exactly one is and there is something to tell it from."""
        self.is_statement = self.traits.stem == "statement" or (
            len(options) == 2 and {option.text.casefold().strip(" .") for option in options} == {"true", "false"}
        )
        """Whether it is a statement to judge, true or false, whichever type it is written as."""

    @cached_property
    def wordings(self) -> "tuple[QuestionContext, ...]":
        """Return it as it is, and once more for each other wording, with that in the place of its stem."""
        return (self, *(_reworded(self, at) for at in _other_wordings(self.node, self.model)))

    @cached_property
    def lead_in(self) -> str:
        """Return the sentence of the stem that asks."""
        return words.lead_in(self.stem)

    @cached_property
    def asks_which_is_true(self) -> bool:
        """Return whether a short stem asks which of its options is true, or false, about anything."""
        return len(self.stem_words) <= GENERIC_WORDS and asks_which_is_true(self.lead_in)

    @cached_property
    def blanks(self) -> list[re.Match[str]]:
        """Return the blanks in the stem."""
        return blanks(self.stem)

    @cached_property
    def negation(self) -> Negation | None:
        """Return the word that makes it negative; None for a positive one, and where learners judge themselves."""
        if self.traits.self_judged or (self.language == "en" and not may_deny(self.stem_tokens)):
            return None
        whole = self.language == "en" and len(words.words(self.lead_in)) <= _BARE
        text = self.stem if self.is_statement or whole else self.lead_in
        return negation(text, self.language, statement=self.is_statement)

    @cached_property
    def plain_places(self) -> frozenset[int]:
        """Return where the plain options are among all options, from 0."""
        return frozenset([at for at, option in enumerate(self.options) if not option.meta])

    @cached_property
    def key_place(self) -> int | None:
        """Return where the key is among the options, from 0; None where not exactly one is right."""
        return None if self.key is None else self.options.index(self.key)

    @cached_property
    def shared_content(self) -> list[int]:
        """Return for each option how often the words that carry its meaning are in the other options."""
        often = Counter([word for option in self.options for word in option.content])
        return [sum([often[word] - 1 for word in option.content]) for option in self.options]

    @cached_property
    def texts(self) -> list[Passage]:
        """Return every text of it but its bookkeeping, in the order of the file."""
        return texts(self.node)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every text of it that a learner reads, in the order of the file."""
        return read_by_learners(self.texts, typed=self.traits.typed)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """Return the passages but the key itself, whose words the author is not free to choose."""
        return tuple([passage for passage in self.passages if not passage.is_key])

    def forget_texts(self) -> None:
        """Drop what only the rules about single questions need, so that a large bank is not kept twice."""
        for each in self.__dict__.get("wordings", (self,)):
            for name in ("texts", "passages", "prose"):
                each.__dict__.pop(name, None)

    @property
    def answer_parts(self) -> tuple[AnswerPart, ...]:
        """Return what its answer consists of, each part with its reason, in the order of the file."""
        return kinds.explain(self.model)

    @property
    def is_true(self) -> bool:
        """Return whether it is a statement that is true."""
        return any(part.right and part.text.casefold().strip(" .") == "true" for part in self.answer_parts)

    @cached_property
    def shuffled(self) -> bool:
        """Return whether its options come in a different order each time."""
        shuffle = self.node.get("shuffle")
        return not (isinstance(shuffle, Scalar) and shuffle.text.strip().casefold() == "false")

    def written(self, start: Place, end: Place) -> str:
        """Return the text of the file between two places."""
        return self.bank.texts.between(self.path, start, end)

    def at(self, *keys: str) -> Node:
        """Return the value of the first of ``keys`` that is there, else the question's first key."""
        return _value(self.node, keys)

    def key_of(self, name: str) -> Node:
        """Return the key ``name`` itself, to point at where its value is long; else the question's first key."""
        return _key(self.node, name)

    @property
    def top(self) -> Node:
        """Return where to point when something is missing: the question's first key."""
        return _value(self.node, ())


class BankContext(Surroundings):
    """A bank with all its questions, for the rules that judge them together."""

    def __init__(
        self,
        model: Bank,
        head: Mapping,
        nodes: ReadOnly[str, Mapping],
        texts: SourceLines,
        today: date | None = None,
    ) -> None:
        super().__init__(model, texts)
        self.head = head
        self.today = today
        """The day by which age is judged; None where it is not."""
        around = Surroundings(model, texts)
        self.questions = tuple(QuestionContext(around, question, nodes[question.id]) for question in model.questions)

    def at(self, *keys: str) -> Node:
        """Return the value of the first of ``keys`` that is there, else the bank's first key."""
        return _value(self.head, keys)

    def key_of(self, name: str) -> Node:
        """Return the key ``name`` itself, else the bank's first key."""
        return _key(self.head, name)


def _value(node: Mapping, keys: Iterable[str]) -> Node:
    """Return the value of the first of ``keys`` that ``node`` has, else its first key."""
    found = next((value for key in keys if (value := node.get(key)) is not None), None)
    return _key(node, "") if found is None else found


def _key(node: Mapping, name: str) -> Node:
    """Return the key ``name`` of ``node``, else its first key; ``node`` itself where it has none."""
    keys = [key for key, _ in node.entries]
    return next((key for key in keys if key.text == name), keys[0] if keys else node)


def _other_wordings(node: Mapping, model: Question) -> list[Scalar]:
    also = node.get("also") if model.also else None
    items = also.items if isinstance(also, Sequence) else ()
    return [item for item in items if isinstance(item, Scalar) and item.text.strip() in model.also]


def _reworded(question: QuestionContext, stem: Scalar) -> QuestionContext:
    entries: list[tuple[Scalar, Node]] = [
        (key, stem if key.text == "stem" else value) for key, value in question.node.entries if key.text != "also"
    ]
    model = replace(question.model, stem=stem.text.strip(), also=())
    return QuestionContext(question.bank, model, Mapping(entries, question.node.start, question.node.end))


def _options(model: Question, traits: Traits, node: Mapping) -> tuple[Option, ...]:
    if traits.interaction != "pick" or traits.stem == "statement":
        return ()
    rows = node.get("options")
    places: dict[str, tuple[Node, Node | None]] = {}
    for row in rows.items if isinstance(rows, Sequence) else ():
        fields = {key.text: inner for key, inner in row.entries} if isinstance(row, Mapping) else {}
        text = fields.get("correct") or fields.get("wrong")
        if isinstance(text, Scalar):
            places[text.text.strip()] = text, fields.get("why")
    return tuple([Option(part, *places.get(part.text, (node, None))) for part in kinds.explain(model)])
