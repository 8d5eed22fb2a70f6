"""When a question comes back after its answer, as every front end shows it: the schedule of that day, and no other."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from quiz.engine import ALONE, PRACTICE, Answer, Ease, Event, GiveUp, Hint, Mode, Next, Plan, Retire, Settings, Undo
from quiz.model import Bank
from quiz.preferences import Preferences
from quiz.store.failures import StoreDamaged
from quiz.tutor import Environment, Outlook, Return, Tutor, begin
from quiz.tutor.learned import learned

if TYPE_CHECKING:
    from tests.conftest import Clock

RIGHT, WRONG = Answer(("right",)), Answer(("wrong",))
DAY = 24 * 3600
TODAY = date(2026, 11, 25)


def answer(environment: Environment, bank: Bank, *events: Event, mode: Mode = PRACTICE, cram: bool = False) -> Tutor:
    """A session of the first question, with these events."""
    tutor = begin(environment, bank, Plan(("first",), 7, mode, Settings(cram=cram)))
    for event in events:
        tutor.send(event)
    return tutor


def in_days(number: int) -> Return:
    return Return(number, date.fromordinal(TODAY.toordinal() + number))


def test_a_right_answer_comes_back_on_its_day_and_later_if_it_was_easy(environment: Environment, bank: Bank) -> None:
    tutor = answer(environment, bank, RIGHT)
    assert tutor.outlook == Outlook(due=in_days(2), if_easy=in_days(6), may_retire=True)

    tutor.send(Ease())
    assert tutor.outlook == Outlook(due=in_days(6), eased=True, may_retire=True)

    tutor.send(Undo())
    assert tutor.outlook == Outlook(due=in_days(2), if_easy=in_days(6), may_retire=True)


def test_a_missed_one_comes_back_in_this_session_and_tomorrow(environment: Environment, bank: Bank) -> None:
    tutor = answer(environment, bank, WRONG)
    assert tutor.outlook == Outlook(in_session=True, due=in_days(1), may_retire=True)

    tutor.send(Next())
    tutor.send(RIGHT)
    assert tutor.outlook == Outlook(due=in_days(1), may_retire=True)


def test_what_is_not_asked_again_has_no_day_until_that_is_taken_back(environment: Environment, bank: Bank) -> None:
    tutor = answer(environment, bank, WRONG, Retire())
    assert tutor.outlook == Outlook(retired=True)

    tutor.send(Undo())
    assert tutor.outlook == Outlook(in_session=True, due=in_days(1), may_retire=True)


def test_what_is_answered_again_on_its_day_keeps_its_schedule_and_is_not_called_easy(
    environment: Environment, bank: Bank
) -> None:
    answer(environment, bank, RIGHT)

    assert answer(environment, bank, RIGHT).outlook == Outlook(due=in_days(2), may_retire=True)


@pytest.mark.parametrize(("certainty", "tomorrow"), [(0, "no"), (2, "no"), (3, "yes")])
def test_whoever_was_sure_and_wrong_is_asked_tomorrow_whatever_the_schedule_says(
    certainty: int, tomorrow: str, environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    for days in (2, 11, 46, 163):
        answer(environment, bank, RIGHT)
        clock.tick(days * DAY)

    due = answer(environment, bank, WRONG._replace(certainty=certainty)).outlook.due
    assert due
    assert (due.days == 1) == (tomorrow == "yes")


@pytest.mark.parametrize(
    ("events", "rating"),
    [
        ((RIGHT,), 3),
        ((RIGHT, Ease()), 4),
        ((RIGHT, Undo(), RIGHT), 2),
        ((WRONG, Undo(), RIGHT), 2),
        ((WRONG, Next(), RIGHT), 2),
        ((Hint(), RIGHT), 2),
        ((Hint(), RIGHT, Ease()), 4),
        ((Answer(("right",), certainty=1),), 2),
        ((Answer(("right",), certainty=2),), 3),
        ((Answer(("right",), certainty=3),), 3),
        ((WRONG,), 1),
        ((GiveUp(),), 1),
    ],
)
def test_each_answer_earns_its_rating_at_most_hard_once_the_explanation_was_seen(
    events: tuple[Event, ...], rating: int, environment: Environment, bank: Bank
) -> None:
    answer(environment, bank, *events)

    assert environment.store.ledger.entries_of("sample", "first")[-1].rating == rating


def test_cramming_leaves_the_schedule_alone_and_says_so_by_saying_nothing(environment: Environment, bank: Bank) -> None:
    assert answer(environment, bank, RIGHT, cram=True).outlook == Outlook(may_retire=True)


def test_a_question_played_alone_and_a_question_still_asked_have_no_outlook(
    environment: Environment, bank: Bank
) -> None:
    assert answer(environment, bank, RIGHT, mode=ALONE).outlook == Outlook()
    assert answer(environment, bank).outlook == Outlook()


def test_the_aim_of_the_learner_decides_the_day(environment: Environment, bank: Bank) -> None:
    sooner = environment._replace(preferences=Preferences(retention=0.95))

    assert answer(sooner, bank, RIGHT).outlook.due == in_days(1)


def test_where_the_store_cannot_be_read_no_day_is_promised(
    environment: Environment, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    tutor = answer(environment, bank, RIGHT)

    def fail(*_: object) -> None:
        raise StoreDamaged("The store is damaged.")

    monkeypatch.setattr(type(environment.store.ledger), "entries_of", fail)
    assert tutor.outlook == Outlook()


def test_with_the_clock_set_back_by_years_the_day_is_counted_from_today(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    answer(environment, bank, RIGHT)
    clock.tick(-3 * 365 * DAY)

    due = answer(environment, bank, RIGHT).outlook.due
    assert due
    assert due.on > TODAY
    assert due.days == due.on.toordinal() - clock.now.date().toordinal()


# Leeches


def lapse(environment: Environment, bank: Bank, clock: "Clock") -> Tutor:
    """A day on which the question is right, and a day later on which it is missed."""
    answer(environment, bank, RIGHT)
    clock.tick(3 * DAY)
    tutor = answer(environment, bank, WRONG)
    clock.tick(3 * DAY)
    return tutor


def test_a_question_is_named_after_eight_lapses_and_then_after_every_four(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    named = [lapse(environment, bank, clock).outlook.lapses for _ in range(17)]

    assert [times for times in named if times] == [8, 12, 16]
    assert named[7] == 8


def test_the_end_names_it_too_and_only_in_the_session_that_made_it_so(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    found = [learned(environment, tutor.id, tutor.view).leeches for tutor in _lapses(environment, bank, clock, 9)]

    assert found == [()] * 7 + [("first",)] + [()]


def _lapses(environment: Environment, bank: Bank, clock: "Clock", number: int) -> list[Tutor]:
    return [lapse(environment, bank, clock) for _ in range(number)]


# What was learned


def test_what_is_known_now_and_was_not_before_is_newly_known(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    def newly(*events: Event) -> int:
        tutor = answer(environment, bank, *events)
        return learned(environment, tutor.id, tutor.view).newly_known

    assert newly(WRONG) == 0
    assert newly(WRONG, Next(), RIGHT) == 1
    assert newly(RIGHT) == 0
    clock.tick(3 * DAY)
    assert newly(WRONG) == 0
    clock.tick(DAY)
    assert newly(RIGHT) == 1
