"""What one learner answered first, question by question: all that statistics about questions may be made of.

Later answers say what an explanation taught, not how hard the question is. As in the ledger, an answer that was undone
and given again counts as it was at first, for its explanation had been seen; in an exam, where nothing is explained,
the one that was handed in counts. What a branch has copied counts in its own session. What was never answered is
missing, which is not wrong.
"""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple, cast, get_args

from quiz.model import EXAM, MODES, PRACTICE, Fact, Record, Response, Verdict
from quiz.replay import belongs_to, replay
from quiz.replay.run import score_of, text_of, texts_of, wording_of
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
    wording: int = 0
    """Which of its wordings that was, the stem being 0."""
    options: tuple[str, ...] = ()
    """Every text whose order was left to chance, sorted."""

    @property
    def signature(self) -> str:
        """Return what tells whether it is the same question as another, as ``same_question`` makes it."""
        return signature(self.edition, "" if self.wording else self.stem, self.options)


class Sitting(NamedTuple):
    """One session of a learner, by the first answers given in it."""

    answers: tuple[FirstAnswer, ...] = ()
    """Those to planned questions."""
    beside: tuple[FirstAnswer, ...] = ()
    """Those to questions that were asked only to lie between others."""
    missing: tuple[Name, ...] = ()
    """Planned questions without one."""
    waiting: tuple[Name, ...] = ()
    """Planned questions whose answer does not count yet, because few others gave one."""
    drawn: str = ""
    """Of an exam, from which questions it was drawn by chance: bank, topics, number, and whether sensitive ones too."""


class Dispute(NamedTuple):
    """A typed answer that the learner thinks should count."""

    name: Name
    edition: str
    response: Response


class LearnerAnswers(NamedTuple):
    """What one learner adds to the statistics of a group."""

    sittings: tuple[Sitting, ...] = ()
    disputes: frozenset[Dispute] = frozenset()
    since: Mapping[tuple[Name, str], float] = MappingProxyType({})
    """When the answer to each edition of a question began to count: when it was given or, in an exam, handed in."""

    def among(self, banks: Container[str]) -> "LearnerAnswers":
        """Return the answers to the questions of some ``banks``, by their ids."""

        def of(answers: Iterable[FirstAnswer]) -> tuple[FirstAnswer, ...]:
            return tuple(answer for answer in answers if answer.name[0] in banks)

        sittings = (it._replace(answers=of(it.answers), beside=of(it.beside)) for it in self.sittings)
        disputes = frozenset(dispute for dispute in self.disputes if dispute.name[0] in banks)
        return LearnerAnswers(tuple(it for it in sittings if it.answers or it.beside), disputes, self.since)


_VERDICTS = get_args(Verdict)
_NOT_SHOWN = Fact(0, "shown", {})

_Moment = tuple[float, str, int]
"""Of an answer: time, session, number."""

_Given = tuple[_Moment, FirstAnswer, float]
"""An answer that is the first of its question in its session, and since when it counts."""


def answers_of(records: Iterable[Record], known: dict[object, Any] | None = None) -> LearnerAnswers:
    """Return the first answers in ``records``, which are all those of one learner in any order.

    Where ``known`` is given it gets what is in them, so that of many learners equal answers are in memory once.
    """
    known = {} if known is None else known
    sessions: dict[str, list[Record]] = {}
    for record in records:
        sessions.setdefault(record.session, []).append(record)
    for kept in sessions.values():
        kept.sort(key=lambda record: record.fact.seq)
    begun = {session: kept for session, kept in sessions.items() if kept[0].fact.kind == "started"}
    held = {session: _held(kept) for session, kept in begun.items()}
    firsts: dict[str, list[FirstAnswer]] = {}
    seen: dict[Name, list[FirstAnswer]] = {}
    given = chain.from_iterable(_of_session(kept, held[session]) for session, kept in begun.items())
    since: dict[tuple[Name, str], float] = {}
    for (_, session, _), answer, at in sorted(given):
        before = seen.setdefault(answer.name, [])
        if all(_is_another(earlier, answer) for earlier in before):
            firsts.setdefault(session, []).append(known.setdefault(answer, answer))
            version = answer.name, answer.edition
            since.setdefault(known.setdefault(version, version), at)
        before.append(answer)
    sittings = (_sitting(begun[session][0].fact, answers, known) for session, answers in firsts.items())
    disputes = (_disputes(text_of(begun[session][0].fact, "bank"), facts) for session, facts in held.items())
    return LearnerAnswers(tuple(sittings), frozenset(chain.from_iterable(disputes)), since)


def _held(records: Sequence[Record]) -> Sequence[Fact]:
    """Return the facts of a session that were not undone. Most sessions have no undoing and need no replay."""
    facts = [record.fact for record in records]
    return replay(facts).log if any(fact.kind == "undone" for fact in facts) else facts


def _of_session(records: Sequence[Record], held: Sequence[Fact]) -> list[_Given]:
    """Return the first answer to each question of a session that has one, or the one that was handed in."""
    start = records[0]
    deferred = MODES.get(text_of(start.fact, "mode"), PRACTICE).deferred
    if deferred and not any(fact.kind in ("finished", "abandoned") for fact in held):
        return []
    counting = {fact.seq if deferred else text_of(fact, "question") for fact in held if fact.kind == "answered"}
    own = replay([start.fact]).own_from if "branch" in start.fact.body and not deferred else 0
    found: dict[str, _Given] = {}
    latest, shown = 0.0, _NOT_SHOWN
    for record in records:
        latest, fact = max(latest, record.at.timestamp()), record.fact
        if fact.kind == "shown":
            shown = fact
        elif fact.kind == "answered" and (fact.seq if deferred else text_of(fact, "question")) in counting:
            answer = _answer(text_of(start.fact, "bank"), fact, shown)
            name = text_of(fact, "question")
            if answer and (deferred or name not in found) and fact.seq >= own:
                found[name] = (latest, start.session, fact.seq), answer, latest
    return [(moment, answer, latest if deferred else at) for moment, answer, at in found.values()]


def _answer(bank: str, fact: Fact, shown: Fact) -> FirstAnswer | None:
    name, verdict = text_of(fact, "question"), fact.body.get("verdict")
    if not name or verdict not in _VERDICTS:
        return None
    shown = shown if shown.body.get("question") == name else _NOT_SHOWN
    return FirstAnswer(
        name=belongs_to(bank, name),
        edition=text_of(shown, "digest"),
        verdict=cast("Verdict", verdict),
        score=score_of(fact.body.get("score"), verdict),
        response=texts_of(fact.body.get("response")),
        stem=text_of(shown, "stem"),
        wording=wording_of(shown.body.get("wording")),
        options=tuple(sorted(texts_of(shown.body.get("options")))),
    )


def _is_another(earlier: FirstAnswer, answer: FirstAnswer) -> bool:
    """Return whether a question that was answered earlier only had the same id."""
    if not earlier.edition or earlier.edition == answer.edition:
        return False
    return sameness(earlier.signature, answer.signature) == "other"


def _sitting(start: Fact, answers: Sequence[FirstAnswer], known: dict[object, Any]) -> Sitting:
    bank = text_of(start, "bank")
    missing = dict.fromkeys(belongs_to(bank, name) for name in texts_of(start.body.get("plan")))
    planned = [answer for answer in answers if answer.name in missing]
    beside = [answer for answer in answers if answer.name not in missing]
    for answer in planned:
        missing.pop(answer.name, None)
    names = tuple(known.setdefault(name, name) for name in missing)
    drawn = _drawn(start) if text_of(start, "mode") == EXAM.name else ""
    return Sitting(tuple(planned), tuple(beside), names, drawn=known.setdefault(drawn, drawn))


def _drawn(start: Fact) -> str:
    settings = start.body.get("settings")
    chosen = settings if isinstance(settings, dict) else {}
    topics = sorted(texts_of(chosen.get("topics")))
    return json.dumps([text_of(start, "bank"), topics, chosen.get("size"), chosen.get("sensitive")])


def _disputes(bank: str, held: Sequence[Fact]) -> Iterator[Dispute]:
    editions: dict[str, str] = {}
    for fact in held:
        name = text_of(fact, "question")
        if fact.kind == "shown":
            editions[name] = text_of(fact, "digest")
        elif fact.kind == "overridden":
            yield Dispute(belongs_to(bank, name), editions.get(name, ""), texts_of(fact.body.get("response")))
