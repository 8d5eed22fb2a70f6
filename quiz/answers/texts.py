"""When two texts are the same: a typed text and a key, or two texts of one bank."""

import unicodedata
from functools import lru_cache

from quiz import lazy

_POWER = lazy.pattern(r"(?<=\d)[⁺⁻]?[⁰¹²³⁴-⁹]+")
"""A raised number after a number: NFKC would make 102 of 10²."""


def normal(text: str, *, case: bool = False) -> str:
    """Return ``text`` as answers are compared: with only case and typography unified.

    Unicode NFKC (UAX #15) with powers written as ``10^2``, blanks trimmed and runs of them made one, full case
    folding (Unicode 3.13) unless ``case`` matters. Idempotent: folding can undo NFKC for a few characters, so NFKC is
    applied once more.
    """
    if text.isascii():
        text = " ".join(text.split())
        return text if case else text.lower()
    text = " ".join(unicodedata.normalize("NFKC", powers(text)).split())
    if case:
        return text
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.casefold()).casefold()).split())


def powers(text: str) -> str:
    """Return ``text`` with raised digits after a number written as ``^2``."""
    return _POWER.sub(r"^\g<0>", text)


def equal(typed: str, accepted: str, *, case: bool = False) -> bool:
    """Return whether ``typed`` equals ``accepted`` except for typography and, unless ``case`` matters, capitals."""
    return _known(typed, case) == _known(accepted, case)


@lru_cache(maxsize=512)  # a hundred answers, each compared with each other, are brought to it once
def _known(text: str, case: bool) -> str:  # noqa: FBT001 - as `normal` has it
    return normal(text, case=case)


def verbatim(text: str) -> str:
    """Return ``text`` as options are compared with each other: Unicode NFC, runs of blanks made one.

    Case, signs and raised numbers stay, because ``Rr`` is not ``rr`` and ``10²`` is not ``102``.
    """
    return " ".join(text.split() if text.isascii() else unicodedata.normalize("NFC", text).split())


_CODE = str.maketrans(
    {**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑‒–−", "-"), "—": "--"}
)
"""What phones and word processors make of the quotes and dashes that were typed."""


def as_code(text: str, *, case: bool = True) -> str:
    """Return ``text`` as a command, a formula or code is compared: every sign counts, but not how it was typeset."""
    text = verbatim(text).translate(_CODE)
    return text if case else text.casefold()
