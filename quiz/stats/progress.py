"""How far a person is in each bank, folded from every record there is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, cast

from quiz.model import Record
from quiz.stats.runs import Left, Run, home_of, question_of, runs_of

if TYPE_CHECKING:
    from quiz.model import Response, Verdict


@dataclass(slots=True)
class Answered:
    """What a person answered to one question."""

    first: "Verdict"
    last: "Verdict"
    response: "Response"
    """The last one."""
    at: datetime
    order: int
    """Grows with every answer, over all banks."""
    fingerprint: str = ""
    """Of the question as it was shown for the last answer, with its id as the session named it; empty if unknown."""


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
    """Progress by bank id. ``records`` come in the order in which they happened.

    What was answered in a session over several banks counts for the bank of each question; where such a session was
    left is told under the id that stands for them all.
    """
    runs = runs_of(records)
    latest = {run.bank: session for session, run in runs.items()}
    answers = _answers(runs.values())
    used: dict[str, datetime] = {}
    for bank, at in (*((run.bank, run.used) for run in runs.values()), *_last_answers(answers)):
        used[bank] = max(at, used.get(bank, at))
    return {
        bank: BankProgress(answers.get(bank, {}), runs[latest[bank]].left(latest[bank]) if bank in latest else None, at)
        for bank, at in used.items()
    }


def _last_answers(answers: Mapping[str, Mapping[str, Answered]]) -> Iterable[tuple[str, datetime]]:
    return ((bank, given.at) for bank, questions in answers.items() for given in questions.values())


def _answers(runs: Iterable[Run]) -> dict[str, dict[str, Answered]]:
    """The standing answers of every bank, first and last."""
    everything = [
        (order, run.bank, record, run.fingerprints.get(record.fact.seq, ""))
        for run in runs
        for order, record in run.counting
    ]
    everything.sort(key=lambda row: row[0])
    banks: dict[str, dict[str, Answered]] = {}
    for order, played, record, fingerprint in everything:
        bank, question = home_of(played, question_of(record))
        verdict = cast("Verdict", record.fact.body["verdict"])
        response = tuple(str(text) for text in cast("list[str]", record.fact.body["response"]))
        before = banks.setdefault(bank, {}).get(question)
        first = before.first if before else verdict
        banks[bank][question] = Answered(first, verdict, response, record.at, order, fingerprint)
    return banks
