"""A review of a session to keep or to print: Markdown, or one HTML file. Nothing is asked or graded here."""

from datetime import datetime

from quiz.engine import Session
from quiz.paper import as_html, as_markdown
from quiz.paper.contents import paper
from quiz.paper.saving import file_name, save

__all__ = ["file_name", "html", "markdown", "save"]


def markdown(session: Session, when: datetime) -> str:
    """Return the review of ``session`` as Markdown (CommonMark with tables); ``when`` is now on the learner's clock.

    It holds no HTML, and no markup but that of explanations; any other text of the bank appears as it was written.
    """
    return as_markdown.draw(paper(session, when))


def html(session: Session, when: datetime) -> str:
    """Return the review of ``session`` as one HTML file to read or print; ``when`` is now on the learner's clock.

    It runs nothing and loads nothing; addresses of sources are links, which only a person can follow.
    """
    return as_html.draw(paper(session, when))
