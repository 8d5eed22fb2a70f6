"""``quiz history``: past sessions, for people and as data."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import read_store
from quiz.cli.table import Column, table
from quiz.config import Places
from quiz.library import find
from quiz.library.past_sessions import PastSessions, past_sessions
from quiz.model import EVERY_BANK

if TYPE_CHECKING:
    from quiz.stats import Past
    from quiz.store import Store

_USAGE = "quiz history [--json]"
_DESCRIPTION = """\
List the sessions that you finished or left: when, which bank, which mode, how
many questions you got right the first time (in an exam, right), and where you
left.

To see one again as it was, press y in the library of quiz."""


def run(arguments: Sequence[str]) -> int:
    """List the sessions, the latest first. Raises QuizError if the answers cannot be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz history lists the sessions of every bank and takes no name.")
    places = system.places()
    found, failure = read_store(places, lambda store: _sessions(store, places), PastSessions((), {}))
    if failure:
        raise failure
    output.show(*(_json if options.json else _table)(found.sessions, found.titles))
    return 0


def _sessions(store: "Store", places: Places) -> PastSessions:
    return past_sessions(store, find(places, read=system.reader(places)) if store.count_answers() else ())


def _table(sessions: Sequence["Past"], titles: Mapping[str, str]) -> list[str]:
    if not sessions:
        return [wording.sessions.NOTHING]
    columns = [
        Column("WHEN", [f"{past.began:%Y-%m-%d %H:%M}" for past in sessions]),
        Column("BANK", [_title(past, titles) for past in sessions]),
        Column("MODE", [wording.sessions.mode(past.mode) for past in sessions]),
        Column("RIGHT", [wording.sessions.went_short(it.mode, it.right_first, it.asked) for it in sessions]),
        Column("LEFT AT", [_left(past) for past in sessions]),
    ]
    return table(columns, output.width())


def _title(past: "Past", titles: Mapping[str, str]) -> str:
    return wording.sessions.ALL_BANKS if past.bank == EVERY_BANK else titles.get(past.session, past.bank)


def _left(past: "Past") -> str:
    if past.state == "abandoned":
        return wording.sessions.GIVEN_UP
    return f"{past.left.done} of {past.left.of}" if past.left else ""


def _json(sessions: Sequence["Past"], titles: Mapping[str, str]) -> list[str]:
    import json  # noqa: PLC0415 - most people read the table

    return json.dumps([_as_data(past, titles) for past in sessions], indent=2).splitlines()


def _as_data(past: "Past", titles: Mapping[str, str]) -> dict[str, object]:
    """Return one session as data; ``bank`` is null for a session over all banks, ``title`` if the bank is gone."""
    every = past.bank == EVERY_BANK
    return {
        "session": past.session,
        "began": past.began.isoformat(timespec="seconds"),
        "bank": None if every else past.bank,
        "title": wording.sessions.ALL_BANKS if every else titles.get(past.session),
        "mode": past.mode,
        "state": past.state,
        "right_first": past.right_first,
        "asked": past.asked,
        "planned": past.planned,
        "left": {"done": past.left.done, "of": past.left.of} if past.left else None,
    }
