"""Five kinds of learners who practise one bank, a session a day, through the real plan, session and ledger."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import factorial
from pathlib import Path
from random import Random
from typing import NamedTuple

from quiz import kinds
from quiz.bank import read
from quiz.engine import (
    Answer,
    GiveUp,
    LastResult,
    Next,
    Plan,
    QuestionPool,
    Session,
    Settings,
    Step,
    begin,
    choose,
    coming,
    spares,
    step,
)
from quiz.library.pools import last_results
from quiz.model import Arrange, Bank, Fact, Record
from quiz.preferences import Preferences
from quiz.replay import Dated
from quiz.replay.ledger import QuestionRow, entries, learn
from quiz.schedule import day_of
from quiz.stats import BankProgress

BANK = Path(__file__).parents[2] / "questions" / "metastatic-breast-cancer"
DAWN = datetime(2026, 1, 5, 18, tzinfo=UTC)
SIZE, SESSIONS = 10, 30


class Kind(NamedTuple):
    """How a learner answers."""

    name: str
    chance: Callable[[int], float]
    """The chance of a right answer in the session of a number; a question that was explained is not known better."""
    leaves_after: int | None = None
    """How many answers a session has; None for all."""


KINDS = (
    Kind("always right", lambda _: 1.0),
    Kind('always "I don\'t know"', lambda _: 0.0),
    Kind("often wrong", lambda _: 0.35),
    Kind("improving", lambda number: min(0.95, 0.2 + number * 0.03)),
    Kind("leaves after five", lambda _: 0.6, leaves_after=5),
)


@dataclass(slots=True)
class Life:
    """What became of one learner."""

    seen: list[int] = field(default_factory=list)
    """Different questions seen after each session."""
    between: Counter[int] = field(default_factory=Counter)
    """How many other questions lay between a miss and its return."""
    again: int = 0
    """Questions to try again in one plan at most, as long as there were others to fill it up."""
    ordered: int = 0
    """Showings of items to put in order."""
    in_order: int = 0
    """Those that were shown in the right order."""
    expected: float = 0.0
    """How many of them chance alone would show in the right order."""


def live(kind: Kind, pool: QuestionPool, seed: int) -> Life:
    """Return the life of one learner of a kind who practises on thirty days."""
    chance, life, rows, seen = Random(f"{kind.name}/{seed}"), Life(), dict[str, QuestionRow](), set[str]()
    there = len(offered(pool.bank))
    for number in range(SESSIONS):
        at = DAWN + timedelta(days=number)
        results = _results(pool, rows, day_of(at))
        settings = Settings(size=SIZE)
        chosen = choose(pool.bank, settings, results)
        missed = sum(last.verdict != "right" for last in results.values())
        if there - missed >= SIZE:
            life.again = max(life.again, coming(chosen, results).again)
        first = begin(pool, Plan(chosen, chance.randrange(2**32), spares=spares(pool, settings, results, chosen)))
        asked: list[str] = []
        facts: list[Fact] = []
        for done in _play(first, kind, chance, number):
            facts += done.facts
            for fact in done.facts:
                if fact.kind == "shown":
                    asked.append(str(fact.body["question"]))
                    _note_order(life, done.session)
        seen |= set(asked)
        life.seen.append(len(seen))
        life.between.update(_gaps(asked))
        _remember(rows, f"{number:04}", facts, at)
    return life


def _results(pool: QuestionPool, rows: Mapping[str, QuestionRow], today: int) -> Mapping[str, LastResult]:
    known = BankProgress({name: row.standing for name, row in rows.items()}, None, "")
    return last_results(pool, {pool.bank.id: known}, today, Preferences())


def _play(done: Step, kind: Kind, chance: Random, number: int) -> Iterator[Step]:
    """Yield what each event of a session leads to, until its end or until the learner leaves."""
    yield done
    answers = 0
    while done.session.question and answers != kind.leaves_after:
        right = chance.random() < kind.chance(number)
        done = step(done.session, Answer(kinds.key(done.session.question)) if right else GiveUp())
        yield done
        answers += 1
        done = step(done.session, Next())
        yield done


def _gaps(asked: list[str]) -> Iterator[int]:
    last: dict[str, int] = {}
    for at, name in enumerate(asked):
        if name in last:
            yield at - last[name] - 1
        last[name] = at


def _note_order(life: Life, session: Session) -> None:
    asked, question = session.asked, session.question
    if asked and question and isinstance(asked.interaction, Arrange):
        life.ordered += 1
        life.in_order += asked.interaction.items == kinds.key(question)
        life.expected += 1 / factorial(len(asked.interaction.items))


def _remember(rows: dict[str, QuestionRow], session: str, facts: list[Fact], at: datetime) -> None:
    """Bring the rows of the ledger forward by one session."""
    records = [Record(f"{session}/{fact.seq}", session, fact, at + timedelta(seconds=fact.seq), 0) for fact in facts]
    dated = Dated.begin(records[0])
    for record in records:
        dated.take(record)
    for entry in entries(session, dated):
        rows[entry.question] = learn(rows.get(entry.question), entry)


def offered(bank: Bank) -> list[str]:
    """Return the questions of ``bank`` that are asked without being requested: none is sensitive."""
    return [question.id for question in bank.questions if not bank.sensitive(question)]


def shipped() -> QuestionPool:
    """Return the pool of the bank that learners practise."""
    bank = read(BANK, str(BANK)).bank
    assert bank is not None
    return QuestionPool.of(bank)
