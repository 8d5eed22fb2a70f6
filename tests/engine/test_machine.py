"""The engine walked by a state machine over banks of all types: whatever a person does, the promises hold."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from quiz import kinds
from quiz.engine import (
    MODES,
    Abandon,
    Answer,
    Event,
    Flag,
    GiveUp,
    Hint,
    Next,
    Plan,
    QuestionPool,
    Resume,
    Session,
    Skip,
    Step,
    Undo,
    begin,
    fold,
    step,
    tally,
)
from quiz.model import Bank, Fact, Json, Question, Response, shown_texts

Make = Callable[..., Question]
Gather = Callable[..., Bank]

WRONG: Mapping[str, Response] = {
    "single": ("lung",),
    "multiple": ("joy", "luck"),
    "true-false": ("False",),
    "short-answer": ("relapse",),
    "numeric": ("7",),
    "cloze": ("II", "hair", "lung"),
    "matching": ("bone", "cough", "lung", "aches"),
    "ordering": ("metastasis", "vessel", "tumor", "cell"),
    "recall": ("missed",),
}
PARTLY: Mapping[str, Response] = {
    "multiple": ("cough",),
    "cloze": ("4", "", ""),
    "matching": ("bone", "aches", "lung", ""),
    "ordering": ("cell", "vessel", "tumor", "metastasis"),
    "recall": ("partly",),
}
TEXTS = ["", " ", "x", "liver", "True", "metastasis", "30 %", "-7", "bone", "knew", "\ud800", "0"]
TYPES = [*WRONG, "single", "multiple", "cloze"]


@dataclass(frozen=True)
class Happened:
    """One thing that has not been taken back, as the test remembers it."""

    kind: str
    question: str
    options: Json = ()
    verdict: Json = ""
    queued: int = 0
    """How many questions were still to come."""


@dataclass(frozen=True)
class LastResult:
    """An answer that has not been taken back, as the test remembers it."""

    before: Session | None
    """The session that it was given in; None where the bank has changed since."""
    happened: int
    """How much of the history came before it."""


class Walk(RuleBasedStateMachine):
    """Random events, each held to what the engine promises."""

    make: Make
    gather: Gather
    changing = False

    @initialize(
        shape=st.lists(st.tuples(st.sampled_from(TYPES), st.booleans(), st.integers(0, 2)), max_size=9),
        seed=st.integers(-1, 2**63),
        mode=st.sampled_from(["practice", "practice", "practice", "alone"]),
        ghost=st.sampled_from(["", "gone"]),
    )
    def start(self, shape: list[tuple[str, bool, int]], seed: int, mode: str, ghost: str) -> None:
        self.whole = [
            self.make(
                f"q{at}",
                name,
                hints=["look"] * hints,
                **({"urgent": "Call."} if urgent else {}),
                **({"also": ["Once more?"] * bool(hints) + ["And so?"]} if name != "cloze" else {}),
            )
            for at, (name, urgent, hints) in enumerate(shape)
        ]
        self.pool = QuestionPool.of(self.gather(*self.whole))
        self.facts: list[Fact] = []
        self.written: list[str] = []
        self.history: list[Happened] = []
        self.answers: list[LastResult] = []
        names = [question.id for question in self.whole]
        plan = Plan((*names[:2], *filter(None, [ghost]), *names[2:]), seed, MODES[mode])
        first = begin(self.pool, plan)
        assert first == begin(self.pool, plan)
        self.session = Session(self.pool)
        self.at_most = len(names)
        self.take(first)

    # What a person does

    @rule()
    def answer_rightly(self) -> None:
        if self.session.question:
            self.happen(Answer(kinds.key(self.session.question)))

    @rule(text=st.integers(0, 10**6))
    def answer_wrongly(self, text: int) -> None:
        if self.session.question:
            self.happen(Answer(WRONG[self.session.question.type], text))

    @rule()
    def answer_partly(self) -> None:
        if self.session.question:
            self.happen(Answer(PARTLY.get(self.session.question.type, ())))

    @rule(response=st.lists(st.sampled_from(TEXTS), max_size=5).map(tuple))
    def answer_anything(self, response: Response) -> None:
        self.happen(Answer(response))

    @rule()
    def go_on(self) -> None:
        self.happen(Next())

    @rule()
    def miss_and_go_on(self) -> None:
        self.happen(GiveUp(5))
        self.happen(Next())

    @rule()
    def know_and_go_on(self) -> None:
        self.answer_rightly()
        self.happen(Next())

    @rule(event=st.sampled_from([Hint(), Skip(), Flag("odd"), Flag(), Resume(), GiveUp()]))
    def do(self, event: Event) -> None:
        self.happen(event)

    @rule()
    def undo(self) -> None:
        standing = self.answers[-1:] if self.session.ended != "abandoned" else []
        before = self.session
        done = self.happen(Undo())
        assert bool(done.facts) == bool(standing)
        for answer in standing:
            assert done.facts[0].body == {"fact": before.attempts[-1].seq}
            if answer.before is not None:
                assert len(done.facts) == 1
                known = replace(answer.before.known, flags=before.flags)
                assert self.session == replace(answer.before, known=known)

    @rule(sure=st.integers(0, 9))
    def abandon(self, sure: int) -> None:
        if sure == 0:
            self.happen(Abandon())

    @rule()
    def leave_and_resume(self) -> None:
        self.session = self.folded()
        self.happen(Resume())

    @rule(data=st.data())
    def resume_with_another_bank(self, data: st.DataObject) -> None:
        if not self.changing or not self.whole:
            return
        kept = data.draw(st.lists(st.sampled_from([question.id for question in self.whole]), unique=True))
        changed = data.draw(st.sets(st.sampled_from([question.id for question in self.whole]), max_size=2))
        self.whole = [
            replace(question, stem=question.stem + "!") if question.id in changed else question
            for question in self.whole
        ]
        self.pool = QuestionPool.of(self.gather(*(question for question in self.whole if question.id in kept)))
        self.session = self.folded()
        self.history = []
        self.answers = [LastResult(None, 0) for _ in self.session.attempts]
        self.at_most = self.session.place.of
        self.happen(Resume())
        assert self.session.ended or self.session.question is not None

    # What is held against it

    def happen(self, event: Event) -> Step:
        """Let ``event`` happen, twice and to the session's twin as well."""
        before = self.session
        done = step(before, event)
        again, twin = step(before, event), step(self.folded(), event)
        assert done == again == twin
        if not done.facts:
            assert done.session is before
        if before.ended and not isinstance(event, Undo):
            assert not done.facts
            assert done.outcome is None
        if isinstance(event, Undo):
            self.at_most = len(before.plan)
        self.take(done)
        return done

    def take(self, done: Step) -> None:
        """The facts of ``done``, each held to what came before it."""
        for fact in done.facts:
            before = self.session if fact is done.facts[0] else fold(self.pool, self.facts)
            self.facts.append(fact)
            self.written.append(json.dumps(fact.body))
            self.remember(before, fact)
            if fact.kind == "shown":
                asked = fold(self.pool, self.facts).asked
                assert asked
                assert shown_texts(asked.interaction) == fact.body["options"]
        self.session = done.session

    def remember(self, before: Session, fact: Fact) -> None:
        name = str(fact.body.get("question"))
        match fact.kind:
            case "answered":
                self.answers.append(LastResult(before, len(self.history)))
                self.history.append(Happened("answered", name, verdict=fact.body["verdict"], queued=len(before.queue)))
            case "undone":
                del self.history[self.answers.pop().happened :]
            case "shown":
                self.check_options(name, fact)
                self.check_change(name, fact)
                self.check_wording(before, fact)
                if before.asked is None or before.judged or before.asked.question != name:
                    self.check_turn(name, before.mode.revisits, before.mode.gap)
                    self.history.append(Happened("shown", name, fact.body["options"]))
            case "skipped":
                self.history.append(Happened("skipped", name))
            case _:
                pass

    def check_options(self, name: str, fact: Fact) -> None:
        question = self.pool.questions[name]
        moved: list[int] = []

        def as_written(texts: tuple[str, ...]) -> tuple[str, ...]:
            moved.append(len(texts))
            return texts

        options = fact.body["options"]
        assert isinstance(options, tuple)
        expected = shown_texts(kinds.present(question, as_written))
        assert sorted(options) == sorted(expected)
        before = [row.options for row in self.history if row.kind == "shown" and row.question == name]
        if before and max(moved, default=0) > 1:
            assert options != before[-1]

    def check_change(self, name: str, fact: Fact) -> None:
        """Only what was shown before, and was different then, is said to be changed."""
        fingerprints = {
            earlier.body["fingerprint"]
            for earlier in self.facts[: fact.seq - 1]
            if earlier.kind == "shown" and earlier.body["question"] == name
        }
        assert fact.body["fingerprint"] == kinds.fingerprint(self.pool.questions[name])
        if fact.body["changed"]:
            assert fingerprints - {fact.body["fingerprint"]}
        elif not self.changing:
            assert fingerprints <= {fact.body["fingerprint"]}

    def check_wording(self, before: Session, fact: Fact) -> None:
        """It is one of the question's own, and the next one after that of the last asking."""
        name = str(fact.body["question"])
        wordings = self.pool.questions[name].wordings
        assert fact.body["stem"] in wordings
        earlier = [
            other.body["stem"] for other in before.run.log if other.kind == "shown" and other.body["question"] == name
        ]
        if not self.changing:
            expected = (wordings.index(str(earlier[-1])) + 1) % len(wordings) if earlier else 0
            assert fact.body["stem"] == wordings[expected]

    def check_turn(self, name: str, revisits: int, gap: int) -> None:
        """A missed question comes back late enough, seldom enough, and only until it was right."""
        mine = [at for at, row in enumerate(self.history) if row.kind == "answered" and row.question == name]
        skips = self.history.count(Happened("skipped", name))
        if self.changing:
            return
        if not mine:
            assert skips <= 1
            return
        assert len(mine) <= revisits
        last, *since = self.history[mine[-1] :]
        assert last.verdict != "right"
        assert Happened("skipped", name) not in since
        between = {row.question for row in since if row.kind == "shown"}
        assert name not in between
        assert len(between) >= min(gap, last.queued)

    def folded(self) -> Session:
        """The session again, from what was written down."""
        kept = [
            Fact(fact.seq, fact.kind, json.loads(body)) for fact, body in zip(self.facts, self.written, strict=True)
        ]
        return fold(self.pool, kept)

    @invariant()
    def facts_stay_and_tell_everything(self) -> None:
        assert [fact.seq for fact in self.facts] == list(range(1, len(self.facts) + 1))
        assert self.session.seq == len(self.facts)
        assert [json.dumps(fact.body) for fact in self.facts] == self.written
        folded = self.folded()
        assert folded == self.session
        assert folded.seq == self.session.seq

    @invariant()
    def the_place_is_never_further_than_the_end(self) -> None:
        place = self.session.place
        assert 0 <= place.number <= place.of <= self.at_most
        assert place.number or self.session.ended
        self.at_most = place.of
        assert 0 <= place.revisits <= len(self.session.answered)
        assert place.again == (self.session.asked is not None and self.session.asked.turn > 1)

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        session = self.session
        assert set(session.plan) <= set(session.pool.questions)
        assert len(set(session.queue)) == len(session.queue)
        assert not set(session.dropped) & set(session.answered)
        assert sum(fact.kind == "answered" for fact in session.log) >= len(session.attempts)
        if session.ended:
            assert session.asked is None
            assert session.question is None
            assert session.attempt is None
            assert session.phase == session.ended
            assert self.changing or session.ended == "abandoned" or not session.queue
            return
        assert session.asked is not None
        on_screen = session.asked.question
        assert set(session.plan) == {*session.queue, on_screen, *session.answered, *session.dropped}
        assert session.judged == (session.phase == "judged")
        if session.attempt:
            assert session.attempt.question == on_screen
        else:
            assert on_screen not in session.queue

    @invariant()
    def the_end_adds_up(self) -> None:
        session, total = self.session, tally(self.session)
        assert total.of + total.recalled == len(session.answered)
        assert total.put_off == len(session.plan) - len(session.answered)
        assert total.right_first + total.knew + len(total.look_again) == len(session.answered)
        assert sum(topic.of for topic in total.topics) == total.of
        assert sum(topic.right_first for topic in total.topics) == total.right_first


def walk(question: Make, bank: Gather, *, changing: bool, examples: int) -> None:
    class Walked(Walk):
        make = staticmethod(question)
        gather = staticmethod(bank)

    Walked.changing = changing
    run_state_machine_as_test(
        Walked,
        settings=settings(max_examples=examples, stateful_step_count=40),
    )


@pytest.mark.long(rounds=200, short=5)
def test_every_walk_through_one_bank_keeps_the_promises(question: Make, bank: Gather, rounds: int) -> None:
    walk(question, bank, changing=False, examples=rounds)


@pytest.mark.long(rounds=200, short=5)
def test_every_walk_through_a_bank_that_changes_meanwhile_keeps_the_promises(
    question: Make, bank: Gather, rounds: int
) -> None:
    walk(question, bank, changing=True, examples=rounds)
