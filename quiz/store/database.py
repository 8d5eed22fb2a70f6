"""What an engine does for the code that both engines share: statements, transactions, and repair or reconnection.

Statements are written once, with ``?`` for values, in the SQL that both engines understand.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Cursor(Protocol):
    """What a statement found."""

    @property
    def rowcount(self) -> int:
        """Return how many rows it changed, known when its transaction is over."""

    def fetchone(self) -> Any:
        """Return the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""


class Database(Protocol):
    """One connection to tables of facts and a ledger."""

    @property
    def place(self) -> Path | str | None:
        """Return where it is, for messages; None in memory."""

    @property
    def order(self) -> str:
        """Return the column that numbers facts in the order in which they were stored."""

    @property
    def generation(self) -> int:
        """Changes when what was read before may no longer hold: another file, another connection."""

    def execute(self, query: str, values: Sequence[object] = ()) -> Cursor:
        """Run one statement."""

    def executemany(self, query: str, rows: Iterable[Sequence[object]]) -> object:
        """Run one statement with each row of values."""

    def transaction(self, learner: str) -> AbstractContextManager[None]:
        """Run the block in one transaction, alone for this learner: committed at its end, rolled back if left early."""

    @property
    def learners_in(self) -> str:
        """Return the table that names everyone of whom facts are kept."""

    def behind(self) -> Sequence[str]:
        """Return the learners whose ledger does not hold every fact: it is brought forward when they are next met."""

    def overwriting(self) -> AbstractContextManager[None]:
        """Run the block so that what it deletes is overwritten, as soon and as far as the engine can."""

    def guard(self, work: Callable[[], T], learner: str = "") -> T:
        """Return what ``work``, which is for one learner or for all, returns; repair or reconnect first what must be.

        Raises the failures of this room.
        """

    def state(self) -> object:
        """Return a value that is another one after every write."""

    def newest(self, learner: str) -> int:
        """Return the number of the newest fact that the ledger of this learner has to know."""

    def reach(self, learner: str, upto: int, *, added: int | None = None) -> None:
        """Note that the ledger of this learner knows every fact up to this number.

        With ``added`` it knows the last so many: nothing is noted where it does not know those before them.
        """

    def forgotten(self, learner: str) -> None:
        """Note that all facts of a learner were deleted."""

    def version(self) -> int:
        """Return the version of the tables. Raises the failures of this room."""

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
