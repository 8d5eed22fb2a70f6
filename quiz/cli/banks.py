"""The banks that a command finds from here, and the ones that are named on the command line."""

import os
from functools import cached_property
from pathlib import Path

from quiz.cli import system
from quiz.library import Entry, copies, find, named_or_similar, require_questions, resolve


class Banks:
    """The banks of the person who learns, read when they are first asked for."""

    def __init__(self) -> None:
        """Look where things live. Raises QuizError if the current folder no longer exists, or there is no home."""
        self.places, self.folder = system.places(), system.folder()
        self.read = system.reader(self.places)

    @cached_property
    def found(self) -> tuple[Entry, ...]:
        """Return every bank in the usual places."""
        return find(self.places, read=self.read)

    def named(self, word: str) -> Entry:
        """Return the bank that ``word`` names. Raises QuizError where it names none, or several."""
        return resolve(word, self.found, self.folder, self.read)

    def similar(self, word: str) -> str | None:
        """Return what to write for a bank that is called nearly ``word``, or an empty text; None where it names one.

        Raises UsageError where it names several.
        """
        return named_or_similar(word, self.found, self.folder, self.read)

    def playable(self, word: str) -> Entry:
        """Return the bank that ``word`` names. Raises QuizError where no question of it can be asked, too."""
        entry = self.named(word)
        require_questions(entry)
        return entry

    def placed(self, entry: Entry) -> Entry:
        """Return a bank that was given by its path with the whole path, so that its sessions go on from any folder."""
        if entry.place != "given":
            return entry
        whole = Path(os.path.abspath(self.folder / entry.path))  # noqa: PTH100 - Path.resolve would follow links
        return self.read(whole, "given", str(whole))

    def given(self, *entries: Entry | None) -> list[Path]:
        """Return the paths of those banks that were given by their paths, and so are in none of the usual places."""
        return [self.folder / entry.path for entry in entries if entry and entry.place == "given"]

    def which(self, entry: Entry) -> str:
        """Return which of several banks with one id ``entry`` is; empty if there is no other, or its path was given."""
        alike = () if entry.place == "given" else copies(entry, self.found)
        if len(alike) < 2:
            return ""
        version = f"version {entry.about.version}" if entry.about.version else "the one"
        return f"{len(alike)} banks have the id {entry.about.id}. This is {version} in {entry.path}."
