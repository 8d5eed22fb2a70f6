"""Questions that repeat each other, or give each other's answer away."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import around_gaps, key_text, typed_keys
from quiz.lint.language.words import content, content_of, stop_words, words
from quiz.lint.rule import BankRule, Finding, Rule, code
from quiz.lint.thresholds import GIVEN_LETTERS, GIVEN_WORDS, SAME_STEM
from quiz.source import shown


class _Asked(NamedTuple):
    """A question as it is compared with others."""

    question: QuestionContext
    text: str
    key: tuple[str, ...]
    words: frozenset[str]
    rest: frozenset[str]
    """Its numbers and single signs: a question about 7 is another one than about 11."""


def same_question(bank: BankContext) -> Iterator[Finding]:
    """Yield each question that repeats an earlier one, in whichever wordings."""
    asked = [_asked(each) for question in bank.questions for each in question.wordings]
    first: dict[object, _Asked] = {}
    for later, near in zip(asked, _near_twins(asked), strict=True):
        same = later.text, later.key if _needs_key(later) else ()
        twin = first.setdefault(same, later)
        earlier = near if twin.question.id == later.question.id else twin
        if earlier:
            yield _same(later.question, earlier.question)


def _asked(question: QuestionContext) -> _Asked:
    gaps = around_gaps(question)
    text = f"{question.stem} {gaps}" if gaps else question.stem
    found = words(text) if gaps else question.stem_words
    plain = " ".join(text.lower().split()).strip(" .?!:")
    signs = {word for word in found if len(word) == 1 or not word.isalpha()}
    return _Asked(
        question, plain, key_text(question), content(text) if gaps else question.stem_content, frozenset(signs - {"a"})
    )


def _needs_key(asked: _Asked) -> bool:
    return asked.question.traits.stem == "instruction" or asked.question.asks_which_is_true


def _near_twins(asked: list[_Asked]) -> list[_Asked | None]:
    """Return for each question an earlier one with the same key and nearly the same words.

    Two sets that share so much have a word in common among the rarest few of each (the prefix filter; Chaudhuri, Ganti
    & Kaushik 2006), so only those are looked up, and only among questions with the same key. Quadratic at worst, where
    all questions have one key and are made of the same few words.
    """
    sizes = Counter((each.question.model.type, each.key, each.rest) for each in asked)
    often = Counter(word for each in asked for word in each.words)
    kept: dict[object, list[_Asked]] = defaultdict(list)
    seen: dict[object, _Asked] = {}
    found: list[_Asked | None] = []
    for each in asked:
        group = each.question.model.type, each.key, each.rest
        if sizes[group] == 1:
            found.append(None)
            continue
        mine = each.question.id
        twin = seen.get((group, each.words)) if each.words else None
        if twin and twin.question.id == mine:
            twin = None
        if twin is None and each.words:
            rare = sorted(each.words, key=lambda word: (often[word], word))
            prefix = rare[: len(rare) - math.ceil(SAME_STEM * len(rare)) + 1]
            others = (other for word in prefix for other in kept[group, word] if other.question.id != mine)
            twin = next((other for other in others if _alike(each.words, other.words)), None)
            seen.setdefault((group, each.words), each)
            for word in prefix:
                kept[group, word].append(each)
        found.append(twin)
    return found


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < SAME_STEM * max(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= SAME_STEM * (len(one) + len(other) - shared)


def _same(later: QuestionContext, earlier: QuestionContext) -> Finding:
    line = f" (line {earlier.node.start[0]})" if earlier.path == later.path else f" ({earlier.path})"
    return Finding(
        later.at("stem", "text"),
        f"This is the same question as `{earlier.id}`{line}.",
        "Remove one, or ask about another side of it.",
        question=later,
    )


_Words = tuple[str, ...]
_ARTICLES = frozenset({"a", "an", "the"})


def answer_in_other_stem(bank: BankContext) -> Iterator[Finding]:
    """Yield each stem that has another question's key: one finding a key, at the first of them.

    Takes time in proportion to the words of all stems, and to those of the longest key that a stem begins to say.
    """
    keys = _keys_by_words(bank)
    given_away: set[str] = set()
    for question in chain.from_iterable(each.wordings for each in bank.questions):
        for owner, text in _keys_in(question.stem_words, keys):
            if owner.id != question.id and owner.id not in given_away:
                given_away.add(owner.id)
                yield _given_away(question, owner, text)


class _Branch:
    """The keys that begin with the same words, as a tree."""

    __slots__ = ("longer", "owners")

    def __init__(self) -> None:
        self.longer: dict[str, _Branch] = {}
        """Those with further words, by the next one."""
        self.owners: list[tuple[QuestionContext, str]] = []
        """The questions that have just these words as their key, and its text."""


def _keys_in(stem: Sequence[str], keys: _Branch) -> Iterator[tuple[QuestionContext, str]]:
    """Yield the owners of all keys that are in ``stem``, word for word, with the text of the key."""
    for begin, first in enumerate(stem):
        branch, at = keys.longer.get(first), begin
        while branch is not None:
            yield from branch.owners
            at += 1
            branch = branch.longer.get(stem[at]) if at < len(stem) else None


def _keys_by_words(bank: BankContext) -> _Branch:
    """Return the keys that give something away where they are said."""
    subject = content(bank.model.title)
    keys = _Branch()
    for question in bank.questions:
        for text, found in _key_texts(question):
            key = _without_article(found)
            telling = content_of(found)
            long = any(len(word) >= GIVEN_LETTERS for word in key if word not in stop_words())
            if (len(telling) >= GIVEN_WORDS or long) and not telling <= subject:
                branch = keys
                for word in key:
                    branch = branch.longer.setdefault(word, _Branch())
                branch.owners.append((question, text))
    return keys


def _without_article(key: _Words) -> _Words:
    return key[1:] if len(key) > 1 and key[0] in _ARTICLES else key


def _key_texts(question: QuestionContext) -> list[tuple[str, _Words]]:
    """Return the texts of its key with their words."""
    if question.key and not question.key.meta and not question.is_statement:
        return [(question.key.text, question.key.words)]
    return [(typed.text, tuple(words(typed.text))) for typed in typed_keys(question)]


def _given_away(question: QuestionContext, owner: QuestionContext, text: str) -> Finding:
    return Finding(
        question.at("stem"),
        f'This stem gives away "{shown(text)}", the answer of `{owner.id}`.',
        "Put it in other words here, or ask that question differently.",
        question=question,
    )


RULES: tuple[Rule, ...] = (
    BankRule(code("Q109", "warning"), same_question),
    BankRule(code("Q110", "info"), answer_in_other_stem),
)
