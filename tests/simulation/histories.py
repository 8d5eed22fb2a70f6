"""Learners whose every answer is kept in a store: in all modes, over months and zones, the clock wrong at times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from uuid import UUID

from quiz import kinds, tutor
from quiz.bank import read_text
from quiz.engine import (
    EXAM,
    MISTAKES,
    PRACTICE,
    REVIEW,
    Abandon,
    Answer,
    Ease,
    Event,
    GiveUp,
    HandIn,
    Hint,
    Next,
    Plan,
    QuestionPool,
    Retire,
    Settings,
    Skip,
    Undo,
)
from quiz.model import EVERY_BANK, Bank, Pick, Reveal
from quiz.store import Store
from quiz.tutor import Environment, Tutor

BEGIN = datetime(2026, 3, 2, 20, tzinfo=UTC)
_HEADER = """\
format: 1
id: {id}
title: {id}
language: en
topics:
  pain:
    title: Pain
  end:
    title: Outlook
    sensitive: true
questions:
"""
_KINDS = (
    "single\n    options:\n      - correct: Mostly\n      - wrong: Never\n      - wrong: Hardly\n      - wrong: Maybe",
    "true-false\n    answer: true\n    why: So it is.",
    "short-answer\n    answer: femur",
    "recall\n    answer: All of it.",
    "multiple\n    options:\n      - correct: Mostly\n      - correct: Always\n      - wrong: Perhaps",
)
_TOPICS = ("\n    topic: pain", "\n    topic: heart", "\n    topic: pain", "\n    topic: end", "")
_WORDS = ("lungs breathing oxygen", "kidneys urine minerals", "skeleton marrow calcium", "liver glucose enzymes")


def bank_of(name: str, questions: int, *, other: int = -1) -> Bank:
    """A bank of questions of several types and topics; number ``other`` of them is about something else."""
    text = _HEADER.format(id=name)
    for at in range(questions):
        words = (
            "quite another thing entirely about engines" if at == other else f"{_WORDS[at % 4]} number {at} in {name}"
        )
        text += f"  - id: q{at}\n    stem: What of {words}?\n    type: {_KINDS[at % 5]}{_TOPICS[at // 2 % 5]}\n"
    bank = read_text(text, name).bank
    assert bank is not None
    assert len(bank.questions) == questions
    return bank


def edited(bank: Bank, chance: Random) -> Bank:
    """The bank with one question gone, one reworded a little and perhaps one that is another under the same id."""
    questions = list(bank_of(bank.id, len(bank.questions), other=chance.randrange(-1, len(bank.questions))).questions)
    at = chance.randrange(len(questions))
    questions[at] = replace(questions[at], stem=f"{questions[at].stem} Say.")
    del questions[chance.randrange(len(questions))]
    return replace(bank, questions=tuple(questions))


@dataclass(slots=True)
class _Clock:
    """The clock of a learner who travels, and who sets it wrong at times."""

    at: datetime
    hours: int = 0

    def __call__(self) -> datetime:
        return self.at.astimezone(timezone(timedelta(hours=self.hours)))


def live(store: Store, banks: tuple[Bank, ...], seed: str, sessions: int, begin: datetime = BEGIN) -> datetime:
    """Let one learner take sessions of ``banks``, each with every answer kept in ``store``; return when they end."""
    chance = Random(seed)
    clock = _Clock(begin)
    environment = Environment(store, clock, lambda: UUID(int=chance.getrandbits(128)))
    skill, careless = chance.uniform(0.2, 1.0), chance.random() < 0.3
    for _ in range(sessions):
        clock.at += timedelta(days=chance.choice([0, 0, 1, 1, 2, 3, 7, 12]), hours=chance.uniform(-3, 9))
        if chance.random() < 0.1:
            clock.hours = chance.choice([-11, -5, 0, 2, 9, 14])
        if chance.random() < 0.05:
            clock.at -= timedelta(days=chance.uniform(0.5, 3))
        _sit(tutor.begin(environment, *_chosen(banks, chance)), clock, chance, skill, careless=careless)
    return clock()


def _chosen(banks: tuple[Bank, ...], chance: Random) -> tuple[QuestionPool, Plan]:
    mode = chance.choice([PRACTICE, PRACTICE, PRACTICE, EXAM, MISTAKES, REVIEW])
    settings = Settings(certainty=chance.random() < 0.6, cram=mode == REVIEW and chance.random() < 0.3)
    if chance.random() < 0.2 and mode != EXAM:
        pool = QuestionPool.over(Bank(EVERY_BANK, "all", ()), _distinct(banks))
    else:
        pool = QuestionPool.of(chance.choice(banks))
    names = [name for name, it in pool.questions.items() if mode != EXAM or kinds.graded(it)]
    questions = tuple(chance.sample(names, min(len(names), chance.randint(2, 7))))
    return pool, Plan(questions, chance.randrange(2**32), mode, settings)


def _distinct(banks: tuple[Bank, ...]) -> Iterator[Bank]:
    return iter({bank.id: bank for bank in banks}.values())


def _sit(session: Tutor, clock: _Clock, chance: Random, skill: float, *, careless: bool) -> None:
    """Answer, undo, skip and decide by chance, until the end or until the learner leaves."""
    leaves = chance.randint(3, 60)
    for _ in range(leaves):
        if session.view.ended:
            return
        clock.at += timedelta(seconds=chance.uniform(5, 200), hours=3 if chance.random() < 0.02 else 0)
        if chance.random() < 0.01:
            clock.at -= timedelta(hours=chance.uniform(1, 30))
        session.send(_event(session, chance, skill, careless=careless))
    if chance.random() < 0.3:
        session.send(HandIn() if session.view.mode.deferred else Abandon())


def _event(session: Tutor, chance: Random, skill: float, *, careless: bool) -> Event:
    view, question = session.view, session.view.question
    if view.asked is None or question is None:
        return HandIn()
    if chance.random() < 0.1:
        others: list[Event] = [Undo(), Undo(), Ease(), Retire(), Skip(), Hint(), HandIn()]
        return chance.choice(others)
    if view.phase == "judged":
        return Next()
    if chance.random() < 0.1:
        return GiveUp()
    certainty = chance.choice([0, 1, 2, 3] if careless else [0, 1 + (skill > 0.5) + (skill > 0.8)])
    return Answer(_response(session, chance, skill), certainty=certainty)


def _response(session: Tutor, chance: Random, skill: float) -> tuple[str, ...]:
    view = session.view
    assert view.asked
    assert view.question
    match view.asked.interaction:
        case Reveal():
            return (chance.choice(["missed", "partly", "knew"]),)
        case _ if chance.random() < skill:
            return kinds.key(view.question)
        case Pick(options=options):
            return (chance.choice(options),)
        case _:
            return ("tibia",)
