"""Which language the questions of a foreign file are in, by the small words that every text is full of."""

from collections import Counter
from collections.abc import Iterable

from quiz import lazy

_WORDS = lazy.pattern(r"[^\W\d_]+")
_SMALL = {
    "en": "the of and is are which what in to a does how for with that",
    "de": "der die das und ist sind welche welcher was ein eine von mit nicht wie zu im",
    "es": "el la los las que es son cuál qué una un del en con para por cómo",
    "fr": "le la les des est sont quelle quel que une un dans avec pour du et",
    "it": "il lo gli che è sono quale una un della di con per come nel",
    "pt": "o os as que é são qual uma um da do com para não em",
    "nl": "de het een is zijn welke wat van met niet hoe en in voor",
    "pl": "i w z na jest są który która jaki co nie się do",
    "sv": "och är en ett vilken vad av med inte som på för",
}
_OF = {
    word: [name for name, words in _SMALL.items() if word in words.split()]
    for word in " ".join(_SMALL.values()).split()
}
_ENOUGH = 8
_CLEARLY = 1.5


def language_of(texts: Iterable[str]) -> str:
    """Return the code of the language of ``texts``; an empty text where they are few or that is not clear."""
    found: Counter[str] = Counter()
    for text in texts:
        for word in _WORDS.findall(text.casefold()):
            for name in _OF.get(word, ()):
                found[name] += 1
    (best, hits), (_, others), *_ = [*found.most_common(2), ("", 0), ("", 0)]
    return best if hits >= _ENOUGH and hits >= _CLEARLY * others else ""
