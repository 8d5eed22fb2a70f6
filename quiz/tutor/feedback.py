"""What there is to say about a question after its answer, in the order in which it is said; no words of its own."""

from dataclasses import dataclass

from quiz import kinds
from quiz.model import Attempt, Bank, Fill, Question, Reference, Remark, Response, Write


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that stands behind a question."""

    reference: Reference
    locator: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """The explanation of one question, with or without an answer to it."""

    question: Question
    attempt: Attempt | None
    key: tuple[Remark, ...]
    chosen: tuple[Remark, ...]
    """What was given and does not belong to the key."""
    others: tuple[Remark, ...]
    sources: tuple[Cited, ...]
    typed: bool
    """Whether the response was written, not chosen."""
    filled: str
    """The text of a cloze with every gap filled rightly; empty for other types."""


def feedback(bank: Bank, question: Question, attempt: Attempt | None) -> Feedback:
    """What to say of ``question``, and of ``attempt`` where there is one."""
    interaction = kinds.present(question, lambda texts: texts)
    remarks = kinds.explain(question, attempt.response if attempt else ())
    cited = ((bank.sources.get(citation.source), citation.locator) for citation in question.sources)
    return Feedback(
        question=question,
        attempt=attempt,
        key=tuple(remark for remark in remarks if remark.right),
        chosen=tuple(remark for remark in remarks if remark.chosen and not remark.right),
        others=tuple(remark for remark in remarks if not remark.chosen and not remark.right),
        sources=tuple(Cited(reference, locator) for reference, locator in cited if reference),
        typed=isinstance(interaction, Write),
        filled=_filled(interaction, kinds.key(question)) if isinstance(interaction, Fill) else "",
    )


def _filled(fill: Fill, key: Response) -> str:
    """The text of ``fill`` as it reads once every gap holds its key."""
    words = iter(key)
    return "".join(part if isinstance(part, str) else next(words) for part in fill.parts)
