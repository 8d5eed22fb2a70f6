"""How many columns of a terminal a text takes, by the tables of Unicode that ``wcwidth`` carries."""

from quiz import lazy

_CONTROL = lazy.pattern(r"[\x00-\x1f\x7f-\x9f]")
_NARROW = lazy.pattern(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u22ff]*")
"""Latin, Greek and Cyrillic letters, punctuation and mathematical signs, which take one column each. The tables are
large, loading them takes longer than ``quiz list``, and most texts need none of them."""


def display_width(text: str) -> int:
    """Return how many columns a terminal gives ``text``, which is one line; control characters take none.

    Chinese, Japanese and Korean letters and emoji take two, accents, zero-width spaces and joiners none, and a sequence
    of emoji that is drawn as one takes as many as that one. A tab has no width of its own: replace it first.
    """
    text = _CONTROL.sub("", text)
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - the large tables

    return wcswidth(text)
