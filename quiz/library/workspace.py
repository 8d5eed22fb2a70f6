"""What every front end works with, whatever it is asked to show."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.entry import Entry
from quiz.preferences import KEYS, Preferences

if TYPE_CHECKING:  # a type only: commands that draw no screen need not load the store
    from quiz.store.environment import Environment


class Workspace(NamedTuple):
    """The banks, the store, chance, the folders, and what the terminal can show."""

    entries: tuple[Entry, ...]
    """The banks, in the order in which they are offered."""
    environment: "Environment"
    refresh: Callable[[], tuple[Entry, ...]]
    """Return the banks as they are now, in the order in which they are offered now. Raises QuizError where the store
    cannot be read."""
    new_seed: Callable[[], int]
    """Return the seed of a new session: by chance, or always the one that was asked for."""
    open_bank: Callable[[str], Entry | None] = lambda _path: None
    """Return the bank at a path where a session found it; None where none is there any more."""
    ascii_only: bool = False
    """Whether nothing but ASCII can be shown."""
    folder: Path = Path()
    """The current folder: a review is saved there, and paths are taken from there."""
    own: Path = Path()
    """The folder of the person's own banks, where one is put that is added."""
    settings_path: str = ""
    """Where the settings are kept."""
    save_setting: Callable[[str, object], Preferences] | None = None
    """Keep a setting; return all preferences. Raises QuizError where that fails. None keeps it in memory alone."""
    news: str = ""
    """What to say once the front end is open."""
    people: tuple[str, ...] = ()
    """The names of everybody who learns here, where that is more than one; empty for the person without a name."""
    person: str = ""
    """Who learns now."""
    switch: Callable[[str], None] = lambda _name: None
    """Let another one of ``people`` learn, once this front end has ended."""

    def with_setting(self, key: str, value: object) -> "Workspace":
        """Keep a setting, and return what goes by it. Raises QuizError where it cannot be kept."""
        if self.save_setting:
            preferences = self.save_setting(key, value)
        else:
            preferences = self.environment.preferences._replace(**{KEYS[key].name: value})  # type: ignore[arg-type]
        return self._replace(environment=self.environment._replace(preferences=preferences))
