"""What an author writes in a typed answer and nobody types: alternatives, remarks, markup, letters that look alike."""

import unicodedata
from typing import TYPE_CHECKING

from quiz import lazy
from quiz.lazy import pattern
from quiz.lint.language.words import word_set

if TYPE_CHECKING:
    import html
else:  # few answers have an entity
    html = lazy.module("html")

_OR = {
    "en": "or",
    "de": "oder|bzw\\.",
    "fr": "ou",
    "es": "[ou]",
    "it": "o|oppure",
    "pt": "ou",
    "nl": "of",
    "sv": "eller",
    "da": "eller",
    "nb": "eller",
    "no": "eller",
    "pl": "lub|albo",
    "cs": "nebo",
    "ro": "sau",
    "tr": "veya",
    "fi": "tai",
    "ru": "или",
    "uk": "або",
    "el": "ή",
}
_SPLIT = {language: pattern(rf"(?i)\s*[,;]?\s+(?:{word})\s+|\s*;\s+|\s+[|/]\s+") for language, word in _OR.items()}
_SIGNS_ONLY = pattern(r"\s*;\s+|\s+[|/]\s+")
_SLASH = pattern(r"[^\W\d_]{3,}(?: [^\W\d_]+)*(?:/[^\W\d_]{3,}(?: [^\W\d_]+)*){1,2}")
_REMARK = pattern(
    r"\s+(\([^()]*[^\W\d_]{2}[^()]*\)|\[[^\[\]]*[^\W\d_]{2}[^\[\]]*\])(?=$|\s)|^(\([^()]*[^\W\d_]{2}[^()]*\))\s+"
)
_ROMAN = pattern(r"[(\[][IVX]+[)\]]")
_ELEMENT = pattern(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")
_AROUND = pattern(r"(\*{1,3}|_|`+|~~|\$\$?)(?=\S)(.+?)(?<=\S)\1|\\[(\[](.+?)\\[)\]]")
_ABOUT_HTML = pattern(r"(?i)\b(?:html5?|xml|svg|jsx|tags?|elements?|entit\w+|markup|markdown|balises?|etiquetas?)\b")
_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXIJSaeopcyxijshdqwABEZHIKMNOPTYXo",
)
"""Letters of the Cyrillic and the Greek alphabet, and the Latin ones that look the same."""
_TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXaeopcyx", "АВЕКМНОРСТУХаеорсух")
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn"})
_WORD = pattern(r"[^\W_]+")


def alternatives(text: str, language: str) -> tuple[str, ...]:
    """Return the answers that are joined in one by "or", a slash, a bar or a semicolon; none for a single one."""
    small = " ".join(text.casefold().split())
    if small in word_set("set-phrases"):
        return ()
    parts = _SPLIT.get(language, _SIGNS_ONLY).split(text.strip())
    if len(parts) == 1 and _SLASH.fullmatch(text.strip()) and any(map(str.islower, text)):
        parts = text.strip().split("/")
        if parts[-1].casefold() in word_set("per"):
            return ()
    sound = all(any(map(str.isalnum, part)) for part in parts)
    return tuple(part.strip() for part in parts) if len(parts) > 1 and sound else ()


def remark(text: str) -> tuple[str, str] | None:
    """Return a remark in brackets beside the answer, and the answer without it."""
    found = _REMARK.search(text)
    if not found or _ROMAN.fullmatch(piece := found[1] or found[2]):
        return None
    plain = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    return (piece, plain) if plain else None


def without_markup(text: str, stem: str) -> str:
    """Return ``text`` without marks of Markdown, HTML and LaTeX; HTML stays where the ``stem`` asks about markup."""
    plain = _AROUND.sub(lambda mark: mark[2] or mark[3], text) if _AROUND.fullmatch(text) else text
    if not _ABOUT_HTML.search(stem):
        plain = html.unescape(_ELEMENT.sub("", plain)) if "<" in plain or "&" in plain else plain
    return " ".join(plain.split()) if plain != text else text


def foreign_letter(text: str, language: str) -> tuple[str, str] | None:
    """Return a letter that only looks like one of its word's alphabet, and the text with the right letters."""
    if text.isascii():
        return None
    for word in _WORD.findall(text):
        looks = [letter for letter in word if ord(letter) in _ALIKE]
        if not looks:
            continue
        latin = [letter for letter in word if letter.isascii() and letter.isalpha()]
        others = [it for it in word if not it.isascii() and unicodedata.name(it, "").startswith(("CYRILLIC", "GREEK"))]
        if latin and language in _CYRILLIC and len(others) >= len(latin):
            cyrillic = word.translate(_TO_CYRILLIC)
            if cyrillic.isascii() or any(letter.isascii() and letter.isalpha() for letter in cyrillic):
                continue
            return latin[0], text.replace(word, cyrillic)
        whole = len(looks) == len(word) > 1 and language not in _CYRILLIC and language != "el"
        if (latin or whole) and len(looks) == len(others):
            return looks[0], text.replace(word, word.translate(_ALIKE))
    return None
