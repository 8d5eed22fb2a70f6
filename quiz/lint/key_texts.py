"""The right response to a question as texts, whatever its type, and what learners have to type for it."""

from typing import NamedTuple

from quiz import kinds
from quiz.lint.contexts import QuestionContext
from quiz.model import Fill, Gap
from quiz.source import Node, Scalar, Sequence


class Typed(NamedTuple):
    """A text that counts when it is typed."""

    text: str
    at: Node
    """Where it is written; of a gap, the text with all its gaps."""


def key_text(question: QuestionContext) -> tuple[str, ...]:
    """Return the right response in small letters and single spaces; the model answer of a self-judged question."""
    model = question.model
    key = tuple(part.text for part in question.answer_parts) if question.traits.self_judged else kinds.key(model)
    smoothed = tuple(" ".join(text.lower().split()).rstrip(".") for text in key)
    return tuple(sorted(smoothed)) if question.traits.many else smoothed


def typed_keys(question: QuestionContext) -> list[Typed]:
    """Return the answers to show: the one of a short answer, that of each typed gap of a cloze."""
    if _is_typed_text(question):
        return [Typed(kinds.key(question.model)[0], question.at("answer"))]
    if question.traits.interaction != "fill":
        return []
    text = kinds.present(question.model, _as_written)
    gaps = [option for option in text.parts if isinstance(option, Gap)] if isinstance(text, Fill) else []
    filled = zip(gaps, kinds.key(question.model), strict=True)
    return [Typed(key, question.at("text")) for gap, key in filled if not gap.options]


def accepted(question: QuestionContext) -> list[Typed]:
    """Return all texts that count for a short answer, the one to show first."""
    if not _is_typed_text(question):
        return []
    more = question.node.get("accept")
    rows = more.items if isinstance(more, Sequence) else [more] if more else []
    return [*typed_keys(question), *(Typed(row.text.strip(), row) for row in rows if isinstance(row, Scalar))]


def takes_misspellings(question: QuestionContext) -> bool:
    """Return whether the author lets misspelled answers count as right."""
    typos = question.node.get("typos")
    return _is_typed_text(question) and isinstance(typos, Scalar) and typos.text.strip() == "accept"


def around_gaps(question: QuestionContext) -> str:
    """Return the text around the gaps of a cloze, each gap a slash; empty for other types."""
    if question.traits.interaction != "fill":
        return ""
    text = kinds.present(question.model, _as_written)
    return (
        "".join(option if isinstance(option, str) else " / " for option in text.parts) if isinstance(text, Fill) else ""
    )


def _is_typed_text(question: QuestionContext) -> bool:
    return question.traits.typed and not question.traits.number


def _as_written(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts
