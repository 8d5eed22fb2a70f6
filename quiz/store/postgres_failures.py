"""How PostgreSQL can fail, in sentences of our own: its messages may quote what a learner wrote, or a password."""

from collections.abc import Mapping
from typing import Literal

from quiz.errors import QuizError
from quiz.store import failures
from quiz.store.failures import StoreDamaged, StoreLocked, StoreNewer, StoreUnreachable, StoreUnwritable

Meaning = Literal["gone", "busy", "unwritable", "taken", "damaged", "tables"]

OTHER_TABLES = ("42P01", "42703", "42601", "3F000", "0A000")
"""There is no such table or column, or not any more."""

_POOLED = "a pooler in front shares its connections between transactions"
"""A statement that was prepared on a connection is not there, or somebody else's."""

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
    ("26000", "unwritable", _POOLED),
    ("42P05", "unwritable", _POOLED),
    *((state, "tables", "") for state in OTHER_TABLES),
    ("XX000", "unwritable", "it reports a fault in itself"),
    ("XX", "damaged", ""),
)
"""What begins an SQLSTATE, the more exact first (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""

_FIXES: Mapping[str, str] = {
    "42501": "let an administrator allow it, and try again",
    **dict.fromkeys(("26000", "42P05"), "let it keep them for a whole session (pool_mode = session), and try again"),
    "53100": "make room there, and try again",
    "25006": "name the host that writes too, or wait until it does, and try again",
}
"""What helps, where that is known."""

_WAIT = "check that it runs, or wait a moment, and try again"
_IN_URL = "correct that in the URL, and try again"
_CONNECTING: Mapping[str, tuple[str, str]] = {
    "invalid ": ("an option in the URL has a value that it cannot have", _IN_URL),
    "definition of service": ("there is no service of this name", _IN_URL),
    "translate host name": ("there is no host of this name", _IN_URL),
    "resolve host": ("there is no host of this name", _IN_URL),
    "Connection refused": ("no connection is accepted there", _WAIT),
    "No such file": ("no connection is accepted there", _WAIT),
    "authentication failed": ("it refuses this user or this password", _IN_URL),
    "no password supplied": ("it asks for a password", "name a file with it in the URL, as passfile, and try again"),
    "does not exist": ("there is no database or no user of this name", "create it, or correct the URL, and try again"),
    "permission denied": ("this user may not connect to it", "let an administrator allow it, and try again"),
    "not permitted to log in": ("this user may not log in", "let an administrator allow it, and try again"),
    "pg_hba.conf": ("it refuses this user from here", "let an administrator allow it in pg_hba.conf, and try again"),
    "too many connections": ("it has too many connections", _WAIT),
    "too many clients": ("it has too many connections", _WAIT),
    "starting up": ("it is starting", _WAIT),
    "recovery mode": ("it is starting", _WAIT),
    "shutting down": ("it is being stopped", _WAIT),
    "write init file": ("its disk is full, or fails", _WAIT),
    "No space left": ("its disk is full", _WAIT),
    "is read-only": ("it only reads", "name the host that writes too, and try again"),
    "hot standby": ("it only reads", "name the host that writes too, and try again"),
    "authentication method": ("it asks for another way to log in", _IN_URL),
    "SSL": ("there is no secure connection", "see what sslmode asks for in the URL, and try again"),
    "certificate": ("there is no secure connection", "see what sslmode asks for in the URL, and try again"),
    "timeout": ("no answer in time", _WAIT),
    "timed out": ("no answer in time", _WAIT),
}
"""What libpq's message contains when it cannot connect, which has no SQLSTATE; the first that fits, with what helps."""


def meaning(state: str) -> tuple[Meaning, str] | None:
    """Return what an SQLSTATE means, and a few words for it; None where the mistake is in this program."""
    return next(((kind, words) for code, kind, words in _MEANINGS if state.startswith(code)), None)


def not_connected(place: str, message: str) -> StoreUnreachable:
    """Return the failure for a connection that libpq could not make; nothing of its ``message`` is quoted."""
    found = (reason for part, reason in _CONNECTING.items() if part in message)
    return unreachable(place, *next(found, ("it gives no reason",)))


def failure(state: str, place: str) -> QuizError | None:
    """Return the failure of this room that an SQLSTATE means; None where the mistake is in this program."""
    match meaning(state):
        case "gone", reason:
            return unreachable(place, reason)
        case "busy", _:
            return StoreLocked(f"The database {place} is busy: wait a moment, and try again.")
        case "unwritable", reason:
            return unwritable(place, reason, _FIXES.get(state, "change that, and try again"))
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


def unreachable(place: str, reason: str, fix: str = _WAIT) -> StoreUnreachable:
    """Return the failure for a database that does not answer because of ``reason``, a few words, as ``fix`` ends."""
    return StoreUnreachable(f"The database {place} does not answer ({reason}): {fix}.")


def unwritable(place: str, reason: str, fix: str) -> StoreUnwritable:
    """Return the failure for a database that takes nothing because of ``reason``, a few words, as ``fix`` ends."""
    return StoreUnwritable(f"Answers cannot be kept in the database {place} ({reason}): {fix}.")


def newer(place: str, theirs: int, ours: int) -> StoreNewer:
    """Return the failure for tables of version ``theirs``, which this program, knowing ``ours``, cannot read."""
    return StoreNewer(
        f"A newer quiz keeps its answers in the database {place} (in version {theirs}; this quiz knows {ours}): "
        "install the newer quiz."
    )
