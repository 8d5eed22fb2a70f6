"""Banks made to hurt, by seed and size: each repeats one thing that some part of the program might do for all pairs."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from random import Random

Maker = Callable[[Random], tuple[str, Callable[[int], str]]]
"""Returns how a file begins, and its part with a number."""

_HEAD = "format: 1\nid: hostile\ntitle: Hostile\nlanguage: en\n"
_TOP = f"{_HEAD}questions:\n"
_RECALL = "  - id: q{0}\n    type: recall\n    stem: What is thing {0}?\n    answer: This.\n"
_LONGEST = 9_000
"""Characters of a stem, near the limit."""


def _one(before: str, item: str) -> Maker:
    """Return one question with a list that never ends."""
    return lambda _: (f"{_TOP}  - id: a\n{before}", item.format)


def _header(before: str, item: str) -> Maker:
    """Return a list of the bank itself that never ends."""
    return lambda _: (f"{_TOP}{_RECALL.format(0)}{before}", item.format)


def _among(before: str, item: str, question: str) -> Maker:
    """Return a list of the bank that is as long as a page of a dictionary, and questions that refer to it."""
    many = "".join(map(item.format, range(2_000)))
    return lambda _: (f"{_HEAD}{before}{many}questions:\n", question.format)


def _questions(question: str) -> Maker:
    """Return the same question again and again, with another number."""
    return lambda _: (_TOP, question.format)


def _stems(text: str) -> Maker:
    """Return questions whose stems are as long as they may be, and repeat ``text``."""
    stem = (text * (_LONGEST // len(text) + 1))[:_LONGEST]
    question = "  - id: q{0}\n    type: recall\n    answer: This.\n    stem: |\n      {1}\n"
    return lambda _: (_TOP, lambda at: question.format(at, f"x{at} {stem}"))


def _alone(text: str) -> Maker:
    """Return a file that holds no question."""
    return lambda _: ("", text.format)


def _words(chance: Random) -> tuple[str, Callable[[int], str]]:
    """Return questions of the same few words: everything is like everything else."""

    def question(at: int) -> str:
        texts = [" ".join(chance.choices(("bone", "lung", "liver", "cell", "sign"), k=9)) for _ in range(5)]
        options = "".join(
            f"      - {'wrong' if number else 'correct'}: {text} {number}\n        why: {text}\n"
            for number, text in enumerate(texts[1:])
        )
        return f"  - id: w{at}\n    type: single\n    stem: {texts[0]}?\n    options:\n{options}"

    return _TOP, question


_SINGLE = "    type: single\n    stem: What?\n    options:\n      - correct: It rises\n"
_SHORT = "    type: short-answer\n    stem: What?\n    answer: word\n"

FILES: Mapping[str, Maker] = {
    "options of one question": _one(_SINGLE, "      - wrong: It is thing {0}\n"),
    "accepted answers": _one(f"{_SHORT}    accept:\n", "      - word{0}\n"),
    "rejected answers": _one(f"{_SHORT}    reject:\n", "      - text: no{0}\n        why: No.\n"),
    "rejected numbers": _one(
        "    type: numeric\n    stem: What?\n    answer: 0.5\n    reject:\n", "      - answer: {0}\n        why: No.\n"
    ),
    "pairs": _one("    type: matching\n    stem: What?\n    pairs:\n", "      - left: a{0}\n        right: b{0}\n"),
    "items in order": _one("    type: ordering\n    stem: What?\n    sequence:\n", "      - item {0}\n"),
    "hints": _one("    type: recall\n    stem: What?\n    answer: This.\n    hints:\n", "      - Hint {0}\n"),
    "other wordings": _one("    type: recall\n    stem: What?\n    answer: This.\n    also:\n", "      - What {0}?\n"),
    "keys of one question": _one("    type: recall\n    stem: What?\n    answer: This.\n", "    key{0}: text\n"),
    "confusable words": _header("confusable:\n  -\n", "    - word{0}\n"),
    "pairs of confusable words": _header("confusable:\n", "  - [word{0}, werd{0}]\n"),
    "glossary": _header("glossary:\n", "  word{0}: A thing.\n"),
    "topics": _header("topics:\n", "  topic-{0}:\n    title: Topic {0}\n"),
    "sources": _header("sources:\n", "  source-{0}:\n    title: Source {0}\n"),
    "keys of the bank": _header("", "key{0}: text\n"),
    "a long glossary": _among("glossary:\n", "  thing {0}: A thing.\n", _RECALL),
    "many topics": _among("topics:\n", "  topic-{0}:\n    title: Topic {0}\n", _RECALL + "    topic: topc-{0}\n"),
    "many sources": _among(
        "sources:\n", "  source-{0}:\n    title: Source {0}\n", _RECALL + "    sources: [sorce-{0}]\n"
    ),
    "a key again and again": _one(_SINGLE + "        why: It\n", "        why: It {0}\n"),
    "a key in capitals": _one("    type: recall\n    stem: What?\n    answer: This.\n", "    HINTS: text\n"),
    "full lists": _questions(
        "  - id: q{0}\n" + _SINGLE + "".join(f"      - wrong: It is thing {{0}}-{at}\n" for at in range(99))
    ),
    "full accepted and rejected": _questions(
        "  - id: q{0}\n"
        + _SHORT
        + "    accept:\n"
        + "".join(f"      - word{{0}}-{at}\n" for at in range(99))
        + "    reject:\n"
        + "".join(f"      - text: no{{0}}-{at}\n        why: No.\n" for at in range(99))
    ),
    "full orders": _questions(
        "  - id: q{0}\n    type: ordering\n    stem: What {0}?\n    sequence:\n"
        + "".join(f"      - item {{0}}-{at}\n" for at in range(99))
    ),
    "tabs": _questions("\t- id: q{0}\n    type: recall\n    stem: What is {0}?\n    answer: This.\n"),
    "tabs in every line": _questions("\t- id: q{0}\n\t\ttype: recall\n\t\tstem: What is {0}?\n\t\tanswer: This.\n"),
    "near-keys": _questions(_RECALL + "    explanatoin{0}: So.\n"),
    "sources that are not declared": _questions(_RECALL + "    sources: [source-{0}]\n"),
    "topics of their own": _questions(_RECALL + "    topic: topic-{0}\n"),
    "tags": _questions(_RECALL + "    tags: [a{0}, b{0}, c{0}]\n"),
    "five faults each": _questions(
        "  - id: Q {0}\n    type: recal\n    stem: What?\n    stem: Why?\n    anwser: &x !y *z\n    shuffle: yes\n"
    ),
    "the same id": _questions("  - id: same\n    type: recall\n    stem: What {0}?\n    answer: This.\n"),
    "no id": _questions("  - type: recall\n    stem: What is it?\n    answer: This.\n"),
    "the same words": _words,
    "quotes left open": _questions('  - id: q{0}\n    type: recall\n    stem: "What?\n    answer: This.\n'),
    "brackets left open": _questions("  - id: q{0}\n    type: recall\n    stem: [What?\n    answer: This.\n"),
    "dashes spoilt": _questions("  x- id: q{0}\n    type: recall\n    stem: What?\n    answer: This.\n"),
    "every second dash spoilt": _questions(_RECALL + " > id: p{0}\n    type: recall\n    stem: What?\n"),
    "keys of the header between": _questions(
        "  - id: q{0}\n    type: recall\nsources:\n    stem: What {0}?\n    answer: This.\n"
    ),
    "questions: again and again": _questions(f"{_RECALL}questions:\n"),
    "words of other programs": _questions(
        "  - question: What is {0}?\n    choices: [one {0}, two {0}, three {0}]\n    answer: B\n    kind: mcq\n"
    ),
    "documents between": _questions(f"{_RECALL}---\n"),
    "topics in a list": _header("topics:\n", "  - title: Topic {0} # {0}\n"),
    "anchors": _questions("  - &q{0} [a]\n"),
    "aliases": _questions("  - [*a, *b, *c{0}]\n"),
    "documents": _alone("---\n"),
    "fences": _alone("```yaml\n- id: q{0}\n```\n"),
    "comments": _alone("# {0}\n"),
    "empty items": _questions("  -\n"),
    "a log": _alone("2026-01-01 12:00:00 ERROR: number {0}: [\n"),
    "one line of brackets": lambda _: (f"{_TOP}  - ", lambda _: "[" * 99),
    "one line of dashes": lambda _: (f"{_TOP}  ", lambda _: "- " * 99),
    "one line of JSON": lambda _: (
        '{"title": "A", "questions": [',
        lambda at: f'{{"type": "recall", "stem": "What {at}?", "answer": "It"}}, ',
    ),
    "a stem of blanks": lambda _: (f"{_TOP}  - id: a\n    type: recall\n    stem: é", lambda _: " " * 99),
    "NULs": _questions(_RECALL + "    x-note: \0\0\0\0\n"),
    "bidi marks": _questions(_RECALL + "    explanation: \u202e{0}\u202e\n"),
    "stems of links": _stems("[a]("),
    "stems of stars": _stems("*a **"),
    "stems of back-ticks": _stems("` `` "),
    "stems of brackets": _stems("[!["),
    "stems of digits": _stems("1.1,"),
    "stems of one letter": _stems("a"),
    "stems of short words": _stems("not a "),
    "stems of blanks": _stems("é" + " " * 400),
    "stems of tags": _stems("<a "),
    "stems of gaps": _stems("[[a|"),
    "stems of quotes": _stems("\"'\u201c"),
    "stems of wide letters": _stems("語e\u0301"),
}


def made(name: str, size: int, seed: int) -> str:
    """Return the text of a file of at least ``size`` bytes."""
    head, part = FILES[name](Random(seed))
    return "".join([head, *_parts(part, size - len(head))])


def _parts(part: Callable[[int], str], size: int) -> Iterator[str]:
    for at in count():
        if size <= 0:
            return
        text = part(at)
        size -= len(text.encode("utf-8"))
        yield text
