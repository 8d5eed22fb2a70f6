"""What there is to show once a session has ended: what came of it, what may be asked next, and when to come back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from quiz.engine import ALONE, MISTAKES, QuestionPool, tally
from quiz.errors import QuizError
from quiz.library.entry import Entry
from quiz.library.knowledge import aim_for, knowledge_of, look_progress, total
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import Prepared, prepare_another
from quiz.library.workspace import Workspace
from quiz.stats import Knowledge, due, those_of_today
from quiz.store.environment import Environment
from quiz.tutor import Tutor
from quiz.tutor.learned import Learned, learned


class NextReview(NamedTuple):
    """The next day on which something is due, in any bank."""

    days: int
    """From today; 0 where something is due now."""
    on: date
    questions: int


_NOTHING_KNOWN = Knowledge()


class AfterSession(NamedTuple):
    """What follows from a session, and what may follow it."""

    learned: Learned = Learned()
    another: Prepared | None = None
    """As many questions again; None where all of them are known, or were just missed in a session of mistakes."""
    next_review: NextReview | None = None
    knowledge: Knowledge = _NOTHING_KNOWN
    """What is known now of the banks that the session asked."""
    questions: int = 0
    """How many questions these have."""


def look_after(workspace: Workspace, ended: Tutor) -> AfterSession:
    """Return what comes after a session; nothing of it is known where the store cannot be read. Raises nothing."""
    if ended.view.mode == ALONE:
        return AfterSession()
    environment = workspace.environment
    try:
        return AfterSession(
            learned(environment, ended.id, ended.view),
            _another(workspace, ended),
            next_review(environment, workspace.entries),
            *_known(workspace, ended.view.pool),
        )
    except QuizError:
        return AfterSession()


def _known(workspace: Workspace, pool: QuestionPool) -> tuple[Knowledge, int]:
    """Return what is known of the banks in ``pool``, and how many questions these have."""
    environment = workspace.environment
    progress, today = look_progress(environment.store), environment.today
    banks = {entry.about.id: entry.about for entry in reversed(workspace.entries)}
    asked = [banks[name] for name in pool.members or (pool.bank.id,) if name in banks and name in progress]
    counts = [knowledge_of(it, progress[it.id], today, environment.preferences) for it in asked]
    return total(counts), sum(about.questions for about in asked)


def next_review(environment: Environment, entries: Sequence[Entry]) -> NextReview | None:
    """Return when the next question of these banks is due, and how many are then; None where none ever is.

    Sensitive ones are not counted, because a review asks them only on request. Raises QuizError where the store cannot
    be read.
    """
    progress, today = look_progress(environment.store), environment.today
    days: list[int] = []
    for about in {entry.about.id: entry.about for entry in reversed(entries)}.values():
        far = progress.get(about.id)
        if far is None:
            continue
        aim, sensitive = aim_for(about, environment.preferences), set(about.sensitive.split())
        there = (it for name, it in those_of_today(far, about.among(far.questions)) if name not in sensitive)
        days += (day for standing in there if (day := due(standing, aim)) is not None)
    if not days:
        return None
    first = max(today, min(days))
    return NextReview(first - today, date.fromordinal(first), sum(day <= first for day in days))


def _another(workspace: Workspace, ended: Tutor) -> Prepared | None:
    prepared = prepare_another(workspace, ended.view)
    if isinstance(prepared, NothingToAsk):
        return None
    just_missed = ended.view.mode == MISTAKES and set(prepared.plan.questions) <= set(tally(ended.view).look_again)
    nothing_to_learn = prepared.coming is not None and prepared.coming.known == len(prepared.plan.questions)
    return None if just_missed or nothing_to_learn else prepared
