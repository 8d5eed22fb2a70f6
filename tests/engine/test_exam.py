import json
from collections.abc import Callable

import pytest

from quiz.engine import (
    EXAM,
    Abandon,
    Answer,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Next,
    Plan,
    QuestionPool,
    Resume,
    Session,
    Settings,
    Skip,
    Undo,
    begin,
    draw,
    fold,
    step,
    tally,
)
from quiz.model import Bank, Fact, Invalid, Question

Gather = Callable[..., Bank]
Make = Callable[..., Question]

RIGHT = Answer(("liver",))
WRONG = Answer(("bone",))


class Sitting:
    """An exam with all its facts."""

    def __init__(self, bank: Bank, *names: str) -> None:
        first = begin(QuestionPool.of(bank), Plan(names or tuple(question.id for question in bank.questions), 5, EXAM))
        self.session, self.facts = first.session, list(first.facts)

    def do(self, *events: Event) -> Session:
        for event in events:
            done = step(self.session, event)
            self.session = done.session
            self.facts += done.facts
            assert self.again() == self.session
        return self.session

    def again(self, bank: Bank | None = None) -> Session:
        facts = [Fact(fact.seq, fact.kind, json.loads(json.dumps(fact.body))) for fact in self.facts]
        return fold(QuestionPool.of(bank) if bank else self.session.pool, facts)

    @property
    def asked(self) -> str:
        assert self.session.asked
        return self.session.asked.question


@pytest.fixture
def sitting(bank: Gather) -> Sitting:
    return Sitting(bank("a", "b", "c"))


def test_an_answer_leads_to_the_next_question_and_says_nothing_of_its_worth(sitting: Sitting) -> None:
    done = step(sitting.session, WRONG)

    assert done.outcome is None
    assert [fact.kind for fact in done.facts] == ["answered", "shown"]
    assert done.session.phase == "asking"
    assert done.session.asked
    assert done.session.asked.question == "b"


def test_what_cannot_be_read_is_asked_again(sitting: Sitting) -> None:
    done = step(sitting.session, Answer(()))

    assert done.outcome == Invalid("nothing-picked")
    assert not done.facts


def test_any_answer_may_be_changed_until_all_are_handed_in(sitting: Sitting) -> None:
    sitting.do(WRONG, WRONG, WRONG, Jump("a"))
    assert sitting.session.given == ("bone",)

    sitting.do(RIGHT, Jump("b"), GiveUp(), HandIn())

    assert {attempt.question: attempt.verdict for attempt in sitting.session.attempts} == {
        "a": "right",
        "b": "unknown",
        "c": "wrong",
    }
    assert tally(sitting.session).right_first == 1
    before = sitting.session
    assert sitting.do(RIGHT, Jump("a"), Undo(), Skip(), GiveUp(), Next(), Hint(), HandIn(), Resume()) == before


def test_a_question_keeps_its_order_of_options_however_often_it_is_looked_at(sitting: Sitting) -> None:
    asked = sitting.session.asked
    assert asked

    sitting.do(WRONG, Skip(), Jump("a"), GiveUp(), Jump("a"))

    assert sitting.session.asked
    assert sitting.session.asked.interaction == asked.interaction


def test_an_answer_or_a_skip_leads_to_the_next_open_question_round_to_the_first(sitting: Sitting) -> None:
    sitting.do(Skip(), WRONG, WRONG)
    assert sitting.asked == "a"

    sitting.do(WRONG)
    assert sitting.asked == "a"
    assert sitting.session.phase == "asking"


def test_the_place_is_the_place_in_the_plan(sitting: Sitting) -> None:
    sitting.do(Jump("c"))

    place = sitting.session.place
    assert (place.number, place.of, place.revisits, place.again) == (3, 3, 0, False)


def test_nothing_comes_back_and_nothing_hints(question: Make, bank: Gather) -> None:
    sitting = Sitting(bank(question("a", hints=["Think."]), "b"))

    assert sitting.do(Hint()).asked == sitting.session.asked
    sitting.do(WRONG, WRONG)
    assert sitting.asked == "b"
    assert sitting.session.queue == ()


def test_flags_and_skips_are_remembered(sitting: Sitting) -> None:
    sitting.do(Flag(), Skip(), Skip(), Skip())

    assert sitting.session.flags == ("a",)
    assert sitting.session.skipped == ("a", "b", "c")
    assert sitting.session.place.of == 3


def test_to_undo_goes_back_to_the_question_answered_last(sitting: Sitting) -> None:
    sitting.do(WRONG, WRONG, Undo())

    assert sitting.asked == "b"
    assert [attempt.question for attempt in sitting.session.attempts] == ["a"]


def test_an_exam_left_goes_on_where_it_was(sitting: Sitting) -> None:
    sitting.do(WRONG, Jump("c"))

    again = step(sitting.again(), Resume())

    assert again.session == sitting.session
    assert not again.facts


def test_an_exam_goes_on_past_a_question_that_is_gone(sitting: Sitting, bank: Gather) -> None:
    sitting.do(WRONG)

    again = step(sitting.again(bank("a", "c")), Resume()).session

    assert again.asked
    assert again.asked.question == "c"
    assert again.plan == ("a", "c")


def test_an_exam_can_be_given_up(sitting: Sitting) -> None:
    assert sitting.do(WRONG, Abandon()).phase == "abandoned"


def test_a_jump_to_nowhere_changes_nothing(sitting: Sitting) -> None:
    assert not step(sitting.session, Jump("nowhere")).facts


def test_an_exam_leaves_out_what_learners_judge_themselves_and_is_drawn_by_its_seed(
    question: Make, bank: Gather
) -> None:
    whole = bank("a", "b", "c", "d", question("r", "recall"), question("u", urgent="true"))

    drawn = draw(whole, Settings(), 1)

    assert sorted(drawn) == ["a", "b", "c", "d", "u"]
    assert draw(whole, Settings(), 1) == drawn
    assert any(draw(whole, Settings(), seed) != drawn for seed in range(2, 6))
    assert all(draw(whole, Settings(), seed)[0] != "u" for seed in range(30))
    assert len(draw(whole, Settings(size=2), 1)) == 2
