"""What is kept or printed: a session explained, as Markdown or one HTML file, and a quiz on paper with its key.

Nothing is asked or graded here.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from quiz.engine import Session
from quiz.library.care_team import ToAsk
from quiz.library.stretch import StretchReview
from quiz.paper import as_html, as_markdown
from quiz.paper.care_team import care_team_sheet
from quiz.paper.contents import paper
from quiz.paper.paper_quiz import Printing
from quiz.paper.paper_quiz import draw as print_quiz
from quiz.paper.saving import file_name, save, stretch_file_name
from quiz.paper.sheet import PageSize
from quiz.paper.stretch_contents import paper as stretch_paper
from quiz.tutor.own import OwnOf, nothing_kept

Kind = Literal["html", "md"]
"""As what a review is saved."""

CARE_TEAM = "questions-for-my-care-team"
"""What the name of a sheet for the care team begins with."""


def care_team(asked: Sequence[ToAsk], when: datetime, suffix: str) -> str:
    """Return the sheet of questions for a care team, as ``html`` or ``md``; ``when`` is now on the learner's clock."""
    sheet = care_team_sheet(asked, when)
    return as_html.draw(sheet) if suffix == "html" else as_markdown.draw(sheet)


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


def of_stretch(review: StretchReview, when: datetime, kind: Kind, *, full: bool = False) -> str:
    """Return the review of a stretch of time as HTML or as Markdown, with its figures; the same holds for both.

    It is a few pages; ``full`` explains each question in full.
    """
    return (as_html.draw if kind == "html" else as_markdown.draw)(stretch_paper(review, when, full=full))
