"""Articles that a typed answer may leave out or put in, by language."""

from collections.abc import Mapping

_ARTICLES: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "a an the",
        "de": "der die das den dem des ein eine einen einem einer eines",
        "fr": "le la les un une des du",
        "es": "el la los las un una unos unas",
        "it": "il lo la i gli le un uno una",
        "pt": "o a os as um uma uns umas",
        "nl": "de het een",
        "sv": "en ett",
        "da": "en et",
        "no": "en ei et",
        "nb": "en ei et",
        "nn": "ein ei eit",
        "ca": "el la els les un una uns unes",
        "ro": "un o",
    }.items()
}
_ELIDED: Mapping[str, tuple[str, ...]] = {"fr": ("l'",), "it": ("l'", "un'"), "ca": ("l'",)}
_LETTERED = """
positive negative plus minus major minor sharp flat + - alpha beta gamma delta band bands wave waves cell cells line
lines helix helices fib fiber fibers fibre fibres chain chains strand strands scan scans star stars level levels side
note string team priori posteriori fortiori cappella tempo
"""
_NAMED = frozenset(_LETTERED.split())
"""What follows the letter A where it is a name and no article: a blood group, a key of music, the wave of a pulse."""
_PLACES = frozenset(("angeles", "vegas", "paz", "salvador", "havre", "mans", "palmas", "haag", "niño", "nino"))
"""What follows an article that is a part of a name in any language."""


def without_articles(text: str, language: str) -> str:
    """Remove articles of ``language``, a two-letter code in small letters, from the start of ``text``.

    The last word stays, whatever it is, and so does an article that is a name or a part of one: A band, La Paz.
    """
    articles, elided = _ARTICLES.get(language), _ELIDED.get(language, ())
    while articles:
        for start in elided:
            if text[: len(start)].casefold() == start and len(text) > len(start):
                text = text[len(start) :]
        first, _, rest = text.partition(" ")
        following = rest.partition(" ")[0].casefold()
        if first.casefold() not in articles or not any(map(str.isalnum, rest)) or following in _PLACES:
            break
        if first.casefold() == "a" and (following in _NAMED or (following[:1].isdecimal())):
            break
        text = rest
    return text
