"""What a browser asks for, before anything is known of who asks: parts of a path, a query, perhaps a form."""

from dataclasses import dataclass
from urllib.parse import parse_qs

from quiz.page import Form

_FIELDS = 1_000
"""Fields of a form at most; a question with more parts than that cannot be drawn either."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    token: str
    """Of the link."""
    page: str
    of: str
    """The id of a session or of a bank; empty where the page is about none."""
    query: Form
    form: Form | None = None
    """What was sent; None where a page is only looked at."""

    @property
    def method(self) -> str:
        """Return what the request does."""
        return "GET" if self.form is None else "POST"


def fields(text: str) -> Form:
    """Return the fields of a query or of a form's body. Raises ValueError where there are absurdly many."""
    return parse_qs(text, keep_blank_values=True, max_num_fields=_FIELDS, errors="replace")
