"""Links that ended long ago: they are deleted, and what was answered with them where whoever serves it asks for that.

A link that was withdrawn, or whose class was ended, counts as ended on the day that it was made for.
"""

from datetime import datetime, timedelta

from quiz.serve.class_links import CLASS
from quiz.store.shared import SharedStore

UNUSED = timedelta(days=30)
"""After which a link goes with which nothing was kept: nobody can have anything to delete with it."""


def sweep(shared: SharedStore, now: datetime, forget_after: timedelta | None) -> int:
    """Delete what ended long enough ago; return of how many learners. Raises QuizError where the store fails.

    ``forget_after`` is the time from the end of a link to the end of what was answered with it; None keeps that.
    """
    ends: dict[str, datetime] = {}
    for link in shared.links():
        if link.learner != CLASS:  # the link of a class that ended, which must not be taken for that of a new one
            ends[link.learner] = max(link.expires, ends.get(link.learner, link.expires))
    deleted = 0
    for learner, ended in ends.items():
        if now - ended < (UNUSED if forget_after is None else min(UNUSED, forget_after)):
            continue  # whatever is kept: it costs a question to the store
        store = shared.of(learner)
        waits = forget_after if any(True for _ in store.ledger.sessions()) else UNUSED
        if waits is not None and now - ended >= waits:
            store.forget()
            deleted += 1
    return deleted
