"""One session as its facts make it, whatever has become of its bank meanwhile."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, assert_never, cast, get_args

from quiz.model import MODES, PRACTICE, Attempt, Fact, Json, Mode, Settings, Verdict
from quiz.replay.branches import branch_of

Ended = Literal["", "finished", "abandoned"]

_MOST_WORDINGS = 2**31
"""No question has so many, and every database holds a number below it."""
DECISIONS = ("eased", "retired")
"""Kinds of facts in which the learner decides about a question; taken back, they leave its answer as it is."""


class Showing(NamedTuple):
    """A question as it was shown last, and what happened before its answer."""

    question: str
    options: tuple[str, ...] = ()
    """Every text whose order was left to chance, in the order shown."""
    fingerprint: str = ""
    """Of the question's content at that time."""
    digest: str = ""
    """Of its stem, options and key at that time."""
    stem: str = ""
    """In the words in which it was shown."""
    wording: int = 0
    """Which of its wordings that was, the stem being 0."""
    hints: int = 0
    near: bool = False
    """Whether a nearly right answer was asked once more."""


class Met(NamedTuple):
    """How a question was shown the last time, in this session or in one before."""

    digest: str = ""
    """Of its stem, options and key at that time; empty where that was not kept."""
    wording: int = 0
    """Which of its wordings it was, the stem being 0."""


@dataclass(frozen=True, slots=True)
class Run:
    """One session: what was planned, answered, skipped and flagged."""

    bank: str = ""
    """The id of its bank, or the one that stands for several."""
    path: str = ""
    """Where the bank was found."""
    mode_name: str = ""
    """As it was stored; a later version of the program may know more modes."""
    settings: Settings = Settings()
    seed: int = 0
    plan: tuple[str, ...] = ()
    """Every question of the session in planned order."""
    spares: tuple[str, ...] = ()
    """More questions, asked only to lie between a missed one and its return."""
    attempts: tuple[Attempt, ...] = ()
    """The answers that were not undone; of an exam the last to each question."""
    skipped: tuple[str, ...] = ()
    """Questions put off once."""
    dropped: tuple[str, ...] = ()
    """Questions put off twice, and so out of the session."""
    flags: tuple[str, ...] = ()
    overridden: tuple[str, ...] = ()
    """Questions whose typed answer should count, as the learner holds."""
    eased: tuple[int, ...] = ()
    """The numbers of the answers that the learner called easy."""
    retired: Mapping[str, tuple[int, bool]] = field(default_factory=dict)
    """Questions that are to be asked no more, or again: the number of the fact that says so, and which."""
    showing: Showing | None = None
    """The question shown last."""
    own_from: int = 0
    """The number of its first fact that is its own: before it a branch has copies of another session."""
    met: Mapping[str, Met] = field(default_factory=dict, compare=False, repr=False)
    """The questions that were shown before, here or in an earlier session, and how that was."""
    first: Mapping[str, Verdict] = field(default_factory=dict, compare=False)
    """What the very first answer to each question was worth, also where it was undone: that is not turned back."""
    seen: frozenset[str] = field(default=frozenset(), compare=False)
    """Questions whose explanation was seen and whose answer was then undone."""
    ended: Ended = ""
    log: tuple[Fact, ...] = field(default=(), repr=False)
    """The facts that hold: undone ones are not among them. Replaying a part of them gives an earlier state."""
    seq: int = 0
    """The number of the last fact; an undoing adds one and so never turns it back."""

    @property
    def mode(self) -> Mode:
        """Return its mode; practice where the name is not known."""
        return MODES.get(self.mode_name, PRACTICE)

    @property
    def counting(self) -> tuple[Attempt, ...]:
        """Return the attempts that count by now: those of an exam only once it is over."""
        return () if self.mode.deferred and not self.ended else self.attempts

    @property
    def own(self) -> tuple[Attempt, ...]:
        """Return the attempts that count here and not in the session that a branch has copied them from.

        An exam counts only once it is handed in, so in each branch that was.
        """
        return self.counting if self.mode.deferred else tuple(it for it in self.counting if it.seq >= self.own_from)

    @property
    def answered(self) -> tuple[str, ...]:
        """Return every question answered so far, in the order of the first answers."""
        return tuple(dict.fromkeys(attempt.question for attempt in self.attempts))


def replay(facts: Iterable[Fact]) -> Run:
    """Return the session that ``facts`` tell of, in the order of their numbers."""
    run = Run()
    for fact in facts:
        run = advance(run, fact)
    return run


def advance(run: Run, fact: Fact) -> Run:
    """Return ``run`` after one more fact. A fact that lacks what its kind needs changes nothing."""
    if fact.kind == "undone":
        return _undo(run, fact)
    return replace(_happen(run, fact), seq=fact.seq, log=(*run.log, fact))


def _happen(run: Run, fact: Fact) -> Run:
    name = text_of(fact, "question")
    match fact.kind:
        case "started":
            return _start(run, fact)
        case "shown":
            return _show(run, fact, name)
        case "hinted":
            here = run.showing
            return replace(run, showing=here._replace(hints=here.hints + 1)) if here else run
        case "near":
            return replace(run, showing=run.showing._replace(near=True)) if run.showing else run
        case "answered":
            return _answer(run, fact, name)
        case "skipped":
            return _skip(run, name)
        case "flagged":
            flags = tuple(flag for flag in run.flags if flag != name)
            return replace(run, flags=(*flags, name) if fact.body.get("on") else flags)
        case "overridden":
            return replace(run, overridden=(*run.overridden, name))
        case "eased":
            answer = fact.body.get("fact")
            others = tuple(seq for seq in run.eased if seq != answer)
            on = fact.body.get("on") and isinstance(answer, int)
            return replace(run, eased=(*others, cast("int", answer)) if on else others)
        case "retired":
            return replace(run, retired={**run.retired, name: (fact.seq, bool(fact.body.get("on")))})
        case "finished" | "abandoned":
            return replace(run, ended=fact.kind)
        case "undone" | "noted" | "bookmarked":  # what people write and mark is no part of how a session goes
            return run
        case _:
            assert_never(fact.kind)


def _start(run: Run, fact: Fact) -> Run:
    settings, seed, branch = fact.body.get("settings"), fact.body.get("seed"), branch_of(fact.body)
    chosen = cast("dict[str, Json]", settings) if isinstance(settings, dict) else {}
    size = chosen.get("size")
    return replace(
        run,
        bank=text_of(fact, "bank"),
        path=text_of(fact, "path"),
        mode_name=text_of(fact, "mode"),
        settings=Settings(
            texts_of(chosen.get("topics")),
            size if isinstance(size, int) else None,
            bool(chosen.get("sensitive")),
            bool(chosen.get("cram")),
            bool(chosen.get("certainty")),
        ),
        seed=seed if isinstance(seed, int) else 0,
        plan=texts_of(fact.body.get("plan")),
        spares=texts_of(fact.body.get("spares")),
        own_from=branch.at if branch else 0,
        met=dict(_met(fact.body.get("met"))),
    )


def _met(value: Json) -> Iterator[tuple[str, Met]]:
    for name, how in value.items() if isinstance(value, Mapping) else ():
        match how:
            case [str(digest), int(wording)]:
                yield name, Met(digest, wording_of(wording))
            case _:
                pass


def _show(run: Run, fact: Fact, name: str) -> Run:
    showing = Showing(
        question=name,
        options=texts_of(fact.body.get("options")),
        fingerprint=text_of(fact, "fingerprint"),
        digest=text_of(fact, "digest"),
        stem=text_of(fact, "stem"),
        wording=wording_of(fact.body.get("wording")),
    )
    return replace(run, showing=showing, met={**run.met, name: Met(showing.digest, showing.wording)})


def _answer(run: Run, fact: Fact, name: str) -> Run:
    verdict = fact.body.get("verdict")
    if not name or verdict not in get_args(Verdict):
        return run
    here = run.showing if run.showing and run.showing.question == name else Showing(name)
    before = () if run.mode.deferred else tuple(kept for kept in run.attempts if kept.question == name)
    certainty = fact.body.get("certainty")
    attempt = Attempt(
        question=name,
        response=texts_of(fact.body.get("response")),
        verdict=cast("Verdict", verdict),
        score=score_of(fact.body.get("score"), verdict),
        turn=len(before) + 1,
        seq=fact.seq,
        reasons=texts_of(fact.body.get("reasons")),
        options=here.options,
        fingerprint=here.fingerprint,
        hints=here.hints,
        near=here.near,
        certainty=certainty if isinstance(certainty, int) and 1 <= certainty <= 3 else None,
        stem=here.stem,
        wording=here.wording,
        digest=here.digest,
        seen=name in run.seen,
    )
    others = tuple(kept for kept in run.attempts if kept.question != name) if run.mode.deferred else run.attempts
    return replace(run, attempts=(*others, attempt), first={name: attempt.verdict, **run.first})


def wording_of(stored: Json) -> int:
    """Return which wording was shown; the stem where what is stored is no number that a wording can have."""
    return stored if isinstance(stored, int) and 0 < stored < _MOST_WORDINGS else 0


def score_of(stored: Json, verdict: Json) -> float:
    """Return a stored score; where it is missing or none, what the verdict is worth at least."""
    if isinstance(stored, int | float) and 0 <= stored <= 1:
        return float(stored)
    return float(verdict == "right")


def _skip(run: Run, name: str) -> Run:
    if run.mode.deferred:
        return replace(run, skipped=tuple(dict.fromkeys((*run.skipped, name))))
    if name in run.dropped or any(attempt.question == name for attempt in run.attempts):
        return run
    if name in run.skipped:
        return replace(run, dropped=(*run.dropped, name))
    return replace(run, skipped=(*run.skipped, name))


def _undo(run: Run, fact: Fact) -> Run:
    """Return the session without the decision that ``fact`` names, or before the answer that it names.

    Flags are no answers and stay, and what was seen was seen.
    """
    cut = next((at for at, kept in enumerate(run.log) if kept.seq == fact.body.get("fact")), None)
    if cut is None:
        return replace(run, seq=fact.seq)
    if run.log[cut].kind in DECISIONS:
        log = (*run.log[:cut], *run.log[cut + 1 :])
        without = replay(log)
        return replace(run, seq=fact.seq, log=log, eased=without.eased, retired=without.retired)
    before = replay(run.log[:cut])
    if not run.mode.deferred:  # what was kept of an answer holds, also that it followed an undone one
        kept, undone = run.attempts[: len(before.attempts)], run.attempts[len(before.attempts) :]
        seen = run.seen | {attempt.question for attempt in undone}
        before = replace(before, attempts=kept, first=run.first, seen=seen)
    return replace(before, seq=fact.seq, flags=run.flags)


def text_of(fact: Fact, name: str) -> str:
    """Return a text of the fact's body; empty where it is missing."""
    return str(fact.body.get(name, ""))


def texts_of(value: Json) -> tuple[str, ...]:
    """Return a list of texts as a tuple; empty for anything else."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
