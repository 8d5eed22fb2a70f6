"""The one account of a question after its answer: which sections there are, and in which order. No words, no drawing.

Whatever a learner is to be shown is decided here, once. Front ends and papers draw the sections in this order: the
verdict; what cannot wait; whether the question has changed since; the stem; the key with its whys; what was given, with
its whys, and where it left the key; two terms that were confused; the explanation; what is often misunderstood; what
the learner wrote about it; the other options with theirs; the words of the glossary in all this; the sources. The
question screen, which has the stem at its head, may draw it elsewhere, and explains the words at the press of a key.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quiz import kinds
from quiz.engine import Session
from quiz.model import AnswerPart, Attempt, Bank, Grading, Judged, Near, Pick, Question, Verdict
from quiz.stats import Own
from quiz.tutor.account import Account, Fresh
from quiz.tutor.links import Links, targets, texts_of
from quiz.tutor.sections import Cited, Given, Key, Others, Section, Sources, VerdictSection, Words

NOTHING: Final = Own()
"""Kept about a question."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """The account of one question, with or without an answer to it."""

    bank: Bank
    question: Question
    sections: tuple[Section, ...]
    parts: tuple[AnswerPart, ...] = ()
    """Every part of the question, in the order in which it was shown."""

    @property
    def verdict(self) -> VerdictSection:
        """Return the first section."""
        first = self.sections[0]
        assert isinstance(first, VerdictSection)
        return first

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """Return the words of the glossary that occur here, each with its meaning."""
        return next((section.meanings for section in self.sections if isinstance(section, Words)), ())

    @property
    def sources(self) -> tuple[Cited, ...]:
        """Return the sources behind the question."""
        return next((section.cited for section in self.sections if isinstance(section, Sources)), ())

    @property
    def links(self) -> Links:
        """Return its sources, and the pictures that its texts name."""
        whys = (
            part.why for section in self.sections if isinstance(section, Key | Given | Others) for part in section.parts
        )
        named = targets((*texts_of(self.question), *kinds.key(self.question), *whys), self.bank.path)
        return Links(self.sources, named)


def explained(  # noqa: PLR0913 - as below
    session: Session,
    name: str,
    attempt: Attempt | None,
    own: Own = NOTHING,
    *,
    fresh: Collection[Fresh] = (),
    lapses: int = 0,
) -> Feedback:
    """Return the account of a question of ``session``, and of ``attempt`` at it.

    ``own`` is what the learner keeps about it; ``lapses`` is how often the question was forgotten, where that is worth
    naming.
    """
    owner = session.pool.owner(name)
    others = (other for other in session.attempts if attempt and other.question == name and other.seq > attempt.seq)
    return feedback(
        owner.bank,
        session.pool.questions[name],
        attempt,
        grading=owner.grading,
        fresh=fresh,
        later=tuple(other.verdict for other in others),
        lapses=lapses,
        own=own,
    )


def feedback(  # noqa: PLR0913 - what is known of an answer differs from place to place
    bank: Bank,
    question: Question,
    attempt: Attempt | None = None,
    *,
    grading: Grading | None = None,
    fresh: Collection[Fresh] = (),
    at: datetime | None = None,
    later: tuple[Verdict, ...] = (),
    lapses: int = 0,
    own: Own = NOTHING,
) -> Feedback:
    """Return the account of ``question``, and of ``attempt`` where there is one.

    ``grading`` is what the answer was graded with, made from the bank where it is not at hand; ``fresh`` is what need
    not be repeated; ``at`` is when it was answered, on the learner's clock; ``later`` is what later answers were worth;
    ``lapses`` is how often the question was forgotten, where that is worth naming; ``own`` is what the learner keeps
    about it.
    """
    changed = _changed(bank, question, attempt) if attempt else None
    if attempt and attempt.stem and not changed:
        question = replace(question, stem=attempt.stem)
    interaction = kinds.present(question, lambda texts: texts)
    grading = grading or kinds.grading_of(bank)
    parts = kinds.explain(question, attempt.response if attempt else (), grading)
    if isinstance(interaction, Pick):
        places = {text: place for place, text in enumerate(attempt.options if attempt else ())}
        parts = tuple(sorted(parts, key=lambda part: places.get(part.text, len(places))))
    account = Account(
        bank=bank,
        question=question,
        interaction=interaction,
        parts=parts,
        attempt=attempt,
        today=_graded_today(question, attempt, grading),
        changed=changed,
        fresh=frozenset(fresh),
        own=own,
    )
    verdict = VerdictSection(None, lapses=lapses)
    if attempt:
        verdict = VerdictSection(attempt.verdict, at, later, attempt.certainty, lapses, attempt.sure_and_missed)
    return Feedback(bank, question, (verdict, *account.sections()), parts)


def _graded_today(question: Question, attempt: Attempt | None, grading: Grading) -> Judged | None:
    """Return what the response of ``attempt`` is worth today; None where there is none or it fits no longer."""
    if attempt is None or not attempt.response:
        return None
    match kinds.grade(question, attempt.response, grading):
        case Judged() as judged:
            return judged
        case Near(otherwise=judged):
            return judged
        case _:
            return None


def _changed(bank: Bank, question: Question, attempt: Attempt) -> bool | None:
    """Return whether ``attempt`` was at another question than that is today; None where that was not kept.

    What the version before kept is a fingerprint of everything in a question that had no other wordings, under the
    longer name that a session over several banks has for it.
    """
    if attempt.digest:
        return kinds.digest(question) != attempt.digest
    if not attempt.fingerprint:
        return None
    same = (replace(question, id=name, also=()) for name in (question.id, f"{bank.id}/{question.id}"))
    return not any(kinds.fingerprint(each) == attempt.fingerprint for each in same)
