"""The words, word stems and sentences of a text, as the rules count them. Only English endings are known."""

from collections.abc import Iterable, Sequence
from functools import cache

from quiz.lazy import pattern
from quiz.lint.thresholds import GIVEN_KEY_LETTERS
from quiz.package_data import package_text

_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_TOKEN = pattern(r"[^\W_]+")
ASKS = pattern(r"[?？؟\u037e՞፧⁇﹖]|;\s*$")
"""The question marks of all scripts; a semicolon at the end is the Greek one."""
_SENTENCE = pattern(r"(?<=[.?!:؟۔।])\s+|(?<=[。？！])(?![」』）”\"'])|\n+")
_SHORTENED = pattern(
    r"(?:(?<![^\W_])(?:[^\W\d_]\.)*[^\W\d_]|\b(?:Dr|Mrs?|Ms|Prof|St|Mt|Jr|Sr|Gen|Sen|Rep|Gov|Capt|Col|Lt|Rev|Hon|vs|cf|ca"
    r"|approx|et al|Inc|Ltd|Corp|Dept|Univ|spp|var|incl|bzw|Hr|Fr|Sra?|Mme|Mlle))\.$"
)
"""The end of a text that stops after a shortened word or an initial: "Dr.", "U.S.", "e.g."."""
_BEGINS = pattern(r"(?:Which|What|Who|Whose|When|Where|Why|How|Name|The|In|On|At|An?|It|He|She|They|This|These|If)\b")
"""Words that open a sentence, so that a shortened word before them ends one."""
_NUMBERED = pattern(r"\b(?:[Nn]os?|Nr|[Ff]igs?|[Vv]ol|[Cc]h|pp?|[Ee]d|[Ss]ect?)\.$")
"""The same before a number: "No. 5", "Fig. 3"."""
_SHORTENED_LETTERS = 12
_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ions", "ion"),
    ("es", "e"),
    ("s", ""),
    ("ly", ""),
)
_ASIDE = pattern(r"[(\[][^()\[\]]*[)\]]\W*")
_WIDE = pattern(r"[぀-ヿ㐀-鿿가-힯]")


def words(text: str) -> list[str]:
    """Return the words of ``text``: runs of letters and digits in small letters, joined by apostrophe or hyphen."""
    return _WORD.findall(text.lower())


def tokens(text: str) -> frozenset[str]:
    """Return every run of letters and digits of ``text`` in small letters: "don't" gives *don* and *t*.

    A pattern that needs one of some words need not be tried on a text without such a token.
    """
    return tokens_of(words(text))


def tokens_of(found: Iterable[str]) -> frozenset[str]:
    """Return the runs of letters and digits that words consist of."""
    whole = frozenset(found)
    joined = [word for word in whole if not word.isalnum()]
    return whole.union(_TOKEN.findall(" ".join(joined))) if joined else whole


def word_count(text: str) -> int:
    """Return how many words ``text`` has; two characters of Chinese, Japanese or Korean count as one."""
    if text.isascii():
        return len(words(text))
    wide = len(_WIDE.findall(text))
    return wide // 2 + len(words(_WIDE.sub(" ", text)))


def length(text: str) -> int:
    """Return the number of characters of ``text``, a run of blanks counting as one."""
    return len(" ".join(text.split()))


def stop_words() -> frozenset[str]:
    """Return English words that say nothing about the subject."""
    return word_set("stop")


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the rows of a word table, for looking words up."""
    return frozenset(table(name))


@cache
def table(name: str) -> tuple[str, ...]:
    """Return the rows of a word table, without its comments: one word or phrase each."""
    lines = package_text(__package__, f"tables/{name}.txt").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def stemmed(word: str) -> str:
    """Return ``word`` without its ending, by a few rules: *tumor*, *tumors* and *tumor's* become one."""
    word = word.replace("’", "'").removesuffix("'s")
    for ending, instead in _ENDINGS:
        rest = len(word) - len(ending)
        if word.endswith(ending) and rest >= 3 and not (ending in ("s", "es") and word.endswith(("ss", "us", "is"))):
            word = word[:rest] + instead
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word


def content(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry its meaning: no stop words, no numbers, no short ones."""
    return content_of(words(text))


def content_of(found: Iterable[str]) -> frozenset[str]:
    """Return the stems of those words of ``found`` that carry meaning."""
    stop = stop_words()
    return frozenset([stemmed(word) for word in found if len(word) >= 4 and word not in stop and not word.isdigit()])


def is_no_accident(found: Sequence[str]) -> bool:
    """Return whether a text with all of these words, in a row, hardly says them by accident."""
    return not all(word in stop_words() or len(word) < GIVEN_KEY_LETTERS or word.isdigit() for word in found)


def contains(found: Sequence[str], part: Sequence[str]) -> bool:
    """Return whether the words ``part`` are among ``found``, in a row."""
    return any(found[at : at + len(part)] == part for at in range(len(found) - len(part) + 1))


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``, which end in a stop, a question mark, a colon or the end of a line."""
    found = []
    begin = 0
    for gap in _SENTENCE.finditer(text):
        if "\n" not in gap[0] and is_shortened(text, gap.start(), gap.end()):
            continue
        found.append(text[begin : gap.start()].strip())
        begin = gap.end()
    found.append(text[begin:].strip())
    return [sentence for sentence in found if sentence]


def is_shortened(text: str, end: int, begin: int) -> bool:
    """Return whether the stop before ``end`` belongs to a shortened word ("Dr.", "U.S."), and no sentence ends there.

    ``begin`` is where the next word is. An initial before a word that opens sentences ends one: "vitamin C. Which".
    """
    if text[end - 1 : end] != ".":
        return False
    before = text[max(0, end - _SHORTENED_LETTERS) : end]
    if text[begin : begin + 1].isdigit() and _NUMBERED.search(before):
        return True
    return _SHORTENED.search(before) is not None and not _BEGINS.match(text, begin)


def lead_in(text: str) -> str:
    """Return the sentence that asks: the last with a question mark, else the last that is not only in brackets."""
    found = sentences(text)
    found = [sentence for sentence in found if not _ASIDE.fullmatch(sentence)] or found
    asking = [sentence for sentence in found if ASKS.search(sentence)]
    return (asking or found or [""])[-1]
