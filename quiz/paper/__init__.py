"""What is kept or printed: a session explained, as Markdown or one HTML file, and a quiz on paper with its key.

Nothing is asked or graded here.
"""

from datetime import datetime

from quiz.engine import Session
from quiz.paper import as_html, as_markdown
from quiz.paper.contents import paper
from quiz.paper.paper_quiz import Printing
from quiz.paper.paper_quiz import draw as print_quiz
from quiz.paper.saving import file_name, save
from quiz.paper.sheet import PageSize
from quiz.tutor.own import OwnOf, nothing_kept

__all__ = ["PageSize", "Printing", "file_name", "html", "markdown", "print_quiz", "save"]


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
