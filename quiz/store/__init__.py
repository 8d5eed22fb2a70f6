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
    from quiz.store.learner_store import Store
    from quiz.store.opening_shared import open_shared
    from quiz.store.shared import Link, SharedStore
    from quiz.store.sqlite_store import SQLiteStore, delete
else:
    __getattr__ = lazy.names(
        __name__,
        {
            "failures": "SessionForgotten SessionMoved SessionTaken"
            " StoreDamaged StoreLocked StoreNewer StoreUnreachable StoreUnwritable",
            "learner_store": "Store",
            "opening_shared": "open_shared",
            "shared": "Link SharedStore",
            "sqlite_store": "SQLiteStore delete",
        },
    )
