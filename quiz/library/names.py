"""What a person may have meant by a word: an id, or the start of a title."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches


def meant(word: str, titles: Mapping[str, str]) -> list[str]:
    """The ids, of those in ``titles``, that ``word`` names: itself, or else a title in full, or else by its start."""
    if word in titles:
        return [word]
    start = word.casefold()
    whole = [name for name, title in titles.items() if title.casefold() == start]
    return whole or [name for name, title in titles.items() if start and title.casefold().startswith(start)]


def close(word: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """What to write, of pairs of what people say and what to write for it, for the words most like ``word``."""
    write = {said.casefold(): written for said, written in names}
    return list(dict.fromkeys(write[said] for said in get_close_matches(word.casefold(), write, 3)))


def either(names: Sequence[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
