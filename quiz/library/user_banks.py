"""Puts a bank into the folder of the user's own banks, whole or not at all, or takes one out.

Files are readable by their owner alone and get a temporary name first. A bank that is replaced is kept, renamed.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from quiz import files
from quiz.bank.bank_files import members_of
from quiz.errors import QuizError
from quiz.library.bank_paths import REPLACED
from quiz.library.candidate import Candidate

_HIDDEN = ".adding-"
"""The start of the temporary name of a bank that is being copied."""
_A_DAY = 24 * 60 * 60
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV}
"""Errors of file systems that have no hard links."""
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})
"""Names that no file can have on Windows, whatever its suffix."""


@dataclass(frozen=True, slots=True)
class Added:
    """A bank that was added."""

    path: Path
    replaced: tuple[Path, ...]
    """Where the banks that it replaces are now; they are no longer listed."""


def put_in(candidate: Candidate, own: Path, now: datetime) -> Added:
    """Copy a bank into the folder ``own``, and rename the banks in it that it replaces.

    Raises QuizError if that cannot be done; then nothing has changed.
    """
    moved: dict[Path, Path] = {}
    with _failing(f"{candidate.entry.path} could not be added to {own}", "Nothing was changed."):
        files.make_folder(own)
        _sweep(own, now)
        with _temporary(candidate, own) as made:
            try:
                for path in [Path(entry.path) for entry in candidate.older]:
                    moved[path] = _set_aside(path, now)
                target = _placed(made, own, _stem(candidate.entry.about.id), folder=candidate.folder)
            except BaseException:
                for path, aside in moved.items():
                    aside.rename(path)
                raise
    return Added(target, tuple(moved.values()))


def take_out(path: Path) -> bool:
    """Delete a user's own bank; return whether other files of its folder were left there.

    A link is deleted, not its target. Raises QuizError if the bank may not be deleted.
    """
    with _failing(f"{path} could not be deleted", "Correct that, or delete it yourself."):
        if path.is_symlink() or not path.is_dir():
            path.unlink()
            return False
        for file in members_of(path, str(path)):  # bank.yaml first: without it the folder is no bank
            file.unlink()
        with suppress(OSError):
            path.rmdir()
        return path.exists()


def _stem(name: str) -> str:
    return f"{name}-bank" if name in _DEVICES else name


@contextmanager
def _failing(what: str, after: str) -> Iterator[None]:
    """Turn an OSError into a QuizError with a sentence: what failed, why, and what to do ``after`` it."""
    try:
        yield
    except OSError as error:
        raise QuizError(f"{what}: {files.reason(error)}. {after}") from error


@contextmanager
def _temporary(candidate: Candidate, own: Path) -> Iterator[Path]:
    """Write the bank under a hidden name in ``own``; delete at the end what still has that name."""
    if candidate.folder:
        made = Path(mkdtemp(prefix=_HIDDEN, dir=own))
    else:
        (content,) = candidate.contents.values()
        made = files.write_temporary(own, _HIDDEN, content)
    try:
        for name, content in candidate.contents.items() if candidate.folder else ():
            files.create(made / name, content)
        yield made
    finally:
        _delete(made)


def _sweep(own: Path, now: datetime) -> None:
    """Delete temporary files of a run that was interrupted, once they are so old that nobody can be writing them."""
    for made in own.glob(f"{_HIDDEN}*"):
        if now.timestamp() - made.lstat().st_mtime > _A_DAY:
            _delete(made)


def _delete(made: Path) -> None:
    if made.is_dir():
        rmtree(made, ignore_errors=True)
    else:
        made.unlink(missing_ok=True)


def _placed(made: Path, own: Path, stem: str, *, folder: bool) -> Path:
    """Give the new bank its final name, or the next free one; return it. Nothing is ever overwritten."""
    for number in count(1):
        name = stem if number == 1 else f"{stem}-{number}"
        path = own / (name if folder else f"{name}.yaml")
        if not os.path.lexists(path) and _renamed(made, path, folder=folder):
            return path
    raise AssertionError("counting does not end")


def _renamed(made: Path, path: Path, *, folder: bool) -> bool:
    """Rename ``made`` to ``path``; return whether that succeeded: not if such a file has just appeared."""
    if not folder:
        try:
            os.link(made, path)  # a hard link, because renaming would replace a file
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
        else:
            return True
    made.rename(path)
    return True


def _set_aside(path: Path, now: datetime) -> Path:
    """Rename a bank so that it is no longer found as one; return its new path."""
    stem = f"{path.name}{REPLACED}{now:%Y%m%d-%H%M%S}"
    for number in count(1):
        aside = path.with_name(stem if number == 1 else f"{stem}-{number}")
        if not os.path.lexists(aside):
            path.rename(aside)
            return aside
    raise AssertionError("counting does not end")
