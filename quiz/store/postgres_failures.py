"""How PostgreSQL can fail, in sentences of our own: its messages may quote what a learner wrote, or a password."""

from collections.abc import Mapping
from typing import Literal

from quiz.errors import QuizError
from quiz.store import failures
from quiz.store.failures import StoreDamaged, StoreLocked, StoreNewer, StoreUnreachable, StoreUnwritable

Meaning = Literal["gone", "busy", "unwritable", "taken", "damaged", "tables"]

OTHER_TABLES = ("42P01", "42703", "42601", "3F000", "0A000")
"""There is no such table or column, or not any more."""

_MEANINGS: tuple[tuple[str, Meaning, str], ...] = (
    ("23505", "taken", ""),
    ("08", "gone", "the connection was lost"),
    ("57P01", "gone", "it was stopped"),
    ("57P02", "gone", "it was stopped"),
    ("57P03", "gone", "it is starting"),
    ("57P05", "gone", "it closed a connection that was idle"),
    ("53300", "gone", "it has too many connections"),
    ("55P03", "busy", ""),
    ("57014", "busy", ""),
    ("40", "busy", ""),
    ("53100", "unwritable", "its disk is full"),
    ("53200", "unwritable", "it has no memory left"),
    ("53", "unwritable", "it has no room left"),
    ("25006", "unwritable", "it is read-only"),
    ("25P03", "gone", "it closed a connection that was idle"),
    ("28", "unwritable", "it refuses this user or this password"),
    ("3D000", "unwritable", "there is no database of this name"),
    ("42501", "unwritable", "this user may not do that there"),
    ("58", "unwritable", "its disk fails"),
    ("22", "unwritable", "it refuses a text or a number"),
    *((state, "tables", "") for state in OTHER_TABLES),
    ("XX000", "unwritable", "it reports a fault in itself"),
    ("XX", "damaged", ""),
)
"""What begins an SQLSTATE, the more exact first (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""

_CONNECTING: Mapping[str, str] = {
    "Connection refused": "no connection is accepted there",
    "No such file": "no connection is accepted there",
    "timeout": "no answer in time",
    "timed out": "no answer in time",
    "password authentication failed": "it refuses this user or this password",
    "no password supplied": "it asks for a password",
    "translate host name": "there is no host of this name",
    "resolve host": "there is no host of this name",
    "does not exist": "there is no database or no user of this name",
    "too many connections": "it has too many connections",
    "too many clients": "it has too many connections",
    "starting up": "it is starting",
    "shutting down": "it is being stopped",
    "pg_hba.conf": "it refuses this user from here",
    "SSL": "there is no secure connection",
}
"""What libpq's message contains when it cannot connect, which has no SQLSTATE."""


def meaning(state: str) -> tuple[Meaning, str] | None:
    """Return what an SQLSTATE means, and a few words for it; None where the mistake is in this program."""
    return next(((kind, words) for code, kind, words in _MEANINGS if state.startswith(code)), None)


def why_not_connected(message: str) -> str:
    """Return why there is no connection, in words that quote nothing."""
    return next((words for part, words in _CONNECTING.items() if part in message), "it gives no reason")


def failure(state: str, place: str) -> QuizError | None:
    """Return the failure of this room that an SQLSTATE means; None where the mistake is in this program."""
    match meaning(state):
        case "gone", reason:
            return unreachable(place, reason)
        case "busy", _:
            return StoreLocked(f"The database {place} is busy: wait a moment, and try again.")
        case "unwritable", reason:
            return unwritable(place, reason)
        case "taken", _:
            return failures.taken(place)
        case "damaged", _:
            return StoreDamaged(f"The database {place} reports that it is damaged: restore it from a backup.")
        case "tables", _:
            return other_tables(place)
        case _:
            return None


def other_tables(place: str) -> StoreDamaged:
    """Return the failure for tables that are gone or have other columns."""
    return StoreDamaged(
        f"The tables in the database {place} are not those that this quiz made: restore them from a backup."
    )


def unreachable(place: str, reason: str) -> StoreUnreachable:
    """Return the failure for a database that does not answer."""
    return StoreUnreachable(
        f"The database {place} does not answer ({reason}): check that it runs, or wait a moment, and try again."
    )


def unwritable(place: str, reason: str) -> StoreUnwritable:
    """Return the failure for a database that takes nothing because of ``reason``, a few words."""
    return StoreUnwritable(f"Answers cannot be kept in the database {place} ({reason}): change that, and try again.")


def newer(place: str, theirs: int, ours: int) -> StoreNewer:
    """Return the failure for tables of version ``theirs``, which this program, knowing ``ours``, cannot read."""
    return StoreNewer(
        f"A newer quiz keeps its answers in the database {place} (in version {theirs}; this quiz knows {ours}): "
        "install the newer quiz."
    )
