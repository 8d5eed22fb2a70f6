"""The codes of findings that ``--select`` and ``--ignore`` are given: read, and refused where no finding has them."""

from collections.abc import Iterable

from quiz import lint
from quiz.cli.arguments import closest
from quiz.errors import UsageError
from quiz.source import codes

TOLD_AS = {"Q101": codes.NO_KEY, "Q102": codes.NO_KEY}
"""Rules of craft in the literature that a bank must keep to be read at all."""


def chosen_codes(option: str, written: Iterable[str]) -> list[str]:
    """Codes or their beginnings, given several times or with commas. Raises UsageError for one that fits nothing."""
    options = list(written)
    given = [code.strip().upper() for each in options for code in each.split(",") if code.strip()]
    if options and not given:
        raise UsageError(f"{option} needs a code after it, such as Q303, or the beginning of some, such as Q3.")
    known: list[str] = [*codes.ALL, *lint.CODES] if given else []
    for code in given:
        if not any(each.startswith(code) for each in known):
            raise UsageError(f"There is no code {code}{_hint(code, known)}")
    return given


def _hint(code: str, known: list[str]) -> str:
    if code in TOLD_AS:
        return f": it is told as {TOLD_AS[code]}."
    close = closest(code, known) if len(code) > 1 else None
    return f": did you mean {close}? quiz rules lists all." if close else ": quiz rules lists them."
