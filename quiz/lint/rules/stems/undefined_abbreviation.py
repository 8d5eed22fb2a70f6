"""Rule Q211: an abbreviation is not explained in a bank for patients."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.language.words import stop_words, table
from quiz.lint.rule import BankRule, Finding
from quiz.source import Mapping, Node, Scalar, Sequence
from quiz.source.code import Code

CODE = Code(
    "Q211",
    "warning",
    """\
Explain abbreviations in a bank for patients.

Letters that doctors use every day mean nothing to most other people.
Everything a learner reads is checked for 2 to 6 capitals in a row. An abbreviation counts as explained when it is
once in brackets after its words, "magnetic resonance imaging (MRI)", when its words are in brackets after it, or when
the glossary has it. Well-known ones such as DNA and TV, Roman numbers, and words that the bank also writes in small
letters need no explanation; nor do names with a number ("CA 15-3") and answers to type.
Source: AHRQ PEMAT (terms are explained where they are used).

Bad 7:11:
    title: Tests
    language: en
    audience: patient
    questions:
      - id: use
        type: recall
        stem: What does an MRI show better than an X-ray?
        answer: Soft parts of the body.

Good:
    title: Tests
    language: en
    audience: patient
    questions:
      - id: use
        type: recall
        stem: What does magnetic resonance imaging (MRI) show better than an X-ray?
        answer: Soft parts of the body. MRI does so without rays.

Good:
    title: Tests
    language: en
    audience: patient
    glossary:
      MRI: Magnetic resonance imaging, pictures made with a strong magnet.
    questions:
      - id: use
        type: recall
        stem: What does an MRI show better than an X-ray?
        answer: Soft parts of the body.
""",
)

_SHORT = pattern(r"(?<![\w/-])[A-Z]{2,6}(?=s?(?![\w/-]|\s\d))")
_EXPLAINED = pattern(r"\(([A-Z]{2,6})s?\b|\b([A-Z]{2,6})s?\W{1,4}\(")
_ROMAN = pattern(r"[IVX]+")
_UNSEEN = frozenset({"id", "type", "topic", "tags", "difficulty", "sources", "claims", "checked", "lint", "objective"})
_TYPED = frozenset({"answer", "accept", "text"})
"""What learners type themselves, in questions that are typed."""


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each such abbreviation where it comes first."""
    if bank.model.audience != "patient":
        return
    first: dict[str, tuple[QuestionContext, Node]] = {}
    texts: list[str] = []
    for question in bank.questions:
        for node in _texts(question):
            texts.append(node.text)
            for short in _SHORT.findall(node.text) if not node.text.isupper() else ():
                first.setdefault(short, (question, node))
    whole = "\n".join([*texts, bank.model.notice, bank.model.help, bank.model.summary])
    known = _explained(whole) | {word for term in bank.model.glossary for word in re.findall(r"[A-Z]+", term)}
    for short, (question, at) in first.items():
        if short not in known and not _is_known(short) and not re.search(rf"\b{short.lower()}\b", whole):
            message = f'"{short}" is not explained anywhere in this bank.'
            fix = f"Write it out once with ({short}) after it, or add it to the `glossary`."
            yield Finding(at, message, fix, question=question.id, path=question.path)


def _texts(question: QuestionContext) -> Iterator[Scalar]:
    typed = _TYPED if question.traits.typed else frozenset[str]()
    for key, node in question.node.entries:
        if key.text not in _UNSEEN | typed:
            yield from _within(node, typed)


def _within(node: Node, typed: frozenset[str]) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence(items=questions):
            for inner in questions:
                yield from _within(inner, typed)
        case Mapping(entries=entries):
            for key, inner in entries:
                if key.text not in typed:
                    yield from _within(inner, typed)


def _explained(text: str) -> set[str]:
    return {short for found in _EXPLAINED.findall(text) for short in found if short}


@cache
def _is_known(short: str) -> bool:
    return short in table("known-abbreviations") or short.lower() in stop_words() or bool(_ROMAN.fullmatch(short))


RULE = BankRule(CODE, check)
