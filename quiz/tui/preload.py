"""What the first picture does without is loaded in the pauses after it, if it was not needed before.

What is needed is loaded by :mod:`quiz.tui.navigation.navigator`, one flow at a time. Here is the order in which the
rest is likely to be needed. A flow brings its screens with it; what takes long to load comes before it by itself, so
that no key waits for more than one of them.
"""

import asyncio
import sys
from importlib import import_module

from quiz.tui.destinations import DESTINATIONS

IN_ORDER = (
    "quiz.engine",
    "quiz.bank",
    "quiz.tui.navigation.bank_flow",
    "quiz.tutor",
    "quiz.tui.screens.question",
    "quiz.tui.navigation.session_flow",
    "quiz.tui.navigation.reading_flow",
    "quiz.tui.navigation.notes_flow",
    *(one.module for one in DESTINATIONS),
    "quiz.paper",
    "quiz.tui.navigation.saving_flow",
    "quiz.tui.navigation.people_flow",
)

_FIRST_PICTURE, _PAUSE = 0.1, 0.01
"""Seconds: for the first picture to be drawn, and between loading one thing and another."""


async def load_in_pauses() -> None:
    """Load what is not there yet, one after the other; in between, keys are heard and pictures drawn."""
    await asyncio.sleep(_FIRST_PICTURE)
    for module in IN_ORDER:
        if module not in sys.modules:
            import_module(module)
            await asyncio.sleep(_PAUSE)
