"""Examines a bank that is to be added to the user's own, and compares it with those that are there already.

Nothing is written here. Its files are read once, so that what is copied is exactly what was examined.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz import wording
from quiz.bank.bank_files import content_of, members_of, name_in, whole
from quiz.bank.read_bank import read_files
from quiz.errors import QuizError
from quiz.files import real
from quiz.library.bank_paths import is_folder_of_banks
from quiz.library.entry import Entry, require_questions
from quiz.library.entry_reader import nothing
from quiz.library.foreign_files import refuse_foreign
from quiz.library.paths import from_folder, given_path
from quiz.library.resolve_names import no_bank
from quiz.library.same_id import are_strangers, changes, shared
from quiz.library.versions import version_key

MOST_FILES = 500
"""How many files a bank in a folder may have."""
MOST_BYTES = 64 * 1024 * 1024
"""How many bytes they may have together."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A bank that plays, examined before it is added."""

    entry: Entry
    seen: int
    """How many questions are written in it, sound or not."""
    contents: Mapping[str, bytes]
    """The content of its files, by their names."""
    folder: bool
    """Whether it is a folder rather than a file."""
    same: Entry | None
    """The same bank with the same content, which comes with quiz or is one of the user's own already."""
    older: tuple[Entry, ...]
    """The user's own banks with its id and other content, whatever their version: it would replace them."""
    elsewhere: tuple[Entry, ...]
    """Banks in other places with its id and other content, which stay."""

    @property
    def errors(self) -> int:
        """Return how many of its questions are broken, so that they cannot be asked."""
        return self.seen - self.entry.about.questions

    @property
    def strangers(self) -> tuple[Entry, ...]:
        """Return the banks that have its id although hardly any of its questions is in them."""
        others = (*self.older, *self.elsewhere)
        return tuple(other for other in others if are_strangers(self.entry.about, other.about))

    def compared(self) -> list[str]:
        """Return what to say of the banks with its id: what they are, and what it would change in those it replaces."""
        words, bank, strangers = wording.adding, self.entry.bank, self.strangers
        lines: list[str] = []
        for other in self.older:
            lines += words.replaces(other.bank, bank, other.path, backwards=self.is_older_than(other))
            if other not in strangers:
                lines += words.changes(*changes(other.bank, bank))
        lines += [words.beside(other.place, other.bank) for other in self.elsewhere]
        return lines + [words.stranger(it.bank, bank, shared(self.entry.about, it.about)) for it in strangers]

    def is_older_than(self, other: Entry) -> bool:
        """Return whether ``other`` has the later version."""
        return version_key(self.entry.about.version) < version_key(other.about.version)


def look_at(written: str, entries: Sequence[Entry], cwd: Path) -> Candidate:
    """Examine the bank at a path as people write it, and compare it with ``entries``, the banks there are.

    Raises UsageError if the path is not a bank, UnplayableError if no question of it plays, and QuizError if it cannot
    be read, is too large, or holds a link that leads out of its folder.
    """
    shown = given_path(written, cwd)
    path, shown = whole(from_folder(cwd, shown), shown)
    if is_folder_of_banks(path):
        raise no_bank(path, shown)
    folder = os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
    contents = _of_folder(path, shown) if folder else _of_file(path, shown)
    return compare(contents, shown, path, entries, folder=folder)


def compare(
    contents: Mapping[str, bytes], shown: str, path: Path, entries: Sequence[Entry], *, folder: bool = False
) -> Candidate:
    """Compare the bank in the bytes of its files with ``entries``; its files may not be on the disk.

    Raises UnplayableError if no question of it plays, and says so where ``path`` is a file of another program.
    """
    reading = read_files(contents, shown, str(path))
    entry = Entry.of(reading.bank or nothing(path), reading.problems, shown, "given")
    if not entry.plays and not folder:
        refuse_foreign(path, shown)
    require_questions(entry)
    copies = [other for other in entries if other.about.id == entry.about.id]
    same = [it for it in copies if it.about.digest == entry.about.digest and it.place in ("own", "shipped")]
    others = [it for it in copies if it.about.digest != entry.about.digest]
    return Candidate(
        entry,
        reading.questions_seen,
        {Path(name).name: content for name, content in contents.items()},
        folder,
        next(iter(same), None),
        tuple(it for it in others if it.place == "own"),
        tuple(it for it in others if it.place != "own"),
    )


def _of_file(path: Path, shown: str) -> dict[str, bytes]:
    """Return the bytes of a bank in one file, by its name. Raises QuizError for a pipe: it may never end."""
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - as above
        raise QuizError(f"{shown} is neither a file nor a folder: name the file of a bank.")
    return {shown: content_of(path, shown)}


def _of_folder(path: Path, shown: str) -> dict[str, bytes]:
    """Return the bytes of each file of a bank in a folder, by name, ``bank.yaml`` first. Raises QuizError, as above."""
    members = members_of(path, shown)
    if len(members) > MOST_FILES:
        raise QuizError(f"The folder {shown} has {len(members):,} files with questions; at most {MOST_FILES} fit.")
    inside = real(path)
    for file in members:
        if real(file).parent != inside or not file.is_file():
            raise QuizError(
                f"{shown}/{file.name} is no file of this folder, and links out of it are not followed: put the file "
                "itself there."
            )
    contents: dict[str, bytes] = {}
    for file in members:
        name = name_in(shown, file)
        contents[name] = content_of(file, name)
        if sum(map(len, contents.values())) > MOST_BYTES:
            raise QuizError(f"The bank in {shown} is larger than {MOST_BYTES >> 20} MB: divide it into several banks.")
    return contents
