"""Facts kept: appended, never rewritten. The only room that knows databases; what a fact means may not enter."""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.store.failures import (
        SessionForgotten,
        SessionMoved,
        SessionTaken,
        StoreDamaged,
        StoreLocked,
        StoreNewer,
        StoreUnreachable,
        StoreUnwritable,
    )
    from quiz.store.opening_shared import open_shared
    from quiz.store.protocol import Link, SharedStore, Store
    from quiz.store.sqlite_store import SQLiteStore, delete
else:
    __getattr__ = lazy.names(
        __name__,
        {
            "failures": "SessionForgotten SessionMoved SessionTaken"
            " StoreDamaged StoreLocked StoreNewer StoreUnreachable StoreUnwritable",
            "opening_shared": "open_shared",
            "protocol": "Link SharedStore Store",
            "sqlite_store": "SQLiteStore delete",
        },
    )

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
    "StoreUnreachable",
    "StoreUnwritable",
    "delete",
    "open_shared",
]
