"""Where a learner stands: the figures of all banks or of one, as every front end shows them.

What is said of questions (known, due, topics, the hardest) counts those that the banks hold today. What is said of the
learner (days, reviews on time, certainty) counts every answer, also to questions and banks that are gone. Banks are not
opened for it: their topics are in the index, and the words of a question are those in which it was shown last.

Loaded only where figures are asked for, not with the rest of the room.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from quiz.library.bank_standing import WEEKS, BankStanding, Scope
from quiz.library.entry import Entry
from quiz.library.hard_questions import Signatures, shown
from quiz.library.knowledge import look_progress
from quiz.library.requests import Review, TakeBank
from quiz.library.review_row import REVIEW_SIZE
from quiz.library.standing_pages import pages_of
from quiz.library.usual_settings import usual_settings
from quiz.library.workspace import Workspace
from quiz.model import MARKS
from quiz.preferences import Preferences
from quiz.replay.tallies import Plan, Tally
from quiz.schedule import MOST_DAYS
from quiz.stats.figures import Row, WhereIStand
from quiz.stats.measures import MOST_HARD, Certainty, Level, Measures, Retention, Seen, change, hardest
from quiz.store import Store

if TYPE_CHECKING:
    from quiz.library.nothing_to_ask import NothingToAsk
    from quiz.library.sessions import Prepared

AHEAD = 30
"""Days of the forecast."""


def where_i_stand(
    workspace: Workspace, entries: Sequence[Entry] | None = None, *, sensitive: bool = False
) -> WhereIStand:
    """Return the figures of ``entries``, or of all banks that the workspace has.

    ``sensitive`` brings in the topics that are shown only on request. Raises QuizError where the store cannot be read.
    """
    environment = workspace.environment
    preferences = environment.preferences
    sensitive = sensitive or preferences.sensitive
    scope = Scope(environment.today, preferences, only=entries is not None, sensitive=sensitive)
    measured = measure(environment.store, workspace.entries if entries is None else entries, scope)
    return pages_of(measured, None if entries is None else [entry.about.title for entry in entries])


def prepare_row(
    workspace: Workspace,
    row: Row,
    entries: Sequence[Entry] | None = None,
    only: Entry | None = None,
    *,
    only_missed: bool = False,
) -> "Prepared | NothingToAsk | None":
    """Return a session that practises what a row is about, or why there is none; None where it is about no question.

    Of a topic the questions are chosen as in any practice; with ``only_missed`` those whose last answer was not right.
    ``entries`` are the banks there are, where they were listed later than those of ``workspace``; ``only`` is the one
    whose figures these are. Raises QuizError where the store cannot be read.
    """
    from quiz.library.sessions import prepare, prepare_named  # noqa: PLC0415 - figures are painted without a session

    there, preferences = workspace.entries if entries is None else entries, workspace.environment.preferences
    if row.due:
        return prepare(workspace, Review((only,) if only else None, usual_settings(preferences, REVIEW_SIZE)), there)
    topic = None if only_missed else _topic_of_row(row, there, preferences)
    if topic:
        return prepare(workspace, topic, there)
    return prepare_named(workspace, row.questions, there, only_missed=only_missed) if row.questions else None


def _topic_of_row(row: Row, entries: Sequence[Entry], preferences: Preferences) -> TakeBank | None:
    """Return the request to practise the topic that a row is about; None where it is about none of these banks."""
    entry = next((it for it in entries if it.about.id == row.bank), None)
    if entry is None or not row.topic:
        return None
    return TakeBank(entry, usual_settings(preferences, entry.bank.size)._replace(topics=(row.topic,)))


def measure(store: Store, entries: Sequence[Entry], scope: Scope) -> Measures:
    """Return what is drawn of where a learner stands; of banks with one id the first counts.

    Raises QuizError where the store cannot be read.
    """
    today, only = scope.today, scope.only
    progress = look_progress(store)
    distinct = {entry.about.id: entry.about for entry in reversed(entries)}
    banks = [
        BankStanding.read(store, distinct[bank], progress.get(bank), scope)
        for bank in dict.fromkeys(entry.about.id for entry in entries)
    ]
    gone = [] if only else [bank for bank in progress if bank not in distinct]
    plan = Plan.of(scope.preferences.retention, MOST_DAYS)
    every = [it for bank in banks for it in bank.tallies.values()]
    every += [it for bank in gone for it in store.ledger.tallies(bank, plan)]
    graded = [it for bank in banks for it in bank.graded().values()]
    signatures = {bank.about.id: bank.signatures for bank in banks}
    first = today - date.fromordinal(today).weekday() - 7 * (WEEKS - 1)
    return Measures(
        today=today,
        seen=Seen(*_sums(bank.seen for bank in banks)),
        retention=Retention(
            sum(it.on_time for it in every), sum(it.remembered for it in every), sum(it.expected for it in every)
        ),
        due=tuple(_sums(bank.due(AHEAD) for bank in banks)) or (0,) * AHEAD,
        first_day=first,
        answers=_answers(store, first, today, list(distinct) if only else None),
        known=tuple(_sums(bank.known_by_week() for bank in banks)),
        change=change(_merged(bank.first_answers() for bank in banks)),
        hardest=tuple(shown(store, it, signatures) for it in hardest(graded)),
        banks=tuple(bank.topics() for bank in banks if bank.standings or only),
        certainty=_certainty(store, every, graded, signatures),
    )


def _sums(rows: Iterable[Sequence[int]]) -> list[int]:
    """Return the sum of each column."""
    return [sum(column) for column in zip(*rows, strict=True)]


def _merged(banks: Iterable[Mapping[int, tuple[int, int]]]) -> dict[int, tuple[int, int]]:
    merged: dict[int, tuple[int, int]] = {}
    for days in banks:
        for day, (of, right) in days.items():
            before = merged.get(day, (0, 0))
            merged[day] = before[0] + of, before[1] + right
    return merged


def _answers(store: Store, first: int, today: int, banks: Sequence[str] | None) -> tuple[int, ...]:
    found = [store.ledger.answers_by_day(first, bank) for bank in ([None] if banks is None else banks)]
    return tuple(sum(counts.get(day, 0) for counts in found) for day in range(first, today + 1))


def _certainty(store: Store, every: Sequence[Tally], graded: Sequence[Tally], signatures: Signatures) -> Certainty:
    counts = zip(*(it.levels for it in every), strict=True) if every else [()] * len(MARKS)
    levels = (
        Level(level, sum(right for right, _ in found), sum(of for _, of in found))
        for level, found in zip(MARKS, counts, strict=True)
    )
    missed = sorted((it for it in graded if it.sure_and_missed), key=lambda it: it.sure_missed, reverse=True)
    return Certainty(
        levels=tuple(levels),
        squares=sum(it.squares for it in every),
        sure_and_missed=tuple((it.bank, it.question) for it in missed),
        shown=tuple(shown(store, it, signatures) for it in missed[:MOST_HARD]),
    )
