"""The tables of the store as numbered migrations, each in one transaction with its version. No facts pass here.

A migration that was released is never changed, because existing stores have already run it.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from quiz.store.failures import code_of

APPLICATION = 0x7175697A
"""Marks a SQLite file as ours: "quiz" in ASCII, at byte 68 of the file."""


class Migration(NamedTuple):
    """One step from version ``number - 1`` to version ``number``."""

    number: int
    name: str
    statements: tuple[str, ...]


# Types are held by CHECK and not by STRICT, which needs SQLite 3.37: where it is older (RHEL 9 and Debian 11 are),
# a STRICT table cannot even be opened and would be taken for damage.
MIGRATIONS = (
    Migration(
        1,
        "facts",
        (
            f"PRAGMA application_id = {APPLICATION}",
            """
            CREATE TABLE facts (
                id         TEXT    NOT NULL PRIMARY KEY CHECK (typeof(id) = 'text'),
                session    TEXT    NOT NULL CHECK (typeof(session) = 'text'),
                seq        INTEGER NOT NULL CHECK (typeof(seq) = 'integer'),
                kind       TEXT    NOT NULL CHECK (typeof(kind) = 'text'),
                at         TEXT    NOT NULL CHECK (typeof(at) = 'text'),
                utc_offset INTEGER NOT NULL CHECK (typeof(utc_offset) = 'integer'),
                body       TEXT    NOT NULL CHECK (typeof(body) = 'text'),
                UNIQUE (session, seq)
            )
            """,
        ),
    ),
    Migration(
        2,
        "learner",  # one on a person's own machine, without a name
        (
            "ALTER TABLE facts ADD COLUMN learner TEXT NOT NULL DEFAULT '' CHECK (typeof(learner) = 'text')",
            "CREATE INDEX facts_flagged ON facts (session) WHERE kind = 'flagged'",
            "CREATE INDEX facts_overridden ON facts (session) WHERE kind = 'overridden'",
        ),
    ),
    Migration(
        3,
        "notes",
        (
            "CREATE INDEX facts_noted ON facts (learner) WHERE kind = 'noted'",
            "CREATE INDEX facts_bookmarked ON facts (learner) WHERE kind = 'bookmarked'",
        ),
    ),
    Migration(
        4,
        "links",  # the ways in to what is kept of many learners; none on a person's own machine
        (
            """
            CREATE TABLE links (
                token_hash TEXT NOT NULL PRIMARY KEY, learner TEXT NOT NULL, banks TEXT NOT NULL,
                created TEXT NOT NULL, expires TEXT NOT NULL, withdrawn INTEGER NOT NULL
            )
            """,
            "CREATE INDEX links_learner ON links (learner)",
        ),
    ),
    Migration(
        5,
        "forgotten",  # ids of deleted facts and nothing of what they held, so that an import asks before it brings them
        (
            """
            CREATE TABLE forgotten (
                learner TEXT NOT NULL CHECK (typeof(learner) = 'text'),
                id      TEXT NOT NULL CHECK (typeof(id) = 'text'),
                PRIMARY KEY (learner, id)
            ) WITHOUT ROWID
            """,
        ),
    ),
)

LEARNER = MIGRATIONS[1]
"""From this one on, facts name their learner."""
NEWEST = MIGRATIONS[-1].number
"""The version of the store that this program writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration that was run; 0 for a new file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> None:
    """Run the migrations that are newer than the store; one that fails leaves everything as it was before it."""
    for step in steps:
        if step.number <= version_of(connection):
            continue
        with transaction(connection):
            if step.number <= version_of(connection):  # another process was faster
                continue
            for statement in step.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step.number}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Run the block in one transaction: committed at its end, rolled back if anything leaves it early.

    The connection must be in autocommit mode (``isolation_level=None``), or Python would commit by itself.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def write_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging for good, so that readers and one writer never wait for each other."""
    for _ in range(100):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_BUSY:
                raise
            with transaction(connection):
                continue  # SQLite does not wait here when two first starts meet, but it does at a transaction
        return
