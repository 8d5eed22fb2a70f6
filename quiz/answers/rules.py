"""What a question and its bank lay down for the comparing of a typed answer, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "", "plural", "singular", "accents", "spelling", "rejected", "own-word", "confusable", "prefix", "suffix"
]
"""Why not plainly right or wrong. The last four: an otherwise near word that must not be taken for a slip."""

CONFUSED: frozenset[str] = frozenset(("own-word", "confusable"))
"""The reasons that say: two words are easily confused."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How strictly texts are compared. Hashable: normal forms are kept by it."""

    language: str = "en"
    """A BCP 47 tag."""
    typos: str = "retry"
    """What a slip of the pen is: retry, near; accept, right; off, wrong."""
    case: bool = False
    """Whether capitals count."""
    accents: str = "ignore"
    """Whether one may be left out: ignore, freely; near, with a retry; require, not at all."""
    any_order: bool = False
    """Whether the words may come in any order."""

    @property
    def primary_language(self) -> str:
        """The language without its region, in small letters."""
        return primary_language(self.language)


def primary_language(language: str) -> str:
    """The language of a BCP 47 tag without script and region, in small letters."""
    return language.replace("_", "-").partition("-")[0].casefold()


@dataclass(frozen=True, slots=True)
class BankVocabulary:
    """What a bank knows that a typed answer must not be mistaken for."""

    words: Callable[[], frozenset[str]] = frozenset
    """Its own words in normal form, worked out when first asked for."""
    confusable: tuple[tuple[str, ...], ...] = ()
    """Its own groups of texts that are never a slip of the pen of each other, as written."""


DEFAULT_RULES = Rules()
NO_VOCABULARY = BankVocabulary()


@dataclass(frozen=True, slots=True)
class Match:
    """What a typed text is beside the accepted ones."""

    verdict: Literal["right", "near", "wrong"]
    reason: Reason = ""
    accepted: str = ""
    """The accepted text that it is, or comes close to."""

    @property
    def is_typo(self) -> bool:
        """Whether it is near, or would be if slips were not accepted."""
        return self.reason in ("singular", "accents", "spelling")
