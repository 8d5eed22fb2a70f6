"""What one learner answered first, question by question: all that statistics about questions may be made of.

Later answers say what an explanation taught, not how hard the question is. As in the ledger, an answer that was undone
and given again counts as it was at first, for its explanation had been seen; in an exam, where nothing is explained,
the one that was handed in counts. What a branch has copied counts in its own session. What was never answered is
missing, which is not wrong.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, cast, get_args

from quiz.model import MODES, PRACTICE, Fact, Record, Response, Verdict
from quiz.replay import belongs_to, replay
from quiz.replay.run import score_of, text_of, texts_of
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
    """Every text whose order was left to chance."""

    @property
    def signature(self) -> str:
        """Return what tells whether it is the same question as another, as ``same_question`` makes it."""
        return signature(self.edition, "" if self.wording else self.stem, self.options)


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

    def among(self, banks: Container[str]) -> "LearnerAnswers":
        """Return the answers to the questions of some ``banks``, by their ids."""
        sittings = [
            it._replace(answers=tuple(one for one in it.answers if one.name[0] in banks)) for it in self.sittings
        ]
        disputes = frozenset(dispute for dispute in self.disputes if dispute.name[0] in banks)
        return LearnerAnswers(tuple(sitting for sitting in sittings if sitting.answers), disputes)


_NOT_SHOWN = Fact(0, "shown", {})

_Moment = tuple[float, str, int]
"""Of an answer: time, session, number."""

_Given = tuple[_Moment, FirstAnswer]
"""An answer that is the first of its question in its session."""


def answers_of(records: Iterable[Record]) -> LearnerAnswers:
    """Return the first answers in ``records``, which are all those of one learner in any order."""
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
    for (_, session, _), answer in sorted(given):
        before = seen.setdefault(answer.name, [])
        if all(_is_another(earlier, answer) for earlier in before):
            firsts.setdefault(session, []).append(answer)
        before.append(answer)
    sittings = (Sitting(_planned(begun[session][0].fact), tuple(answers)) for session, answers in firsts.items())
    disputes = (_disputes(text_of(begun[session][0].fact, "bank"), facts) for session, facts in held.items())
    return LearnerAnswers(tuple(sittings), frozenset(chain.from_iterable(disputes)))


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
                found[name] = (latest, start.session, fact.seq), answer
    return list(found.values())


def _answer(bank: str, fact: Fact, shown: Fact) -> FirstAnswer | None:
    name, verdict = text_of(fact, "question"), fact.body.get("verdict")
    if not name or verdict not in get_args(Verdict):
        return None
    shown = shown if text_of(shown, "question") == name else _NOT_SHOWN
    wording = shown.body.get("wording")
    return FirstAnswer(
        name=belongs_to(bank, name),
        edition=text_of(shown, "digest"),
        verdict=cast("Verdict", verdict),
        score=score_of(fact.body.get("score"), verdict),
        response=texts_of(fact.body.get("response")),
        stem=text_of(shown, "stem"),
        wording=wording if isinstance(wording, int) else 0,
        options=texts_of(shown.body.get("options")),
    )


def _is_another(earlier: FirstAnswer, answer: FirstAnswer) -> bool:
    """Return whether a question that was answered earlier only had the same id."""
    if not earlier.edition or earlier.edition == answer.edition:
        return False
    return sameness(earlier.signature, answer.signature) == "other"


def _planned(start: Fact) -> frozenset[Name]:
    return frozenset(belongs_to(text_of(start, "bank"), name) for name in texts_of(start.body.get("plan")))


def _disputes(bank: str, held: Sequence[Fact]) -> Iterator[Dispute]:
    editions: dict[str, str] = {}
    for fact in held:
        name = text_of(fact, "question")
        if fact.kind == "shown":
            editions[name] = text_of(fact, "digest")
        elif fact.kind == "overridden":
            yield Dispute(belongs_to(bank, name), editions.get(name, ""), texts_of(fact.body.get("response")))
