"""Keys that belong to nothing: which one was probably meant, where it belongs, and the mend where that is certain."""

import re
from collections.abc import Iterable, Mapping

_BETWEEN = re.compile(r"[\W_]+")


def close(written: str, known: Iterable[str]) -> str:
    """Which of ``known`` is most like ``written``; empty if none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - most banks hold only words that we know

    return next(iter(get_close_matches(written.casefold().replace("_", "-"), list(known), 1)), "")


def same(written: str, known: Iterable[str]) -> str:
    """Which of ``known`` this is without doubt: capitals, quotes and what stands between words apart; else empty."""
    word = _BETWEEN.sub("-", written.casefold()).strip("-")
    return word if word in known else ""


def hint(written: str, readers: Mapping[str, object]) -> str:
    """What to do with a key that is none of ``readers``."""
    if meant := close(written, readers):
        inside = _place_of(written, readers)
        return inside or f"Did you mean `{meant}`?"
    return _place_of(written, readers) or f"Known keys: {', '.join(readers)}."


def _place_of(written: str, readers: Mapping[str, object]) -> str:
    """Where a key belongs that is one of the keys of an item in a list."""
    for name, reader in readers.items():
        item = getattr(reader, "item", None)
        if written in {field.name for field in getattr(item, "fields", ())}:
            return f"It belongs below `{name}:`, after a dash: `- {written}: ...`."
    return ""
