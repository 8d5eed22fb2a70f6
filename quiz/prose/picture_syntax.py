"""Pictures that a text names, ``![what it shows](where it is)``: what is shown in their place."""

from typing import NamedTuple

from quiz import lazy

PICTURE = "picture"
"""The type of the parser's token for a picture, and where the token keeps it."""

_PICTURE = lazy.pattern(
    r"!\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]"  # what it shows
    r"\([ \t]*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()<>]*\))+))"  # where it is; in angle brackets with blanks
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"  # a title, which nobody would see
)
_ESCAPED = lazy.pattern(r"\\([!-/:-@\[-`{-~])")


class Picture(NamedTuple):
    """A picture that a text names."""

    shows: str
    """What it shows, in words; may be empty."""
    path: str
    """A file or a web address, as the author wrote it."""

    @property
    def named(self) -> str:
        """Return what is shown in its place: what it shows, and the whole path."""
        return f"[picture: {self.shows}] ({self.path})" if self.shows else f"[picture] ({self.path})"


def picture_at(text: str, start: int) -> tuple[Picture, int] | None:
    """Return the picture that begins at ``start``, and where it ends; None where none begins there."""
    found = _PICTURE.match(text, start) if text.startswith("![", start) else None
    if found is None or not (path := (found[2] or found[3] or "").strip()):
        return None
    return Picture(" ".join(_ESCAPED.sub(r"\1", found[1]).split()), path), found.end()
