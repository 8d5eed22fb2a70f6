"""The page of whoever serves a class: counts, figures of questions, and the end. Never one learner's answers.

It works on a thread and a connection of its own, because to go through the answers of thousands takes seconds, and
learners must not wait for that.
"""

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from quiz import page, wording
from quiz.errors import QuizError
from quiz.page import Form
from quiz.paper.item_table import as_csv
from quiz.serve import class_links
from quiz.serve.answered import Answered, Download, Page
from quiz.serve.asked import Asked
from quiz.serve.ended_links import sweep
from quiz.serve.figures import Figures
from quiz.serve.links import PublicLinks, join_address, operator_address
from quiz.serve.log import Log
from quiz.serve.notices import Reason, notice
from quiz.serve.service import Service
from quiz.serve.tokens import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORDS = wording.serving
_SHOWN = ("", "figures.csv")


class Operator:
    """Answers what is asked by the secret link of whoever serves the class."""

    def __init__(self, service: Service, links: class_links.ClassLinks, log: Log) -> None:
        self._service, self._links, self._log = service, links, log
        self._figures = Figures(service)
        self._does: Mapping[str, Callable[[Form], str]] = {
            "withdraw": self._withdraw,
            "end": self._end,
            "erase": self._erase,
        }

    def answer(self, asked: Asked) -> Answered:
        """Return the page, or what became of a form. Raises QuizError where the store fails."""
        if asked.token != self._links.operator:
            return self._notice("unknown")
        known = asked.page in (_SHOWN if asked.form is None else self._does)
        if not known:
            there = asked.page in (*_SHOWN, *self._does)
            return self._notice("method" if there else "no-page", "POST" if asked.page in self._does else "GET, HEAD")
        if asked.form is None:
            return self._download() if asked.page else self._page()
        if not self._service.secret.proves(digest(asked.token), page.first(asked.form, "token")):
            return self._notice("not-ours")
        return self._page(self._does[asked.page](asked.form))

    def sweep(self) -> None:
        """Delete what ended so long ago that it is not kept any more."""
        service, days = self._service, self._service.forget_after
        after = None if days is None else timedelta(days=days)
        try:
            deleted = sweep(service.shared, service.clock().astimezone(UTC), after)
        except QuizError as error:
            self._log.failure(error, of="sweep")
            return
        if deleted:
            self._figures.forget()
            self._log.event("swept", learners=deleted)

    def _page(self, news: str = "") -> Page:
        service, shared = self._service, self._service.shared
        context = page.Context(
            PublicLinks(service.base_path),
            service.secret.proof(digest(self._links.operator)),
            service.clock(),
            public=True,
        )
        ended = class_links.has_ended(shared, self._links.join)
        made = self._figures.now()
        join = "" if ended else f"{service.origin}{join_address(service.base_path, self._links.join)}"
        here = operator_address(service.base_path, self._links.operator)
        counts = made.counts
        shown = page.ClassFigures(counts.learners, counts.answered, counts.where, made.statistics)
        return Page(page.operator(context, here, join, shown, news))

    def _download(self) -> Download:
        return Download("class.csv", as_csv(self._figures.now().statistics), "text/csv; charset=utf-8")

    def _withdraw(self, form: Form) -> str:
        token = urlsplit(page.first(form, "link").strip()).path.partition("/l/")[2].partition("/")[0]
        link = self._service.shared.link(digest(token)) if token else None
        if link is None or link.learner == class_links.CLASS:
            return "No learner of this class has that link: paste the whole address, as their browser shows it."
        self._service.shared.withdraw(link.token_hash)
        return "The link is withdrawn: nobody sees or answers anything with it any more."

    def _end(self, form: Form) -> str:
        if not page.first(form, "sure"):
            return _WORDS.NOT_SURE
        class_links.end_class(self._service.shared, self._links.join, self._service.clock().astimezone(UTC))
        self._log.event("class-ended")
        return _WORDS.ENDED

    def _erase(self, form: Form) -> str:
        if not page.first(form, "sure"):
            return _WORDS.NOT_SURE
        now = self._service.clock().astimezone(UTC)
        facts = class_links.delete_class(self._service.shared, self._links.join, now)
        self._figures.forget()
        self._log.event("class-erased")
        return f"Everything is deleted: {wording.pluralize(facts, 'entry', 'entries')}."

    def _notice(self, reason: Reason, allow: str = "") -> Page:
        return notice(reason, self._service.base_path, self._service.clock(), allow=allow if reason == "method" else "")
