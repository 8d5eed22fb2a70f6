"""What is due: the same for the library, a review and every bank, level from day to day, and no mountain."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

import pytest

from quiz.engine import REVIEW, Answer, Coming, Next, Settings
from quiz.library import BankRow, Entry, Review, ReviewRow, SessionRequest, TakeBank, Workspace, look_home
from quiz.library.after_session import look_after
from quiz.library.due import due_in
from quiz.library.knowledge import aim_for, total
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.pools import pool_of_every_bank
from quiz.library.sessions import Prepared, prepare, prepare_another, start
from quiz.model import Fact, Json, Record
from quiz.preferences import Preferences
from quiz.stats import due
from quiz.tutor import Environment, Tutor
from tests.conftest import Clock

from .conftest import entry, workspace_of

HEART = entry("heart", *(f"h{number}" for number in range(40)), "s1", "s2", "s3")
BONES = entry("bones", *(f"b{number}" for number in range(30)))
DAY = 86_400

Sit = Callable[..., Workspace]


def answer_all(workspace: Workspace, request: SessionRequest) -> Tutor:
    """Begin a session and answer every question rightly."""
    prepared = prepare(workspace, request)
    assert isinstance(prepared, Prepared)
    tutor = start(workspace, prepared)
    while tutor.view.asked:
        tutor.send(Answer(("True",)))
        tutor.send(Next())
    return tutor


@pytest.fixture
def practise(environment: Environment, clock: Clock) -> Sit:
    """Answers whole sessions rightly, one a minute."""

    def sits(*sessions: tuple[Entry, Settings], preferences: Preferences = Preferences()) -> Workspace:
        workspace = workspace_of(environment._replace(preferences=preferences), HEART, BONES)
        for bank, settings in sessions:
            answer_all(workspace, TakeBank(bank, settings))
            clock.tick(60)
        return workspace

    return sits


def announced(workspace: Workspace) -> tuple[int, int]:
    """How many questions are due: on the row of the review, and on the rows of all banks together."""
    rows = look_home(workspace).rows
    review = next((row.due for row in rows if isinstance(row, ReviewRow)), 0)
    return review, sum(row.knowledge.due for row in rows if isinstance(row, BankRow))


@pytest.mark.parametrize("spread", [True, False])
def test_library_and_review_agree_on_every_day_of_a_year(practise: Sit, clock: Clock, *, spread: bool) -> None:
    size = Settings(size=20, sensitive=True)
    workspace = practise(
        (HEART, size), (BONES, size), (HEART, size._replace(size=30)), preferences=Preferences(spread=spread)
    )
    pool, most = pool_of_every_bank(workspace.entries, "All"), 0
    for _ in range(60):
        clock.tick(6 * DAY)
        asked = due_in(workspace.environment, pool, Settings(size=None)).questions
        assert announced(workspace) == (len(asked), len(asked))
        most = max(most, len(asked))
    assert most > 20


def test_what_was_edited_comes_back_on_the_next_day_and_what_is_gone_does_not(practise: Sit, clock: Clock) -> None:
    """The library announces it, a review asks it and says that it has changed; a better explanation is no edit."""
    workspace = practise((HEART, Settings(size=10)))
    for days in (3, 60):
        clock.tick(days * DAY)
        answer_all(workspace, Review(None, Settings(size=None)))
    clock.tick(DAY)
    assert announced(workspace) == (0, 0)

    first, second, *rest = HEART.bank.questions
    edited = (replace(first, stem=first.stem.upper()), replace(second, explanation="It is."), *rest)
    for questions, due_now in ((edited, 1), (edited[1:], 0)):
        today = workspace_of(workspace.environment, HEART.holding(replace(HEART.bank, questions=questions)))
        assert announced(today) == (due_now, due_now)
    today = workspace_of(workspace.environment, HEART.holding(replace(HEART.bank, questions=edited)))
    prepared = prepare(today, Review(None, Settings(size=20)))
    assert isinstance(prepared, Prepared)
    tutor = start(today, prepared)
    assert tutor.view.question
    assert tutor.view.question.stem == first.stem.upper()
    assert tutor.view.asked
    assert tutor.view.asked.changed


def test_one_evening_comes_back_on_many_days_and_not_by_chance(practise: Sit, clock: Clock) -> None:
    workspace = practise((HEART, Settings(size=20)))
    clock.tick(2 * DAY)
    answer_all(workspace, Review(None, Settings(size=20)))

    standings = workspace.environment.store.ledger.standings()
    days = Counter(due(it, aim_for(HEART.about, Preferences())) for it in standings)
    assert max(days.values()) <= 20 / len(days) + 2
    assert len(days) == 5


def test_whatever_is_answered_later_moves_no_other_question(practise: Sit, clock: Clock) -> None:
    workspace = practise((HEART, Settings(size=20)), (BONES, Settings(size=10)))
    ledger, aim = workspace.environment.store.ledger, aim_for(HEART.about, Preferences())
    before = {it.question: due(it, aim) for it in ledger.standings()}
    clock.tick(3 * DAY)
    tutor = answer_all(workspace, Review(None, Settings(size=4)))

    after = {it.question: due(it, aim) for it in ledger.standings()}
    moved = [name for name in before if before[name] != after[name]]
    assert sorted(moved) == sorted(name.partition("/")[2] for name in tutor.view.plan)


def test_to_cram_leaves_every_due_day_alone(practise: Sit, clock: Clock) -> None:
    workspace = practise((HEART, Settings(size=20)))
    ledger, aim = workspace.environment.store.ledger, aim_for(HEART.about, Preferences())
    before = {it.question: due(it, aim) for it in ledger.standings()}
    clock.tick(DAY)
    answer_all(workspace, Review(None, Settings(size=10, cram=True)))

    assert {it.question: due(it, aim) for it in ledger.standings()} == before


def test_two_thousand_overdue_after_a_year_are_asked_twenty_at_a_time(environment: Environment, clock: Clock) -> None:
    names = [f"q{number}" for number in range(2000)]
    workspace = workspace_of(environment, entry("many", *names))
    for first in range(0, 2000, 100):
        own = names[first : first + 100]
        started: dict[str, Json] = {"bank": "many", "mode": "practice", "plan": own, "seed": 1, "settings": {}}
        facts = [Fact(1, "started", started)]
        facts += [
            Fact(seq, "answered", {"question": name, "verdict": "right", "response": ["True"]})
            for seq, name in enumerate(own, 2)
        ]
        session = str(environment.new_id())
        environment.store.append(
            [Record(str(environment.new_id()), session, fact, clock().astimezone(UTC), 0) for fact in facts]
        )
    clock.tick(400 * DAY)

    row = look_home(workspace).rows[0]
    assert row == ReviewRow(2000, 20)
    tutor = answer_all(workspace, Review(None, Settings(size=row.doing)))
    assert len(tutor.view.plan) == 20
    assert look_home(workspace).rows[0] == ReviewRow(1980, 20)


def test_sensitive_questions_are_announced_nowhere_and_asked_only_on_request(practise: Sit, clock: Clock) -> None:
    workspace = practise((HEART, Settings(size=None, sensitive=True)))
    clock.tick(400 * DAY)

    every = prepare(workspace, Review(None, Settings(size=None)))
    requested = prepare(workspace, Review(None, Settings(size=None, sensitive=True)))
    assert not isinstance(every, NothingToAsk)
    assert not isinstance(requested, NothingToAsk)
    assert announced(workspace) == (len(every.plan.questions),) * 2 == (40, 40)
    assert (every.held_back, len(requested.plan.questions)) == (3, 43)


def test_after_a_review_comes_what_is_still_due_and_after_cramming_what_was_not_crammed(
    practise: Sit, clock: Clock
) -> None:
    workspace = practise((HEART, Settings(size=20)))
    clock.tick(DAY)
    crammed = answer_all(workspace, Review(None, Settings(size=15, cram=True)))
    another = prepare_another(workspace, crammed.view)
    assert isinstance(another, Prepared)
    assert len(another.plan.questions) == 5
    assert another.plan.settings.cram
    assert not set(another.plan.questions) & set(crammed.view.plan)

    clock.tick(30 * DAY)
    reviewed = answer_all(workspace, Review(None, Settings(size=15)))
    rest = prepare_another(workspace, reviewed.view)
    assert isinstance(rest, Prepared)
    assert (rest.plan.mode, len(rest.plan.questions), rest.coming) == (REVIEW, 5, Coming(due=5))
    answer_all(workspace, Review(None, Settings(size=15)))
    assert prepare_another(workspace, reviewed.view) == NothingToAsk("nothing-due")


def test_nothing_was_answered_that_could_be_crammed(environment: Environment) -> None:
    request = Review(None, Settings(cram=True))
    assert prepare(workspace_of(environment, HEART), request) == NothingToAsk("nothing-answered")


def test_the_end_says_what_the_library_says_of_the_banks_that_were_asked(practise: Sit, clock: Clock) -> None:
    workspace = practise((HEART, Settings(size=8)))
    tutor = answer_all(workspace, TakeBank(BONES, Settings(size=4)))
    rows = {row.entry.about.id: row.knowledge for row in look_home(workspace).rows if isinstance(row, BankRow)}
    after = look_after(workspace, tutor)
    assert (after.knowledge, after.questions) == (rows["bones"], 30)

    clock.tick(365 * DAY)
    both = look_after(workspace, answer_all(workspace, Review(None, Settings(size=20))))
    rows = {row.entry.about.id: row.knowledge for row in look_home(workspace).rows if isinstance(row, BankRow)}
    assert (both.knowledge, both.questions) == (total(rows.values()), 73)
