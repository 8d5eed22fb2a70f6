"""Whether a question is still the one that was answered: by its digest, and by the words of its stem.

Answers are kept under the id of a bank and of a question, and a template that is copied with its ids is another bank
all the same. So what is kept with an answer is a *signature*: the digest of what was asked, and a sketch of the words
of its stem and options. With the digest of today it is the same question; with nearly the same words, one that was
edited; with other words another one, whose answers say nothing. The sketch is made of hashes of words, at most twelve,
the smallest of all (a bottom-k sketch: Broder, On the resemblance and containment of documents, 1997), so that even a
library of 100,000 questions is compared without opening a bank.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from quiz import lazy, model

if TYPE_CHECKING:
    from quiz.model import Question

Sameness = Literal["same", "edited", "other"]

DIGEST = 16
"""Characters of a digest, with which a signature begins."""
_WORDS = 12
"""How many words a sketch has at most."""
_LENGTH = 3
"""Characters of each."""
_ENOUGH = 0.77
"""Which share of all words two questions have in common at least, if one is the other after editing. It is so large
that in a short stem no word may be replaced: templates such as "What is ... in English?" differ in one alone."""
_SHORTEST = 3
"""Letters of a word that counts, unless it has digits or capitals alone: "by" says nothing of what is asked."""

_TRUE_OR_FALSE = {"true", "false"}
_WORD = lazy.pattern(r"\w+")


def signature(digest: str, stem: str, options: Sequence[str] = ()) -> str:
    """Return the signature of a question with this digest and stem; without words where the stem is not known."""
    if not digest or not stem:
        return digest
    return digest + _sketch((stem, *options) if set(options) != _TRUE_OR_FALSE else (stem,))


@lru_cache(maxsize=1_000)  # every answer of a session is signed again with each answer after it
def _sketch(texts: tuple[str, ...]) -> str:
    words = set(_WORD.findall("\n".join(texts)))
    telling = {word for word in words if len(word) >= _SHORTEST or word.isupper() or not word.isalpha()}
    from zlib import crc32  # noqa: PLC0415 - who compares signatures alone makes none

    hashes = {
        crc32(word.casefold().encode("utf-8", "replace")) & 0xFFF for word in (telling if len(telling) > 1 else words)
    }
    return "".join([f"{number:03x}" for number in sorted(hashes)[:_WORDS]])


def signature_of(question: "Question") -> str:
    """Return the signature of ``question`` as it is today."""
    from quiz import kinds  # noqa: PLC0415 - who compares signatures alone opens no bank

    return signature(kinds.digest(question), question.stem, model.shown_texts(kinds.present(question, tuple)))


def sameness(kept: str, today: str) -> Sameness:
    """Return what a question with the signature ``today`` is to one that was answered when it was ``kept``.

    Where either is unknown it counts as the same, and where a sketch is unknown, as edited.
    """
    if not kept or not today or kept[:DIGEST] == today[:DIGEST]:
        return "same"
    before, after = _words(kept), _words(today)
    if not before or not after:
        return "edited"
    smallest = sorted(before | after)[:_WORDS]
    shared = sum(word in before and word in after for word in smallest)
    return "edited" if shared >= _ENOUGH * len(smallest) else "other"


def _words(signature: str) -> set[str]:
    return {signature[at : at + _LENGTH] for at in range(DIGEST, len(signature), _LENGTH)}
