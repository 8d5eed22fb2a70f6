"""What a session explained, on paper: as Markdown, or as one HTML file to print. Nothing is asked or graded here."""

from datetime import datetime

from quiz.engine import Session
from quiz.paper import as_html, as_markdown
from quiz.paper.contents import paper
from quiz.paper.saving import file_name, save

__all__ = ["file_name", "html", "markdown", "save"]


def markdown(session: Session, when: datetime) -> str:
    """The review of ``session`` as Markdown (CommonMark with tables), ``when`` being now on the learner's clock.

    Holds no HTML, and no markup but that of explanations; everything else that is in the bank appears as written.
    """
    return as_markdown.draw(paper(session, when))


def html(session: Session, when: datetime) -> str:
    """The review of ``session`` as one HTML file to read and to print, ``when`` being now on the learner's clock.

    It runs nothing and fetches nothing; addresses of sources are links that only a person can follow.
    """
    return as_html.draw(paper(session, when))
