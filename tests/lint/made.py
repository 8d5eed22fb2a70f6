"""Questions made for tests: a stem and its options, the first of them right."""

import json
from collections.abc import Sequence

from quiz import bank, lint
from quiz.bank import Reading

HEAD = "format: 1\nid: made\ntitle: Made\n"

_GRAVER = ("info", "warning", "error")


def question(stem: str, options: Sequence[str], name: str = "one", *more: str) -> str:
    """A ``single`` question as an author writes it; ``more`` are further lines of it."""
    lines = [f"  - id: {name}", "    type: single", f"    stem: {json.dumps(stem, ensure_ascii=False)}", "    options:"]
    lines += [
        f"      - {'wrong' if at else 'correct'}: {json.dumps(text, ensure_ascii=False)}"
        for at, text in enumerate(options)
    ]
    return "\n".join([*lines, *(f"    {line}" for line in more)]) + "\n"


def statement(stem: str, answer: str, name: str = "one") -> str:
    """A ``true-false`` question."""
    lines = (
        f"  - id: {name}",
        "    type: true-false",
        f"    stem: {json.dumps(stem, ensure_ascii=False)}",
        f"    answer: {answer}",
    )
    return "\n".join([*lines, "    why: So it is."]) + "\n"


def read(questions: str, head: str = "", language: str = "en") -> Reading:
    """A bank of ``questions``, with further lines of its head."""
    return bank.read_text(f"{HEAD}language: {language}\n{head}questions:\n{questions}", "made.yaml")


def told(questions: str, head: str = "") -> dict[str, str]:
    """The gravest severity of each code that is told."""
    problems = sorted(lint.check(read(questions, head)).problems, key=lambda found: _GRAVER.index(found.severity))
    return {found.code: found.severity for found in problems}


def codes(stem: str, options: Sequence[str]) -> set[str]:
    """What is told of one question."""
    return set(told(question(stem, options)))
