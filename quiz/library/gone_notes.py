"""What people keep about questions that are in none of their banks any more, or that are other ones today."""

from collections.abc import Iterable
from typing import NamedTuple

from quiz.model import About, Bank
from quiz.replay.same_question import sameness, signature_of
from quiz.stats import Notebook, Own


class Gone(NamedTuple):
    """A question that is gone, and what is kept about it."""

    about: About
    own: Own


def gone(book: Notebook, banks: Iterable[Bank], *, everywhere: bool) -> tuple[Gone, ...]:
    """Return what is kept about questions that are gone from ``banks``; ``everywhere``, also from banks not among them.

    Each comes once, as its question was when this was last kept.
    """
    here = {bank.id: {question.id: question for question in bank.questions} for bank in banks}
    found: dict[tuple[str, str], Gone] = {}
    for about in book.subjects:
        of = here.get(about.bank)
        if of is None and not everywhere:
            continue
        today = (of or {}).get(about.question.rpartition("/")[2])
        if today is None or sameness(about.signature, signature_of(today)) == "other":
            name = about.bank, about.signature
            found[name] = Gone(about, book.about(about.bank, about.question.rpartition("/")[2], about.signature))
    return tuple(found.values())
