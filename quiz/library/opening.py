"""What a front end is opened with."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library.entry import Entry

if TYPE_CHECKING:  # a type only: commands that draw no screen need not load the tutor
    from quiz.library.reading_list import Show
    from quiz.store.environment import Environment


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that the command line knows and a front end needs."""

    entries: tuple[Entry, ...]
    """The banks, in the order in which they are offered."""
    environment: "Environment"
    refresh: Callable[[], tuple[Entry, ...]]
    """The banks as they are now, in the order in which they are offered now."""
    new_seed: Callable[[], int]
    """A seed for a session, where ``seed`` does not say."""
    entry: Entry | None = None
    """The bank whose screen is opened at once; without it the library is."""
    topics: tuple[str, ...] = ()
    """Ids of the topics to ask; none means all."""
    size: int | None = None
    """How many questions: None for the bank's own number, 0 for all."""
    seed: int | None = None
    """Decides what is left to chance."""
    sensitive: bool = False
    """Whether sensitive questions are asked too."""
    mode: str = "practice"
    """Of the session: what is missed anywhere, or in ``entry``, is asked at once in ``mistakes``."""
    read: bool = False
    """Whether explanations are read, of ``entry`` or of every bank."""
    show: "Show" = "missed"
    """Which explanations are read, where they are read line by line."""
    ascii_only: bool = False
    """Whether nothing but ASCII can be shown."""
    folder: Path = Path()
    """The current one: a review is saved there, and paths are taken from there."""
    own: Path = Path()
    """Where a bank is put that is added."""
    news: str = ""
    """What to say once it is open."""
    question: str | None = None
    """The id of the one question to play; ``environment.store`` is then in memory, and nothing is kept."""

    @property
    def again(self) -> bool:
        """Whether what was missed is to be asked again."""
        return self.mode == "mistakes"
