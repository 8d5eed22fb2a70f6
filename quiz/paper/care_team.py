"""One sheet of questions for a person's care team: their own words, what they had read, and lines for the answers."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from quiz import prose, wording
from quiz.library.care_team import ToAsk
from quiz.paper.sheet import Blanks, Line, MarkdownText, Paper, Part, Section

_LINES = 3


def care_team_sheet(asked: Sequence[ToAsk], when: datetime) -> Paper:
    """Return the sheet; ``when`` is now on the learner's clock."""
    sections = tuple(
        Section(wording.reviewing.question(number, of.topic), tuple(_parts(of)), whole=True)
        for number, of in enumerate(asked, 1)
    )
    head = (
        Line(wording.reviewing.saved(when.date())),
        Line("There is room to write down the answers. Bring it to your next visit, or send it ahead."),
    )
    return Paper(wording.reviewing.CARE_TEAM, "en", head, sections)


def _parts(of: ToAsk) -> Iterator[Part]:
    if of.words:
        yield MarkdownText(of.words, asked=True)
    yield Line(f"From the question: {' '.join(prose.plain(of.stem).split())}", "muted")
    yield Blanks(_LINES)
