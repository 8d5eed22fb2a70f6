"""The pages of a learner: each name in a path, what it shows, and what may be sent to it."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from quiz import page
from quiz.serve import bank_pages, looking_back, session_pages
from quiz.serve.answered import Answered, Page
from quiz.serve.visit import Visit

Work = Callable[[Visit], Answered]
Of = Literal["nothing", "something", "perhaps"]
"""Whether an address names a session or a bank."""


class Methods(NamedTuple):
    """What can be done with a page."""

    shown: Work | None = None
    """To a GET."""
    sent: Work | None = None
    """To a POST, whose form was sent from a page of ours."""
    of: Of = "nothing"
    """What its address names after the page."""

    def fits(self, of: str) -> bool:
        """Return whether an address that names ``of`` may be one of this page."""
        return self.of == "perhaps" or bool(of) == (self.of == "something")

    @property
    def allow(self) -> str:
        """Return the methods, as HTTP lists them."""
        return ", ".join([*(["GET", "HEAD"] if self.shown else []), *(["POST"] if self.sent else [])])


def keep(visit: Visit) -> Answered:
    """Show the learner's own link."""
    return Page(page.keep(visit.context, f"{visit.origin}{visit.links('home')}"))


def ask_to_forget(visit: Visit) -> Answered:
    """Ask whether everything that is kept is to be deleted."""
    return Page(page.forget(visit.context))


def forget(visit: Visit) -> Answered:
    """Delete everything that is kept of the learner, the link included."""
    visit.workspace.environment.store.forget()
    visit.running.forget(visit.link.learner)
    visit.log.event("forgotten")
    return visit.outside("deleted")


PAGES: Mapping[str, Methods] = {
    "": Methods(bank_pages.home),
    "keep": Methods(keep),
    "forget": Methods(ask_to_forget, forget),
    "bank": Methods(bank_pages.bank, of="something"),
    "begin": Methods(None, bank_pages.begin),
    "session": Methods(session_pages.show, session_pages.send, "something"),
    "map": Methods(session_pages.exam_map, of="something"),
    "hand-in": Methods(session_pages.hand_in, of="something"),
    "seen": Methods(session_pages.seen, of="something"),
    "end": Methods(session_pages.end, of="something"),
    "after": Methods(None, session_pages.after, "something"),
    "review": Methods(session_pages.save, of="something"),
    "read": Methods(bank_pages.read, of="perhaps"),
    "care-team": Methods(bank_pages.care_team),
    "history": Methods(looking_back.history),
    "standing": Methods(looking_back.standing, of="perhaps"),
    "stretch": Methods(looking_back.save_stretch, of="perhaps"),
    "decide": Methods(None, bank_pages.decide, "something"),
    "picture": Methods(bank_pages.picture, of="something"),
    "gone": Methods(bank_pages.gone_notes, bank_pages.change_gone),
    "words": Methods(bank_pages.words, of="something"),
    "help": Methods(bank_pages.who_to_call, of="perhaps"),
}
