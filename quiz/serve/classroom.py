"""A class: learners join, come back by their own link, and may delete what is kept of them. On the owned thread alone.

What a page shows is decided by the tutor, the library and ``quiz.page``; here is only who may see it.
"""

from dataclasses import replace
from datetime import UTC

from quiz import page, wording
from quiz.serve import class_links
from quiz.serve.answered import Answered, Go, Page
from quiz.serve.asked import Asked
from quiz.serve.learner_pages import PAGES
from quiz.serve.links import LearnerLinks, PublicLinks
from quiz.serve.log import Log
from quiz.serve.notices import Reason, notice
from quiz.serve.running import RunningSessions
from quiz.serve.service import Service
from quiz.serve.tokens import as_token, digest
from quiz.serve.visit import Missing, Visit
from quiz.store.shared import Link

MOST_LEARNERS = 50_000
"""Links in one database at most: so many that no hospital has more, and so few that a flood of them ends."""


class Classroom:
    """Answers what browsers ask of a class."""

    def __init__(self, service: Service, join: str, log: Log) -> None:
        self.service, self.join_token, self.log = service, join, log
        self.running = RunningSessions()

    def is_alive(self) -> bool:
        """Return whether the store answers."""
        return self.service.shared.is_alive()

    def join(self, asked: Asked) -> Answered:
        """Return the first page of all, or the way of a new learner. Raises QuizError where the store fails."""
        service, here = self.service, digest(asked.token)
        if class_links.has_ended(service.shared, asked.token):
            return self.notice("class-ended")
        if asked.token != self.join_token:
            return self.notice("unknown")
        if asked.form is None:
            return self._first_page(service.secret.proof(here))
        if not service.secret.proves(here, page.first(asked.form, "token")):
            return self.notice("not-ours")
        if service.shared.count_links() >= MOST_LEARNERS:
            return self.notice("full")
        return Go(self._new_learner()("keep"))

    def learner(self, asked: Asked) -> Answered:
        """Return what a learner asked for, if the link is open. Raises QuizError where the store fails."""
        link = self.service.shared.link(digest(asked.token))
        if link is None or link.learner == class_links.CLASS:
            return self.notice("unknown")
        visit, closed = self._visit(asked, link), self._closed(link)
        if closed and asked.page != "forget":
            return visit.closed(closed, wording.serving.still_kept(self.service.forget_after))
        return self._page(replace(visit, context=replace(visit.context, public=bool(closed))))

    def notice(self, reason: Reason, *, allow: str = "") -> Page:
        """Return the page that says why there is no other."""
        return notice(reason, self.service.base_path, self.service.clock(), allow=allow)

    def _closed(self, link: Link) -> Reason | None:
        """Return why nothing can be answered with a link; what is kept of its learner can still be deleted."""
        if link.withdrawn:
            return "class-ended" if class_links.has_ended(self.service.shared, self.join_token) else "withdrawn"
        return None if link.is_open(self.service.clock()) else "expired"

    def _page(self, visit: Visit) -> Answered:
        """Return the page of a visit, or one that says why there is none."""
        asked = visit.asked
        methods = PAGES.get(asked.page)
        if methods is None or not methods.fits(asked.of):
            return visit.notice("no-page")
        work = methods.shown if asked.form is None else methods.sent
        if work is None:
            return visit.notice("method", allow=methods.allow)
        here = visit.link.token_hash
        if asked.form is not None and not self.service.secret.proves(here, page.first(asked.form, "token")):
            return visit.notice("not-ours")
        try:
            return work(visit)
        except Missing as missing:
            return visit.notice(missing.reason)

    def _first_page(self, proof: str) -> Page:
        service = self.service
        context = page.Context(PublicLinks(service.base_path), proof, service.clock(), public=True)
        about = [entry.about for entry in service.banks.now()]
        return Page(page.join(context, about, wording.serving.link_life(service.days, service.forget_after)))

    def _new_learner(self) -> LearnerLinks:
        service, now = self.service, self.service.clock().astimezone(UTC)
        token, banks = as_token(service.chance(32)), tuple(entry.about.id for entry in service.banks.now())
        service.shared.add_link(Link(digest(token), str(service.new_id()), banks, now, now + service.life))
        self.log.event("joined")
        return LearnerLinks(service.base_path, token)

    def _visit(self, asked: Asked, link: Link) -> Visit:
        service, links = self.service, LearnerLinks(self.service.base_path, asked.token)
        now = service.clock()
        ends = link.expires.astimezone(now.tzinfo).date()
        kept = f"{wording.serving.KEPT} {wording.serving.days_left(ends, self.service.forget_after)}"
        context = page.Context(links, service.secret.proof(link.token_hash), now, kept=kept)
        workspace = service.workspace_of(link.learner)
        return Visit(asked, link, links, workspace, self.running, context, self.log, service.origin)
