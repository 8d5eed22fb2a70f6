"""One question played for its author, in whichever state it is to be seen; nothing is kept, nothing counts."""

from collections.abc import Sequence
from typing import Literal

from quiz import engine
from quiz.authoring.sample_responses import samples, still_fits
from quiz.engine import ALONE, Answer, Event, GiveUp, Hint, Plan, QuestionPool
from quiz.model import Bank, Fact, Outcome, Verdict
from quiz.store.environment import Environment
from quiz.tutor.tutor import Tutor

State = Literal["asked"] | Verdict
"""How a question is seen: before its answer, or after one of each worth."""


class PreviewTutor(Tutor):
    """A tutor that can give the answers too."""

    def __init__(self, environment: Environment, bank: Bank, question: str, seed: int) -> None:
        """Ask the question with that id. ``seed`` decides the order of its options."""
        self._deck = QuestionPool.of(bank)
        self._plan = Plan((question,), seed, ALONE)
        self._samples = samples(self._deck.questions[question], self._deck.grading)
        self.own = False
        """Whether the answer was given by a person, not by ``put``."""
        super().__init__(environment, "", engine.begin(self._deck, self._plan).session)

    @property
    def states(self) -> Sequence[State]:
        """Every state that this question has, in the order in which an author walks through them."""
        return ("asked", *self._samples, "unknown")

    @property
    def state(self) -> State:
        """The state it is in."""
        return self.view.attempt.verdict if self.view.attempt else "asked"

    def send(self, event: Event) -> Outcome | None:
        """Let ``event`` happen."""
        self.own = self.own or self.view.phase == "asking"
        return super().send(event)

    def put(self, state: State) -> None:
        """Bring the question into ``state``; where it cannot be partly right, that is wrong."""
        self.view = engine.begin(self._deck, self._plan).session
        self.own = False
        wanted = state if state in self.states else "wrong"
        if wanted == "unknown":
            super().send(GiveUp())
        elif wanted != "asked" and wanted in self._samples:
            super().send(Answer(self._samples[wanted]))

    def follow(self, before: "PreviewTutor") -> None:
        """Take the state of ``before``, which is an earlier version of the question, perhaps with a person's answer.

        An answer that can no longer be given makes place for one that is worth the same.
        """
        attempt, asked, now = before.view.attempt, before.view.asked, self.view.asked
        if attempt is None:
            for _ in range(asked.hints if asked else 0):
                super().send(Hint())
        elif before.own and attempt.response and now and still_fits(attempt.response, now.interaction):
            for _ in range(2):  # what is a slip of the pen away is asked once more
                self.send(Answer(attempt.response))
        else:
            self.put(before.state)

    def _keep(self, facts: tuple[Fact, ...]) -> None:
        """Nothing is kept."""
