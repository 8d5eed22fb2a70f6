"""One session each, folded from its records as far as statistics need it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import cast

from quiz.model import Record

_EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Left:
    """A session that was left before its end."""

    session: str
    done: int
    of: int


@dataclass(slots=True)
class Run:
    """One session while it is being folded."""

    bank: str
    path: str
    """Where the bank was found."""
    mode: str
    planned: int
    began: datetime
    """On the learner's clock."""
    used: datetime
    """When anything last happened in it, in UTC."""
    answers: list[tuple[int, Record]] = field(default_factory=list)
    """Each with its number among all records."""
    fingerprints: dict[int, str] = field(default_factory=dict)
    """Of each question as it was shown for an answer, by the answer's place in its session."""
    shown: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each question when it was shown last."""
    skips: list[Record] = field(default_factory=list)
    ended: str = ""
    """How: finished or abandoned."""

    @property
    def deferred(self) -> bool:
        """An exam: an answer may be changed, and counts only once all are handed in."""
        return self.mode == _EXAM

    def take(self, order: int, record: Record) -> None:
        """Take one more record of this session in."""
        self.used = record.at
        match record.fact.kind:
            case "shown":
                self.shown[question_of(record)] = str(record.fact.body.get("fingerprint", ""))
            case "answered":
                self.fingerprints[record.fact.seq] = self.shown.get(question_of(record), "")
                if self.deferred:
                    self.answers = [kept for kept in self.answers if question_of(kept[1]) != question_of(record)]
                self.answers.append((order, record))
            case "undone":
                seq = cast("int", record.fact.body["fact"])
                self.answers = [answer for answer in self.answers if answer[1].fact.seq < seq]
                self.skips = [skip for skip in self.skips if skip.fact.seq < seq]
                self.ended = ""
            case "skipped":
                self.skips.append(record)
            case "finished" | "abandoned":
                self.ended = record.fact.kind
            case _:
                pass

    @property
    def counting(self) -> list[tuple[int, Record]]:
        """The answers that count by now."""
        return [] if self.deferred and not self.ended else self.answers

    def left(self, session: str) -> Left | None:
        """Where it was left; None once it has ended or nothing is left of it."""
        done = {question_of(record) for _, record in self.answers}
        skipped = Counter(map(question_of, self.skips))
        dropped = 0 if self.deferred else sum(times > 1 and name not in done for name, times in skipped.items())
        return None if self.ended else Left(session, len(done), self.planned - dropped)


def runs_of(records: Iterable[Record]) -> dict[str, Run]:
    """Every session by its id, in the order in which they began. ``records`` come in the order in which they happened.

    Facts of a session whose beginning is not known are passed over.
    """
    runs: dict[str, Run] = {}
    for order, record in enumerate(records):
        if record.fact.kind == "started":
            runs[record.session] = _begun(record)
        run = runs.get(record.session)
        if run is not None:
            run.take(order, record)
    return runs


def _begun(record: Record) -> Run:
    body = record.fact.body
    return Run(
        bank=str(body["bank"]),
        path=str(body.get("path", "")),
        mode=str(body.get("mode", "")),
        planned=len(cast("list[str]", body["plan"])),
        began=on_their_clock(record),
        used=record.at,
    )


def on_their_clock(record: Record) -> datetime:
    """When it happened, as the learner's clock showed it."""
    return record.at.astimezone(timezone(timedelta(minutes=record.utc_offset)))


def question_of(record: Record) -> str:
    """The question that a fact is about."""
    return str(record.fact.body["question"])


def home_of(bank: str, question: str) -> tuple[str, str]:
    """The bank and the id of a question as a session of ``bank`` names it: one over several says ``bank/question``."""
    own, slash, name = question.rpartition("/")
    return (own, name) if slash else (bank, question)
