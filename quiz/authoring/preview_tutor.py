"""One question played for its author, in any state it can be seen in; nothing is stored and nothing counts."""

from collections.abc import Sequence
from typing import Literal

from quiz import engine
from quiz.authoring.sample_responses import samples, still_fits
from quiz.engine import ALONE, Answer, Event, GiveUp, Hint, Plan, QuestionPool
from quiz.model import Bank, Fact, Reply, Verdict
from quiz.store.environment import Environment
from quiz.tutor.tutor import Tutor

State = Literal["asked"] | Verdict
"""How a question is seen: before its answer, or after an answer with this verdict."""


class PreviewTutor(Tutor):
    """A tutor of one question that can also give the answers itself."""

    def __init__(self, environment: Environment, bank: Bank, question: str, seed: int) -> None:
        """Ask the question with that id. ``seed`` decides the order of its options."""
        self._pool = QuestionPool.of(bank)
        self._plan = Plan((question,), seed, ALONE)
        self._samples = samples(self._pool.questions[question], self._pool.grading)
        self.by_person = False
        """Whether the answer was given by a person, not by ``put``."""
        super().__init__(environment, "", engine.begin(self._pool, self._plan).session)

    @property
    def states(self) -> Sequence[State]:
        """Return every state that this question can be seen in, in the order in which an author goes through them."""
        return ("asked", *self._samples, "unknown")

    @property
    def state(self) -> State:
        """Return the state that it is in."""
        return self.view.attempt.verdict if self.view.attempt else "asked"

    def send(self, event: Event) -> Reply | None:
        """Let ``event`` happen."""
        self.by_person = self.by_person or self.view.phase == "asking"
        return super().send(event)

    def put(self, state: State) -> None:
        """Bring the question into ``state``; a question that cannot be partly right is answered wrongly instead."""
        self.view = engine.begin(self._pool, self._plan).session
        self.by_person = False
        state_to_show = state if state in self.states else "wrong"
        if state_to_show == "unknown":
            super().send(GiveUp())
        elif state_to_show != "asked" and state_to_show in self._samples:
            super().send(Answer(self._samples[state_to_show]))

    def follow(self, before: "PreviewTutor") -> None:
        """Take over the state of ``before``, an earlier version of the question, with any answer a person gave to it.

        An answer that can no longer be given is replaced by one with the same verdict.
        """
        attempt, asked, now = before.view.attempt, before.view.asked, self.view.asked
        if attempt is None:
            for _ in range(asked.hints if asked else 0):
                super().send(Hint())
        elif before.by_person and attempt.response and now and still_fits(attempt.response, now.interaction):
            for _ in range(2):  # a misspelling is asked once more
                self.send(Answer(attempt.response))
        else:
            self.put(before.state)

    def _keep(self, facts: tuple[Fact, ...]) -> None:
        """Store nothing: a preview leaves no answers behind."""
