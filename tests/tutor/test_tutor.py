"""One session with its effects: facts are durable before anything is seen, and time is measured as it passed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from quiz import engine
from quiz.engine import Answer, Event, Flag, GiveUp, Hint, Next, Plan, QuestionPool, Resume, Session, Skip, Undo
from quiz.errors import QuizError
from quiz.model import Bank, BegunAfresh, Judged, Record
from quiz.replay.branches import FactRow, branch_id
from quiz.schedule import begin_again, review
from quiz.store import SQLiteStore
from quiz.store.serialize import to_row
from quiz.tutor import Environment, Tutor, begin, resume

if TYPE_CHECKING:
    from tests.conftest import Clock

PLAN = Plan(("first", "second"), seed=7)
RIGHT, WRONG = Answer(("right",)), Answer(("wrong",))


def kinds_of(environment: Environment) -> list[str]:
    return [record.fact.kind for record in environment.store.records()]


def milliseconds(environment: Environment) -> list[object]:
    return [record.fact.body["ms"] for record in environment.store.records() if record.fact.kind == "answered"]


# Keeping


def test_a_new_session_has_its_plan_and_its_first_question_on_disk(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)

    started, shown = environment.store.records()
    assert (started.fact.kind, shown.fact.kind) == ("started", "shown")
    assert started.fact.body["plan"] == ["first", "second"]
    assert started.session == shown.session == tutor.id
    assert tutor.view.phase == "asking"


def test_facts_are_kept_before_the_view_changes(
    environment: Environment, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    tutor = begin(environment, bank, PLAN)
    seen: list[tuple[str, Session]] = []
    append = SQLiteStore.append

    def spy(store: SQLiteStore, records: Sequence[Record]) -> None:
        append(store, records)
        seen.append((records[0].fact.kind, tutor.view))

    monkeypatch.setattr(SQLiteStore, "append", spy)
    events: list[Event] = [Hint(), WRONG, Flag(), Next(), Skip(), Undo()]
    for event in events:
        before = tutor.view
        tutor.send(event)
        assert seen[-1][1] is before
        assert tutor.view is not before
    assert [kind for kind, _ in seen] == ["hinted", "answered", "flagged", "shown", "skipped", "undone"]


@pytest.mark.parametrize("event", [RIGHT, GiveUp(), Hint(), Flag(), Skip()])
def test_where_the_store_fails_the_view_stays_and_the_event_can_be_sent_again(
    environment: Environment, bank: Bank, monkeypatch: pytest.MonkeyPatch, event: Event
) -> None:
    tutor = begin(environment, bank, PLAN)
    before = tutor.view

    def fail(store: SQLiteStore, records: Sequence[Record]) -> None:  # noqa: ARG001 - as it is called
        raise QuizError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(SQLiteStore, "append", fail)
        for _ in range(2):
            with pytest.raises(QuizError, match="full"):
                tutor.send(event)
    assert tutor.view is before
    assert kinds_of(environment) == ["started", "shown"]

    tutor.send(event)
    assert tutor.view is not before
    assert [record.fact.seq for record in environment.store.records()] == list(range(1, tutor.view.seq + 1))


def test_a_session_that_cannot_be_kept_does_not_begin(
    environment: Environment, bank: Bank, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(store: SQLiteStore, records: Sequence[Record]) -> None:  # noqa: ARG001 - as it is called
        raise QuizError("The disk is full.")

    monkeypatch.setattr(SQLiteStore, "append", fail)
    with pytest.raises(QuizError):
        begin(environment, bank, PLAN)


@pytest.mark.parametrize("event", [Next(), Undo(), Resume(), Answer(()), Answer(("nonsense", "right"))])
def test_what_means_nothing_leaves_no_fact(environment: Environment, bank: Bank, event: Event) -> None:
    tutor = begin(environment, bank, PLAN)
    before = tutor.view
    tutor.send(event)

    assert tutor.view == before
    assert kinds_of(environment) == ["started", "shown"]


def test_an_answer_gives_what_it_was_worth(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)

    assert tutor.send(Hint()) is None
    assert tutor.send(WRONG) == Judged("wrong", 0.0)
    assert tutor.send(Next()) is None
    assert tutor.send(RIGHT) == Judged("right", 1.0)


def test_every_fact_has_a_name_of_its_own_and_one_session(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    for event in (WRONG, Next(), RIGHT):
        tutor.send(event)
    records = environment.store.records()

    assert len({record.id for record in records}) == len(records)
    assert {record.session for record in records} == {tutor.id}
    assert tutor.id not in {record.id for record in records}


def test_a_second_program_in_the_same_session_is_refused_and_changes_nothing(
    environment: Environment, bank: Bank
) -> None:
    here = begin(environment, bank, PLAN)
    there = resume(environment, here.id, bank)
    here.send(RIGHT)
    before = there.view
    with pytest.raises(QuizError):
        there.send(WRONG)

    assert there.view is before
    assert kinds_of(environment).count("answered") == 1


# Time


def test_milliseconds_run_from_the_questions_appearing_to_its_answer(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    tutor = begin(environment, bank, PLAN)
    clock.tick(2.5)
    tutor.send(WRONG)
    clock.tick(60)
    tutor.send(Next())
    clock.tick(0.75)
    tutor.send(GiveUp())

    assert milliseconds(environment) == [2500, 750]


@pytest.mark.parametrize("event", [Hint(), Flag(), Answer(())])
def test_what_happens_in_between_does_not_turn_the_time_back(
    environment: Environment, bank: Bank, clock: "Clock", event: Event
) -> None:
    tutor = begin(environment, bank, PLAN)
    clock.tick(2)
    tutor.send(event)
    clock.tick(1)
    tutor.send(RIGHT)

    assert milliseconds(environment) == [3000]


def test_after_an_undo_time_runs_anew(environment: Environment, bank: Bank, clock: "Clock") -> None:
    tutor = begin(environment, bank, PLAN)
    clock.tick(10)
    tutor.send(WRONG)
    clock.tick(10)
    tutor.send(Undo())
    clock.tick(1)
    tutor.send(RIGHT)

    assert milliseconds(environment)[-1] == 1000


def test_time_away_is_not_counted(environment: Environment, bank: Bank, clock: "Clock") -> None:
    left = begin(environment, bank, PLAN)
    clock.tick(86_400)
    tutor = resume(environment, left.id, bank)
    clock.tick(4)
    tutor.send(RIGHT)

    assert milliseconds(environment) == [4000]


def test_a_clock_that_is_set_back_gives_no_negative_time(environment: Environment, bank: Bank, clock: "Clock") -> None:
    tutor = begin(environment, bank, PLAN)
    clock.tick(-3600)
    tutor.send(RIGHT)

    assert milliseconds(environment) == [0]


def test_milliseconds_that_the_front_end_measured_are_taken(
    environment: Environment, bank: Bank, clock: "Clock"
) -> None:
    tutor = begin(environment, bank, PLAN)
    clock.tick(9)
    tutor.send(Answer(("right",), 1234))

    assert milliseconds(environment) == [1234]


@pytest.mark.parametrize(
    ("offset", "minutes"),
    [
        (timedelta(0), 0),
        (timedelta(hours=2), 120),
        (timedelta(hours=-3, minutes=-30), -210),
        (timedelta(hours=5, minutes=45), 345),
    ],
)
def test_a_fact_is_kept_in_utc_with_the_offset_of_the_learners_clock(
    environment: Environment, bank: Bank, offset: timedelta, minutes: int
) -> None:
    now = datetime(2026, 3, 1, 9, 30, tzinfo=timezone(offset))
    begin(environment._replace(clock=lambda: now), bank, PLAN)

    for record in environment.store.records():
        assert record.at == now
        assert record.at.tzinfo == UTC
        assert record.utc_offset == minutes


# Coming back


SCRIPT: tuple[Event, ...] = (
    *(Hint(), WRONG, Flag(), Next(), Skip(), GiveUp(), Undo(), RIGHT, Next(), RIGHT, Undo(), WRONG, Next(), Flag()),
    *(RIGHT, Next(), RIGHT, Next()),
)


def steps(tutor: Tutor) -> Iterator[Session]:
    yield tutor.view
    for event in SCRIPT:
        tutor.send(event)
        yield tutor.view


def test_a_session_taken_up_again_is_the_one_that_was_left_at_every_step(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    phases = set()
    for view in steps(tutor):
        kept = kinds_of(environment)
        assert resume(environment, tutor.id, bank).view == view
        assert kinds_of(environment) == kept
        phases.add(view.phase)

    assert phases == {"asking", "judged", "finished"}


def test_a_changed_question_is_shown_afresh_and_says_so(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    changed = replace(bank, questions=(replace(bank.questions[0], stem="Another stem?"), bank.questions[1]))
    again = resume(environment, tutor.id, changed)

    assert again.view.asked is not None
    assert again.view.asked.changed
    assert kinds_of(environment) == ["started", "shown", "shown"]


def stems_of(environment: Environment, bank: Bank, sessions: int) -> list[str]:
    """The stem of the first question in some sessions, each on a day of its own."""
    stems = []
    for _ in range(sessions):
        tutor = begin(environment, bank, Plan(("first",), seed=7))
        assert tutor.view.question
        stems.append(tutor.view.question.stem)
        tutor.send(RIGHT)
        tutor.send(Next())
    return stems


def test_each_session_asks_in_another_wording_than_the_one_before(environment: Environment, bank: Bank) -> None:
    first = replace(bank.questions[0], also=("And the first?", "Well?"))
    bank = replace(bank, questions=(first, bank.questions[1]))
    asked = stems_of(environment, bank, 5)
    assert asked == ["What of first?", "And the first?", "Well?", "What of first?", "And the first?"]


def test_a_session_over_several_banks_goes_on_with_the_wordings_of_each(environment: Environment, bank: Bank) -> None:
    first = replace(bank.questions[0], also=("And the first?", "Well?"))
    bank = replace(bank, questions=(first, bank.questions[1]))
    stems_of(environment, bank, 2)
    several = QuestionPool.over(Bank("*", "All", ()), (bank,))
    tutor = begin(environment, several, Plan(("sample/first",), seed=7))
    assert tutor.view.question
    assert tutor.view.question.stem == "Well?"


@pytest.mark.parametrize("edit", [{"stem": "What of the first?"}, {"explanation": "So."}], ids=["stem", "explanation"])
def test_a_question_edited_between_two_sessions_says_so_and_begins_again_in_the_schedule(
    environment: Environment, bank: Bank, clock: "Clock", edit: dict[str, str]
) -> None:
    changed = "stem" in edit
    for days in (3, 20, 60):
        stems_of(environment, bank, 1)
        clock.now += timedelta(days=days)
    known = environment.store.ledger.question("sample", "first")
    assert known
    assert known.memory

    bank = replace(bank, questions=(replace(bank.questions[0], **edit), bank.questions[1]))  # type: ignore[arg-type]  # texts alone
    tutor = begin(environment, bank, Plan(("first",), seed=7))
    assert tutor.view.asked
    assert tutor.view.asked.changed == changed
    tutor.send(RIGHT)
    after = environment.store.ledger.question("sample", "first")
    assert after
    day = environment.today
    assert after.memory == review(begin_again(known.memory) if changed else known.memory, 3, day)
    assert (after.answers, after.right) == (4, 4)  # history is kept


def test_a_question_that_is_gone_leaves_the_session(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    again = resume(environment, tutor.id, replace(bank, questions=bank.questions[1:]))

    assert again.view.question is not None
    assert again.view.question.id == "second"
    assert again.view.place.of == 1


def test_a_resumed_session_goes_on_in_the_same_seq(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    tutor.send(WRONG)
    again = resume(environment, tutor.id, bank)
    again.send(engine.Next())

    assert [record.fact.seq for record in environment.store.records()] == [1, 2, 3, 4]


# Looking at what has ended


@pytest.mark.parametrize("end", [Next(), engine.Abandon()])
def test_a_session_that_has_ended_is_opened_as_it_was_and_nothing_is_kept(
    environment: Environment, bank: Bank, end: Event
) -> None:
    tutor = begin(environment, bank, Plan(("first",), seed=7))
    for event in (Flag("Unclear."), RIGHT, end):
        tutor.send(event)
    before = environment.store.records()

    again = resume(environment, tutor.id, bank)
    assert again.view == tutor.view
    assert environment.store.records() == before


def test_a_session_over_several_banks_is_played_and_taken_up_again(environment: Environment, bank: Bank) -> None:
    pool = QuestionPool.over(Bank("*", "All", ()), (bank, replace(bank, id="other")))
    tutor = begin(environment, pool, Plan(("sample/first", "other/first"), 7, engine.MISTAKES))
    tutor.send(WRONG)

    again = resume(environment, tutor.id, pool)
    assert again.view == tutor.view
    assert environment.store.records()[0].fact.body["bank"] == "*"


def test_a_session_goes_on_after_a_last_fact_that_cannot_be_read(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    tutor.send(WRONG)
    assert isinstance(environment.store, SQLiteStore)
    environment.store._file.execute("UPDATE facts SET body = '[]' WHERE kind = 'answered'")

    again = resume(environment, tutor.id, bank)
    assert again.view.phase == "asking"
    again.send(RIGHT)
    assert kinds_of(environment) == ["started", "shown", "answered"]


@pytest.mark.parametrize("event", [RIGHT, GiveUp(), Hint(), Flag(), Skip()])
def test_a_session_that_was_deleted_in_another_window_begins_afresh(
    environment: Environment, bank: Bank, event: Event
) -> None:
    tutor = begin(environment, bank, PLAN)
    before, view = tutor.id, tutor.view
    environment.store.forget()

    assert tutor.send(event) == BegunAfresh()
    assert tutor.id != before
    assert (tutor.view.plan, tutor.view.question, tutor.view.phase) == (view.plan, view.question, "asking")
    assert {record.session for record in environment.store.records()} == {tutor.id}
    tutor.send(RIGHT)
    assert kinds_of(environment) == ["started", "shown", "answered"]


def test_a_session_that_an_import_has_moved_goes_on_as_its_branch(environment: Environment, bank: Bank) -> None:
    tutor = begin(environment, bank, PLAN)
    tutor.send(RIGHT)
    store, original = environment.store, tutor.id
    assert isinstance(store, SQLiteStore)
    *before, mine = [FactRow._make(to_row(record)) for record in store.records(original)]
    with store.incoming([*before, mine._replace(id="0")]) as incoming:
        incoming.merge(bring_back=False)
    store.bring_forward()

    tutor.send(Next())
    assert tutor.id == branch_id(original, mine.id)
    assert [record.fact.kind for record in store.records(tutor.id)] == ["started", "shown", "answered", "shown"]
    assert resume(environment, tutor.id, bank).view.asked == tutor.view.asked
    assert resume(environment, original, bank).view.attempts == tutor.view.attempts
