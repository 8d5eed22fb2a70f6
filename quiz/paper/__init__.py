"""What is kept or printed: a session explained, as Markdown or one HTML file, and a quiz on paper with its key.

Nothing is asked or graded here.
"""

from datetime import datetime
from typing import Literal

from quiz.engine import Session
from quiz.library.stretch import StretchReview
from quiz.paper import as_html, as_markdown
from quiz.paper.contents import paper
from quiz.paper.paper_quiz import Printing
from quiz.paper.paper_quiz import draw as print_quiz
from quiz.paper.saving import file_name, save, stretch_file_name, write
from quiz.paper.sheet import PageSize
from quiz.paper.stretch_contents import paper as stretch_paper
from quiz.tutor.own import OwnOf, nothing_kept

__all__ = [
    "Kind",
    "PageSize",
    "Printing",
    "file_name",
    "html",
    "markdown",
    "of_stretch",
    "print_quiz",
    "save",
    "stretch_file_name",
    "write",
]

Kind = Literal["html", "md"]
"""As what a review is saved."""


def markdown(session: Session, when: datetime, own: OwnOf = nothing_kept) -> str:
    """Return the review of ``session`` as Markdown (CommonMark with tables); ``when`` is now on the learner's clock;
    ``own`` gives what they keep about each question.

    It holds no HTML, and no markup but that of explanations; any other text of the bank appears as it was written.
    """
    return as_markdown.draw(paper(session, when, own))


def html(session: Session, when: datetime, own: OwnOf = nothing_kept) -> str:
    """Return the review of ``session`` as one HTML file to read or print; ``when`` is now on the learner's clock;
    ``own`` gives what they keep about each question.

    It runs nothing and loads nothing; addresses of sources are links, which only a person can follow.
    """
    return as_html.draw(paper(session, when, own))


def of_stretch(review: StretchReview, when: datetime, kind: Kind) -> str:
    """Return the review of a stretch of time as HTML or as Markdown, with its figures; the same holds for both."""
    return (as_html.draw if kind == "html" else as_markdown.draw)(stretch_paper(review, when))
