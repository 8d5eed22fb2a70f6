"""Files as the program writes them: whole or not at all, and readable by their owner alone. Standard library only.

What a file means, and the sentence for a person whose disk is full, belong to the room that writes it.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

FILE_MODE = 0o600
"""Only its owner may read and write it: what people answer and add is theirs."""
FOLDER_MODE = 0o700
_CHANCE = 8
"""Characters that ``tempfile`` adds to a name."""


def reason(error: OSError) -> str:
    """Return why the system refused, in a few words that continue a sentence, such as "permission denied"."""
    return (error.strerror or str(error) or "the system gives no reason").lower()


def is_special(path: Path) -> bool:
    """Return whether a pipe, a socket or a device is at ``path``: opening one may wait for ever. Raises nothing."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (S_ISREG(mode) or S_ISDIR(mode))


def real(path: Path) -> Path:
    """Return where ``path`` leads, through any links; where these go in a circle, as far as they lead.

    ``Path.resolve`` raises RuntimeError for such a circle before Python 3.13.
    """
    return Path(os.path.realpath(path))


def make_folder(folder: Path) -> None:
    """Make ``folder`` and the missing ones above it, each for its owner alone. Raises OSError.

    ``Path.mkdir(parents=True)`` would give the folders above it the usual mode, which lets others look inside.
    """
    for missing in reversed([folder, *folder.parents]):
        if not missing.exists():
            missing.mkdir(mode=FOLDER_MODE, exist_ok=True)


def create(path: Path, data: bytes) -> None:
    """Write ``data`` into a new file, durably. Raises FileExistsError or another OSError, and then leaves no file."""
    create_from(path, [data])


def read_secret(path: Path, chance: bytes) -> bytes:
    """Return the secret kept at ``path``, which only its owner may read; ``chance`` becomes one where there is none.

    Raises OSError where it can be neither read nor written, and ValueError where it is none or too short.
    """
    with suppress(FileExistsError):  # made by an earlier run, or by another process a moment ago
        create(path, chance.hex().encode("ascii"))
    kept = bytes.fromhex(path.read_text("ascii").strip())
    if len(kept) < len(chance):
        raise ValueError("too short to be a secret")
    return kept


def create_from(path: Path, parts: Iterable[bytes]) -> None:
    """Write ``parts``, which may be more than memory holds, as ``create`` does."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, FILE_MODE)
    try:
        _write(handle, parts, durable=True)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_temporary(folder: Path, prefix: str, data: bytes, *, durable: bool = True) -> Path:
    """Return a new file in ``folder`` that holds ``data``, its name made of ``prefix`` and chance. Raises OSError."""
    from tempfile import mkstemp  # noqa: PLC0415 - loading it takes 10 ms, and most runs write no such file

    handle, name = mkstemp(prefix=prefix, dir=folder)  # mkstemp, too, makes it for its owner alone
    try:
        _write(handle, [data], durable=durable)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def replace(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Make ``path`` hold ``data``, for its owner alone; at every moment it holds all of the old or all of the new.

    Without ``durable`` a crash of the machine may leave an empty file, which is enough for what can be made again.
    Raises OSError.
    """
    with _temporary_beside(path, data, durable=durable) as made:
        made.replace(path)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a stream to write into; what it took is then, durably and for its owner alone, what ``path`` holds.

    If the block raises, ``path`` stays as it was. Raises OSError.
    """
    with _temporary_beside(path, b"") as made:
        with made.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        made.replace(path)


def rewrite(path: Path, data: bytes) -> None:
    """Make ``path``, which is there, hold ``data``, and keep what belongs to the file. Raises OSError.

    Mode, owner, group and extended attributes, among which are ACLs, are given to a new file that then takes its name,
    so that at every moment it holds all of the old or all of the new. A file with several names, or one to whose owner
    or attributes nobody else has a right, is written in its place instead, after a copy of what it held was put beside
    it. That copy goes when the writing is done; it stays if that was interrupted, and then nothing is written again:
    ``interrupted`` finds it.
    """
    with _temporary_beside(path, data) as made:
        if path.stat().st_nlink == 1 and _give_all(path, made):
            made.replace(path)
            return
    before = path.read_bytes()
    kept = _copy_of(path)
    create(kept, before)
    try:
        _overwrite(path, data)
    except BaseException:
        _overwrite(path, before)
        kept.unlink()
        raise
    kept.unlink()


def interrupted(path: Path) -> Path | None:
    """Return the copy of what ``path`` held before it was written in its place, where that was interrupted."""
    copy = _copy_of(path)
    return copy if copy.exists() else None


def _copy_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.before")


def _overwrite(path: Path, data: bytes) -> None:
    with path.open("r+b") as stream:
        stream.write(data)
        stream.truncate()
        stream.flush()
        os.fsync(stream.fileno())


def _give_all(path: Path, made: Path) -> bool:
    """Give the file ``made`` the owner, group, mode and attributes of ``path``; return whether it has all of them."""
    before, now = path.stat(), made.stat()
    try:
        if (before.st_uid, before.st_gid) != (now.st_uid, now.st_gid):
            os.chown(made, before.st_uid, before.st_gid)
        made.chmod(before.st_mode & 0o7777)
        if hasattr(os, "listxattr"):  # Linux
            for name in os.listxattr(path):
                value = os.getxattr(path, name)
                if name not in os.listxattr(made) or os.getxattr(made, name) != value:
                    os.setxattr(made, name, value)
    except OSError:
        return False
    return True


@contextmanager
def _temporary_beside(path: Path, data: bytes, *, durable: bool = True) -> Iterator[Path]:
    """Write a file beside ``path`` and delete it in the end, unless it was moved; and what a killed run left there."""
    prefix = f".{path.name}."
    _sweep(path.parent, prefix)
    made = write_temporary(path.parent, f"{prefix}{os.getpid()}-", data, durable=durable)
    try:
        yield made
    finally:
        made.unlink(missing_ok=True)


def _sweep(folder: Path, prefix: str) -> None:
    """Delete temporary files of processes that are gone."""
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if entry.name.startswith(prefix)]
    for name in names:
        process, dash, chance = name[len(prefix) :].partition("-")
        if dash and process.isdecimal() and len(chance) == _CHANCE and not _runs(int(process)):
            (folder / name).unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Return whether a process is running, also where that is not known."""
    if os.name == "nt":  # where the question itself would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _write(handle: int, parts: Iterable[bytes], *, durable: bool) -> None:
    with open(handle, "wb") as stream:
        stream.writelines(parts)
        if durable:
            stream.flush()
            os.fsync(handle)
