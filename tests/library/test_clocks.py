"""Clocks that are wrong, zones that change and nights that are longer: facts stay, nothing fails, nothing piles up."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from quiz.engine import Answer, Next, Settings
from quiz.library import BankRow, ContinueRow, Entry, Review, ReviewRow, TakeBank, Workspace, look_home
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.past_sessions import past_sessions
from quiz.library.sessions import Prepared, prepare, resume, start
from quiz.model import Record
from quiz.tutor import Environment, Tutor
from tests.conftest import Clock

from .conftest import entry, workspace_of

HEART = entry("heart", *(f"h{number}" for number in range(60)))
YEAR = timedelta(days=365)


def answer_at(workspace: Workspace, clock: Clock, moments: Sequence[datetime], bank: Entry = HEART) -> Tutor:
    """Answer one question at each of these moments, rightly and wrongly in turn, and leave."""
    clock.now = moments[0]
    prepared = prepare(workspace, TakeBank(bank, Settings(size=None)))
    assert isinstance(prepared, Prepared)
    tutor = start(workspace, prepared)
    for number, moment in enumerate(moments):
        clock.now = moment
        tutor.send(Answer(("False" if number % 2 else "True",)))
        tutor.send(Next())
    return tutor


def evening(first: datetime, answers: int = 30) -> list[datetime]:
    return [first + timedelta(seconds=20 * number) for number in range(answers)]


def looks_sound(workspace: Workspace) -> ReviewRow | None:
    """Fail unless everything that is drawn from the answers can be drawn, and agrees; return the row of the review."""
    home = look_home(workspace)
    assert home.failure is None
    assert past_sessions(workspace.environment.store, workspace.entries).sessions
    row = next((row for row in home.rows if isinstance(row, ReviewRow)), None)
    (bank,) = (row for row in home.rows if isinstance(row, BankRow))
    assert bank.knowledge.known + bank.knowledge.again <= bank.knowledge.answered <= 60
    review = prepare(workspace, Review(None, Settings(size=20)))
    assert isinstance(review, Prepared) == bool(row)
    assert isinstance(prepare(workspace, TakeBank(HEART, Settings(size=10))), Prepared)
    if isinstance(review, Prepared) and row:
        assert len(review.plan.questions) == row.doing <= 20
    return row


@pytest.mark.parametrize("years", [-40, -5, 5, 40])
def test_a_clock_that_was_wrong_by_years_for_an_evening(environment: Environment, clock: Clock, years: int) -> None:
    workspace, today = workspace_of(environment, HEART), clock.now
    answer_at(workspace, clock, evening(today))
    looks_sound(workspace)
    answer_at(workspace, clock, evening(today + years * YEAR))
    looks_sound(workspace)
    answer_at(workspace, clock, evening(today + timedelta(days=3)))
    looks_sound(workspace)

    answered = [record for record in environment.store.records() if record.fact.kind == "answered"]
    assert len(answered) == 90, "every answer is kept as it was given"


def test_a_clock_that_is_set_back_within_a_session_takes_no_time_away(environment: Environment, clock: Clock) -> None:
    workspace, now = workspace_of(environment, HEART), clock.now
    tutor = answer_at(workspace, clock, [now, now - 3 * YEAR, now - 2 * YEAR, now + timedelta(minutes=1)])

    looks_sound(workspace)
    elapsed = [record.fact.body["ms"] for record in answered_in(workspace, tutor)]
    assert all(isinstance(ms, int) and ms >= 0 for ms in elapsed)
    assert len({standing.day for standing in environment.store.ledger.standings()}) == 1, "all are of one evening"


def answered_in(workspace: Workspace, tutor: Tutor) -> list[Record]:
    records = workspace.environment.store.records(tutor.id)
    return [record for record in records if record.fact.kind == "answered"]


def test_a_zone_that_changes_within_a_session_changes_neither_order_nor_result(
    environment: Environment, clock: Clock
) -> None:
    workspace, now = workspace_of(environment, HEART), datetime(2026, 11, 25, 22, tzinfo=UTC)
    zones = [timezone(timedelta(hours=hours)) for hours in (1, -8, 9, -11, 14)]
    moments = [(now + timedelta(minutes=number)).astimezone(zone) for number, zone in enumerate(zones)]
    tutor = answer_at(workspace, clock, moments)

    looks_sound(workspace)
    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert [it.question for it in resumed.view.attempts] == [it.question for it in tutor.view.attempts]
    assert [record.utc_offset for record in answered_in(workspace, tutor)] == [60, -480, 540, -660, 840]
    assert all(one.at < other.at for one, other in pairwise(answered_in(workspace, tutor)))


@pytest.mark.parametrize(
    ("first", "day"), [("2026-03-29T00:30:00+00:00", "2026-03-28"), ("2026-10-25T00:10:00+00:00", "2026-10-24")]
)
def test_a_night_in_which_the_clock_changes_is_one_night(
    environment: Environment, clock: Clock, first: str, day: str
) -> None:
    berlin, began = ZoneInfo("Europe/Berlin"), datetime.fromisoformat(first)
    workspace = workspace_of(environment, HEART)
    moments = [(began + timedelta(minutes=10 * number)).astimezone(berlin) for number in range(8)]
    tutor = answer_at(workspace, clock, moments)

    looks_sound(workspace)
    assert {standing.day for standing in environment.store.ledger.standings()} == {
        datetime.fromisoformat(day).toordinal()
    }
    assert [it.seq for it in tutor.view.attempts] == sorted(it.seq for it in tutor.view.attempts)


def test_a_bank_with_another_id_begins_without_progress_and_says_where_the_old_one_was(
    environment: Environment, clock: Clock
) -> None:
    tutor = answer_at(workspace_of(environment, HEART), clock, evening(clock.now, 3))
    renamed = entry("heart-2", *(f"h{number}" for number in range(60)), path="heart.yaml")
    workspace = workspace_of(environment, renamed)

    home = look_home(workspace)
    assert [row.knowledge.answered for row in home.rows if isinstance(row, BankRow)] == [0]
    assert not any(isinstance(row, ContinueRow) for row in home.rows)
    assert resume(workspace, tutor.id, workspace.entries) == NothingToAsk("no-bank", bank="heart", path="heart.yaml")
