"""Whether a question asks for what is NOT so, and whether this can be overlooked. English, and a few more languages.

The sentence that asks is checked, without quotations and phrases such as "whether or not" or "false positive".
A negation in its own clause ("the organ that does not ...") says what is asked about, and the
question stays positive. Other languages have a table of words and no more.
"""

import re
from functools import cache
from typing import NamedTuple

from quiz.lazy import pattern
from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import table, tokens, word_set

_JOINED = (
    r"(?:isn|aren|doesn|don|didn|wasn|weren|won|wouldn|can|couldn|shouldn|hasn|haven|hadn|mustn|needn)['’]?t\b"
    r"(?<!\bcant)(?<!\bwont)|cannot"
)
_PREDICATE = (
    r"false(?=\W*$|\s*[?.:;)]|\s+(?:statements?|answers?|options?|assertions?|claims?|sentences?|about|regarding|"
    r"concerning|with|for|in|of|as|when|if|because|and|or|according)\b)"
)
_NOT = rf"(?:not(?!-)|{_JOINED}|incorrect(?:ly)?|{_PREDICATE}|untrue|inappropriate|unlikely|neither|never)"
_TURNS = pattern(
    r"\b(?:whether or not|or not|if not|not only|not necessarily|not just|true or false|true/false|right or wrong|"
    r"correct or incorrect|not (?:including|counting)|(?:not|never) (?=[^.?]*\buntil\b)|"
    r"(?:not|nor|nand) (?:gates?|operators?)|never[- ]events?|"
    r"(?:reasons?|decides?|decided|how|whether|when|why|order|careful|tr(?:y|ies|ied)|advised?|best|important) not to|"
    r"inappropriate (?:adh|antidiuretic|sinus|secretion))\b",
    re.IGNORECASE,
)
_CAPITALS = pattern(r"\b(?:NOT|EXCEPT|LEAST|FALSE|INCORRECT|CANNOT|NEVER|UNTRUE|UNLIKELY)\b")
_BOLD = pattern(
    rf"(?:\*\*|__|\*)\s*(?P<word>{_NOT}|except|least|false)(?![^\W_])\W{{0,2}}?(?:\*\*|__|\*)", re.IGNORECASE
)
_EXCEPT = pattern(
    r"\bexcept\b(?:\s+(?:for|that))?\W*_*\W*$|\bexcept\s*[:?.]|\bexcept\s+(?:for\s+)?(?:which|what|the following|one)\b"
    r"|\b(?:all|each|any)\b[^.?]*\bexcept\s*(?:one\s*)?[,(]|\bwith (?:the )?exception of\W*_*\W*$"
    r"|\b(?:is|are) (?:an |the )?exceptions?\b|\ball but\b|\bexcluding\b(?=\W*_*\W*$|\s+(?:which|one|the following)\b)",
    re.IGNORECASE,
)
_EXCEPTION = pattern(r"exceptions?|except|all but|excluding", re.IGNORECASE)
_OWN_CLAUSE = r"because|who|why|but|while|when|if|whose|whereas|unless|although|(?:in|for|of|by|to|from|at|with) which"
_ASKED = pattern(
    r"\b(?P<asks>which|what|who|whom|where|select|choose|identify|find|mark|pick)\b"
    rf"(?P<middle>(?:(?!\b(?:{_OWN_CLAUSE})\b)[^,;])*?)\b(?P<word>{_NOT})(?!\w)",
    re.IGNORECASE,
)
_STATED = pattern(
    r"\b(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must)\s+"
    rf"(?:(?:also|usually|generally|typically|normally)\s+)?(?P<word>not)\b(?!-)|\b(?P<joined>{_JOINED})(?!\w)"
    r"|\bthe (?P<adjective>false|incorrect|untrue)(?= (?:statement|option|answer|sentence)\b)",
    re.IGNORECASE,
)
_ANY = pattern(rf"\b(?P<word>{_NOT})(?!\w)", re.IGNORECASE)
_ASKING_PLACE = pattern(
    r"(?:^|[,;:.?!—–(-]|\bof the following)\W*(?:(?:and|or|so|then|but|also) )?"
    r"(?:(?:in|for|of|by|to|from|at|with|on|under|during|about) )?(?:which|whom?|where)$",
    re.IGNORECASE,
)
"""A word that asks opens its clause; behind a noun it begins a clause about that noun."""
_ASKING_NOUN = pattern(r" (?:of|one|statements?|options?)\b", re.IGNORECASE)
"""What follows a "which" that asks, wherever it is."""
_ASKED_BEFORE = pattern(r"\b(?:what|which|who|whom|whose|where|when|why|how)\b", re.IGNORECASE)
_RELATIVE = pattern(r"\b(?:that|which)\b", re.IGNORECASE)
_DEFINING = pattern(
    r"\b(?:describ|defin|terms?\b|refer|call|mean|nam|explain|caus|happen|probab|chance|likelihood|percent|number)",
    re.IGNORECASE,
)
_LONG_BEFORE = 8
"""Words between "which" and "that" from which on the clause behind "that" is no longer what is asked for."""
_BEFORE_STATED = pattern(
    r"\b(?:that|which|who|whose|because|if|when|although|since|where|unless|while|whereas)\b", re.IGNORECASE
)
_LONGEST = 1000
"""Characters at the end of a text in which the question is."""
_LONGEST_STATEMENT = 25


LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
"""Those it has words for."""


class Negation(NamedTuple):
    """What makes a question negative."""

    word: str
    emphasised: bool
    """In capitals or bold, so that it is seen."""


def may_deny(found: frozenset[str]) -> bool:
    """Return whether an English text with these tokens may have a negation; most have none."""
    return not word_set("denials").isdisjoint(found)


def negation(text: str, language: str, *, statement: bool) -> Negation | None:
    """Return the word that makes ``text`` negative: a question, or a statement to judge; None for a positive one."""
    if language != "en":
        return _elsewhere(text, language)
    if not may_deny(tokens(text)):
        return None
    text = _TURNS.sub(" ", unquoted(text[-_LONGEST:]))
    loud = _BOLD.search(text)
    if loud:
        return Negation(loud["word"], emphasised=True)
    capitals = _CAPITALS.search(text)
    if capitals and not text.isupper():
        return Negation(capitals[0], emphasised=True)
    word = _excepted(text) or _asked(text)
    if not word and statement:
        word = _word_of(_ANY.search(text))
    elif not word and "?" not in text and len(text.split()) <= _LONGEST_STATEMENT:
        word = _stated(text)
    return Negation(word, emphasised=False) if word else None


def _elsewhere(text: str, language: str) -> Negation | None:
    """Return the negation of a question in another language, by the table of its words."""
    text = unquoted(text[-_LONGEST:])
    pattern = _tables().get(language)
    found = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE) if pattern else None
    if found is None:
        return None
    word = found[0]
    bold = text[max(0, found.start() - 1) : found.start()] in ("*", "_")
    return Negation(word, emphasised=bold or (word.isupper() and not text.isupper()))


@cache
def _tables() -> dict[str, str]:
    return dict(row.split(" ", 1) for row in table("negations"))


def _excepted(text: str) -> str:
    """Return the words that make an exception of what is asked for."""
    found = _EXCEPT.search(text)
    exceptions = _EXCEPTION.findall(found[0]) if found else []
    return exceptions[-1] if exceptions else ""


def _asked(text: str) -> str:
    """Return the negation after the word that asks, in the same clause."""
    at = 0
    while found := _ASKED.search(text, at):
        if not _in_own_clause(found):
            return _word_of(found)
        at = found.end()
    return ""


def _in_own_clause(found: re.Match[str]) -> bool:
    """Return whether the negation is in a clause that describes the subject: "What is a cell that does not divide?"."""
    asks = found["asks"].lower()
    if asks in ("which", "who", "whom", "where") and not _ASKING_PLACE.search(found.string[: found.end("asks")]):
        return not _ASKING_NOUN.match(found["middle"])
    if asks == "which" and _ASKED_BEFORE.search(found.string[: found.start()]):
        return not _ASKING_NOUN.match(found["middle"])
    relative = _RELATIVE.search(found["middle"])
    if not relative or asks in ("select", "choose", "identify", "mark", "pick"):
        return False
    before = found["middle"][: relative.start()]
    return asks != "which" or len(before.split()) > _LONG_BEFORE or bool(_DEFINING.search(before))


def _stated(text: str) -> str:
    """Return the negation of an unfinished sentence, where its main clause is negative."""
    for found in _STATED.finditer(text):
        before = text[: found.start()]
        clause = _BEFORE_STATED.search(before)
        if clause is None or "," in before[clause.end() :]:
            return _word_of(found)
    return ""


def _word_of(found: re.Match[str] | None) -> str:
    groups = found.groupdict() if found else {}
    return groups.get("word") or groups.get("joined") or groups.get("adjective") or ""
