"""Finding the words of a glossary in a text."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache


def terms_in(text: str, terms: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``terms`` that occur in ``text``, each once, in the order of the text.

    A plural counts as the word, and capitals do not matter, except in a term of capitals alone, such as "AKT". A term
    inside a longer one that occurs there does not count: "lymph node" is not "lymph".
    """
    known = {_folded(term): term for term in terms}
    if not known:
        return ()
    found = (_known(match[0], known) for match in _pattern(tuple(known)).finditer(text))
    return tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=16)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of ``terms``, the longest first, with the usual endings of plurals."""
    longest = sorted(terms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_written, longest))})(?!\w)", re.IGNORECASE)


def _written(term: str) -> str:
    """Return the pattern of one term, in which blanks and hyphens are alike."""
    words = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", term)))
    return f"{words[:-1]}(?:y|ies)" if words.endswith("y") else f"{words}(?:e?s)?"


def _known(written: str, known: dict[str, str]) -> str:
    """Return the term that is ``written`` in a text; empty where only its capitals make it one."""
    folded = _folded(written)
    endings = (folded, folded.removesuffix("s"), folded.removesuffix("es"), f"{folded.removesuffix('ies')}y")
    term = next((known[each] for each in endings if each in known), "")
    return "" if term.isupper() and not written.startswith(term) else term


def _folded(text: str) -> str:
    return " ".join(re.split(r"[\s-]+", text.casefold()))


def matching(glossary: Mapping[str, str], text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of ``glossary`` in alphabetical order, each with its meaning: those that have ``text`` in them.

    Words that begin with ``text`` come first, and words that only have it in their meaning last.
    """
    sought = " ".join(text.casefold().split())

    def place(entry: tuple[str, str]) -> tuple[int, str]:
        term = entry[0].casefold()
        return (0 if term.startswith(sought) else 1 if sought in term else 2), term

    found = [entry for entry in glossary.items() if sought in f"{entry[0]}\n{entry[1]}".casefold()]
    return tuple(sorted(found, key=place))
