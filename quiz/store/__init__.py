"""Facts on disk: appended, never rewritten. The only room that knows sqlite3; what a fact means may not enter."""

from quiz.store.failures import (
    SessionForgotten,
    SessionMoved,
    SessionTaken,
    StoreDamaged,
    StoreLocked,
    StoreNewer,
    StoreUnwritable,
)
from quiz.store.protocol import Link, SharedStore, Store
from quiz.store.sqlite_store import SQLiteStore, delete

__all__ = [
    "Link",
    "SQLiteStore",
    "SessionForgotten",
    "SessionMoved",
    "SessionTaken",
    "SharedStore",
    "Store",
    "StoreDamaged",
    "StoreLocked",
    "StoreNewer",
    "StoreUnwritable",
    "delete",
]
