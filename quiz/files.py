"""Files as the program writes them: whole or not at all, and readable by their owner alone. Standard library only.

What a file means, and the sentence for a person whose disk is full, belong to the room that writes it.
"""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

FILE_MODE = 0o600
"""Only its owner may read and write it: what people answer and add is theirs."""
FOLDER_MODE = 0o700


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


def make_folder(folder: Path) -> None:
    """Make ``folder`` and the missing ones above it, each for its owner alone. Raises OSError.

    ``Path.mkdir(parents=True)`` would give the folders above it the usual mode, which lets others look inside.
    """
    for missing in reversed([folder, *folder.parents]):
        if not missing.exists():
            missing.mkdir(mode=FOLDER_MODE, exist_ok=True)


def create(path: Path, data: bytes) -> None:
    """Write ``data`` into a new file, durably. Raises FileExistsError or another OSError, and then leaves no file."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, FILE_MODE)
    try:
        _write(handle, data, durable=True)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def write_temporary(folder: Path, prefix: str, data: bytes, *, durable: bool = True) -> Path:
    """Return a new file in ``folder`` that holds ``data``, its name made of ``prefix`` and chance. Raises OSError."""
    from tempfile import mkstemp  # noqa: PLC0415 - loading it takes 10 ms, and most runs write no such file

    handle, name = mkstemp(prefix=prefix, dir=folder)  # mkstemp, too, makes it for its owner alone
    try:
        _write(handle, data, durable=durable)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def replace(path: Path, data: bytes, *, keep_mode: bool = False, durable: bool = True) -> None:
    """Make ``path`` hold ``data``; at every moment it holds all of the old or all of the new. Raises OSError.

    The new file has the mode of the old one with ``keep_mode``, else it is for its owner alone. Without ``durable`` a
    crash of the machine may leave an empty file, which is enough for what can be made again.
    """
    made = write_temporary(path.parent, f".{path.name}.", data, durable=durable)
    try:
        if keep_mode:
            made.chmod(path.stat().st_mode & 0o7777)
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _write(handle: int, data: bytes, *, durable: bool) -> None:
    with open(handle, "wb") as stream:
        stream.write(data)
        if durable:
            stream.flush()
            os.fsync(handle)
