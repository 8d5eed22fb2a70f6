"""What the first picture does not need: loaded when it is first named here, or in the pauses after that picture.

Named as ``later.engine`` and the like; a screen by the name of its module.
"""

import asyncio
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz import bank as reader
    from quiz import engine, paper, tutor
    from quiz.library import bank_offer, candidate, past_sessions, reading_list, sessions, user_banks
    from quiz.tui.screens import adding as offers
    from quiz.tui.screens import bank, end, exam_map, explanations, history, papers, question, read, topics
    from quiz.tutor import ending

__all__ = [
    "bank",
    "bank_offer",
    "candidate",
    "end",
    "ending",
    "engine",
    "exam_map",
    "explanations",
    "history",
    "offers",
    "paper",
    "papers",
    "past_sessions",
    "question",
    "read",
    "reader",
    "reading_list",
    "sessions",
    "topics",
    "tutor",
    "user_banks",
]

_PLACES = {
    "engine": "quiz.engine",
    "sessions": "quiz.library.sessions",
    "bank_offer": "quiz.library.bank_offer",
    "bank": "quiz.tui.screens.bank",
    "reader": "quiz.bank",
    "tutor": "quiz.tutor",
    "question": "quiz.tui.screens.question",
    "papers": "quiz.tui.screens.papers",
    "reading_list": "quiz.library.reading_list",
    "read": "quiz.tui.screens.read",
    "ending": "quiz.tutor.ending",
    "explanations": "quiz.tui.screens.explanations",
    "end": "quiz.tui.screens.end",
    "topics": "quiz.tui.screens.topics",
    "past_sessions": "quiz.library.past_sessions",
    "history": "quiz.tui.screens.history",
    "exam_map": "quiz.tui.screens.exam_map",
    "candidate": "quiz.library.candidate",
    "user_banks": "quiz.library.user_banks",
    "offers": "quiz.tui.screens.adding",
    "paper": "quiz.paper",
}
"""Where each of them is, in the order in which it is likely to be needed."""


_FIRST_PICTURE, _PAUSE = 0.1, 0.01
"""Seconds: for the first picture to be drawn, and between loading one thing and another."""


def __getattr__(name: str) -> object:
    """Load what is not there yet."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = globals()[name] = import_module(_PLACES[name])
    return module


async def load_the_rest() -> None:
    """Load what is not there yet, one after the other; in between, keys are heard and pictures drawn."""
    await asyncio.sleep(_FIRST_PICTURE)
    for place in _PLACES.values():
        if place not in sys.modules:
            import_module(place)
            await asyncio.sleep(_PAUSE)
