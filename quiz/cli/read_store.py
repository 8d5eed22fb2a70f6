"""Reading the store and the settings, for commands that only report from them."""

import os
import time
from typing import TYPE_CHECKING, TypeVar

from quiz import wording
from quiz.cli import output, system
from quiz.config import Places
from quiz.preferences import Preferences, read_preferences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.replay.forgetting import Choice
    from quiz.store import SQLiteStore, Store, StoreUnwritable

T = TypeVar("T")

_PATIENCE, _MOST_PATIENCE = 1.0, 10.0
"""Seconds after which it is reported how far something is: first often, then less so."""

_TURN_AFTER, _TURN = 0.7, 0.12
"""Seconds of work after which others get their turn at the store, and how long that is."""


def read_store(places: Places, ask: "Callable[[SQLiteStore], T]", otherwise: T) -> T:
    """Return what ``ask`` reads from the store, without creating one; ``otherwise`` where there is none.

    Raises QuizError where the store cannot be read; its contents are then unknown, not empty.
    """
    if not os.path.exists(places.store):  # noqa: PTH110 - Path.exists raises if a folder may not be entered
        return otherwise
    with open_or_copy(places.store)[0] as store:
        report_set_aside(store)
        return ask(store)


def read_choices(places: Places) -> Preferences:
    """Return what the person chose once and for all; a mistake in the file is reported, and the usual value holds."""
    read = read_preferences(places.config)
    for mistake in read.mistakes:
        output.complain(mistake)
    return read.preferences


def answers_given(store: "Store", given: int, choice: "Choice | None" = None) -> str:
    """Return in words how many answers were ``given``, all or those of a choice, and how many of them figures count."""
    bank, since, before = choice or ("", None, None)
    days = store.ledger.answers_by_day(since or 0, bank or None)
    counted = sum(number for day, number in days.items() if before is None or day < before)
    return wording.looking_back.answers(given, counted)


def open_or_copy(path: "Path") -> "tuple[SQLiteStore, StoreUnwritable | None]":
    """Return the store at ``path``; where nothing can be written a copy in memory, and why.

    Raises QuizError where it cannot be read either.
    """
    from quiz.store import SQLiteStore, StoreUnwritable  # noqa: PLC0415 - not needed before something was answered

    try:
        return SQLiteStore.open(path, system.now(), progress=UpToDateLine()), None
    except StoreUnwritable as unwritable:
        try:
            return SQLiteStore.copy_of(path, UpToDateLine()), unwritable
        except StoreUnwritable:
            raise unwritable from None


def report_set_aside(store: "Store") -> None:
    """Print where a damaged store was moved when ``store`` was opened, if that happened."""
    if store.set_aside:
        output.complain(wording.banks.set_aside(str(store.set_aside.path), store.set_aside.answers))


class ProgressLine:
    """Reports how far something is, once it takes more than a moment."""

    def __init__(self, sentence: "Callable[[int, int], str]") -> None:
        self._sentence = sentence
        self._patience = _PATIENCE
        self._next = time.monotonic() + self._patience

    def __call__(self, done: int, of: int) -> None:
        """Report ``done`` of ``of``."""
        if time.monotonic() >= self._next and done < of:
            self._patience = min(1.5 * self._patience, _MOST_PATIENCE)
            self._next = time.monotonic() + self._patience
            output.complain(self._sentence(done, of))


class UpToDateLine(ProgressLine):
    """Reports how far the store is brought up to date, and lets other windows at it in between.

    Whoever waits for SQLite's lock looks for it ten times a second, and gives up after two.
    """

    def __init__(self) -> None:
        super().__init__(lambda done, of: f"Bringing your answers up to date, once: {done * 100 // max(1, of)} %.")
        self._turn = time.monotonic() + _TURN_AFTER

    def __call__(self, done: int, of: int) -> None:
        """Report ``done`` of ``of``, between two transactions."""
        super().__call__(done, of)
        if time.monotonic() >= self._turn and done < of:
            time.sleep(_TURN)
            self._turn = time.monotonic() + _TURN_AFTER
