"""``quiz history``: past sessions, for people and as data."""

from collections.abc import Sequence

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import read_store
from quiz.cli.table import Column, table
from quiz.library import find
from quiz.library.pools import graded_in
from quiz.model import EVERY_BANK
from quiz.stats import Past, history

_USAGE = "quiz history [--json]"
_DESCRIPTION = """\
List the sessions that you finished or left: when, which bank, which mode, how
many questions you got right the first time, and where you left.

To see one again as it was, press y in the library of quiz."""


def run(arguments: Sequence[str]) -> int:
    """List the sessions, the latest first. Raises QuizError if the answers cannot be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz history lists the sessions of every bank and takes no name.")
    places = system.places()
    stored = read_store(places)
    if stored.failure:
        raise stored.failure
    entries = find(places, read=system.reader(places)) if stored.records else ()
    sessions = history(stored.records, graded_in(entries))
    titles = {entry.about.id: entry.about.title for entry in reversed(entries)}
    output.show(*(_json(sessions, titles) if options.json else _table(sessions, titles)))
    return 0


def _table(sessions: Sequence[Past], titles: dict[str, str]) -> list[str]:
    if not sessions:
        return [wording.sessions.NOTHING]
    columns = [
        Column("WHEN", [f"{past.began:%Y-%m-%d %H:%M}" for past in sessions]),
        Column("BANK", [_title(past, titles) for past in sessions]),
        Column("MODE", [wording.sessions.mode(past.mode) for past in sessions]),
        Column("RIGHT FIRST", [f"{past.right_first} of {past.asked}" if past.asked else "" for past in sessions]),
        Column("LEFT AT", [_left(past) for past in sessions]),
    ]
    return table(columns, output.width())


def _title(past: Past, titles: dict[str, str]) -> str:
    return wording.sessions.ALL_BANKS if past.bank == EVERY_BANK else titles.get(past.bank, past.bank)


def _left(past: Past) -> str:
    if past.state == "abandoned":
        return wording.sessions.GIVEN_UP
    return f"{past.left.done} of {past.left.of}" if past.left else ""


def _json(sessions: Sequence[Past], titles: dict[str, str]) -> list[str]:
    import json  # noqa: PLC0415 - most people read the table

    return json.dumps([_as_data(past, titles) for past in sessions], indent=2).splitlines()


def _as_data(past: Past, titles: dict[str, str]) -> dict[str, object]:
    """Return one session as data; ``bank`` is null for a session over all banks, ``title`` if the bank is gone."""
    every = past.bank == EVERY_BANK
    return {
        "session": past.session,
        "began": past.began.isoformat(timespec="seconds"),
        "bank": None if every else past.bank,
        "title": wording.sessions.ALL_BANKS if every else titles.get(past.bank),
        "mode": past.mode,
        "state": past.state,
        "right_first": past.right_first,
        "asked": past.asked,
        "planned": past.planned,
        "left": {"done": past.left.done, "of": past.left.of} if past.left else None,
    }
