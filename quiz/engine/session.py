"""The session: one frozen value that holds everything about a run through questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, NamedTuple

from quiz import kinds
from quiz.model import (
    ALONE,
    PRACTICE,
    Attempt,
    Bank,
    Fact,
    Fill,
    Grading,
    Interaction,
    Mode,
    Question,
    Response,
    Settings,
    Write,
)
from quiz.replay import DECISIONS, Ended, Met, Run

Phase = Literal["asking", "judged", "finished", "abandoned"]


class Plan(NamedTuple):
    """What a session is to be, decided before its start and never recomputed."""

    questions: tuple[str, ...]
    """The ids, in the order in which they are asked first."""
    seed: int
    """Decides every order of options."""
    mode: Mode = PRACTICE
    settings: Settings = Settings()
    spares: tuple[str, ...] = ()
    """More ids, in the order in which they fill the gap between a missed question and its return."""
    met: Mapping[str, Met] = MappingProxyType({})
    """Of these, the ones that were asked before, and how they were shown the last time."""


@dataclass(frozen=True, slots=True)
class QuestionPool:
    """The questions that a session draws from, and what grading needs to know of their bank."""

    bank: Bank
    questions: Mapping[str, Question]
    grading: Grading
    members: Mapping[str, "QuestionPool"] = field(default_factory=dict)
    """The pools of the banks that a session over several banks draws from, by the id of the bank."""

    @classmethod
    def of(cls, bank: Bank) -> "QuestionPool":
        """Return the pool of one bank."""
        return cls(bank, {question.id: question for question in bank.questions}, kinds.grading_of(bank))

    @classmethod
    def over(cls, bank: Bank, banks: Iterable[Bank]) -> "QuestionPool":
        """Return the pool of several banks: questions are named ``bank/question``, and ``bank`` represents them all.

        Of two banks with one id the first is taken.
        """
        members: dict[str, QuestionPool] = {}
        for member in banks:
            members.setdefault(member.id, cls.of(member))
        named = (
            replace(question, id=f"{name}/{question.id}")
            for name, member in members.items()
            for question in member.questions.values()
        )
        return cls(bank, {question.id: question for question in named}, Grading(), members)

    def owner(self, question: str) -> "QuestionPool":
        """Return the pool of the bank that ``question`` belongs to."""
        return self.members.get(question.partition("/")[0], self)


class CurrentQuestion(NamedTuple):
    """The question on the screen."""

    question: str
    interaction: Interaction
    turn: int
    """1 when it is asked for the first time in this session."""
    hints: int = 0
    """How many of its hints were shown."""
    near: bool = False
    """Whether its free retry is used up."""
    changed: bool = False
    """Its author changed it since it was last on the screen."""
    fingerprint: str = ""
    """Of its content when it was shown."""
    digest: str = ""
    """Of its stem, options and key then."""
    stem: str = ""
    """The wording that was shown; empty where it was not kept, or the question is another one now."""


class Place(NamedTuple):
    """Where in a session one is."""

    number: int
    """Of the question on the screen, counted by first askings."""
    of: int
    """Never grows."""
    revisits: int
    """Missed questions that will come again, the one on the screen included where it is one."""
    again: bool
    """Whether the question on the screen is such a one."""
    between: bool = False
    """Whether the question on the screen is a spare, asked before a missed one comes back."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run through questions: its facts replayed, the questions of a bank beside them, and what is on the screen."""

    pool: QuestionPool = field(compare=False, repr=False)
    run: Run = field(default=Run(), compare=False, repr=False)
    """Everything that happened, also to questions that are no longer in the pool."""
    known: Run = Run()
    """The same without those."""
    queue: tuple[str, ...] = ()
    """What is still to come after the question on the screen."""
    asked: CurrentQuestion | None = None
    judged: bool = False
    """Whether the last attempt's explanation is on the screen."""

    @property
    def mode(self) -> Mode:
        """Return how the session treats what was missed, and when it explains."""
        return self.run.mode

    @property
    def settings(self) -> Settings:
        """Return what the learner chose before the start."""
        return self.run.settings

    @property
    def seed(self) -> int:
        """Return what decides every order of options."""
        return self.run.seed

    @property
    def plan(self) -> tuple[str, ...]:
        """Return every question of the session in planned order."""
        return self.known.plan

    @property
    def spares(self) -> tuple[str, ...]:
        """More questions, asked only to lie between a missed one and its return."""
        return self.known.spares

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Return every answer, oldest first; of an exam the last to each question."""
        return self.known.attempts

    @property
    def skipped(self) -> tuple[str, ...]:
        """Questions put off once."""
        return self.known.skipped

    @property
    def dropped(self) -> tuple[str, ...]:
        """Questions put off twice, and so out of the session."""
        return self.known.dropped

    @property
    def flags(self) -> tuple[str, ...]:
        """Questions flagged for a second look."""
        return self.known.flags

    @property
    def overridden(self) -> tuple[str, ...]:
        """Questions whose typed answer should count, as the learner holds."""
        return self.known.overridden

    @property
    def ended(self) -> Ended:
        """Return how it ended; empty while it goes on."""
        return self.run.ended

    @property
    def log(self) -> tuple[Fact, ...]:
        """Return the facts that hold; undone ones are not among them."""
        return self.run.log

    @property
    def seq(self) -> int:
        """Return the number of its last fact."""
        return self.run.seq

    @property
    def phase(self) -> Phase:
        """Return what is on the screen."""
        return self.ended or ("judged" if self.judged else "asking")

    @property
    def question(self) -> Question | None:
        """Return the question on the screen, in the words in which it was shown."""
        if self.asked is None:
            return None
        question, stem = self.pool.questions[self.asked.question], self.asked.stem
        return replace(question, stem=stem) if stem and stem != question.stem else question

    @property
    def attempt(self) -> Attempt | None:
        """Return the answer whose explanation is on the screen."""
        return self.attempts[-1] if self.judged else None

    def turns(self, question: str) -> int:
        """Return how often ``question`` was answered in this session."""
        return sum(attempt.question == question for attempt in self.attempts)

    @property
    def may_override(self) -> bool:
        """Return whether the answer on the screen was typed and not right, and nothing was said against that yet."""
        attempt, asked = self.attempt, self.asked
        typed = asked is not None and isinstance(asked.interaction, Write | Fill)
        missed = attempt is not None and attempt.verdict in ("wrong", "partial")
        if not typed or not missed or attempt is None or attempt.question in self.overridden:
            return False
        return kinds.graded(self.pool.questions[attempt.question])  # what learners judged needs no override

    @property
    def may_ease(self) -> bool:
        """Return whether the answer on the screen was right at once and may still be called easy.

        Once its explanation was seen, an answer says little of what is remembered.
        """
        attempt = self.attempt
        if attempt is None or attempt.verdict != "right" or attempt.turn > 1 or attempt.seen:
            return False
        return self.mode != ALONE and not self.settings.cram and attempt.seq not in self.run.eased

    @property
    def may_retire(self) -> bool:
        """Return whether the learner may choose to be asked the question on the screen no more."""
        if not self.judged or self.asked is None or self.mode == ALONE:
            return False
        return not self.is_retired(self.asked.question)

    def is_retired(self, question: str) -> bool:
        """Return whether the learner chose in this session to be asked ``question`` no more."""
        return self.run.retired.get(question, (0, False))[1]

    @property
    def decision(self) -> int:
        """Return the number of the last fact that decides about the answer on the screen; 0 where there is none."""
        since = self.attempt.seq if self.attempt else self.seq
        return next((fact.seq for fact in reversed(self.log) if fact.seq > since and fact.kind in DECISIONS), 0)

    @property
    def asks_certainty(self) -> bool:
        """Return whether to ask how sure the learner is of an answer to the question on the screen.

        Not where learners judge themselves, nor once they have seen the explanation: they would know.
        """
        asked, question = self.asked, self.question
        if not self.settings.certainty or asked is None or question is None or asked.turn > 1:
            return False
        return kinds.graded(question) and question.id not in self.run.seen

    @property
    def given(self) -> Response:
        """Return what was already answered to the question on the screen of an exam."""
        name = self.asked.question if self.asked else ""
        return next((attempt.response for attempt in self.attempts if attempt.question == name), ())

    @property
    def answered(self) -> tuple[str, ...]:
        """Return every question answered so far, in the order of the first answers."""
        return self.known.answered

    @property
    def place(self) -> Place:
        """Return where in the session one is."""
        current = self.asked.question if self.asked else ""
        if self.mode.deferred:
            return Place(self.plan.index(current) + 1 if current else 0, len(self.plan), revisits=0, again=False)
        answered, spares = set(self.answered), set(self.spares)
        again = bool(self.asked and self.asked.turn > 1)
        waiting = sum(question in answered for question in self.queue)
        of = len(self.plan) - len(self.dropped)
        first_time = bool(current) and current not in answered | spares
        return Place(
            number=min(of, len(answered - spares) + first_time),
            of=of,
            revisits=waiting + (again and not self.judged),
            again=again,
            between=current in spares,
        )
