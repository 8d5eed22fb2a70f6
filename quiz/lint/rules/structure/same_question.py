"""Rule Q109: a bank has a question twice."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import around_gaps, key_text
from quiz.lint.language.words import content, words
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import SAME_STEM
from quiz.source.code import Code

CODE = Code(
    "Q109",
    "warning",
    """\
Ask each question once.

A learner who knows the answer to the first knows the second too, so the second shows nothing and still counts.
Two questions are the same when their texts are, apart from capitals and final signs; or when they have the same key,
the same numbers, and 85 % of their content words in common. A stem that asks nothing by itself ("Which of these is
true?") needs the same key as well.
Source: Haladyna, Downing & Rodriguez 2002, rule 4.

Bad 15:11:
    title: Twice
    questions:
      - id: first
        type: single
        stem: Which organ makes bile?
        options:
          - correct: The liver
          - wrong: The spleen
        explanation: The cells of the liver make bile.
      - id: second
        type: single
        tags: [more]
        difficulty: hard
        topic: digestion
        stem: Which organ makes the bile?
        options:
          - correct: The liver
          - wrong: The pancreas

Good:
    title: Once each
    questions:
      - id: first
        type: single
        stem: Which organ makes bile?
        options:
          - correct: The liver
          - wrong: The spleen
      - id: second
        type: single
        stem: Which organ stores bile?
        options:
          - correct: The gallbladder
          - wrong: The liver

Good:
    title: Numbers differ
    questions:
      - id: first
        type: true-false
        stem: The number 7 is a prime number.
        answer: true
      - id: second
        type: true-false
        stem: The number 11 is a prime number.
        answer: true
""",
)


class _Asked(NamedTuple):
    """A question as it is compared with others."""

    question: QuestionContext
    text: str
    key: tuple[str, ...]
    words: frozenset[str]
    rest: frozenset[str]
    """Its numbers and single signs: a question about 7 is another one than about 11."""


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each question that repeats an earlier one, in whichever wordings."""
    asked = [_asked(each) for question in bank.questions for each in question.wordings]
    first: dict[object, _Asked] = {}
    for later, near in zip(asked, _near(asked), strict=True):
        same = later.text, later.key if _needs_key(later) else ()
        twin = first.setdefault(same, later)
        earlier = near if twin.question.id == later.question.id else twin
        if earlier:
            yield _finding(later.question, earlier.question)


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


def _near(asked: list[_Asked]) -> list[_Asked | None]:
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


def _finding(later: QuestionContext, earlier: QuestionContext) -> Finding:
    line = f" (line {earlier.node.start[0]})" if earlier.path == later.path else f" ({earlier.path})"
    return Finding(
        later.at("stem", "text"),
        f"This is the same question as `{earlier.id}`{line}.",
        "Remove one, or ask about another side of it.",
        question=later.id,
        path=later.path,
    )


RULE = BankRule(CODE, check)
