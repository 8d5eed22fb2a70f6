"""What a session came to."""

from collections.abc import Callable

from quiz.engine import (
    Answer,
    Event,
    GiveUp,
    Next,
    Plan,
    QuestionPool,
    Session,
    Skip,
    Tally,
    TopicTally,
    Undo,
    begin,
    step,
    tally,
)
from quiz.model import Bank, Question

Make = Callable[..., Question]
Gather = Callable[..., Bank]

RIGHT, WRONG = Answer(("liver",)), Answer(("lung",))


def play(bank: Bank, *events: Event) -> Session:
    pool = QuestionPool.of(bank)
    session = begin(pool, Plan(tuple(pool.questions), 1)).session
    for event in events:
        session = step(session, event).session
    return session


def test_nothing_answered_is_nothing(bank: Gather) -> None:
    assert tally(play(bank("a", "b"))) == Tally(0, 0, 0, 0, 2, (), ())
    assert tally(play(bank())) == Tally(0, 0, 0, 0, 0, (), ())


def test_only_the_first_answer_counts(bank: Gather) -> None:
    end = tally(play(bank("a", "b"), WRONG, Next(), RIGHT, Next(), RIGHT, Next()))
    assert (end.right_first, end.of, end.look_again) == (1, 2, ("a",))


def test_an_undone_answer_was_the_first_all_the_same_for_its_explanation_was_seen(bank: Gather) -> None:
    end = tally(play(bank("a", "b"), WRONG, Undo(), RIGHT))
    assert (end.right_first, end.of, end.look_again, end.put_off) == (0, 1, ("a",), 1)


def test_what_the_learner_judged_is_counted_apart(question: Make, bank: Gather) -> None:
    three = bank(*(question(name, "recall", topic="signs") for name in "abc"), question("d", topic="signs"))
    knew, partly = Answer(("knew",)), Answer(("partly",))
    end = tally(play(three, knew, Next(), partly, Next(), GiveUp(), Next(), RIGHT))
    assert end == Tally(1, 1, 1, 3, 0, (TopicTally("Signs", 1, 1),), ("b", "c"))


def test_partial_and_unknown_are_looked_at_again(question: Make, bank: Gather) -> None:
    two = bank(question("a", "multiple"), "b", "c")
    end = tally(play(two, Answer(("cough",)), Next(), GiveUp(), Next(), RIGHT))
    assert (end.right_first, end.of, end.look_again) == (1, 3, ("a", "b"))


def test_topics_come_with_their_titles_in_the_order_met(question: Make, bank: Gather) -> None:
    whole = bank(
        question("a", topic="late-signs"),
        question("b", topic="grave"),
        question("c"),
        question("d", topic="late-signs"),
        question("e", topic="unseen"),
        sensitive=("grave",),
    )
    end = tally(play(whole, RIGHT, Next(), WRONG, Next(), RIGHT, Next(), WRONG))
    assert end.topics == (TopicTally("Late signs", 1, 2), TopicTally("Grave", 0, 1), TopicTally("", 1, 1))


def test_what_was_put_off_is_told(bank: Gather) -> None:
    end = tally(play(bank(*"abc"), Skip(), RIGHT, Next(), RIGHT, Next(), Skip()))
    assert (end.right_first, end.of, end.put_off, end.look_again) == (2, 2, 1, ())
