"""Imported questions as the text of a bank: block style, ids, where each comes from, and a comment to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quiz import kinds
from quiz.bank.writing import dump, entry_lines
from quiz.formats.imported import FROM, Imported, ImportedQuestion
from quiz.source.nodes import Tree

_MOST = 400
_NOTHING: Mapping[str, Tree] = {}


def bank_text(imported: Imported, name: str) -> str:
    """Return the text of a bank with the id ``name`` that holds all imported questions."""
    bank = replace(imported.bank(), id=name, questions=(), language=imported.language)
    lines = [dump(bank).removesuffix("questions: []\n").rstrip("\n"), "", "questions:"]
    for it in imported.questions:
        lines += [*question_lines(it), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def question_lines(it: ImportedQuestion, name: str = "", extra: Mapping[str, Tree] = _NOTHING) -> Iterator[str]:
    """Yield the lines of one question as an item of a list that is two spaces from the left edge.

    It has the id ``name`` if one is given, and the keys of ``extra`` beside its own.
    """
    tree = kinds.dump(it.question)
    if name:
        tree["id"] = name
    tree |= extra
    tree[FROM] = f"{it.source}:{it.digest}"
    for remark in it.remarks:
        yield f"  # Look at this: {' '.join(remark.split())[:_MOST]}"
    lines = entry_lines(tree, 4)
    yield f"  - {next(lines).lstrip(' ')}"
    yield from lines
