"""The papers of a small session of every question type, as they are.

``QUIZ_UPDATE_SNAPSHOTS=1 pytest tests/paper/test_golden.py`` writes them anew.
"""

import os
from pathlib import Path

from quiz import paper
from quiz.engine import Session

from .conftest import WHEN

PAPERS = Path(__file__).parent / "papers"


def compare(name: str, drawn: str) -> None:
    """Hold a paper against the one that was kept, or keep it where that was asked for."""
    kept = PAPERS / name
    if os.environ.get("QUIZ_UPDATE_SNAPSHOTS") == "1":
        PAPERS.mkdir(exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8"), "QUIZ_UPDATE_SNAPSHOTS=1 keeps what is drawn now"


def test_the_markdown_is_as_it_was(session: Session) -> None:
    compare("breathing.md", paper.markdown(session, WHEN))


def test_the_html_is_as_it_was(session: Session) -> None:
    compare("breathing.html", paper.html(session, WHEN))
