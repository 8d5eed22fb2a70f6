"""How far a person is in each bank, folded from every record there is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from quiz.model import Record, Response, Verdict

_EXAM = "exam"


@dataclass(slots=True)
class Answered:
    """What a person answered to one question."""

    first: Verdict
    last: Verdict
    response: Response
    """The last one."""
    at: datetime
    order: int
    """Grows with every answer, over all banks."""


@dataclass(frozen=True, slots=True)
class Left:
    """A session that was left before its end."""

    session: str
    done: int
    of: int


@dataclass(slots=True)
class _Run:
    """One session while it is being folded."""

    bank: str
    planned: int
    deferred: bool = False
    """An exam: an answer may be changed, and counts only once all are handed in."""
    answers: list[tuple[int, Record]] = field(default_factory=list)
    """Each with its number among all records."""
    skips: list[Record] = field(default_factory=list)
    ended: bool = False

    def take(self, order: int, record: Record) -> None:
        """Take one more record of this session in."""
        match record.fact.kind:
            case "answered":
                if self.deferred:
                    self.answers = [kept for kept in self.answers if _question(kept[1]) != _question(record)]
                self.answers.append((order, record))
            case "undone":
                seq = cast("int", record.fact.body["fact"])
                self.answers = [answer for answer in self.answers if answer[1].fact.seq < seq]
                self.skips = [skip for skip in self.skips if skip.fact.seq < seq]
                self.ended = False
            case "skipped":
                self.skips.append(record)
            case "finished" | "abandoned":
                self.ended = True
            case _:
                pass

    @property
    def counting(self) -> list[tuple[int, Record]]:
        """The answers that count by now."""
        return [] if self.deferred and not self.ended else self.answers

    def left(self, session: str) -> Left | None:
        """Where it was left; None once it has ended or nothing is left of it."""
        done = {_question(record) for _, record in self.answers}
        skipped = Counter(map(_question, self.skips))
        dropped = 0 if self.deferred else sum(times > 1 and name not in done for name, times in skipped.items())
        return None if self.ended else Left(session, len(done), self.planned - dropped)


@dataclass(frozen=True, slots=True)
class BankProgress:
    """How a person stands with one bank."""

    questions: Mapping[str, Answered]
    left: Left | None
    """The latest session, where it was left before its end."""
    used: datetime
    """When the bank was last used."""

    @property
    def right_first(self) -> int:
        """How many questions were right at their very first answer."""
        return sum(answered.first == "right" for answered in self.questions.values())


def progress(records: Iterable[Record]) -> dict[str, BankProgress]:
    """Progress by bank id. ``records`` come in the order in which they happened."""
    runs: dict[str, _Run] = {}
    used: dict[str, datetime] = {}
    latest: dict[str, str] = {}
    for order, record in enumerate(records):
        if record.fact.kind == "started":
            bank = str(record.fact.body["bank"])
            body = record.fact.body
            runs[record.session] = _Run(bank, len(cast("list[str]", body["plan"])), body.get("mode") == _EXAM)
            latest[bank] = record.session
        run = runs.get(record.session)
        if run is not None:
            run.take(order, record)
            used[run.bank] = record.at
    answers = _answers(runs.values())
    return {
        bank: BankProgress(answers.get(bank, {}), runs[session].left(session), used[bank])
        for bank, session in latest.items()
    }


def _answers(runs: Iterable[_Run]) -> dict[str, dict[str, Answered]]:
    """The standing answers of every bank, first and last."""
    everything = [(order, run.bank, record) for run in runs for order, record in run.counting]
    everything.sort(key=lambda row: row[0])
    banks: dict[str, dict[str, Answered]] = {}
    for order, bank, record in everything:
        question = _question(record)
        verdict = cast("Verdict", record.fact.body["verdict"])
        response = tuple(str(text) for text in cast("list[str]", record.fact.body["response"]))
        before = banks.setdefault(bank, {}).get(question)
        banks[bank][question] = Answered(before.first if before else verdict, verdict, response, record.at, order)
    return banks


def _question(record: Record) -> str:
    return str(record.fact.body["question"])
