"""Answers that are typed: whether they can be, and whether they count."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz import kinds
from quiz.kinds import DeclaredAnswer
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import Typed, accepted, around_gaps, typed_keys
from quiz.lint.language.quotations import unquoted
from quiz.lint.language.typed_signs import alternatives, foreign_letter, remark, without_markup
from quiz.lint.language.words import contains, is_no_accident, sentences, word_count, words
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule, code
from quiz.lint.shown_texts import place_in
from quiz.lint.thresholds import TYPED_WORDS
from quiz.model import Grading, Judged
from quiz.prose import name_of
from quiz.source import Mapping, Node, Placed, Scalar, Sequence, shown


def answer_not_as_declared(bank: BankContext) -> Iterator[Finding]:
    """Yield every answer that the program grades otherwise than its author declared."""
    grading = kinds.grading_of(bank.model)
    for question in bank.questions:
        for declared in kinds.declared_answers(question.model):
            if _counts(question, declared, grading) != declared.counts:
                yield _not_as_declared(question, declared)


def _counts(question: QuestionContext, declared: DeclaredAnswer, grading: Grading) -> bool:
    outcome = kinds.grade(question.model, declared.response, grading)
    return isinstance(outcome, Judged) and outcome.verdict == "right"


def _not_as_declared(question: QuestionContext, declared: DeclaredAnswer) -> Finding:
    text = shown(declared.text)
    if declared.counts:
        message = f"`{text}` does not count, because it is rejected as well."
        fix = "Remove it from `reject`; where only its capitals are wrong, write `case: sensitive`."
    else:
        message = f"`{text}` is rejected, but it counts: it is the answer itself."
        fix = "Remove it from `reject`, or change `answer`."
    return Finding(_node_at(question, declared.where), message, fix, question=question)


def _node_at(question: QuestionContext, where: tuple[str | int, ...]) -> Node:
    """Return the node at the end of a path through the question, or the last one on it that is there."""
    node: Node = question.node
    for step in where:
        if isinstance(step, str) and isinstance(node, Mapping):
            found = node.get(step)
        elif isinstance(step, int) and isinstance(node, Sequence) and step < len(node.items):
            found = node.items[step]
        else:
            found = None
        if found is None:
            return question.top if node is question.node else node
        node = found
    return node


_EXACT = pattern(
    r"\b(?:how (?:many|often)|numbers?|years?|centur(?:y|ies)|decades?|per ?cent|percentage|powers?|exponents?"
    r"|digits?|factors?|times|sum|product|remainder|integers?|whole|steps?|stages?|scores?|index|output|returns?|prints?"
    r"|count|scale|grades?|bits?|bytes?|squared?|cubed?|roots?|atomic|valence|charge)\b"
    r"|%|\d\s*[-+*/×·÷^−=x]|\b(?:plus|minus|divided by|modulo)\b|[=√∑]",
    re.IGNORECASE,
)
"""What a stem has that asks for a number which is counted or calculated."""


def number_without_tolerance(question: QuestionContext) -> Iterator[Finding]:
    """Yield the number that has neither a tolerance nor a unit."""
    if not question.traits.number or any(question.node.get(key) for key in ("tolerance", "range", "unit")):
        return
    from quiz.answers.numbers import read_number  # noqa: PLC0415 - not every bank asks for numbers

    number = read_number(kinds.key(question.model)[0])
    if number is None or (number.denominator == 1 and (question.language != "en" or _EXACT.search(question.stem))):
        return
    yield Finding(
        question.at("answer"),
        "This number has neither a tolerance nor a unit.",
        "Add `tolerance:` for what still counts, or `unit:`.",
    )


def long_answer(question: QuestionContext) -> Iterator[Finding]:
    """Yield each answer that is long to type."""
    for typed in typed_keys(question):
        number = word_count(typed.text)
        if number > TYPED_WORDS:
            message = f"The answer has {number} words, and could be written in too many ways."
            yield Finding(typed.at, message, "Ask for less, or make the question one of type `recall`.")


_OR = frozenset({"or", "versus", "vs", "oder", "ou", "o"})


def answer_in_stem(question: QuestionContext) -> Iterator[Finding]:
    """Yield each key that can be read in its own question."""
    for typed in typed_keys(question):
        key = words(typed.text)
        text = f"{question.stem}\n{around_gaps(question)}"
        if key and is_no_accident(key) and any(_shows(words(sentence), key) for sentence in sentences(unquoted(text))):
            at = question.at("stem") if typed.at is not question.node.get("text") else typed.at
            yield Finding(at, f'The answer, "{shown(typed.text)}", is in the question.', "Ask in other words.")


def _shows(sentence: list[str], key: list[str]) -> bool:
    """Return whether a sentence has the words of the key, other than as one of several choices."""
    return _OR.isdisjoint(sentence) and contains(sentence, key)


class _Flaw(NamedTuple):
    """Why a key cannot be typed."""

    piece: str
    """The part that cannot be typed."""
    message: str
    instead: tuple[str, ...]
    """What should count, the best first."""


def untypable_key(question: QuestionContext) -> Iterator[Finding]:
    """Yield each answer that somebody would have to type with signs that nobody types."""
    keys = accepted(question) or typed_keys(question)
    if not (keys and kinds.graded(question.model)):
        return
    verbatim = question.node.get("verbatim")
    if isinstance(verbatim, Scalar) and verbatim.text.strip().casefold() == "true":
        keys = [key for key in keys if key.text[:1] == key.text[-1:] == "`"]
    known = {key.text.casefold() for key in keys}
    for key in keys:
        flaw = _flaw(key.text, question)
        if flaw and flaw.instead[0].casefold() not in known:
            yield Finding(
                _place_of_piece(question, key, flaw.piece), flaw.message, _how_to_write(question, key, flaw.instead)
            )


def _flaw(text: str, question: QuestionContext) -> _Flaw | None:
    quoted = shown(text)
    if (plain := without_markup(text, question.stem)) not in ("", text):
        return _Flaw(text, f"`{quoted}` has marks that nobody types.", (plain,))
    if found := foreign_letter(text, question.language):
        letter, intended = found
        looks = f"{letter} ({name_of(letter)})"
        return _Flaw(letter, f"In `{quoted}` the letter {looks} only looks right; nobody types it.", (intended,))
    if found := remark(text):
        piece, plain = found
        return _Flaw(piece, f"`{quoted}` has to be typed with the remark {shown(piece)}.", (plain,))
    several = alternatives(text, question.language)
    if several:
        message = f"`{quoted}` has to be typed whole; whoever types only `{shown(several[0])}` is wrong."
        return _Flaw(text, message, several)
    return None


def _how_to_write(question: QuestionContext, key: Typed, instead: tuple[str, ...]) -> str:
    first, *rest = (f"`{shown(text)}`" for text in instead)
    if question.traits.interaction == "fill":
        return f"Write `[[{shown('|'.join(instead))}]]`."
    if key.at is not question.node.get("answer"):
        return f"Write {' and '.join((first, *rest))}, each as an item."
    return f"Write `answer: {shown(instead[0])}`" + (f", and {', '.join(rest)} below `accept:`." if rest else ".")


def _place_of_piece(question: QuestionContext, key: Typed, piece: str) -> Placed:
    at = key.at
    if not isinstance(at, Scalar):
        return at
    found = re.search(rf"(?:\[\[|\|)\s*{re.escape(key.text)}", at.text)
    begin = (found.end() - len(key.text)) if found and question.traits.interaction == "fill" else 0
    return place_in(question.bank.texts, question.path, at, at.text.find(piece, begin), len(piece))


_NUMBERS = frozenset({"answer", "range", "tolerance"})
_GROUPED = pattern(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d|[eE])")


def number_reading(question: QuestionContext) -> Iterator[Finding]:
    """Yield each number of a numeric question whose point may group digits."""
    if not question.traits.number:
        return
    from quiz.answers.separators import decimal_sign  # noqa: PLC0415 - not every bank asks for numbers

    if decimal_sign(question.bank.model.language) != ",":
        return
    for passage in question.texts:
        if passage.field not in _NUMBERS:
            continue
        for found in _GROUPED.finditer(passage.text):
            grouped, exact = found[0].replace(".", ""), found[0].rstrip("0")
            decimal = f"{exact}0" if exact.endswith(".") else f"{found[0]}0"
            read = exact.rstrip(".")
            yield Finding(
                place_in(question.bank.texts, question.path, passage.at, found.start(), len(found[0])),
                f"`{found[0]}` is read as {read}, but in the bank's language it means {grouped}.",
                f"Write `{grouped}`; or `{decimal}` if it is {read}.",
            )


RULES: tuple[Rule, ...] = (
    BankRule(code("Q601", "error"), answer_not_as_declared),
    QuestionRule(code("Q603", "warning"), number_without_tolerance),
    QuestionRule(code("Q604", "info"), long_answer),
    QuestionRule(code("Q606", "error"), answer_in_stem),
    QuestionRule(code("Q607", "warning"), untypable_key),
    QuestionRule(code("Q608", "warning"), number_reading),
)
