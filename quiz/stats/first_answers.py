"""What one learner answered first, question by question: all that statistics about questions may be made of.

Later answers say what an explanation taught, not how hard the question is. As in the ledger, an answer that was undone
and given again counts as it was at first, for its explanation had been seen; in an exam, where nothing is explained,
the one that was handed in counts. What was never answered is missing, which is not wrong.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from quiz.model import Attempt, Record, Response, Verdict
from quiz.replay import Run, advance, belongs_to
from quiz.replay.run import text_of, texts_of
from quiz.replay.same_question import sameness, signature

Name = tuple[str, str]
"""The ids of a bank and of a question in it."""


class FirstAnswer(NamedTuple):
    """The first answer of a learner to a question."""

    name: Name
    edition: str
    """The digest of stem, options and key as they were shown; empty where that was not kept."""
    verdict: Verdict
    score: float
    response: Response
    stem: str = ""
    """In the words in which it was shown."""
    signature: str = ""
    """As ``same_question`` makes it."""


class Sitting(NamedTuple):
    """One session of a learner: what was planned, and the first answers given in it."""

    planned: frozenset[Name]
    answers: tuple[FirstAnswer, ...]


class Dispute(NamedTuple):
    """A typed answer that the learner thinks should count."""

    name: Name
    edition: str
    response: Response


class LearnerAnswers(NamedTuple):
    """What one learner adds to the statistics of a group."""

    sittings: tuple[Sitting, ...] = ()
    disputes: frozenset[Dispute] = frozenset()


class _Given(NamedTuple):
    """An answer that may be the first of its question, with its moment: time, session, number."""

    moment: tuple[float, str, int]
    answer: FirstAnswer


def answers_of(records: Iterable[Record]) -> LearnerAnswers:
    """Return the first answers in ``records``, which are all those of one learner, of each session by their numbers."""
    sessions: dict[str, list[Record]] = {}
    for record in records:
        sessions.setdefault(record.session, []).append(record)
    runs, given, disputes = {}, {}, []
    for session, kept in sessions.items():
        runs[session], given[session] = _first_of_session(kept)
        disputes += _disputes(runs[session])
    firsts: dict[str, list[FirstAnswer]] = {}
    seen: dict[Name, list[FirstAnswer]] = {}
    for moment, answer in sorted(chain.from_iterable(given.values()), key=lambda it: it.moment):
        before = seen.setdefault(answer.name, [])
        if all(_is_another(earlier, answer) for earlier in before):
            firsts.setdefault(moment[1], []).append(answer)
        before.append(answer)
    sittings = (Sitting(_planned(runs[session]), tuple(answers)) for session, answers in firsts.items())
    return LearnerAnswers(tuple(sittings), frozenset(disputes))


def _first_of_session(records: Sequence[Record]) -> tuple[Run, list[_Given]]:
    run, latest = Run(), 0.0
    moments: dict[int, float] = {}
    first: dict[str, Attempt] = {}
    for record in records:
        run = advance(run, record.fact)
        latest = max(latest, record.at.timestamp())
        if record.fact.kind == "answered" and run.attempts and run.attempts[-1].seq == record.fact.seq:
            attempt = run.attempts[-1]
            moments[attempt.seq] = latest
            first.setdefault(attempt.question, attempt)
    if not run.bank:  # its beginning is not known
        return run, []
    counting = {attempt.question: attempt for attempt in run.counting}
    chosen = counting if run.mode.deferred else {name: first[name] for name in counting}
    session = records[0].session
    return run, [
        _Given((moments[attempt.seq], session, attempt.seq), _answer(run, attempt)) for attempt in chosen.values()
    ]


def _answer(run: Run, attempt: Attempt) -> FirstAnswer:
    return FirstAnswer(
        name=belongs_to(run.bank, attempt.question),
        edition=attempt.digest,
        verdict=attempt.verdict,
        score=attempt.score,
        response=attempt.response,
        stem=attempt.stem,
        signature=signature(attempt.digest, "" if attempt.wording else attempt.stem, attempt.options),
    )


def _is_another(earlier: FirstAnswer, answer: FirstAnswer) -> bool:
    """Return whether a question that was answered earlier only had the same id."""
    return sameness(earlier.signature, answer.signature) == "other"


def _planned(run: Run) -> frozenset[Name]:
    return frozenset(belongs_to(run.bank, name) for name in run.plan)


def _disputes(run: Run) -> list[Dispute]:
    editions = {attempt.question: attempt.digest for attempt in run.attempts}
    return [
        Dispute(
            belongs_to(run.bank, text_of(fact, "question")),
            editions.get(text_of(fact, "question"), ""),
            texts_of(fact.body.get("response")),
        )
        for fact in run.log
        if fact.kind == "overridden" and run.bank
    ]
