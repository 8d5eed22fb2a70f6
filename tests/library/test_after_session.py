"""Once a session has ended: what may be asked next, and when something is due."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz import library, tutor
from quiz.engine import (
    ALONE,
    EXAM,
    MISTAKES,
    PRACTICE,
    REVIEW,
    Answer,
    Event,
    GiveUp,
    HandIn,
    Mode,
    Next,
    Plan,
    Settings,
)
from quiz.library import Entry, Workspace
from quiz.library.after_session import AfterSession, NextReview, look_after, next_review
from quiz.store.failures import StoreDamaged
from quiz.tutor import Environment, Tutor

if TYPE_CHECKING:
    from tests.conftest import Clock

BODY = Path(__file__).parents[1] / "tui" / "body.yaml"
FOUR, TWO, TRUE = Answer(("Four",)), Answer(("Two",)), Answer(("True",))
DAY = 24 * 3600


@pytest.fixture(scope="module")
def body() -> Entry:
    return library.read_entry(BODY, "shipped", "questions/body.yaml")


@pytest.fixture
def workspace(environment: Environment, body: Entry) -> Workspace:
    return Workspace((body,), environment, refresh=lambda: (body,), new_seed=lambda: 7)


Play = Callable[..., Tutor]


@pytest.fixture
def play(environment: Environment, body: Entry) -> Play:
    """Plays two questions, about chambers and lungs, and reads each explanation."""

    def through(*events: Event, mode: Mode = PRACTICE, size: int | None = 2) -> Tutor:
        played = tutor.begin(environment, body.bank, Plan(("chambers", "two-lungs"), 7, mode, Settings(size=size)))
        for event in events:
            played.send(event)
            if not mode.deferred:
                played.send(Next())
        return played

    return through


def test_after_practice_come_as_many_again_those_to_be_tried_again_first(workspace: Workspace, play: Play) -> None:
    ended = play(GiveUp(), TRUE, GiveUp(), GiveUp(), GiveUp())
    another = look_after(workspace, ended).another

    assert another
    assert another.plan.questions[0] == "chambers"
    assert another.coming == (1, 1, 0, 0)


def test_after_an_exam_comes_another_exam(workspace: Workspace, play: Play) -> None:
    another = look_after(workspace, play(FOUR, TRUE, HandIn(), mode=EXAM)).another

    assert another
    assert another.plan.mode == EXAM


def test_what_was_just_missed_is_no_other_session(workspace: Workspace, play: Play) -> None:
    play(GiveUp(), TRUE)

    assert look_after(workspace, play(GiveUp(), TRUE, *[GiveUp()] * 3, mode=MISTAKES)).another is None


def test_where_nothing_more_is_due_a_review_has_no_other(workspace: Workspace, play: Play) -> None:
    after = look_after(workspace, play(FOUR, TRUE, mode=REVIEW))

    assert after.another is None
    assert after.next_review == NextReview(2, date(2026, 11, 27), 2)
    assert after.learned.newly_known == 2


def test_a_question_played_alone_leads_to_nothing(workspace: Workspace, play: Play) -> None:
    assert look_after(workspace, play(FOUR, mode=ALONE)) == AfterSession()


def test_where_the_store_cannot_be_read_nothing_is_promised(
    workspace: Workspace, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = play(FOUR, TRUE)

    def fail(*_: object) -> None:
        raise StoreDamaged("The store is damaged.")

    monkeypatch.setattr(type(workspace.environment.store.ledger), "standings", fail)
    assert look_after(workspace, ended) == AfterSession()


# The next review


def test_the_next_review_is_on_the_first_day_on_which_something_is_due(
    environment: Environment, body: Entry, play: Play, clock: "Clock"
) -> None:
    assert next_review(environment, (body,)) is None

    play(GiveUp(), TRUE, GiveUp(), GiveUp(), GiveUp())
    assert next_review(environment, (body,)) == NextReview(1, date(2026, 11, 26), 1)
    clock.tick(DAY)
    assert next_review(environment, (body,)) == NextReview(0, date(2026, 11, 26), 1)
    clock.tick(400 * DAY)
    overdue = next_review(environment, (body,))
    assert overdue == NextReview(0, clock.now.date(), 2)


def test_what_is_gone_sensitive_or_not_asked_again_is_not_announced(
    environment: Environment, body: Entry, play: Play
) -> None:
    play(FOUR, TRUE)
    only = body.holding(replace(body.bank, questions=tuple(it for it in body.bank.questions if it.id == "chambers")))
    grave = only.holding(replace(only.bank, questions=(replace(only.bank.questions[0], sensitive=True),)))

    found = next_review(environment, (only, only))
    assert found
    assert found.questions == 1
    assert next_review(environment, (grave,)) is None
    tutor.retire(environment, body.bank, "chambers", on=True)
    assert next_review(environment, (only,)) is None
    tutor.retire(environment, body.bank, "chambers", on=False)
    assert next_review(environment, (only,)) == found
