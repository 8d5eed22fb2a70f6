"""What a right response is as text, of whichever type the question is, and what learners have to type for it."""

from typing import NamedTuple

from quiz import kinds
from quiz.lint.item import Item
from quiz.model import Fill, Gap
from quiz.source import Node, Scalar, Sequence


class Typed(NamedTuple):
    """A text that counts when it is typed."""

    text: str
    at: Node
    """Where it stands; of a gap, the text with all its gaps."""


def key_text(item: Item) -> tuple[str, ...]:
    """The right response, its case and blanks smoothed; the model answer where learners judge themselves."""
    question = item.question
    key = tuple(remark.text for remark in item.remarks) if question.type == "recall" else kinds.key(question)
    said = tuple(" ".join(text.lower().split()).rstrip(".") for text in key)
    return tuple(sorted(said)) if question.type == "multiple" else said


def typed_keys(item: Item) -> list[Typed]:
    """The answers to show: of a short answer its one, of a text that of each gap that is typed."""
    if item.question.type == "short-answer":
        return [Typed(kinds.key(item.question)[0], item.at("answer"))]
    if item.question.type != "cloze":
        return []
    text = kinds.present(item.question, _as_written)
    gaps = [part for part in text.parts if isinstance(part, Gap)] if isinstance(text, Fill) else []
    filled = zip(gaps, kinds.key(item.question), strict=True)
    return [Typed(key, item.at("text")) for gap, key in filled if not gap.options]


def accepted(item: Item) -> list[Typed]:
    """All texts that count for a short answer, the one to show first."""
    if item.question.type != "short-answer":
        return []
    more = item.node.get("accept")
    rows = more.items if isinstance(more, Sequence) else [more] if more else []
    return [*typed_keys(item), *(Typed(row.text.strip(), row) for row in rows if isinstance(row, Scalar))]


def takes_slips(item: Item) -> bool:
    """Whether the author lets a slip of the pen count."""
    typos = item.node.get("typos")
    return item.question.type == "short-answer" and isinstance(typos, Scalar) and typos.text.strip() == "accept"


def around_gaps(item: Item) -> str:
    """What stands around the gaps of a text, each gap a stroke; empty for other types."""
    if item.question.type != "cloze":
        return ""
    text = kinds.present(item.question, _as_written)
    return "".join(part if isinstance(part, str) else " / " for part in text.parts) if isinstance(text, Fill) else ""


def _as_written(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts
