"""Where a learner stands: the figures of all banks or of one, as every front end shows them.

Loaded only where they are asked for, not with the rest of the room.
"""

from collections.abc import Sequence

from quiz import wording
from quiz.library.entry import Entry
from quiz.library.knowledge import aim_for, look_progress
from quiz.library.workspace import Workspace
from quiz.stats import due, is_known, those_of_today
from quiz.stats.figures import Bars, Page, WhereIStand

_AHEAD = 30
"""Days of the forecast."""


def where_i_stand(
    workspace: Workspace, entries: Sequence[Entry] | None = None, *, sensitive: bool = False
) -> WhereIStand:
    """Return the figures of ``entries``, or of all banks that the workspace has.

    ``sensitive`` brings in the topics that are shown only on request. Raises QuizError where the store cannot be read.
    """
    words, environment = wording.standing, workspace.environment
    title = words.ALL if entries is None else ", ".join(entry.about.title for entry in entries)
    known = look_progress(environment.store)
    counts, seen, right, there = [0] * _AHEAD, 0, 0, 0
    for entry in {
        entry.about.id: entry for entry in reversed(workspace.entries if entries is None else entries)
    }.values():
        there += entry.about.questions
        far, aim = known.get(entry.about.id), aim_for(entry.about, environment.preferences)
        held_back = () if sensitive else frozenset(entry.about.sensitive.split())
        for name, standing in those_of_today(far, entry.about.among(far.questions)) if far else ():
            seen += 1
            right += is_known(standing, environment.today)
            day = due(standing, aim)
            if day is not None and day < environment.today + _AHEAD and name not in held_back:
                counts[max(0, day - environment.today)] += 1
    if not seen:
        return WhereIStand(title, (), words.EMPTY)
    forecast = Bars(
        words.DUE,
        words.due(counts),
        words.QUESTIONS,
        tuple(counts),
        words.days(environment.today, _AHEAD),
        (words.due(counts),),
    )
    return WhereIStand(title, (Page("remembering", words.REMEMBERING, (words.seen(seen, there, right),), (forecast,)),))
