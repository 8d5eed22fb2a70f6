"""What there is to say about a question after its answer, in the order in which it is said; no words of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz import kinds
from quiz.engine import Session
from quiz.model import AnswerPart, Attempt, Bank, Fill, Grading, Pick, Question, Reference, Response, Write


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that stands behind a question."""

    reference: Reference
    locator: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """The explanation of one question, with or without an answer to it."""

    bank: Bank
    question: Question
    attempt: Attempt | None
    key: tuple[AnswerPart, ...]
    chosen: tuple[AnswerPart, ...]
    """What was given and does not belong to the key."""
    others: tuple[AnswerPart, ...]
    sources: tuple[Cited, ...]
    typed: bool
    """Whether the response was written, not chosen."""
    filled: str
    """The text of a cloze with every gap filled rightly; empty for other types."""
    contrast: tuple[tuple[str, str], ...] = ()
    """Where two terms of the glossary were confused: each, and what it means."""


def explained(session: Session, name: str, attempt: Attempt | None) -> Feedback:
    """What to say of a question of ``session``: its options come in the order in which ``attempt`` saw them."""
    shown = attempt.options if attempt else ()
    home = session.pool.owner(name)
    return feedback(home.bank, session.pool.questions[name], attempt, shown, home.grading)


def feedback(
    bank: Bank,
    question: Question,
    attempt: Attempt | None = None,
    shown: tuple[str, ...] = (),
    grading: Grading | None = None,
) -> Feedback:
    """What to say of ``question``, and of ``attempt`` where there is one.

    ``shown`` are the options to pick from in the order in which they stood, where that is known; ``grading`` is what
    the answer was graded with, made of the bank where it is not at hand.
    """
    interaction = kinds.present(question, lambda texts: texts)
    remarks = kinds.explain(question, attempt.response if attempt else (), grading or kinds.grading_of(bank))
    if isinstance(interaction, Pick):
        places = {text: place for place, text in enumerate(shown)}
        remarks = tuple(sorted(remarks, key=lambda remark: places.get(remark.text, len(places))))
    cited = ((bank.sources.get(citation.source), citation.locator) for citation in question.sources)
    return Feedback(
        bank=bank,
        question=question,
        attempt=attempt,
        key=tuple(remark for remark in remarks if remark.right),
        chosen=tuple(remark for remark in remarks if remark.chosen and not remark.right),
        others=tuple(remark for remark in remarks if not remark.chosen and not remark.right),
        sources=tuple(Cited(reference, locator) for reference, locator in cited if reference),
        typed=isinstance(interaction, Write),
        filled=_filled(interaction, kinds.key(question)) if isinstance(interaction, Fill) else "",
        contrast=tuple(_contrast(bank, attempt)) if attempt else (),
    )


def _contrast(bank: Bank, attempt: Attempt) -> Iterator[tuple[str, str]]:
    """The terms that ``attempt`` confused, where the glossary has both."""
    glossary = {term.casefold(): (term, meaning) for term, meaning in bank.glossary.items()}
    for reason in attempt.reasons:
        code, *texts = reason.casefold().split("\t")
        if code == "confusable" and all(text in glossary for text in texts):
            yield from (glossary[text] for text in texts)


def _filled(fill: Fill, key: Response) -> str:
    """The text of ``fill`` as it reads once every gap holds its key."""
    words = iter(key)
    return "".join(part if isinstance(part, str) else next(words) for part in fill.parts)
