"""A person's own store: one SQLite file, or memory. Deleted without a trace."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from quiz import files
from quiz.model import Record
from quiz.store import database_files, failures
from quiz.store.failures import translate_errors
from quiz.store.forward import Progress, bring_forward, no_progress
from quiz.store.learner_store import Store
from quiz.store.migrations import migrate
from quiz.store.opening import INSERT_FORGOTTEN, INSERT_NEW, Opened, SetAside
from quiz.store.sqlite_file import SQLiteFile

if TYPE_CHECKING:
    from quiz.replay.branches import FactRow
    from quiz.replay.forgetting import Choice
    from quiz.store.exporting import Exported
    from quiz.store.merging import Incoming


class SQLiteStore(Store):
    """All facts of one person, whose learner id is empty, in one SQLite file or in memory.

    Use it from the thread that opened it, and close it. Every method may raise the failures of this room.
    """

    def __init__(self, file: SQLiteFile) -> None:
        super().__init__(file)
        self._file = file

    @classmethod
    def open(cls, path: Path, now: datetime, *, busy_seconds: float = 2.0, progress: Progress = no_progress) -> Self:
        """Open the store at ``path``, creating or migrating it where needed.

        A damaged file is set aside under a name with ``now`` in it, and all that can be read of it is in the new one.
        That also happens later, when a page proves damaged that was not needed before. A ledger that is missing or of
        another version is made again from the facts, batch by batch, each reported to ``progress``; a kill in between
        loses one batch. Raises StoreNewer, StoreLocked, StoreUnwritable.
        """
        return cls(SQLiteFile.open(path, now, busy_seconds, progress))

    @classmethod
    def in_memory(
        cls,
        facts: Iterable[tuple[object, ...]] = (),
        progress: Progress = no_progress,
        forgotten: Iterable[tuple[object, ...]] = (),
    ) -> Self:
        """Return a store with ``facts``, which ends with the program, for runs that keep nothing."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection)
        connection.executemany(INSERT_NEW, facts)
        connection.executemany(INSERT_FORGOTTEN, forgotten)
        file = SQLiteFile(Opened(connection, None), None)
        bring_forward(file, progress)
        return cls(file)

    @classmethod
    def copy_of(cls, path: Path, progress: Progress = no_progress) -> Self:
        """Return a store in memory with all that can be read of the one at ``path``, where nobody may write that.

        Raises StoreUnwritable where there is one that cannot even be read.
        """
        from quiz.store.salvage import Salvaged, salvage  # noqa: PLC0415 - few have to do with a copy

        with translate_errors(path):
            if files.is_special(path):
                raise failures.special(path)
            found = salvage(path) if path.exists() else Salvaged([], [], [])
        return cls.in_memory(found.facts, progress, found.forgotten)

    @property
    def path(self) -> Path | None:
        """Return the file of the facts; None for a store in memory."""
        return self._file.path

    @property
    def set_aside(self) -> SetAside | None:
        """Return where a damaged store was moved, when this one was opened or later; None if there was none."""
        return self._file.set_aside

    def append(self, records: Sequence[Record]) -> None:
        """Store ``records`` as every store does. Raises StoreUnwritable, too, where the file was moved or deleted."""
        self._file.require_same_file()
        super().append(records)

    def export(self, counted: "Exported") -> Iterator[str]:
        """Yield all that is kept as the lines of a file, and count in ``counted`` what goes out."""
        from quiz.store.exporting import export  # noqa: PLC0415 - few runs export

        return export(self._file, counted)

    @contextmanager
    def incoming(self, lines: "Iterable[FactRow | str | None]") -> "Iterator[Incoming]":
        """Give a history that was read, to be merged. Raises ContradictsError where it is merged."""
        from quiz.store.merging import Incoming  # noqa: PLC0415 - few runs import

        self._file.require_same_file()
        with translate_errors(self.path), closing(Incoming(self._file)) as found:
            found.load(lines)
            yield found

    def bring_forward(self, progress: Progress = no_progress) -> None:
        """Bring the ledger forward by what was merged, batch by batch; whoever opens the store next goes on with it."""
        self._ledger.rolled_back()
        self._file.guard(lambda: bring_forward(self._file, progress))

    def count_chosen(self, choice: "Choice") -> tuple[int, int]:
        """Return how many answers, and how many facts, ``forget_chosen`` would delete."""
        from quiz.store.forgetting import count_chosen  # noqa: PLC0415 - few runs forget

        return self._file.guard(lambda: count_chosen(self._file, choice))

    def forget_chosen(self, choice: "Choice", progress: Progress = no_progress) -> int:
        """Delete what is chosen and all files that were set aside, for good; return how many facts that were.

        Raises StoreLocked if another program prevents the old content from being overwritten; then call it again.
        """
        from quiz.store.forgetting import forget_chosen  # noqa: PLC0415 - as above

        with translate_errors(self.path):
            forgotten = forget_chosen(self._file, choice)
        self.bring_forward(progress)
        return forgotten

    def forget(self) -> int:
        """Delete all facts and all files that were set aside, for good; return how many facts there were.

        Raises StoreLocked if another program prevents the old content from being overwritten; then call it again.
        """
        from quiz.store.forgetting import forget_all  # noqa: PLC0415 - as above

        with translate_errors(self.path):
            forgotten = forget_all(self._file)
        self._ledger.rolled_back()
        return forgotten

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._file.close()


def delete(path: Path) -> None:
    """Delete a store that this version need not understand, and all that was set aside. Raises StoreUnwritable."""
    with translate_errors(path):
        database_files.delete(files.real(path))
