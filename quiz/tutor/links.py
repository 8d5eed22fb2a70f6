"""What a question refers to outside the program: its sources, and the pictures that its texts name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from quiz import kinds, lazy, prose
from quiz.engine import Session
from quiz.model import Bank, Question

if TYPE_CHECKING:
    from quiz import pictures
    from quiz.pictures import Target
    from quiz.tutor.sections import Cited
else:  # most questions are asked without them
    pictures = lazy.module("quiz.pictures")


class Links(NamedTuple):
    """What can be looked up, and perhaps opened."""

    sources: "tuple[Cited, ...]" = ()
    pictures: "tuple[Target, ...]" = ()


def targets(texts: Iterable[str], bank: str) -> "tuple[Target, ...]":
    """Return where the pictures are that Markdown ``texts`` of the bank at path ``bank`` name."""
    return tuple(pictures.target(picture, bank) for picture in prose.pictures_in(texts))


def texts_of(question: Question) -> tuple[str, ...]:
    """Return the Markdown texts of ``question`` that its kind does not know of."""
    return (question.stem, *question.hints, question.explanation, question.correction)


def pictures_of(bank: Bank, question: Question) -> "tuple[Target, ...]":
    """Return where all pictures are that a question names, also in what explains it."""
    whys = (remark.why for remark in kinds.explain(question))
    return targets((*texts_of(question), *kinds.key(question), *whys), bank.path)


def links_shown(session: Session) -> Links:
    """Return the pictures that are on the screen before the answer, and no source: that might give it away."""
    asked = session.asked
    path = session.pool.owner(asked.question).bank.path if asked else ""
    return Links(pictures=targets(_shown(session), path))


def has_links(session: Session) -> bool:
    """Return whether the question on the screen refers to anything that may be shown now."""
    question, attempt = session.question, session.attempt
    if question is None or attempt is None:
        return any("![" in text for text in _shown(session))
    if question.sources:
        return True
    whys = (part.why for part in kinds.explain(question, attempt.response))
    return any("![" in text for text in (*texts_of(question), *kinds.key(question), *whys))


def _shown(session: Session) -> tuple[str, ...]:
    """Return the Markdown that is on the screen before the answer."""
    question, asked = session.question, session.asked
    return (question.stem, *question.hints[: asked.hints]) if question and asked else ()
