"""Facts on disk: appended, never rewritten. The only room that knows sqlite3; what a fact means may not enter."""

from quiz.store.failures import SessionForgotten, SessionTaken, StoreDamaged, StoreLocked, StoreNewer, StoreUnwritable
from quiz.store.store import Store, delete

__all__ = [
    "SessionForgotten",
    "SessionTaken",
    "Store",
    "StoreDamaged",
    "StoreLocked",
    "StoreNewer",
    "StoreUnwritable",
    "delete",
]
