"""What every page needs from whoever serves it. Nothing here is global."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Name = Literal[
    "home",
    "bank",
    "begin",
    "session",
    "map",
    "hand-in",
    "seen",
    "end",
    "after",
    "read",
    "decide",
    "picture",
    "gone",
    "words",
    "help",
    "care-team",
    "history",
    "standing",
    "stretch",
    "review",
    "forget",
    "keep",
    "style",
    "script",
    "icon",
]
"""The pages and files there are, and where forms are sent."""


class Link(Protocol):
    """Makes addresses."""

    def __call__(self, name: Name, /, **values: str) -> str:
        """Return the address of a page.

        ``session`` is the id of a session and ``bank`` the id of a bank, where the page is about one; anything else is
        the query.
        """
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """Where pages are, who may send their forms, and when they are drawn."""

    link: Link
    token: str
    """Goes with every form, in the field ``token``, so that no other site can send one."""
    now: datetime
    """On the learner's clock."""
    session: str = ""
    """The id of the session that the page is about."""
    title: str = "quiz"
    """What the whole is called, at the end of every title."""
    language: str = "en"
    """Of what the program says; the texts of a bank are in the language of the bank."""
    public: bool = False
    """Whether whoever sees the page is no learner, so that it links to no page of one."""
    kept: str = ""
    """The sentence on where the answers are kept, and for how long."""
