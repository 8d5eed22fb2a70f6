"""What a person may have meant by a word: an id, or the start of a title."""

from collections.abc import Iterable, Mapping, Sequence


def meant(word: str, titles: Mapping[str, str]) -> list[str]:
    """The ids, of those in ``titles``, that ``word`` names: itself, or else a title in full, or else by its start."""
    if word in titles:
        return [word]
    start = word.casefold()
    whole = [name for name, title in titles.items() if title.casefold() == start]
    return whole or [name for name, title in titles.items() if start and title.casefold().startswith(start)]


def close(word: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """What to write for the words most like ``word``; ``names`` are pairs of what people say and what to write for it.

    Up to three that differ in a letter or two, or else the one that is most like it, if any is.
    """
    from quiz.source.suggestions import NEARLY_THE_SAME, close_matches  # noqa: PLC0415 - few people mistype

    write = {said.casefold(): written for said, written in names}
    start = word.casefold()
    write.pop("", None)
    similar = close_matches(start, write, most=3, at_least=NEARLY_THE_SAME) or close_matches(start, write)
    return list(dict.fromkeys(write[said] for said in similar))


def either(names: Sequence[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
