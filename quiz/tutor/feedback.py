"""What there is to say about a question after its answer, in the order in which it is said; no words of its own."""

from dataclasses import dataclass

from quiz import kinds
from quiz.model import Attempt, Bank, Question, Reference, Remark


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


def feedback(bank: Bank, question: Question, attempt: Attempt | None) -> Feedback:
    """What to say of ``question``, and of ``attempt`` where there is one."""
    remarks = kinds.explain(question, attempt.response if attempt else ())
    cited = ((bank.sources.get(citation.source), citation.locator) for citation in question.sources)
    return Feedback(
        question=question,
        attempt=attempt,
        key=tuple(remark for remark in remarks if remark.right),
        chosen=tuple(remark for remark in remarks if remark.chosen and not remark.right),
        others=tuple(remark for remark in remarks if not remark.chosen and not remark.right),
        sources=tuple(Cited(reference, locator) for reference, locator in cited if reference),
    )
