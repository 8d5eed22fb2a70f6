"""Facts on disk: appended, never rewritten. The only room that knows sqlite3; what a fact means may not enter."""

from quiz.store.failures import SessionTaken, StoreDamaged, StoreLocked, StoreNewer, StoreUnwritable
from quiz.store.store import Store

__all__ = ["SessionTaken", "Store", "StoreDamaged", "StoreLocked", "StoreNewer", "StoreUnwritable"]
