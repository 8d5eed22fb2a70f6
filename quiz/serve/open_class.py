"""Puts a class together: the store, its links, the pages and what guards them."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from quiz.serve.app import Pages
from quiz.serve.class_links import ClassLinks, class_links
from quiz.serve.classroom import Classroom
from quiz.serve.guard import Guard
from quiz.serve.hosts import Hosts
from quiz.serve.log import Log
from quiz.serve.one_thread import OneThread
from quiz.serve.operator import Operator
from quiz.serve.rates import Limits
from quiz.serve.service import Service
from quiz.store.shared import SharedStore


@dataclass(frozen=True, slots=True)
class OpenClass:
    """A class that can be served."""

    app: Guard
    links: ClassLinks


@contextmanager
def open_class(
    service_with: Callable[[SharedStore], Service],
    open_store: Callable[[], SharedStore],
    hosts: Hosts,
    log: Log,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[OpenClass]:
    """Open the store, once for learners and once for figures, each on a thread of its own; close both at the end.

    Raises QuizError where the store cannot be opened.
    """
    with ExitStack() as at_end:

        def opened() -> tuple[OneThread, Service]:
            thread = OneThread()
            at_end.callback(thread.close)
            shared = thread.do_now(open_store)
            at_end.callback(lambda: thread.do_now(shared.close))
            return thread, service_with(shared)

        thread, service = opened()
        links = thread.do_now(lambda: class_links(service.shared, service.secret))
        beside, of_figures = opened()
        limits = Limits.of(clock, frozenset(links))
        room, operator = Classroom(service, links.join, log), Operator(of_figures, links, log)
        pages = Pages(thread, room, beside, operator, limits)
        yield OpenClass(Guard(pages.app(), hosts, limits.addresses, log, pages.refuse, service.base_path), links)
