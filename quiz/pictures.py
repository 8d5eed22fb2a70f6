"""Where a picture that a bank names is, and whether it may be opened: one decision for screens, lines and the checker.

A bank may come from a stranger. So what is opened is a plain address on the web, or a file that is a picture by its
name and lies in the bank's own folder, wherever links lead. Nothing is opened here.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from quiz import lazy
from quiz.prose import Picture, disguised, web_address

Refusal = Literal["", "elsewhere", "disguised", "missing", "not a picture"]
"""Why a picture is not opened: it is neither on the web nor beside the bank; its address looks like another one; there
is no such file; its name is not that of a picture. Empty where it may be opened."""

_SCHEME = lazy.pattern(r"[\w+.-]+:")
"""What begins an address of any sort, or the name of a drive."""
MEDIA_TYPES: Mapping[str, str] = {
    **{f".{name}": f"image/{name}" for name in ("apng", "avif", "bmp", "gif", "heic", "jpeg", "png", "tiff", "webp")},
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
}
"""By how the name of a picture ends, in small letters."""


class Target(NamedTuple):
    """A picture, and what opening it would open."""

    picture: Picture
    whole: str
    """The whole path or address, to be shown before it is opened; as the author wrote it where it is refused."""
    url: str = ""
    """What to open; empty where it is refused."""
    refusal: Refusal = ""

    @property
    def is_file(self) -> bool:
        """Return whether it is a file beside the bank, which may be opened."""
        return self.url.startswith("file:")


def target(picture: Picture, bank: str) -> Target:
    """Return where ``picture`` of the bank at path ``bank`` is, or why it is not opened. Never raises."""
    written = picture.path
    if address := web_address(written):
        refused = disguised(written)
        return Target(picture, written, refusal="disguised") if refused else Target(picture, address, address)
    if disguised(written):
        return Target(picture, written, refusal="disguised")
    if _SCHEME.match(written) or "\\" in written:
        return Target(picture, written, refusal="elsewhere")
    path = Path(written)
    if path.is_absolute() or ".." in path.parts or not bank:
        return Target(picture, written, refusal="elsewhere")
    return _beside(picture, path, Path(bank))


def _beside(picture: Picture, path: Path, bank: Path) -> Target:
    """Return where a file below the bank's folder is."""
    try:
        folder = (bank if bank.is_dir() else bank.parent).resolve(strict=True)
        whole = (folder / path).resolve(strict=True)
        is_file = whole.is_file()
    except (OSError, ValueError, RuntimeError):  # not there, not allowed, no name of a file, or links in a circle
        return Target(picture, picture.path, refusal="missing")
    if not whole.is_relative_to(folder):
        return Target(picture, picture.path, refusal="elsewhere")
    if not is_file:
        return Target(picture, picture.path, refusal="missing")
    if whole.suffix.casefold() not in MEDIA_TYPES:
        return Target(picture, picture.path, refusal="not a picture")
    return Target(picture, str(whole), whole.as_uri())
