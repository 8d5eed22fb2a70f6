"""Every figure of where a learner stands is what counting the facts one by one gives, whoever answered, however."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest

from quiz.library import Entry
from quiz.library.bank_standing import Scope
from quiz.library.standing import AHEAD, measure
from quiz.model import Bank
from quiz.preferences import Preferences
from quiz.schedule import day_of
from quiz.stats.measures import Measures
from quiz.store import SQLiteStore

from .histories import bank_of, edited, live
from .recount import Recount

LEARNERS_AT_A_TIME = 10
HEART, BONES, GONE = bank_of("heart", 14), bank_of("bones", 6), bank_of("gone", 4)


def entry(bank: Bank) -> Entry:
    return Entry.of(bank, (), f"{bank.id}.yaml", "here")


def lives(seeds: range) -> Iterator[tuple[Measures, Recount]]:
    """What is measured of each learner, and what counting gives."""
    for seed in seeds:
        chance = Random(f"learner {seed}")
        heart = edited(HEART, chance)
        later = chance.choice([HEART, heart])
        with SQLiteStore.in_memory() as store:
            often = 20 if seed % 5 == 0 else 0  # long enough to have reviews on time, and a change
            end = live(store, (HEART, BONES, GONE), f"first {seed}", often + chance.randint(0, 10))
            end = live(store, (later, BONES, GONE), f"then {seed}", often + chance.randint(0, 8), end)
            banks = [chance.choice([heart, HEART]), BONES][: chance.randint(1, 2)]
            scope = Scope(
                day_of(end + timedelta(days=chance.choice([0, 0, 1, 5, 40]))),
                Preferences(retention=chance.choice([0.8, 0.9, 0.9, 0.97])),
                only=chance.random() < 0.2,
                sensitive=chance.random() < 0.3,
            )
            records = store.records()
            yield measure(store, [entry(bank) for bank in banks], scope), Recount(records, banks, scope)


@pytest.mark.long(rounds=100, short=2)
def test_every_figure_is_what_counting_answer_by_answer_gives(rounds: int) -> None:
    for number, (measured, counted) in enumerate(lives(range(rounds))):
        agrees(measured, counted, f"learner {number}")


def agrees(measured: Measures, counted: Recount, who: str) -> None:
    """Fail unless all figures of a learner are equal."""
    assert tuple(measured.seen) == counted.seen(), who
    assert tuple(measured.retention) == pytest.approx(counted.retention()), who
    assert list(measured.due) == counted.due(AHEAD), who
    assert (measured.first_day, list(measured.answers)) == counted.answers(), who
    assert list(measured.known) == counted.known(), who
    assert [(it.name, it.right, it.of) for it in measured.hardest] == counted.hardest(), who
    topics = {(it.bank, it.topic): it for bank in measured.banks for it in bank.topics}
    counts = {name: (len(it.questions), it.held_back, it.known, it.right, it.of) for name, it in topics.items()}
    expected = counted.topics()
    assert {name: counts[name] for name in expected} == expected, who
    assert {name: it[3:] for name, it in counts.items() if name not in expected} == dict.fromkeys(
        counts.keys() - expected.keys(), (0, 0)
    ), who
    certainty, (levels, squares) = measured.certainty, counted.certainty()
    assert [(it.right, it.of) for it in certainty.levels] == levels, who
    assert certainty.squares == pytest.approx(squares), who
    assert set(certainty.sure_and_missed) == counted.sure_and_missed(), who
    change_agrees(measured, counted, who)


def change_agrees(measured: Measures, counted: Recount, who: str) -> None:
    """Fail unless answers before and after a day are compared, half of them on each side as nearly as days allow."""
    firsts = counted.first_days()
    sides = [
        ([it.right for it in firsts if it.day <= day], [it.right for it in firsts if it.day > day])
        for day in sorted({it.day for it in firsts})
    ]
    enough = [(before, after) for before, after in sides if min(len(before), len(after)) >= 20]
    if not enough:
        assert measured.change is None, who
        return
    before, after = min(enough, key=lambda them: abs(len(them[0]) - len(them[1])))
    assert measured.change is not None, who
    assert measured.change.before == (sum(before), len(before)), who
    assert measured.change.after == (sum(after), len(after)), who
