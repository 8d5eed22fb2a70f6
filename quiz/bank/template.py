"""The text of a new bank: small, complete and commented, for an author to write over."""

from collections.abc import Sequence
from textwrap import indent

from quiz import kinds
from quiz.bank.writing import on_one_line

_HEAD = """\
# A bank of questions. Write over what is here; whatever follows a # is for you and is never shown.
# quiz check PATH    says what is wrong, with the line and how to fix it
# quiz preview PATH  shows the questions as learners see them, again at every save
# quiz take PATH     asks them
# quiz add PATH      copies it into your own banks, to be found from any folder

format: 1
id: {id}            # keep it: what people answered hangs on it
title: {title}
language: {language}
audience: {audience}         # patient | student | professional | general

# What learners read before they begin, and where the content comes from:
# summary: What it is about, in a sentence or two.
# sources:
#   handbook:
#     title: The book or page that you wrote from

questions:
"""


def new_bank(title: str, language: str, audience: str, types: Sequence[str]) -> str:
    """Return the text of a bank without problems, with one sample question of each of ``types``, in that order."""
    head = _HEAD.format(
        id=kinds.derived_id(title), title=on_one_line(title), language=on_one_line(language), audience=audience
    )
    return head + "\n".join(_question(name) for name in types)


def _question(name: str) -> str:
    kind = kinds.named(name)
    return f"  # {kind.meaning}\n  - {indent(kind.sample, '    ').lstrip()}"
