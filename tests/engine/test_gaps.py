"""A missed question comes back with four others in between, whoever answers, and orders give nothing away."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from quiz import kinds
from quiz.engine import (
    Answer,
    GiveUp,
    LastResult,
    Next,
    Override,
    Plan,
    QuestionPool,
    Session,
    Settings,
    Undo,
    begin,
    choose,
    fold,
    spares,
    step,
    tally,
)
from quiz.model import Bank, Question

Make = Callable[..., Question]
Gather = Callable[..., Bank]
WRONG, RIGHT = Answer(("lung",)), Answer(("liver",))


def test_a_gap_is_filled_with_spares_that_count_as_returns(bank: Gather) -> None:
    pool = QuestionPool.of(bank(*"abcdefgh"))
    first = begin(pool, Plan(("a", "b"), 1, spares=tuple("cdefgh")))
    session, facts, seen = first.session, list(first.facts), ""
    assert first.facts[0].body["spares"] == tuple("cdefgh")
    places = []
    while session.asked:
        seen += session.asked.question
        place = session.place
        places.append((place.number, place.of, place.revisits, place.again, place.between))
        for event in (WRONG if seen == "a" else RIGHT, Next()):
            done = step(session, event)
            session, facts = done.session, [*facts, *done.facts]
            assert fold(pool, facts) == session
    assert seen == "abcdea"
    assert places == [
        (1, 2, 0, False, False),
        (2, 2, 1, False, False),
        *[(2, 2, 1, False, True)] * 3,
        (2, 2, 1, True, False),
    ]
    total = tally(session)
    assert (total.right_first, total.of, total.put_off, total.look_again) == (1, 2, 0, ("a",))


def test_a_missed_spare_does_not_come_back(bank: Gather) -> None:
    session = begin(QuestionPool.of(bank(*"abcdefghi")), Plan(("a",), 1, spares=tuple("bcdefghi"))).session
    seen = ""
    while session.asked:
        seen += session.asked.question
        session = step(step(session, WRONG if session.asked.turn < 3 else RIGHT).session, Next()).session
    assert seen == "abcdeafghia"


def test_when_a_question_needs_no_return_its_spares_are_not_asked(bank: Gather, question: Make) -> None:
    typed = question("a", "short-answer")
    session = begin(QuestionPool.of(bank(typed, *"bcdef")), Plan(("a",), 1, spares=tuple("bcdef"))).session
    missed = step(session, Answer(("metastatic",))).session
    assert missed.queue == ("b", "c", "d", "e", "a")
    assert step(missed, Override()).session.queue == ()
    assert step(missed, Undo()).session.queue == ()


def play(session: Session, chance: Random, skill: float) -> tuple[Session, list[str]]:
    """A whole session by someone who knows a share ``skill`` of the answers; gives what was asked, in order."""
    asked = []
    while session.asked and session.question:
        asked.append(session.asked.question)
        event = Answer(kinds.key(session.question)) if chance.random() < skill else GiveUp()
        session = step(step(session, event).session, Next()).session
    return session, asked


@pytest.mark.parametrize("skill", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_every_question_comes_up_and_missed_ones_have_four_others_in_between(bank: Gather, skill: float) -> None:
    chance = Random(7)
    pool = QuestionPool.of(bank(*(f"q{number}" for number in range(101))))
    results: dict[str, LastResult] = {}
    settings, seen, moment = Settings(size=10), set[str](), 0
    for number in range(18):
        chosen = choose(pool.bank, settings, results)
        more = spares(pool, settings, results, chosen)
        session, asked = play(begin(pool, Plan(chosen, number, spares=more)).session, chance, skill)
        seen |= set(asked)
        for at, name in enumerate(asked):
            again = next((later for later in range(at + 1, len(asked)) if asked[later] == name), None)
            assert again is None or again - at > 4
        for attempt in session.attempts:
            moment += 1
            results[attempt.question] = LastResult(attempt.verdict, moment)
    assert len(seen) == 101


@pytest.mark.parametrize("number", [2, 4])
def test_any_order_of_items_is_equally_likely(bank: Gather, question: Make, number: int) -> None:
    items = tuple("ABCD"[:number])
    pool = QuestionPool.of(bank(question("a", "ordering", sequence=list(items))))
    found: Counter[tuple[str, ...]] = Counter()
    for seed in range(3000):
        asked = begin(pool, Plan(("a",), seed)).session.asked
        assert asked
        found[getattr(asked.interaction, "items")] += 1  # noqa: B009 - of an Arrange
    expected = {2: 1500, 4: 125}[number]
    assert len(found) == {2: 2, 4: 24}[number]
    assert all(abs(times - expected) < 5 * expected**0.5 for times in found.values())
