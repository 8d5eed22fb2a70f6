"""How sessions begin, go on and are opened again, whichever front end asks."""

from typing import TYPE_CHECKING

import pytest

from quiz import engine
from quiz.engine import ALONE, EXAM, MISTAKES, PRACTICE, Answer, GiveUp, Next, Settings
from quiz.errors import QuizError
from quiz.library import Entry, OneQuestion, PractiseMistakes, SessionRequest, TakeBank, Workspace
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import (
    Prepared,
    prepare,
    prepare_another,
    prepare_missed,
    resume,
    resume_left,
    start,
    why_nothing,
)
from quiz.model import EVERY_BANK
from quiz.tutor import Environment, Tutor
from quiz.wording import sessions as words

from .conftest import entry, workspace_of

if TYPE_CHECKING:
    from tests.conftest import Clock

HEART = entry("heart", "a", "b", "c", "s")
BONES = entry("bones", "a", "d")
EMPTY = entry("empty")


@pytest.fixture
def workspace(environment: Environment) -> Workspace:
    """Two banks that play and one that does not."""
    return workspace_of(environment, HEART, BONES, EMPTY)


def begun(workspace: Workspace, request: SessionRequest) -> Tutor:
    """A session that must be possible."""
    prepared = prepare(workspace, request)
    assert isinstance(prepared, Prepared)
    return start(workspace, prepared)


def answer(tutor: Tutor, *responses: str) -> Tutor:
    """Answer one question after the other."""
    for response in responses:
        tutor.send(Answer((response,)))
        tutor.send(Next())
    return tutor


def miss(workspace: Workspace, bank: Entry, question: str) -> None:
    """Answer one question of a bank wrongly, and leave the session."""
    plan = engine.Plan((question,), 1)
    answer(start(workspace, Prepared(engine.QuestionPool.of(bank.bank), plan)), "False").send(engine.Abandon())


# What is asked


@pytest.mark.parametrize(
    ("request_", "mode", "questions"),
    [
        (TakeBank(HEART, Settings()), PRACTICE, ("a", "b", "c")),
        (TakeBank(HEART, Settings(size=2)), PRACTICE, ("a", "b")),
        (TakeBank(HEART, Settings(sensitive=True)), PRACTICE, ("a", "b", "c", "s")),
        (OneQuestion(HEART, "b"), ALONE, ("b",)),
    ],
)
def test_a_request_becomes_a_plan(
    request_: SessionRequest, mode: engine.Mode, questions: tuple[str, ...], workspace: Workspace
) -> None:
    prepared = prepare(workspace, request_)

    assert isinstance(prepared, Prepared)
    assert (prepared.plan.mode, prepared.plan.questions, prepared.held_back) == (mode, questions, 0)
    assert workspace.environment.store.records() == (), "preparing writes nothing"


def test_an_exam_is_drawn_by_the_seed_of_the_workspace(workspace: Workspace) -> None:
    exam = TakeBank(HEART, Settings(), "exam")

    tutor = begun(workspace, exam)
    assert (tutor.view.mode, tutor.view.seed) == (EXAM, 1)
    assert tutor.view.plan == engine.draw(HEART.bank, Settings(), 1)


def test_practice_begins_with_what_was_missed(workspace: Workspace) -> None:
    miss(workspace, HEART, "c")

    assert begun(workspace, TakeBank(HEART, Settings())).view.plan == ("c", "a", "b")


def test_mistakes_are_of_one_bank_or_of_every_bank(workspace: Workspace) -> None:
    for bank, question in ((HEART, "c"), (HEART, "s"), (BONES, "a")):
        miss(workspace, bank, question)

    one, every = (prepare(workspace, PractiseMistakes(bank, Settings())) for bank in (HEART, None))
    assert isinstance(one, Prepared)
    assert isinstance(every, Prepared)
    assert (one.plan.mode, one.plan.questions, one.held_back) == (MISTAKES, ("c",), 1)
    assert (every.pool.bank.id, every.plan.questions) == (EVERY_BANK, ("bones/a", "heart/c"))


def test_mistakes_of_every_bank_are_of_those_that_are_there_now(workspace: Workspace) -> None:
    miss(workspace, HEART, "c")

    assert prepare(workspace, PractiseMistakes(None, Settings()), (BONES,)) == NothingToAsk("nothing-answered")


# Why there is nothing to ask


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (TakeBank(EMPTY, Settings()), NothingToAsk("nothing-plays")),
        (TakeBank(EMPTY, Settings(), "exam"), NothingToAsk("nothing-plays")),
        (TakeBank(HEART, Settings(topics=("none",))), NothingToAsk("nothing-fits")),
        (TakeBank(HEART, Settings(topics=("none",)), "exam"), NothingToAsk("nothing-fits")),
        (PractiseMistakes(EMPTY, Settings()), NothingToAsk("nothing-plays")),
        (PractiseMistakes(HEART, Settings()), NothingToAsk("only-sensitive", held_back=1)),
        (PractiseMistakes(BONES, Settings()), NothingToAsk("nothing-answered")),
        (PractiseMistakes(None, Settings()), NothingToAsk("only-sensitive", held_back=1)),
    ],
)
def test_why_there_is_nothing_to_ask(request_: SessionRequest, why: NothingToAsk, workspace: Workspace) -> None:
    miss(workspace, HEART, "s")

    assert prepare(workspace, request_) == why
    assert words.nothing_to_ask(why.reason, why.held_back, why.bank, why.path)


def test_what_was_right_the_last_time_leaves_nothing_to_practise(workspace: Workspace) -> None:
    answer(begun(workspace, TakeBank(BONES, Settings())), "True", "True")

    assert prepare(workspace, PractiseMistakes(BONES, Settings())) == NothingToAsk("nothing-missed")


def test_a_bank_that_was_emptied_since_it_was_listed_is_known_as_such(workspace: Workspace) -> None:
    listed = HEART._replace(contents=EMPTY.contents)

    assert why_nothing(listed) == NothingToAsk("changed-on-disk")
    assert prepare(workspace, TakeBank(listed, Settings())) == NothingToAsk("changed-on-disk")
    assert why_nothing(HEART) is None


# After the end


def test_what_was_missed_is_practised_once_more(workspace: Workspace) -> None:
    tutor = answer(begun(workspace, TakeBank(BONES, Settings())), "False", "True", "True")
    assert tutor.view.ended

    again = prepare_missed(workspace, tutor.view)
    assert (again.plan.questions, again.plan.mode, again.plan.seed) == (("a",), PRACTICE, 2)


def test_after_an_exam_what_was_missed_is_practised(workspace: Workspace) -> None:
    tutor = begun(workspace, TakeBank(BONES, Settings(), "exam"))
    for _ in range(2):
        tutor.send(Answer(("False",)))
    tutor.send(engine.HandIn())

    assert prepare_missed(workspace, tutor.view).plan.mode == PRACTICE


@pytest.mark.parametrize(
    "request_", [TakeBank(HEART, Settings(size=2)), TakeBank(HEART, Settings(size=1), "exam"), OneQuestion(HEART, "c")]
)
def test_another_session_has_the_bank_mode_and_settings_of_the_one_before(
    request_: SessionRequest, workspace: Workspace
) -> None:
    before = begun(workspace, request_).view

    another = prepare_another(workspace, before)
    assert isinstance(another, Prepared)
    assert (another.pool, another.plan.mode, another.plan.settings) == (before.pool, before.mode, before.settings)
    assert len(another.plan.questions) == len(before.plan)
    assert another.plan.seed != before.seed


def test_another_round_of_mistakes_asks_what_is_missed_now(workspace: Workspace) -> None:
    miss(workspace, HEART, "c")
    tutor = answer(begun(workspace, PractiseMistakes(None, Settings())), "True")

    assert prepare_another(workspace, tutor.view) == NothingToAsk("nothing-missed")


# Going on


def test_a_session_that_was_left_goes_on_by_its_id_alone(workspace: Workspace) -> None:
    tutor = answer(begun(workspace, TakeBank(HEART, Settings())), "True")

    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert (resumed.id, resumed.view) == (tutor.id, tutor.view)


def test_a_session_that_has_ended_is_as_it_was_and_nothing_is_kept(workspace: Workspace) -> None:
    tutor = answer(begun(workspace, TakeBank(BONES, Settings())), "True", "True")
    before = workspace.environment.store.records()

    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert resumed.view.ended == "finished"
    assert workspace.environment.store.records() == before


def test_a_session_over_every_bank_goes_on(workspace: Workspace) -> None:
    miss(workspace, HEART, "c")
    miss(workspace, BONES, "a")
    tutor = begun(workspace, PractiseMistakes(None, Settings()))

    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert resumed.view.plan == ("bones/a", "heart/c")


def test_of_two_banks_with_one_id_a_session_goes_on_with_the_one_it_was_taken_from(environment: Environment) -> None:
    first, second = entry("same", "a", path="first.yaml"), entry("same", "b", path="second.yaml")
    workspace = workspace_of(environment, first, second)
    tutor = begun(workspace, TakeBank(second, Settings()))

    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert resumed.view.pool.bank.path == "second.yaml"


@pytest.mark.parametrize(
    ("there", "why"),
    [
        ((BONES,), NothingToAsk("no-bank", bank="heart", path="heart.yaml")),
        ((entry("heart"), BONES), NothingToAsk("nothing-plays")),
    ],
)
def test_why_a_session_cannot_go_on(there: tuple[Entry, ...], why: NothingToAsk, workspace: Workspace) -> None:
    tutor = begun(workspace, TakeBank(HEART, Settings()))

    assert resume(workspace, tutor.id, there) == why


def test_a_session_of_a_bank_in_no_place_for_banks_goes_on_from_its_path(workspace: Workspace) -> None:
    far_away = entry("skull", "a", "b", path="/far/skull.yaml")
    tutor = answer(begun(workspace, TakeBank(far_away, Settings())), "True")
    there = workspace._replace(open_bank=lambda path: far_away if path == "/far/skull.yaml" else None)

    resumed = resume(there, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    assert (resumed.id, resumed.view.plan) == (tutor.id, ("a", "b"))
    other = workspace._replace(open_bank=lambda _path: BONES)
    assert resume(other, tutor.id, workspace.entries) == NothingToAsk("no-bank", bank="skull", path="/far/skull.yaml")


def test_mistakes_of_no_bank_at_all_cannot_go_on(workspace: Workspace) -> None:
    miss(workspace, HEART, "c")
    tutor = begun(workspace, PractiseMistakes(None, Settings()))

    assert resume(workspace, tutor.id, ()) == NothingToAsk("nothing-plays")


def test_what_was_left_of_a_bank_goes_on_unless_something_else_is_asked_for(workspace: Workspace) -> None:
    take = TakeBank(HEART, Settings())
    assert resume_left(workspace, take) is None
    left = begun(workspace, take)
    assert resume_left(workspace, take) is None, "nothing is left without an answer"
    left.send(GiveUp())

    resumed = resume_left(workspace, take)
    assert resumed is not None
    assert resumed.id == left.id
    others: tuple[SessionRequest, ...] = (
        take._replace(restart=True),
        TakeBank(BONES, Settings()),
        PractiseMistakes(HEART, Settings()),
        OneQuestion(HEART, "a"),
    )
    for other in others:
        assert resume_left(workspace, other) is None


def test_a_store_that_fails_is_reported_and_may_be_tried_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare(workspace, TakeBank(HEART, Settings()))
    assert isinstance(prepared, Prepared)
    with monkeypatch.context() as patch:
        patch.setattr(workspace.environment.store, "append", _fails)
        with pytest.raises(QuizError):
            start(workspace, prepared)

    assert start(workspace, prepared).view.plan == prepared.plan.questions


def _fails(*_: object) -> None:
    raise QuizError("No room.")


def test_time_goes_on_where_a_session_goes_on(workspace: Workspace, clock: "Clock") -> None:
    tutor = begun(workspace, TakeBank(HEART, Settings()))
    clock.tick(3600)
    resumed = resume(workspace, tutor.id, workspace.entries)
    assert isinstance(resumed, Tutor)
    clock.tick(2)
    answer(resumed, "True")

    (answered,) = [record.fact for record in workspace.environment.store.records() if record.fact.kind == "answered"]
    assert answered.body["ms"] == 2000
