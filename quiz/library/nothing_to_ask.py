"""Why a session cannot begin or go on, in data and as a sentence."""

from typing import Literal, NamedTuple

from quiz import wording

Reason = Literal[
    "nothing-plays",
    "changed-on-disk",
    "nothing-fits",
    "nothing-answered",
    "nothing-missed",
    "only-sensitive",
    "nothing-due",
    "questions-gone",
    "only-sensitive-due",
    "no-bank",
]
"""Why there is nothing to ask; ``wording.sessions.nothing_to_ask`` has a sentence for each."""


class NothingToAsk(NamedTuple):
    """Why a session cannot begin or go on."""

    reason: Reason
    held_back: int = 0
    """Sensitive questions that were missed and not asked for."""
    bank: str = ""
    """The id of the bank that is not there."""
    path: str = ""
    """Where that bank was."""

    @property
    def sentence(self) -> str:
        """Return it as a sentence."""
        return wording.sessions.nothing_to_ask(self.reason, self.held_back, self.bank, self.path)
