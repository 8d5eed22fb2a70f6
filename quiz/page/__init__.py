"""The front end for a browser, pure: what there is to show becomes HTML, and a form becomes an event.

No server, no store and no session of its own: whoever serves the pages asks the library and the tutor as the other
front ends do, draws with the functions named here, and sends what ``event`` returns to the tutor.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.page.context import Context, Link, Name
    from quiz.page.drawing import asset
    from quiz.page.fields import Form
    from quiz.page.forms import Again, event, follow, going_on, not_kept
    from quiz.page.notices import notice
    from quiz.page.questions import question
else:
    __getattr__ = lazy.names(
        __name__,
        {
            "context": "Context Link Name",
            "drawing": "asset",
            "fields": "Form",
            "forms": "Again event follow going_on not_kept",
            "notices": "notice",
            "questions": "question",
        },
    )

__all__ = [
    "Again",
    "Context",
    "Form",
    "Link",
    "Name",
    "asset",
    "event",
    "follow",
    "going_on",
    "not_kept",
    "notice",
    "question",
]
