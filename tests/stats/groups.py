"""Groups of learners, made of facts as sessions leave them, for tests of what is said about questions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from textwrap import dedent

from quiz import bank, kinds
from quiz.model import Bank, Fact, Json, Judged, Question, Record, Response, shown_texts
from quiz.stats import GroupStatistics, Item, LearnerAnswers, answers_of, group_statistics

START = datetime(2026, 11, 25, 12, tzinfo=UTC)

Answers = Sequence[tuple[str, Response]]
"""Questions with what was answered; an empty response is "I don't know"."""


def bank_of(text: str) -> Bank:
    reading = bank.read_text(dedent(text), "bank.yaml")
    assert reading.bank
    assert not [problem for problem in reading.problems if problem.severity == "error"]
    return reading.bank


class Learner:
    """Writes the facts of one learner."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.records: list[Record] = []
        self._session = ""
        self._seq = 0

    def start(self, session: str, plan: Sequence[str] = (), mode: str = "practice", bank: str = "") -> None:
        self._session, self._seq = session, 0
        planned = list(plan or [question.id for question in self.bank.questions])
        self.write("started", bank=bank or self.bank.id, plan=planned, mode=mode)

    def write(self, kind: str, **body: Json) -> int:
        self._seq += 1
        at = START + timedelta(seconds=len(self.records))
        fact = Fact(self._seq, kind, body)  # type: ignore[arg-type] # tests write kinds as plain texts
        self.records.append(Record(f"{self._session}{self._seq}", self._session, fact, at, 60))
        return self._seq

    def answer(self, name: str, response: Response) -> int:
        """Answer a question of the bank, named as the session names it, and return the number of the answer."""
        question = next(it for it in self.bank.questions if it.id == name.rpartition("/")[2])
        self.show(question, name)
        verdict, score = worth(self.bank, question, response)
        return self.write("answered", question=name, response=list(response), verdict=verdict, score=score)

    def show(self, question: Question, name: str = "") -> None:
        options = list(shown_texts(kinds.present(question, tuple)))
        digest = kinds.digest(question)
        self.write("shown", question=name or question.id, stem=question.stem, options=options, digest=digest)


def worth(bank: Bank, question: Question, response: Response) -> tuple[str, float]:
    if not response:
        return "unknown", 0.0
    outcome = kinds.grade(question, response, kinds.grading_of(bank))
    outcome = getattr(outcome, "otherwise", outcome)
    assert isinstance(outcome, Judged)
    return outcome.verdict, outcome.score


def sitting(bank: Bank, answers: Answers, mode: str = "exam", session: str = "s", plan: Sequence[str] = ()) -> Learner:
    """Return a learner who gave ``answers`` in one session and ended it."""
    learner = Learner(bank)
    learner.start(session, plan, mode)
    for name, response in answers:
        learner.answer(name, response)
    learner.write("finished")
    return learner


def statistics(learners: Sequence[Learner], *banks: Bank) -> GroupStatistics:
    return statistics_of((answers_of(learner.records) for learner in learners), banks)


def statistics_of(learners: Iterable[LearnerAnswers], banks: Iterable[Bank]) -> GroupStatistics:
    return group_statistics(learners, banks, Random(1))


def by_name(found: GroupStatistics) -> Mapping[str, Item]:
    """Return today's edition of each question by its id."""
    return {item.name[1]: item for item in found.items if item.edition == "today"}
