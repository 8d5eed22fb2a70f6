"""Recognises a file that is no bank, although it is YAML or JSON: settings, lists of services, a workflow.

Nobody's other files are to be edited, and thirty findings about one help nobody. What an author began, with half its
keys missing or misspelled, is a bank all the same; so one recognisable question is enough.
"""

import re
from collections.abc import Collection

from quiz.bank.bank_keys import HEADER_KEYS, QUESTIONS, TITLE
from quiz.bank.recovery.author_names import NOTHING, our_words
from quiz.kinds import TYPES
from quiz.source import Mapping, Node, Report, Scalar, Sequence, Stretch, Unreadable, codes, leaves
from quiz.source.fields import OWN
from quiz.source.nodes import describe
from quiz.source.suggestions import near_miss

_WORDS = {
    "stem",
    "options",
    "answer",
    "correct-index",
    "distractors",
    "accept",
    "reject",
    "sequence",
    "pairs",
    "explanation",
    "hints",
    "range",
    "tolerance",
}
_LINE = r"^\s*(?:-\s+)?[\"']?(?:{})[\"']?\s*:"
_ASKS = re.compile(_LINE.format("stem|question|prompt|q|text"), re.MULTILINE)
_LISTS = re.compile(r"^[\"']?questions[\"']?\s*:", re.MULTILINE)
_ANSWERS = re.compile(_LINE.format("options|choices|answers?|correct|wrong|a|pairs|sequence|gaps"), re.MULTILINE)


_WHAT_IS_A_BANK = "A bank begins with `title: ...`, and below `questions:` it has a list of questions."


def report_no_bank(root: Node | None, text: str, report: Report, *, alone: bool | None) -> bool:
    """Report a file in which no question is, with nothing else, and return whether it is one.

    ``alone`` says whether it is the only file of its bank; None, that it is a further file of a folder's bank.
    """
    if root is None or (isinstance(root, Scalar) and not root.text):
        hint = "Begin it with `title: ...` and `questions:`."
        report.add(Stretch(), codes.EMPTY, "This file says nothing.", hint)
        return True
    if isinstance(root, Scalar) or (isinstance(root, Sequence) and alone is not True):
        message = f"A bank is a group of keys, but this is {describe(root)}."
        report.add(
            root, codes.WRONG_TYPE, message, "Begin it with `title: ...`, and put `questions:` above the questions."
        )
        return True
    if alone is False or is_bank(root, text):
        return False
    report.problems.clear()
    if alone:
        report.add(Stretch(), codes.MISSING_KEY, "This file is no bank: no question is in it.", _WHAT_IS_A_BANK)
    else:
        message = "This file is no part of the bank: no question is in it."
        report.add(Stretch(), codes.MISSING_KEY, message, "Move it to another folder.")
    return True


def is_bank(root: Node | None, text: str) -> bool:
    """Return whether a file may be a bank: its ``root`` before its words are translated, and its ``text``."""
    if isinstance(root, Mapping) and root.entries:
        names = [key.text for key, _ in root.entries if not key.text.startswith(OWN)]
        questions = root.get(QUESTIONS.name)
        is_empty = isinstance(questions, Scalar) or (isinstance(questions, Sequence) and not questions.items)
        if TITLE.name in names and (is_empty or (questions is None and set(names) <= HEADER_KEYS)):
            return True  # its questions are still to be written, or in the other files of its folder
        listed = [value for name, value in _pairs(root) if near_miss(name, [QUESTIONS.name])]
        if any(isinstance(it, Sequence) and any(map(_may_be_question, it.items)) for it in listed):
            return True
    if root is None or any(isinstance(leaf, Unreadable) for leaf in leaves(root)):
        asks = _ASKS.search(text) or _LISTS.search(text)  # the line of the stem may be what cannot be read
        return bool(asks and _ANSWERS.search(text))
    return _holds_questions(root)


def _pairs(root: Mapping) -> list[tuple[str, Node]]:
    return [(key.text, value) for key, value in root.entries]


def _holds_questions(node: Node) -> bool:
    """Return whether a list of questions is at the top, under a key, or in a group around a bank."""
    match node:
        case Sequence(items=items):
            return any(map(_is_question, items))
        case Mapping():
            return any(
                _holds_questions(value)
                for name, value in _pairs(node)
                if isinstance(value, Sequence) or (isinstance(value, Mapping) and NOTHING in our_words("bank", name))
            )
        case _:
            return False


def _may_be_question(node: Node) -> bool:
    """Return whether ``node``, in what is named as a list of questions, is like a question, or has our keys alone."""
    found = _found(node, _WORDS | {"type"})
    return (
        _is_question(node)
        or len(found & {"stem", "type"}) > 1
        or (bool(found) and isinstance(node, Mapping) and all(_words(key.text) for key, _ in node.entries))
    )


def _is_question(node: Node) -> bool:
    """Return whether at least two keys of ``node`` are what questions are made of, or one is and its type is ours."""
    if not isinstance(node, Mapping):
        return False
    found = _found(node)
    kind = node.get("type")
    typed = isinstance(kind, Scalar) and kind.text.strip() in TYPES
    return "stem" in {key.text for key, _ in node.entries} or len(found) + typed > 1


def _found(node: Node, words: Collection[str] = _WORDS) -> set[str]:
    """Return which of ``words`` the keys of ``node`` are, in our words."""
    entries = node.entries if isinstance(node, Mapping) else ()
    return {word for key, _ in entries for word in _words(key.text) if word in words}


def _words(written: str) -> tuple[str, ...]:
    words = our_words("question", written)
    return words or tuple(filter(None, [near_miss(written, _WORDS)]))
