"""The settings that a question and its bank have for comparing a typed answer, and the result of the comparison."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Reason = Literal["", "plural", "singular", "accents", "spelling", "rejected", "own-word", "real-word", "confusable"]
"""Why a text is not simply right or wrong. The last three name a near word that must not be taken for a typo."""

CONFUSED: frozenset[str] = frozenset(("own-word", "real-word", "confusable"))
"""The reasons that mean that two words are easily confused."""


class Rules(NamedTuple):
    """How strictly texts are compared. Hashable, because normal forms are cached by it."""

    language: str = "en"
    """A BCP 47 tag."""
    typos: str = "retry"
    """What a typo makes of a right answer: near with ``retry``, right with ``accept``, wrong with ``off``."""
    case: bool = False
    """Whether capitals count."""
    accents: str = "ignore"
    """Whether one may be left out: ``ignore`` freely, ``near`` with a retry, ``require`` not at all."""
    any_order: bool = False
    """Whether the words may come in any order."""

    verbatim: bool = False
    """Whether every sign counts, as in commands, formulas and code; typos and accents are then no matter."""

    @property
    def primary_language(self) -> str:
        """Return the language without its region, in small letters."""
        return primary_language(self.language)


def primary_language(language: str) -> str:
    """Return the language of a BCP 47 tag without script and region, in small letters."""
    return language.replace("_", "-").partition("-")[0].casefold()


class BankVocabulary(NamedTuple):
    """The words of a bank: a typed answer that is one of them is no typo of another."""

    words: Callable[[], frozenset[str]] = frozenset
    """All of its words in normal form, collected when they are first needed."""
    confusable: tuple[tuple[str, ...], ...] = ()
    """Its groups of texts that are never a typo of each other, as written."""


DEFAULT_RULES = Rules()
NO_VOCABULARY = BankVocabulary()


class Match(NamedTuple):
    """The result of comparing a typed text with the accepted ones."""

    verdict: Literal["right", "near", "wrong"]
    reason: Reason = ""
    accepted: str = ""
    """The accepted text that it equals or comes close to."""

    @property
    def is_typo(self) -> bool:
        """Return whether it is near, or would be if typos were not accepted."""
        return self.reason in ("singular", "accents", "spelling")
