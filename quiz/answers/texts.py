"""When two typed texts are the same answer."""

import unicodedata


def normal(text: str, *, case: bool = False) -> str:
    """``text`` in the form in which answers are compared.

    Unicode NFKC (UAX #15), blanks trimmed and runs of them made one, full case folding (Unicode 3.13) unless
    ``case`` matters. Idempotent: folding can undo NFKC for a few characters, so NFKC is applied once more.
    """
    text = " ".join(unicodedata.normalize("NFKC", text).split())
    if case:
        return text
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.casefold()).casefold()).split())


def equal(typed: str, accepted: str, *, case: bool = False) -> bool:
    """Whether ``typed`` says the same as ``accepted``."""
    return normal(typed, case=case) == normal(accepted, case=case)
