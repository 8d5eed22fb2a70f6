"""Which bank a person means: its id, a path, or the start of its title."""

import os
from collections.abc import Sequence
from pathlib import Path

from quiz.errors import QuizError, UsageError
from quiz.library.entry import Entry
from quiz.library.find import BANK_FILE, banks_in, is_folder_of_banks, no_bank_in
from quiz.library.names import close, either, meant
from quiz.library.reading import Read, read_entry
from quiz.library.versions import newest_first


def resolve(name: str, entries: Sequence[Entry], cwd: Path, read: Read = read_entry) -> Entry:
    """The bank called ``name``; a path is taken from the folder ``cwd``.

    Of banks that share an id the newest is taken. Raises UsageError with the candidates where there is none or more
    than one, and QuizError where a path cannot be read.
    """
    same_id = newest_first(entry for entry in entries if entry.about.id == name)
    if same_id:
        return same_id[0]
    path = cwd / name
    if name and _exists(path):
        if is_folder_of_banks(path):
            raise no_bank(path, name)
        return read(path, "given", name)
    titled = [entries[int(at)] for at in meant(name, {str(at): it.about.title for at, it in enumerate(entries)})]
    if len({entry.about.id for entry in titled}) == 1:
        return newest_first(titled)[0]
    if titled:
        raise UsageError(f'Several titles start with "{name}": write {either(_names(titled))}.')
    raise _unknown(name, entries, path)


def _exists(path: Path) -> bool:
    """Whether there is anything at ``path``. Raises QuizError where that may not be known."""
    try:
        path.lstat()
    except PermissionError as error:
        raise QuizError(f"{path} cannot be read: its folder is not yours to enter.") from error
    except (OSError, ValueError):
        return False
    return True


def no_bank(folder: Path, name: str) -> UsageError:
    """Why a folder is not one bank."""
    inside = [_beside(name, path) for path in banks_in(folder)]
    if inside:
        return UsageError(f"{name} is a folder with banks in it, not a bank: write {either(inside)}.")
    return UsageError(no_bank_in(name))


def _unknown(name: str, entries: Sequence[Entry], path: Path) -> UsageError:
    """That nothing is called ``name``, and what may have been meant."""
    names = [
        (said, entry.about.id)
        for entry in entries
        for title in [entry.about.title]
        for said in (title, title[: len(name)], entry.about.id)
    ]
    is_path = os.sep in name or "/" in name or path.suffix.lower() in (".yaml", ".yml")
    if is_path:
        folder = os.path.dirname(name)  # noqa: PTH120 - as it was written
        beside = [] if (path.parent / BANK_FILE).exists() else banks_in(path.parent)
        names += [(shown, shown) for shown in (_beside(folder, bank) for bank in beside)]
    nothing = f"There is no file {name}" if is_path else f'There is no bank "{name}"'
    similar = close(name, names)
    if similar:
        return UsageError(f"{nothing}: did you mean {either(similar)}?")
    known = _names(entries)
    return UsageError(f"{nothing}: " + (f"these are there: {', '.join(known)}." if known else "no bank was found."))


def _beside(folder: str, path: Path) -> str:
    """``path`` as it would be written by someone who wrote ``folder``."""
    return os.path.join(folder, path.name)  # noqa: PTH118 - Path would take away a leading ./


def _names(entries: Sequence[Entry]) -> list[str]:
    """What to write for each of them: its id, once."""
    return list(dict.fromkeys(entry.about.id for entry in entries))
