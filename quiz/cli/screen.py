"""Opens a front end: finds the banks and opens the store, and hands both over with a clock and chance."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import assert_never
from uuid import uuid4

from quiz import config
from quiz.cli import encoding, output, system
from quiz.cli.banks import Banks
from quiz.cli.read_store import open_or_copy, read_choices, report_set_aside
from quiz.cli.system import now
from quiz.library import (
    Entry,
    OneQuestion,
    OpenLibrary,
    PractiseMistakes,
    ReadExplanations,
    Request,
    Review,
    TakeBank,
    Workspace,
    bank_at,
    find,
    ordered,
)
from quiz.preferences import Preferences
from quiz.store import SQLiteStore
from quiz.store.environment import Environment

_SEEDS = 2**32


@contextmanager
def opened(
    banks: Banks, given: Sequence[Path] = (), *, keep: bool = True, seed: int | None = None
) -> Iterator[Workspace]:
    """Open the store and find the banks again, with those at ``given`` among them.

    Without ``keep`` the store is in memory. Where nothing can be written it is a copy in memory, and that is reported.
    Sessions get ``seed``, or else one by chance. Raises QuizError where the store cannot be opened.
    """
    places = banks.places
    opened_store, unwritable = open_or_copy(places.store) if keep else (SQLiteStore.in_memory(), None)
    news = f"{unwritable} Until then you can go on, and nothing is kept." if unwritable else ""
    if news:
        output.complain(news)
    with opened_store as store:
        report_set_aside(store)
        preferences = read_choices(places)

        def refresh() -> tuple[Entry, ...]:
            found = find(places, given, banks.read)
            banks.read.keep()
            return ordered(found, store.ledger.last_used())

        yield Workspace(
            refresh(),
            Environment(store, now, uuid4, preferences),
            refresh=refresh,
            new_seed=new_seed if seed is None else lambda: seed,
            open_bank=lambda path: bank_at(path, places.here.parent, banks.read),
            ascii_only=encoding.current().ascii_only,
            folder=places.here.parent,
            own=places.own,
            settings_path=str(places.config),
            save_setting=partial(_save_setting, places.config),
            news=news,
        )


def _save_setting(path: Path, key: str, value: object) -> Preferences:
    """Keep a setting in the file at ``path``; return all preferences. Raises QuizError."""
    from quiz.settings_file import save  # noqa: PLC0415 - loads what writes TOML

    return save(path, key, value)


def new_seed() -> int:
    """Return a seed by chance."""
    return SystemRandom().randrange(_SEEDS)


def show(workspace: Workspace, request: Request, *, plain: bool) -> int:
    """Open the front end for ``request``; return the exit code."""
    if plain or system.is_plain():
        return talk(workspace, request)
    if config.archive():  # Textual reads styles from files
        output.complain("From a zip archive quiz runs line by line; installed with pip it has a full screen.")
        return talk(workspace, request)
    return draw(workspace, request)


def talk(workspace: Workspace, request: Request) -> int:
    """Go line by line; return the exit code."""
    from quiz import plain  # noqa: PLC0415 - each front end is loaded where it is used

    voice = plain.Voice(output.print_now, output.read_line, ascii_only=workspace.ascii_only)
    match request:
        case OpenLibrary():
            plain.library(voice, workspace)
        case TakeBank() | Review() | PractiseMistakes() | OneQuestion():
            plain.take(voice, workspace, request)
        case ReadExplanations():
            plain.read(voice, workspace, request, asks=output.is_answered())
        case _:
            assert_never(request)
    return 0


def draw(workspace: Workspace, request: Request) -> int:
    """Hand over to the full screen; return the exit code."""
    gc.disable()  # what is loaded stays until the program ends
    from quiz.tui import run  # noqa: PLC0415 - Textual takes longer to load than all the rest

    gc.freeze()  # banks stay as long: looking through 10,000 questions for garbage is a pause of 0.1 s
    gc.enable()
    return run(workspace, request)
