"""The codes that ``--select`` and ``--ignore`` are given: read, refused where no finding has them, and applied."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quiz.cli.arguments import closest
from quiz.errors import UsageError
from quiz.source import Code, codes

REPORTED_AS = {"Q101": codes.NO_KEY, "Q102": codes.NO_KEY}
"""Rules of the literature that a bank must keep to be read at all, and the codes of the format that report them."""


class CodeFilter(NamedTuple):
    """Which findings are shown, by the beginnings of their codes."""

    select: tuple[str, ...] = ()
    """Only these; all where there is none."""
    ignore: tuple[str, ...] = ()
    """None of these."""

    @classmethod
    def read(cls, select: Iterable[str], ignore: Iterable[str]) -> "CodeFilter":
        """Return the filter of what was written after --select and --ignore; raise UsageError for an unknown code."""
        return cls(_read("--select", select), _read("--ignore", ignore))

    def has(self, code: str) -> bool:
        """Return whether findings with ``code`` are shown."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(self.ignore)

    @property
    def has_rules(self) -> bool:
        """Return whether findings of any rule of the linter may be shown."""
        return not self.select or any(code.startswith("Q") for code in self.select)


def all_codes() -> tuple[Code, ...]:
    """Return every code of the format and of the linter, by name."""
    from quiz import lint  # noqa: PLC0415 - who filters by codes of the format needs no rules

    return (*codes.ALL, *lint.CODES)


def retired_codes() -> Mapping[str, str]:
    """Return what the rules that are no longer run asked for, by their codes."""
    from quiz import lint  # noqa: PLC0415 - who filters by codes of the format needs no rules

    return lint.RETIRED


def _read(option: str, written: Iterable[str]) -> tuple[str, ...]:
    """Return codes or their beginnings, given several times or with commas."""
    options = list(written)
    given = tuple(code.strip().upper() for each in options for code in each.split(",") if code.strip())
    if options and not given:
        raise UsageError(f"{option} needs a code after it, such as Q303, or the beginning of some, such as Q3.")
    for code in given:
        if not _is_known(code, codes.ALL) and not _is_known(code, known := (*all_codes(), *retired_codes())):
            raise UsageError(f"There is no code {code}{_hint(code, known)}")
    return given


def _is_known(begins: str, known: Sequence[str]) -> bool:
    return any(code.startswith(begins) for code in known)


def _hint(code: str, known: Sequence[str]) -> str:
    if code in REPORTED_AS:
        return f": it is reported as {REPORTED_AS[code]}."
    close = closest(code, known) if len(code) > 1 else None
    return f": did you mean {close}? quiz rules lists all." if close else ": quiz rules lists them."
