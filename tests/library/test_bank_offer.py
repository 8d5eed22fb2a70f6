"""What a bank offers before the start."""

import pytest

from quiz.engine import EXAM, PRACTICE, REVIEW, Answer, Coming, LastResult, Mode, Next, Settings
from quiz.errors import QuizError
from quiz.kinds.recall import Recall
from quiz.library import TakeBank
from quiz.library.bank_offer import BankState, bank_offer, look_bank
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import Prepared, prepare, start
from quiz.model import Question
from quiz.stats import Knowledge, Left
from quiz.tutor import Environment

from .conftest import entry, workspace_of

HEART = entry("heart", *"abcdef", "s1", "s2")


@pytest.mark.parametrize(
    ("settings", "fitting", "asked"),
    [
        (Settings(), 6, 6),
        (Settings(size=5), 6, 5),
        (Settings(size=50), 6, 6),
        (Settings(sensitive=True), 8, 8),
        (Settings(topics=("none",)), 0, 0),
    ],
)
@pytest.mark.parametrize("mode", [PRACTICE, EXAM])
def test_topics_the_switch_and_the_number_decide_how_much_there_is(
    settings: Settings, fitting: int, asked: int, mode: Mode
) -> None:
    offer = bank_offer(HEART, settings, mode, {})

    assert (offer.fitting, offer.asked) == (fitting, asked)
    assert (offer.nothing is None) == bool(fitting)


def test_the_switch_brings_the_same_number_whether_it_is_on_or_off() -> None:
    off, on = (bank_offer(HEART, Settings(sensitive=sensitive), PRACTICE, {}) for sensitive in (False, True))

    assert off.sensitive == on.sensitive == 2


def test_an_exam_leaves_out_what_learners_judge_themselves() -> None:
    recall = Question("r", "recall", "Say it.", Recall("It."))
    bank = HEART.holding(HEART.bank.__class__("one", "One", (*HEART.bank.questions[:1], recall)))

    assert [bank_offer(bank, Settings(), mode, {}).fitting for mode in (PRACTICE, EXAM)] == [2, 1]


def test_the_numbers_to_choose_from_are_smaller_than_all_there_is() -> None:
    assert bank_offer(HEART, Settings(), PRACTICE, {}).sizes == (5, None)
    assert bank_offer(entry("many", *map(str, range(30))), Settings(), PRACTICE, {}).sizes == (5, 10, 20, None)


def test_what_was_missed_is_counted_whatever_the_number() -> None:
    results = {"a": LastResult("wrong", 0), "b": LastResult("partial", 1), "s1": LastResult("unknown", 2)}

    assert bank_offer(HEART, Settings(size=1), PRACTICE, results).missed == 2
    assert bank_offer(HEART, Settings(size=1, sensitive=True), PRACTICE, results).missed == 3


def test_why_nothing_can_start() -> None:
    assert bank_offer(entry("empty"), Settings(), PRACTICE, {}).nothing == NothingToAsk("nothing-plays")
    assert bank_offer(HEART, Settings(("none",)), PRACTICE, {}).nothing == NothingToAsk("nothing-fits")


def test_a_store_that_cannot_be_read_leaves_nothing_known(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> None:
        raise QuizError("The answers cannot be read.")

    monkeypatch.setattr(environment.store.ledger, "standings", fails)
    assert look_bank(workspace_of(environment, HEART), HEART) == BankState()


def test_what_is_announced_is_what_is_asked(environment: Environment) -> None:
    workspace = workspace_of(environment, HEART)
    for settings in (Settings(size=4), Settings(size=3, sensitive=True), Settings()):
        for response in ("False", "True", "False", "True"):
            offer = bank_offer(HEART, settings, PRACTICE, look_bank(workspace, HEART).results)
            prepared = prepare(workspace, TakeBank(HEART, settings))
            assert isinstance(prepared, Prepared)
            assert prepared.coming == offer.coming
            assert offer.asked == len(prepared.plan.questions) == sum(offer.coming or (offer.asked,))
            start(workspace, prepared).send(Answer((response,)))


def test_what_comes_is_sorted_once_anything_was_answered() -> None:
    results = {
        "a": LastResult("wrong", 0),
        "b": LastResult("right", 1, due=True),
        "c": LastResult("right", 2),
        "d": LastResult("right", 3, retired=True),
    }

    offer = bank_offer(HEART, Settings(), PRACTICE, results)
    assert (offer.asked, offer.coming) == (5, Coming(again=1, new=2, due=1, known=1))
    assert bank_offer(HEART, Settings(), PRACTICE, {}).coming is None
    assert bank_offer(HEART, Settings(), EXAM, results).coming is None


def test_to_cram_asks_what_was_ever_reviewed(environment: Environment) -> None:
    workspace = workspace_of(environment, HEART)
    prepared = prepare(workspace, TakeBank(HEART, Settings(size=3)))
    assert isinstance(prepared, Prepared)
    tutor = start(workspace, prepared)
    while tutor.view.asked:
        tutor.send(Answer(("True",)))
        tutor.send(Next())

    for size, asked in ((2, 2), (None, 3)):
        cram = Settings(size=size, cram=True)
        offer = bank_offer(HEART, cram, PRACTICE, look_bank(workspace, HEART).results)
        assert (offer.fitting, offer.asked, offer.coming, offer.nothing) == (3, asked, None, None)
        crammed = prepare(workspace, TakeBank(HEART, cram))
        assert isinstance(crammed, Prepared)
        assert (crammed.plan.mode, crammed.plan.settings.cram) == (REVIEW, True)
        assert len(crammed.plan.questions) == asked


def test_the_session_of_a_bank_that_was_left_can_go_on_once_it_has_an_answer(environment: Environment) -> None:
    workspace = workspace_of(environment, HEART, entry("bones", "a"))
    prepared = prepare(workspace, TakeBank(HEART, Settings()))
    assert isinstance(prepared, Prepared)
    tutor = start(workspace, prepared)
    assert look_bank(workspace, HEART) == BankState()
    tutor.send(Answer(("True",)))

    state = look_bank(workspace, HEART)
    assert (state.left, state.knowledge) == (Left(tutor.id, 1, 6), Knowledge(answered=1, known=1))
    assert look_bank(workspace, entry("bones", "a")) == BankState()
