"""Options about the other options: "all of the above", "none of these", "A and B", "I don't know"."""

import re
from functools import cache
from typing import Literal

from quiz.lazy import pattern
from quiz.lint.language.words import table

_OTHER = pattern(
    r"both (?:of these|of the above|of them)\b|both$"
    r"|(?:(?:i |we )?(?:do not|don['’]?t) know(?: yet)?|not sure|no idea)$",
    re.IGNORECASE,
)
NOUN = (
    r"(?:options?|answers?|choices?|statements?|numbers?|nos?\.|antwort(?:en)?|optionen|aussagen?|réponses?|propositions?"
    r"|opci(?:ón|ones)|respuestas?|rispost[ae]|opzion[ei]|alternativas?|respostas?|antwoord(?:en)?)"
)
"""What an option is called where another one names it, in the languages of the tables."""
BOTH = r"(?:both|only|neither|either|see|sowohl|nur|beide|seulement|solo|tanto)"
AND = r"(?:,|&|\b(?:and|or|nor|und|oder|als auch|et|ou|y|e|o|en|of|como)\b)"
_ENDS = r"(?:only|alone|(?:are|is) (?:both )?(?:true|correct|right)|(?:sind|ist) richtig|son correctas|sont correctes)"
_LETTERED = rf"(?:(?i:{NOUN})\s+)?\(?[A-F]\)?"
_PAIR = pattern(
    rf"\W*(?:(?i:{BOTH})\s+)?(?:{_LETTERED}(?:\s*(?i:{AND}\s*)+{_LETTERED})+|(?i:{NOUN})\s+\(?[A-F]\)?"
    rf"|(?i:all (?:but|except)|alle außer)\s+\(?[A-F]\)?)\s*{_ENDS}?\W*"
)
_LETTER = pattern(r"\b[A-F]\b")


Meta = Literal["", "all", "none", "other"]
"""What an option says of the other options; empty for one about the subject."""


def meta_of(text: str) -> Meta:
    """Return what an option says of the others: all are right, none is or nobody can tell, or something else of them.

    ``all`` and ``none`` are found in every language that has a table.
    """
    plain = text.strip()
    found = None if plain.startswith("`") else _all_or_none().match(plain)
    if found:
        return "all" if found["all"] else "none"
    plain = text.strip(" .!")
    return "other" if _OTHER.match(plain) or _PAIR.fullmatch(plain) else ""


def letters(text: str) -> str:
    """Return the letters if an option consists of letters of options, as ``AC`` for "both A and C"; else nothing."""
    return "".join(_LETTER.findall(text)) if _PAIR.fullmatch(text.strip(" .!")) else ""


@cache
def _all_or_none() -> re.Pattern[str]:
    every, none = ("|".join(table(f"{name}-of-the-above")) for name in ("all", "none"))
    return re.compile(rf"\W*(?:(?P<all>{every})|{none})", re.IGNORECASE)
