"""The banks that are served: read again when their files have changed, and as they were while a change is broken."""

from collections.abc import Callable, Sequence
from pathlib import Path

from quiz.errors import QuizError
from quiz.library import TOUR, Entry
from quiz.library.entry_reader import Read

IN_BROWSERS = Path(__file__).with_name("tour.yaml")
"""The tour with the buttons of a page; the one that ships for terminals has keys."""
_SECONDS = 2.0
"""Between two looks at the files."""


class ServedBanks:
    """The banks of a class."""

    def __init__(self, entries: Sequence[Entry], read: Read, clock: Callable[[], float]) -> None:
        self._read, self._clock = read, clock
        self._entries = tuple(map(self._edition, entries))
        self._looked = clock()

    def now(self) -> tuple[Entry, ...]:
        """Return the banks as they are now; one that no longer plays stays as it was, so that no class is stopped."""
        if self._clock() - self._looked >= _SECONDS:
            self._looked = self._clock()
            found = tuple(map(self._again, self._entries))
            if any(new is not old for new, old in zip(found, self._entries, strict=True)):
                self._entries = found
        return self._entries  # the same tuple as long as nothing has changed, by which sessions know it

    def _edition(self, entry: Entry) -> Entry:
        """Return the bank as it is served: of our own tour the edition that names buttons instead of keys."""
        is_tour = entry.about.id == TOUR and entry.place == "shipped" and IN_BROWSERS.is_file()
        return self._read(IN_BROWSERS, entry.place, str(IN_BROWSERS)) if is_tour else entry

    def _again(self, entry: Entry) -> Entry:
        try:
            found = self._read(Path(entry.path), entry.place, entry.path)
        except QuizError:
            return entry
        return found if found.plays and found.about.id == entry.about.id else entry
