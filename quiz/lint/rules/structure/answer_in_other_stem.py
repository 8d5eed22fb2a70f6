"""Rule Q110: the stem of one question gives the answer to another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import typed_keys
from quiz.lint.language.words import content, content_of, stop_words, words
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import GIVEN_LETTERS, GIVEN_WORDS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q110",
    "info",
    """\
Do not give the answer to one question in another.

A learner who meets both in one session reads the answer instead of knowing it.
Reported when the key is found, word for word, in the stem of another question: a key with at least two content words,
or with a word of 8 letters or more. Words of the bank's title name its subject and give nothing away.
Source: Haladyna, Downing & Rodriguez 2002, rule 4; NBME item-writing guide (items that hinge on each other).

Bad 11:11:
    title: Digestion
    questions:
      - id: store
        type: single
        stem: Where is bile stored?
        options:
          - correct: In the gallbladder
          - wrong: In the liver
      - id: stones
        type: single
        stem: Which stones form where bile is stored, in the gallbladder?
        options:
          - correct: Those of cholesterol
          - wrong: Those of salt

Good:
    title: Digestion
    questions:
      - id: store
        type: single
        stem: Where is bile stored?
        options:
          - correct: In the gallbladder
          - wrong: In the liver
      - id: stones
        type: single
        stem: Of what do most gallstones consist?
        options:
          - correct: Cholesterol
          - wrong: Salt

Good:
    title: The gallbladder
    questions:
      - id: store
        type: short-answer
        stem: Which organ stores bile?
        answer: gallbladder
      - id: stones
        type: short-answer
        stem: What are stones in the gallbladder mostly made of?
        answer: fat
""",
)

_Words = tuple[str, ...]
_ARTICLES = frozenset({"a", "an", "the"})


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each stem that has another question's key: one finding a key, at the first of them."""
    keys, sizes = _keys(bank)
    given_away: set[str] = set()
    for question in chain.from_iterable(each.wordings for each in bank.questions):
        stem = question.stem_words
        for at, word in enumerate(stem):
            for size in sizes.get(word, ()):
                for owner, text in keys.get(tuple(stem[at : at + size]), ()):
                    if owner.id != question.id and owner.id not in given_away:
                        given_away.add(owner.id)
                        yield _finding(question, owner, text)


def _keys(bank: BankContext) -> tuple[dict[_Words, list[tuple[QuestionContext, str]]], dict[str, set[int]]]:
    """Return the questions by the words of their keys, and the lengths of keys by their first word."""
    subject = content(bank.model.title)
    keys: dict[_Words, list[tuple[QuestionContext, str]]] = defaultdict(list)
    sizes: dict[str, set[int]] = defaultdict(set)
    for question in bank.questions:
        for text, found in _texts(question):
            key = _without_article(found)
            telling = content_of(found)
            long = any(len(word) >= GIVEN_LETTERS for word in key if word not in stop_words())
            if (len(telling) >= GIVEN_WORDS or long) and not telling <= subject:
                keys[key].append((question, text))
                sizes[key[0]].add(len(key))
    return keys, sizes


def _without_article(key: _Words) -> _Words:
    return key[1:] if len(key) > 1 and key[0] in _ARTICLES else key


def _texts(question: QuestionContext) -> list[tuple[str, _Words]]:
    """Return the texts of its key with their words."""
    if question.key and not question.key.meta and not question.is_statement:
        return [(question.key.text, question.key.words)]
    return [(typed.text, tuple(words(typed.text))) for typed in typed_keys(question)]


def _finding(question: QuestionContext, owner: QuestionContext, text: str) -> Finding:
    return Finding(
        question.at("stem"),
        f'This stem gives away "{shown(text)}", the answer of `{owner.id}`.',
        "Put it in other words here, or ask that question differently.",
        question=question.id,
        path=question.path,
    )


RULE = BankRule(CODE, check)
