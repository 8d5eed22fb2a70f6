"""What a page of a learner is made from: who asks, which page and form, and what the pages are drawn with."""

from dataclasses import dataclass, replace
from datetime import datetime

from quiz.library import Entry, Workspace
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.model import Bank
from quiz.page import Context, Form
from quiz.serve.answered import Page
from quiz.serve.asked import Asked
from quiz.serve.links import LearnerLinks
from quiz.serve.log import Log
from quiz.serve.notices import Reason, notice
from quiz.serve.running import RunningSessions
from quiz.store.shared import Link
from quiz.tutor import Tutor
from quiz.tutor.controls import bank_at_hand


class Missing(Exception):  # noqa: N818 - named after what is not there
    """Raised where what a page is about is not there; ends with a notice."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a learner whose link is open, or who deletes what is kept of them."""

    asked: Asked
    link: Link
    links: LearnerLinks
    workspace: Workspace
    running: RunningSessions
    context: Context
    log: Log
    origin: str = ""
    """What precedes the path in a link that is to be copied."""

    @property
    def form(self) -> Form:
        """Return what was sent; nothing where a page is only looked at."""
        return self.asked.form or {}

    @property
    def now(self) -> datetime:
        """Return the time of the request."""
        return self.context.now

    def entry(self, bank: str) -> Entry:
        """Return the bank with that id. Raises Missing where there is none."""
        found = next((entry for entry in self.workspace.entries if entry.about.id == bank), None)
        if found is None:
            raise Missing("no-bank")
        return found

    def tutor(self) -> Tutor:
        """Return the session that the page is about, as it is now. Raises Missing, and QuizError if the store fails."""
        found = self.running.of(self.link.learner, self.asked.of, self.workspace)
        if isinstance(found, NothingToAsk):
            raise Missing("no-session" if not found.bank else "no-bank")
        return found

    def banks_of_session(self) -> tuple[Bank, ...]:
        """Return the bank at hand in the session that the page is about. Raises Missing, as above."""
        return (bank_at_hand(self.tutor().view),)

    def about(self, session: str) -> Context:
        """Return what the pages of a session are drawn with."""
        return replace(self.context, session=session)

    def notice(self, reason: Reason, *, allow: str = "") -> Page:
        """Return the page that says why there is no other, with the way back to the banks."""
        return notice(reason, self.links.base_path, self.now, self.links, allow=allow)

    def closed(self, reason: Reason, kept: str) -> Page:
        """Return the page for a link that ended, from which the learner can still delete what is ``kept``."""
        return notice(reason, self.links.base_path, self.now, self.links, kept=kept)

    def outside(self, reason: Reason) -> Page:
        """Return a page without a way back, because there is nothing left to go back to."""
        return notice(reason, self.links.base_path, self.now)
