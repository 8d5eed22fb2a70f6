"""The stem of one question holds the answer of another."""

from collections import defaultdict
from collections.abc import Iterator

from quiz.lint.item import Item, Whole
from quiz.lint.keys import typed_keys
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import GIVEN_LETTERS, GIVEN_WORDS
from quiz.lint.words import content, stop_words, words
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q110",
    "info",
    """\
The stem of one question holds the answer of another.

Who meets the two in one session reads the answer instead of knowing it. Told when the key, word for word, stands in the
stem of another question: a key with two content words or more, or with a word of 8 letters or more. Words of the
bank's title are its subject, and give nothing away.
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


def look(whole: Whole) -> Iterator[Finding]:
    """Each stem that holds another question's key; one finding a key, at the first of them."""
    keys, sizes = _keys(whole)
    told: set[str] = set()
    for item in whole.items:
        said = words(item.stem)
        for at, word in enumerate(said):
            for size in sizes.get(word, ()):
                for owner, text in keys.get(tuple(said[at : at + size]), ()):
                    if owner is not item and owner.question.id not in told:
                        told.add(owner.question.id)
                        yield _told(item, owner, text)


def _keys(whole: Whole) -> tuple[dict[_Words, list[tuple[Item, str]]], dict[str, set[int]]]:
    """The questions by the words of their keys, and how long those are by their first word."""
    subject = content(whole.bank.title)
    keys: dict[_Words, list[tuple[Item, str]]] = defaultdict(list)
    sizes: dict[str, set[int]] = defaultdict(set)
    for item in whole.items:
        for text in _texts(item):
            said = _without_article(words(text))
            telling = content(text)
            long = any(len(word) >= GIVEN_LETTERS for word in said if word not in stop_words())
            if (len(telling) >= GIVEN_WORDS or long) and not telling <= subject:
                keys[said].append((item, text))
                sizes[said[0]].add(len(said))
    return keys, sizes


def _without_article(said: list[str]) -> _Words:
    return tuple(said[1:] if len(said) > 1 and said[0] in _ARTICLES else said)


def _texts(item: Item) -> list[str]:
    if item.key and not item.key.meta and not item.is_statement:
        return [item.key.text]
    return [typed.text for typed in typed_keys(item)]


def _told(item: Item, owner: Item, text: str) -> Finding:
    return Finding(
        item.at("stem"),
        f'This stem gives away "{shown(text)}", the answer of `{owner.question.id}`.',
        "Say it in other words here, or ask that question in another way.",
        question=item.question.id,
        path=item.path,
    )


GIVES_AWAY = BankRule(CODE, look)
