"""A session taken up again, with the same bank or with one that has changed meanwhile."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz import kinds
from quiz.engine import (
    Answer,
    CurrentQuestion,
    Event,
    Flag,
    GiveUp,
    Hint,
    Next,
    Place,
    Plan,
    QuestionPool,
    Resume,
    Session,
    Skip,
    Step,
    Undo,
    begin,
    fold,
    step,
    tally,
)
from quiz.model import Attempt, Bank, Fact, Pick, Question, shown_texts

Make = Callable[..., Question]
Gather = Callable[..., Bank]

RIGHT, WRONG = Answer(("liver",)), Answer(("lung",))


class Kept:
    """The facts of one session, and the session as a bank makes it."""

    def __init__(self, bank: Bank, *events: Event) -> None:
        self.pool = QuestionPool.of(bank)
        first = begin(self.pool, Plan(tuple(self.pool.questions), 3))
        self.view: Session = first.session
        self.facts: list[Fact] = list(first.facts)
        self.do(*events)

    def do(self, *events: Event) -> "Kept":
        """Let ``events`` happen."""
        for event in events:
            self.last: Step = step(self.view, event)
            self.view = self.last.session
            self.facts.extend(self.last.facts)
        return self

    def resume(self, bank: Bank) -> "Kept":
        """Take the session up again, with ``bank``, from what was written."""
        written = json.loads(json.dumps([[fact.seq, fact.kind, fact.body] for fact in self.facts]))
        self.pool = QuestionPool.of(bank)
        self.view = fold(self.pool, [Fact(seq, kind, body) for seq, kind, body in written])
        self.look()
        self.do(Resume())
        self.look()
        return self

    def look(self) -> None:
        """Everything that a front end asks a session, which must never fail."""
        assert self.view.place.number <= self.view.place.of
        assert tally(self.view).put_off >= 0
        assert (self.view.question is None) == (self.view.asked is None)
        assert self.view.attempt is None or self.view.attempt.question in self.pool.questions
        if self.view.question:
            plain = kinds.present(self.view.question, lambda texts: texts)
            assert sorted(shown_texts(self.asked.interaction)) == sorted(shown_texts(plain))

    @property
    def asked(self) -> CurrentQuestion:
        """The question shown, as it is shown."""
        assert self.view.asked
        return self.view.asked

    @property
    def attempt(self) -> Attempt:
        """The answer whose explanation is shown."""
        assert self.view.attempt
        return self.view.attempt

    @property
    def on_screen(self) -> str:
        """The question shown."""
        return self.view.asked.question if self.view.asked else ""

    def rest(self) -> str:
        """Every question still asked, answered rightly."""
        seen = []
        while self.on_screen:
            seen.append(self.on_screen)
            self.do(*[] if self.view.judged else [RIGHT], Next())
        return "".join(seen)


@pytest.mark.parametrize(
    "events",
    [[], [Hint()], [Flag("x")], [WRONG], [WRONG, Next()], [Skip()], [WRONG, Undo()], [RIGHT, Next(), RIGHT, Next()]],
)
def test_with_the_same_bank_it_is_where_it_was_and_nothing_is_written(events: list[Event], bank: Gather) -> None:
    kept = Kept(bank("a", "b"), *events)
    before = kept.view
    kept.resume(bank("a", "b"))
    assert kept.last == Step(before)
    assert kept.view == before


# A question is gone


def test_a_question_still_to_come_that_is_gone_leaves_the_plan(bank: Gather) -> None:
    kept = Kept(bank(*"abc"), RIGHT, Next()).resume(bank(*"ab"))
    assert (kept.on_screen, kept.view.place) == ("b", Place(2, 2, 0, again=False))
    assert kept.last.facts == ()
    assert kept.rest() == "b"


@pytest.mark.parametrize("events", [[], [Hint()], [Flag()]])
def test_a_question_gone_from_the_screen_gives_way_to_the_next(
    events: list[Event], bank: Gather, question: Make
) -> None:
    kept = Kept(bank(question("a", hints=["look"]), "b", "c"), *events).resume(bank(*"bc"))
    assert [fact.kind for fact in kept.last.facts] == ["shown"]
    assert (kept.on_screen, kept.view.place, kept.view.flags) == ("b", Place(1, 2, 0, again=False), ())
    assert (kept.asked.hints, kept.asked.changed) == (0, False)
    assert kept.rest() == "bc"


def test_it_goes_past_a_question_that_is_gone_and_not_back_to_the_explanation_before(bank: Gather) -> None:
    kept = Kept(bank(*"abc"), RIGHT, Next()).resume(bank(*"ac"))
    assert (kept.on_screen, kept.view.phase, kept.view.place) == ("c", "asking", Place(2, 2, 0, again=False))


def test_the_last_question_gone_from_the_screen_ends_the_session(bank: Gather) -> None:
    kept = Kept(bank(*"ab"), RIGHT, Next()).resume(bank("a"))
    assert [fact.kind for fact in kept.last.facts] == ["finished"]
    assert kept.view.place == Place(1, 1, 0, again=False)


def test_an_answered_question_that_is_gone_is_as_if_it_had_never_been(bank: Gather) -> None:
    kept = Kept(bank(*"abc"), WRONG, Next(), RIGHT).resume(bank(*"bc"))
    assert (kept.view.answered, kept.view.queue, kept.view.place) == (("b",), ("c",), Place(1, 2, 0, again=False))
    total = tally(kept.view)
    assert (total.right_first, total.of, total.put_off, total.look_again) == (1, 1, 1, ())
    kept.do(Undo())
    assert kept.on_screen == "b"
    assert kept.do(Undo()).last.facts == ()


def test_the_explanation_of_a_question_that_is_gone_gives_way_to_the_next(bank: Gather) -> None:
    kept = Kept(bank(*"ab"), WRONG).resume(bank("b"))
    assert (kept.on_screen, kept.view.phase) == ("b", "asking")


@pytest.mark.parametrize(
    "events",
    [[], [WRONG], [WRONG, Next()], [Skip()], [Skip(), Skip()], [WRONG, Next(), Undo()], [RIGHT, Next(), RIGHT, Next()]],
)
def test_with_everything_gone_the_session_ends_in_peace(events: list[Event], bank: Gather) -> None:
    kept = Kept(bank("a", "b"), *events).resume(bank("z"))
    assert (kept.view.phase, kept.view.place) == ("finished", Place(0, 0, 0, again=False))
    assert tally(kept.view).of == tally(kept.view).put_off == 0
    for event in (Next(), Undo(), Skip(), RIGHT, GiveUp(), Flag(), Hint()):
        assert step(kept.view, event) == Step(kept.view)


def test_an_answer_taken_back_stays_taken_back_when_its_question_is_gone(bank: Gather) -> None:
    kept = Kept(bank(*"abcd"), WRONG, Next(), Skip(), Undo(), RIGHT, Next())
    assert (kept.on_screen, kept.view.queue, kept.view.skipped) == ("b", ("c", "d"), ())
    kept.resume(bank(*"bcd"))
    assert (kept.on_screen, kept.view.queue, kept.view.skipped) == ("b", ("c", "d"), ())
    assert kept.rest() == "bcd"


def test_a_finish_taken_back_stays_taken_back_when_the_last_question_is_gone(bank: Gather) -> None:
    kept = Kept(bank(*"ab"), RIGHT, Next(), RIGHT, Next(), Undo(), Undo()).resume(bank("a"))
    assert (kept.on_screen, kept.view.phase) == ("a", "asking")
    assert kept.rest() == "a"


# A question was gone for a while


def test_a_question_that_was_gone_for_a_while_is_still_asked(bank: Gather) -> None:
    kept = Kept(bank(*"abc")).resume(bank(*"bc"))
    assert kept.on_screen == "b"
    kept.resume(bank(*"abc"))
    assert (kept.on_screen, kept.view.queue, kept.view.place) == ("b", ("a", "c"), Place(1, 3, 0, again=False))
    assert kept.rest() == "bac"
    assert tally(kept.view).put_off == 0


def test_what_was_answered_before_it_was_gone_counts_again(bank: Gather) -> None:
    kept = Kept(bank(*"abc"), WRONG, Next()).resume(bank(*"bc")).do(RIGHT, Next()).resume(bank(*"abc"))
    assert (kept.view.answered, kept.on_screen, kept.view.place) == (("a", "b"), "c", Place(3, 3, 1, again=False))
    assert kept.rest() == "ca"


def test_questions_that_take_turns_in_being_gone_are_all_asked(bank: Gather) -> None:
    kept = Kept(bank(*"ab")).resume(bank("b")).resume(bank("a"))
    assert kept.on_screen == "a"
    kept.do(WRONG).resume(bank(*"ab"))
    assert (kept.on_screen, kept.view.phase) == ("a", "judged")
    assert kept.do(Next()).rest() == "ba"


# A question was changed


def _changed(question: Question) -> Question:
    return replace(question, stem="Another stem.")


def test_a_changed_question_on_the_screen_says_so_and_starts_afresh(question: Make, bank: Gather) -> None:
    old = question("a", hints=["look"])
    new = question("a", hints=["look"], options=[{"correct": text} for text in ("x",)] + [{"wrong": t} for t in "yzw"])
    kept = Kept(bank(old, "b"), Hint()).resume(bank(new, "b"))
    assert [fact.kind for fact in kept.last.facts] == ["shown"]
    asked = kept.asked
    assert isinstance(asked.interaction, Pick)
    assert asked.changed
    assert (asked.question, asked.hints, asked.near, asked.turn) == ("a", 0, False, 1)
    assert sorted(asked.interaction.options) == list("wxyz")
    assert kept.last.facts[0].body["options"] == asked.interaction.options
    assert (kept.view.queue, kept.view.place) == (("b",), Place(1, 2, 0, again=False))
    assert kept.resume(bank(new, "b")).last.facts == ()
    assert kept.asked == asked


def test_a_changed_question_is_shown_in_an_order_of_chance(question: Make, bank: Gather) -> None:
    new = question("a", options=[{"correct": "1st"}, *({"wrong": text} for text in ("x", "y", "z", "w"))])
    orders = set()
    for seed in range(20):
        first = begin(QuestionPool.of(bank("a")), Plan(("a",), seed))
        again = step(fold(QuestionPool.of(bank(new)), first.facts), Resume())
        orders.add(again.facts[0].body["options"])
    assert len(orders) > 15


@pytest.mark.parametrize(
    ("before", "after"),
    [([WRONG, Next()], [RIGHT, Next()]), ([Skip()], [RIGHT, Next()]), ([WRONG], [Next(), RIGHT, Next()])],
)
def test_a_question_changed_while_it_waits_says_so_when_it_returns(
    before: list[Event], after: list[Event], question: Make, bank: Gather
) -> None:
    a = question("a")
    kept = Kept(bank(a, "b"), *before).resume(bank(_changed(a), "b")).do(*after)
    assert kept.on_screen == "a"
    assert kept.asked.changed
    kept.do(WRONG, Next())
    assert not kept.asked.changed


def test_a_question_changed_before_it_was_ever_shown_is_simply_asked(question: Make, bank: Gather) -> None:
    kept = Kept(bank("a", "b")).resume(bank("a", _changed(question("b")))).do(RIGHT, Next())
    assert (kept.on_screen, kept.asked.changed) == ("b", False)


def test_taking_back_the_answer_to_a_question_changed_since_shows_it_afresh(question: Make, bank: Gather) -> None:
    new = question("a", options=[{"correct": "x"}, {"wrong": "y"}, {"wrong": "z"}])
    kept = Kept(bank("a", "b"), WRONG).resume(bank(new, "b"))
    assert (kept.on_screen, kept.view.phase) == ("a", "judged")
    kept.do(Undo())
    assert [fact.kind for fact in kept.last.facts] == ["undone", "shown"]
    asked = kept.asked
    assert isinstance(asked.interaction, Pick)
    assert (asked.changed, asked.turn, kept.view.attempts) == (True, 1, ())
    assert kept.last.facts[1].body["options"] == asked.interaction.options
    kept.do(Answer(("x",)))
    assert kept.attempt.verdict == "right"


def test_a_question_of_another_type_under_the_old_id_is_a_changed_one(question: Make, bank: Gather) -> None:
    kept = Kept(bank("a", "b")).resume(bank(question("a", "matching"), "b"))
    assert kept.asked.changed
    kept.do(Answer(("bone", "aches", "lung", "cough"))).resume(bank(question("a", "cloze"), "b"))
    assert (kept.attempt.verdict, kept.view.phase) == ("right", "judged")


def test_the_same_content_under_another_order_of_the_file_is_no_change(bank: Gather) -> None:
    kept = Kept(bank(*"abc"), WRONG, Next())
    before = kept.view
    assert kept.resume(bank(*"cba")).view == before


# What was written


def test_a_session_without_a_fact_ends_at_once_and_harms_nobody(bank: Gather) -> None:
    session = fold(QuestionPool.of(bank("a")), [])
    assert (session.phase, session.place, session.question) == ("asking", Place(0, 0, 0, again=False), None)
    assert [fact.kind for fact in step(session, Resume()).facts] == ["finished"]


def test_facts_of_things_to_come_are_passed_over(bank: Gather) -> None:
    kept = Kept(bank("a", "b"), WRONG)
    before = kept.view
    kept.facts.append(Fact(4, "flagged", {"question": "gone", "on": True}))
    kept.facts.append(Fact(5, "undone", {"fact": 99}))
    kept.resume(bank("a", "b"))
    assert kept.view == before
    assert kept.view.seq == 5
    kept.do(Next())
    assert kept.last.facts[0].seq == 6


def test_a_mode_that_is_no_longer_known_is_practice(bank: Gather) -> None:
    kept = Kept(bank("a"))
    kept.facts[0] = Fact(1, "started", {**kept.facts[0].body, "mode": "of old"})
    assert kept.resume(bank("a")).view.mode.name == "practice"
