"""The files of the store: made for their owner alone, set aside, found again. Nothing here opens a database."""

import errno
import os
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from quiz import files

_SIDES = ("-wal", "-shm", "-journal")
"""What SQLite appends to the name of a database for the files that belong to it."""

Identity = tuple[int, int]
"""A file regardless of its name: its device and its inode."""

_OTHERS = 0o077
_SMALLEST_PAGE = 512


def claim(path: Path) -> None:
    """Make ``path`` a file that only its owner may read and write, in folders with mode 0700. Raises OSError.

    SQLite gives the files beside a database the mode of the database, so this is done before SQLite opens it. A file
    that is there is not opened: when it is closed again POSIX drops all locks that this process has on it, and then
    another process that closes the database deletes the log that a connection of this one writes.
    """
    files.make_folder(path.parent)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, files.FILE_MODE))
    except FileExistsError:
        if path.is_dir() or not os.access(path, os.R_OK | os.W_OK):
            os.close(os.open(path, os.O_RDWR))  # raises the reason
    for side in ("", *_SIDES):
        with suppress(FileNotFoundError):
            if (file := _beside(path, side)).stat().st_mode & _OTHERS:
                file.chmod(files.FILE_MODE)


def set_apart(path: Path, found: Identity | None, now: datetime) -> bool:
    """Rename ``path`` and the files beside it, so that they wait for ``salvage``, and no byte of them changes.

    The new names belong together, so that ``sqlite3 … .recover`` still finds everything. Return False if ``path`` is no
    longer the file that was ``found``, because another process has just set that one apart. Raises OSError.
    """
    target = _reserve(path, now)
    with suppress(FileNotFoundError):
        if identity(path) == found:
            path.replace(target)
            _move_sides(path, target)
            return True
    target.unlink()
    return False


def all_set_apart(path: Path) -> tuple[Path, ...]:
    """Return every file that was ``path`` and waits for ``salvage``, the oldest first. Raises OSError.

    There is one only while a process reads it, or where one was killed while it did.
    """
    with os.scandir(path.parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name.startswith(_waiting(path)))
    return tuple(file for name in names if not is_side(file := path.with_name(name)))


def set_aside(path: Path, apart: Path) -> Path | None:
    """Give ``apart``, which holds nothing more to be read, its last name, and return it. Raises OSError.

    Returns None where another process has just done that.
    """
    target = apart.with_name(apart.name.replace(_waiting(path), _damaged(path), 1))
    try:
        apart.replace(target)
    except FileNotFoundError:
        return None
    _move_sides(apart, target)
    return target


def _move_sides(path: Path, target: Path) -> None:
    for side in _SIDES:
        with suppress(FileNotFoundError):
            _beside(path, side).replace(_beside(target, side))


def _reserve(path: Path, now: datetime) -> Path:
    """Create an empty file with a new name, so that two processes never take the same one."""
    stem = f"{now:%Y%m%d-%H%M%S}"
    for name in chain([stem], (f"{stem}-{number}" for number in count(2))):
        target = path.with_name(f"{_waiting(path)}{name}")
        final = path.with_name(f"{_damaged(path)}{name}")
        if not any(_beside(final, side).exists() for side in ("", *_SIDES)):
            with suppress(FileExistsError):
                target.touch(mode=files.FILE_MODE, exist_ok=False)
                return target
    raise AssertionError("counting does not end")


def all_set_aside(path: Path) -> tuple[Path, ...]:
    """Return every file that was once ``path``, or belonged to it, and was set aside or apart. Raises OSError."""
    names = _damaged(path), _waiting(path)
    return tuple(sorted(file for file in path.parent.iterdir() if file.name.startswith(names)))


def drafts_of(path: Path) -> Path:
    """Return the file of the notes that are being typed, beside the store at ``path``."""
    return _beside(path, ".drafts")


def delete(path: Path) -> None:
    """Delete ``path``, what belongs to it, and what was set aside, its contents overwritten first. Raises OSError."""
    for file in (*(_beside(path, side) for side in ("", *_SIDES)), drafts_of(path), *all_set_aside(path)):
        with suppress(FileNotFoundError):
            with file.open("r+b") as stream:
                stream.write(bytes(file.stat().st_size))
                stream.flush()
                os.fsync(stream.fileno())
            file.unlink()


def can_lock(path: Path) -> bool:
    """Return whether the file system of ``path`` can lock files; some that are shared over a network cannot.

    To be asked while this process has no database open there, for POSIX drops its locks when the file is closed.
    """
    try:
        import fcntl  # noqa: PLC0415 - Windows has none, and all its file systems lock
    except ImportError:
        return True
    try:
        with path.open("rb") as file:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)
    return True


def has_sides(path: Path) -> bool:
    """Return whether there is a log or a journal beside ``path``: a program has it open, or was killed."""
    return any(_beside(path, side).exists() for side in ("-wal", "-journal"))


def is_side(path: Path) -> bool:
    """Return whether ``path`` belongs to a database of another name."""
    return path.name.endswith(_SIDES)


def is_stump(path: Path) -> bool:
    """Return whether SQLite would take ``path`` for empty although it, or the log beside it, holds something.

    SQLite would then overwrite the file and delete the log without reading them. Raises OSError.
    """
    log = _beside(path, "-wal")
    size = path.stat().st_size
    return 0 < size < _SMALLEST_PAGE or (size == 0 and log.exists() and log.stat().st_size > 0)


def identity(path: Path) -> Identity | None:
    """Return which file ``path`` names at this moment; None if it names none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _beside(path: Path, side: str) -> Path:
    """Return the file that SQLite keeps beside ``path``."""
    return path.with_name(f"{path.name}{side}")


def _damaged(path: Path) -> str:
    return f"{path.name}.damaged-"


def _waiting(path: Path) -> str:
    return f"{path.name}.salvage-"
