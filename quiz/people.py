"""Several people on one computer, each with a folder for what they answer. There are no passwords, and none is implied.

A name may be anything that people are called; the folder is named safely after it. Two names that differ only in
capitals, in spaces or in how Unicode writes them are one person.
"""

import re
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, normalize

from quiz import files

LONGEST = 100
"""Characters of a name."""
_SLUG = 40
"""Characters of the readable part of a folder's name."""
_NAME = "name.txt"
_JOINERS = "\u200c\u200d"
"""Hidden signs that words of some languages have in them."""
_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""Names that Windows keeps for devices."""


class Person(NamedTuple):
    """One of the people who learn here."""

    name: str
    folder: Path

    @property
    def store(self) -> Path:
        """Return the file of what they answered."""
        return self.folder / "facts.sqlite3"

    @property
    def settings(self) -> Path:
        """Return the file of what they chose."""
        return self.folder / "config.toml"


def clean(name: str) -> str:
    """Return a name as it is shown; empty for what is too long, hidden, or has no letter, digit or picture."""
    shown = " ".join(normalize("NFC", name).split())
    unsafe = any(category(sign)[0] == "C" and sign not in _JOINERS for sign in shown)
    return (
        ""
        if unsafe
        or len(shown) > LONGEST
        or not any(category(sign)[0] in "LN" or category(sign) == "So" for sign in shown)
        else shown
    )


def person(data: Path, name: str) -> Person:
    """Return the person with a name that is ``clean``, whether or not there is one, below the folder ``data``."""
    return Person(name, data / "people" / _folder(name))


def people(data: Path) -> tuple[Person, ...]:
    """Return everybody who has learned here under a name, by name. Raises nothing."""
    try:
        found = [_read(folder) for folder in (data / "people").iterdir()]
    except OSError:
        return ()
    return tuple(sorted((one for one in found if one), key=lambda one: _key(one.name)))


def begin(one: Person) -> None:
    """Make the folder of a person who is new. Raises OSError."""
    files.make_folder(one.folder)
    files.replace(one.folder / _NAME, one.name.encode())


def is_known(one: Person) -> bool:
    """Return whether there is such a person here. Raises nothing."""
    return _read(one.folder) is not None


def end(one: Person) -> None:
    """Delete the folder of a person with all that is in it, their name too. Raises OSError."""
    for file in one.folder.iterdir():
        file.unlink(missing_ok=True)
    one.folder.rmdir()


def _read(folder: Path) -> Person | None:
    """Return the person of a folder; None where it is nobody's, or was renamed by hand."""
    try:
        name = clean((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Person(name, folder) if name and _folder(name) == folder.name else None


def _key(name: str) -> str:
    return normalize("NFKC", normalize("NFKC", name).casefold())


def _folder(name: str) -> str:
    """Return the name of a folder that any system takes, the same for the same person and for nobody else."""
    key = "-".join(_key(name).split())
    if len(key) <= _SLUG and _PLAIN.fullmatch(key) and not _RESERVED.fullmatch(key):
        return key
    bare = "".join(sign for sign in normalize("NFKD", key) if category(sign) != "Mn")
    readable = "-".join(re.findall(r"[a-z0-9]+", bare))[:_SLUG].strip("-") or "person"
    from hashlib import sha256  # noqa: PLC0415 - most names need none

    return f"{readable}--{sha256(key.encode()).hexdigest()[:12]}"
