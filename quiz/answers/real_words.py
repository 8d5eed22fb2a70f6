"""English words that are words of their own, however close to another. The table is real_words.tsv."""

from functools import cache

from quiz.answers.tsv import rows


@cache
def _words() -> frozenset[str]:
    return frozenset(word for row in rows("real_words.tsv") for word in row[0].split())


def is_real_word(word: str) -> bool:
    """Return whether ``word``, in small letters, is listed. Constant time once the table is read."""
    return word in _words()
