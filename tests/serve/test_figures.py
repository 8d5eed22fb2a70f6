"""Figures of a class that are brought forward are those of a plain recount, whoever answered or deleted meanwhile."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from quiz.library import Entry
from quiz.model import Bank, Record
from quiz.serve import Secret, ServedBanks, Service
from quiz.serve.class_counts import count_class
from quiz.serve.figures import Figures
from quiz.stats import GroupStatistics, answers_of, group_statistics
from quiz.stats.by_fives import by_fives
from quiz.store import SharedStore, open_shared
from tests.stats.groups import Learner, bank_of

NAMES = [f"q{at}" for at in range(9)]
OPTIONS = ["right", "one", "two"]


class Klass:
    """A class whose clock stands still, and that counts what its figures cost."""

    def __init__(self, shared: SharedStore, bank: Bank) -> None:
        self.shared, self.bank = shared, bank
        self.now, self.used = datetime(2026, 11, 29, 12, tzinfo=UTC), 0.0
        entry = Entry.of(bank, (), "bank.yaml", "here")
        service = Service(
            shared,
            ServedBanks((entry,), lambda *_: entry, lambda: 0.0),
            Secret(b"1" * 32),
            lambda: self.now,
            lambda: UUID(int=1),
            lambda: 1,
            bytes,
        )
        self.figures = Figures(service, lambda: self.used)

    def learn(self, name: str, session: str, chance: Random) -> None:
        """Let somebody answer some questions in an exam or in practice, and perhaps leave it."""
        made = Learner(self.bank)
        plan = chance.choice([NAMES, NAMES, chance.sample(NAMES, 8)])
        made.start(session, plan, chance.choice(["exam", "exam", "practice"]))
        ability = chance.random()
        for question in plan if chance.random() < 0.8 else plan[:4]:
            right = chance.random() < ability
            made.answer(question, ("right",) if right else (chance.choice(OPTIONS),) if chance.random() < 0.9 else ())
        if chance.random() < 0.9:
            made.write("finished")
        self.shared.of(name).append([it._replace(id=f"{session}-{it.id}") for it in made.records])

    def recount(self) -> GroupStatistics:
        every = {name: answers_of(self.shared.of(name).records()) for name in self.shared.learners()}
        return group_statistics(by_fives(every), [self.bank], Random(0))


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Klass]:
    options = "".join(f"\n      - {'correct' if it == 'right' else 'wrong'}: {it}" for it in OPTIONS)
    questions = "".join(f"\n  - id: {it}\n    type: single\n    stem: {it}?\n    options:{options}" for it in NAMES)
    bank = bank_of(f"id: class\ntitle: A class\nlanguage: en\nquestions:{questions}")
    with closing(open_shared(tmp_path / "class.sqlite3", datetime(2026, 11, 29, tzinfo=UTC))) as shared:
        yield Klass(shared, bank)


@pytest.mark.long(rounds=60, short=4)
def test_figures_that_are_brought_forward_are_those_of_a_recount(klass: Klass, rounds: int) -> None:
    chance, number = Random(5), 0
    for _ in range(rounds):
        for _ in range(chance.randrange(15)):
            number += 1
            klass.learn(f"learner-{chance.randrange(60)}", f"session-{number}", chance)
        if chance.random() < 0.5:
            klass.shared.of(f"learner-{chance.randrange(60)}").forget()
        klass.now += timedelta(minutes=1)
        made = klass.figures.now()
        assert made.statistics == klass.recount()
        assert made.counts == count_class(klass.shared.learners(), klass.shared.activity())


def test_only_what_changed_is_read_again(klass: Klass, monkeypatch: pytest.MonkeyPatch) -> None:
    chance, read, records = Random(1), list[list[str]](), klass.shared.records

    def noted(learners: list[str]) -> Iterator[tuple[str, Record]]:
        read.append(learners)
        return records(learners)

    monkeypatch.setattr(klass.shared, "records", noted)
    for name in "abc":
        klass.learn(name, name, chance)
    klass.figures.now()
    klass.learn("b", "later", chance)
    klass.shared.of("c").forget()
    klass.now += timedelta(minutes=1)
    klass.figures.now()
    assert read == [["a", "b", "c"], ["b"]]


def test_figures_that_took_long_are_left_alone_for_longer(klass: Klass, monkeypatch: pytest.MonkeyPatch) -> None:
    activity = klass.shared.activity

    def slowly() -> object:
        klass.used += 30
        return activity()

    monkeypatch.setattr(klass.shared, "activity", slowly)
    made = klass.figures.now()
    klass.now += timedelta(minutes=9)
    assert klass.figures.now() is made
    klass.now += timedelta(minutes=2)
    assert klass.figures.now() is not made
