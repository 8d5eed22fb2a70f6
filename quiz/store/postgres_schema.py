"""The tables in PostgreSQL as numbered migrations. They are the tables of a SQLite file, with the learner in every key.

All are in a schema of their own, so that they meet no table of another program in the same database. Texts compare byte
by byte, as SQLite's do, whatever language the database sorts by. A fact's body stays a text: PostgreSQL's JSON types
refuse the character NUL, which somebody may well type. A migration that was released is never changed.
"""

from collections.abc import Mapping

from quiz.store.ledger_schema import INDEXES, TABLES
from quiz.store.migrations import Migration

SCHEMA = "quiz"
_TYPES: Mapping[str, str] = {"TEXT": 'TEXT COLLATE "C"', "INTEGER": "BIGINT", "REAL": "DOUBLE PRECISION"}

FACTS = (
    """
    CREATE TABLE facts (
        number BIGINT GENERATED ALWAYS AS IDENTITY,
        learner TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, session TEXT COLLATE "C" NOT NULL,
        seq BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, at TEXT COLLATE "C" NOT NULL,
        utc_offset BIGINT NOT NULL, body TEXT COLLATE "C" NOT NULL,
        PRIMARY KEY (learner, session, seq), UNIQUE (learner, id), UNIQUE (learner, number)
    )
    """,
    *(
        f"CREATE INDEX facts_{kind} ON facts (learner, session) WHERE kind = '{kind}'"
        for kind in ("flagged", "overridden", "noted", "bookmarked")
    ),
)
LINKS = (
    """
    CREATE TABLE links (
        token_hash TEXT COLLATE "C" NOT NULL PRIMARY KEY, learner TEXT COLLATE "C" NOT NULL,
        banks TEXT COLLATE "C" NOT NULL, created TEXT COLLATE "C" NOT NULL, expires TEXT COLLATE "C" NOT NULL,
        withdrawn BIGINT NOT NULL
    )
    """,
    "CREATE INDEX links_learner ON links (learner)",
)


def ledger() -> tuple[str, ...]:
    """Return what makes the ledger empty: of the shape that this version knows, in the place of any other."""
    return (
        *(f"DROP TABLE IF EXISTS {name}" for name in (*TABLES, "ledger_state")),
        *(
            f"CREATE TABLE {name} ({_columns(table.columns)}, PRIMARY KEY ({table.key}))"
            for name, table in TABLES.items()
        ),
        *(f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES.items()),
        """
        CREATE TABLE ledger_state (
            learner TEXT COLLATE "C" NOT NULL PRIMARY KEY, version BIGINT NOT NULL, upto BIGINT NOT NULL
        )
        """,
        "INSERT INTO ledger_state SELECT learner, 0, 0 FROM facts GROUP BY learner",
    )


def _columns(declared: str) -> str:
    """Return columns in the types of this engine; "right" is a word of its SQL."""
    columns = (column.split() for column in declared.split(","))
    return ", ".join(f'"{name}" {_TYPES[kind]} {" ".join(rest)}' for name, kind, *rest in columns)


MIGRATIONS = (Migration(1, "facts", FACTS), Migration(2, "links", LINKS), Migration(3, "ledger", ledger()))
"""Where the shape of a ledger table changes, the ledger is given the next number, and all of it is made again: older
processes that still run then refuse to write into it."""

NEWEST = MIGRATIONS[-1].number
"""The version of the tables that this program knows."""
