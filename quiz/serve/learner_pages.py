"""The pages of a learner: each name in a path, what it shows, and what may be sent to it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from quiz.serve.answered import Answered
from quiz.serve.visit import Visit

Work = Callable[[Visit], Answered]


class Methods(NamedTuple):
    """What can be done with a page."""

    shown: Work | None = None
    """To a GET."""
    sent: Work | None = None
    """To a POST, whose form was sent from a page of ours."""
    of: bool = False
    """Whether its address names a session or a bank."""

    @property
    def allow(self) -> str:
        """Return the methods, as HTTP lists them."""
        return ", ".join([*(["GET", "HEAD"] if self.shown else []), *(["POST"] if self.sent else [])])


PAGES: Mapping[str, Methods] = {}
