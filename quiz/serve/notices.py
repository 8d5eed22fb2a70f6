"""Pages that stand where no other can: what went wrong, calmly, with a status and the way on."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from quiz import page, wording
from quiz.serve.answered import Page
from quiz.serve.links import LearnerLinks, PublicLinks

Reason = Literal[
    "no-link",
    "unknown",
    "expired",
    "withdrawn",
    "class-ended",
    "no-page",
    "no-session",
    "no-bank",
    "method",
    "not-ours",
    "host",
    "too-large",
    "too-slow",
    "too-often",
    "unreadable",
    "full",
    "store",
    "broken",
    "deleted",
]
"""Why there is no page; ``wording.serving.NOTICES`` has the words."""

STATUS: Mapping[Reason, int] = {
    "no-link": 200,
    "unknown": 404,
    "expired": 410,
    "withdrawn": 410,
    "class-ended": 410,
    "no-page": 404,
    "no-session": 404,
    "no-bank": 404,
    "method": 405,
    "not-ours": 403,
    "host": 421,
    "too-large": 413,
    "too-slow": 408,
    "too-often": 429,
    "unreadable": 400,
    "full": 503,
    "store": 503,
    "broken": 500,
    "deleted": 200,
}

BY_STATUS: Mapping[int, Reason] = {
    400: "unreadable",
    403: "not-ours",
    404: "no-page",
    405: "method",
    408: "too-slow",
    413: "too-large",
    414: "too-large",
    415: "unreadable",
    421: "host",
    429: "too-often",
    431: "too-large",
    500: "broken",
    503: "store",
}
"""The reason for what is refused before a page is looked for."""


def notice(  # noqa: PLR0913 - what HTTP adds to a sentence
    reason: Reason,
    base_path: str,
    now: datetime,
    links: LearnerLinks | None = None,
    *,
    kept: str = "",
    again: page.Form | None = None,
    status: int = 0,
    allow: str = "",
) -> Page:
    """Return the page for a reason; with the ``links`` of a learner the way on leads back to their banks.

    From a link that ended it leads to where they delete what is kept of them, and ``kept`` says that it is. Where the
    same may be asked once more, ``again`` is the form that was sent, empty where none was.
    """
    title, sentence = wording.serving.NOTICES[reason]
    link = links or PublicLinks(base_path)
    way = (link("forget"), wording.serving.DELETE) if kept else (link("home"), wording.pages.HOME)
    context = page.Context(link, "", now, public=bool(kept) or links is None)
    sentences = tuple(filter(None, (sentence, kept)))
    html = page.notice(title, sentences, context, ways=(way,) if links else (), again=again)
    return Page(html, status or STATUS[reason], allow=allow)
