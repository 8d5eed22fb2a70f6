"""Which characters can be written: decided once, at the start, for both front ends."""

import locale
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_STREAMS = "PYTHONIOENCODING"
_MODE = "PYTHONUTF8"
_LOCALES = ("LC_ALL", "LC_CTYPE", "LANG")
"""Environment variables that name a locale, the strongest first."""
_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python writes into LC_CTYPE where it takes the locale C for one of these (PEP 538)."""


class Characters(NamedTuple):
    """What can be written, and who says so."""

    output: str
    """The encoding of the output."""
    of_locale: str
    """The encoding of the locale."""
    ascii_only: bool
    said_by: str = ""
    """The environment variable that decides; empty where none does."""


def known() -> Characters:
    """What can be written here, on standard output and on standard error."""
    output = [stream.encoding for stream in (sys.stdout, sys.stderr) if stream and stream.encoding]
    return told(output, locale.getencoding(), os.environ, utf8_mode=bool(sys.flags.utf8_mode))


def told(output: Sequence[str], of_locale: str, environ: Mapping[str, str], *, utf8_mode: bool) -> Characters:
    """What can be written, given the encodings of the output, that of the locale, the environment and Python's mode.

    Anything but UTF-8 means ASCII: which of its other signs a terminal has is not known. Python writes UTF-8 in the
    locale C too, and in one that is not installed (PEP 538, PEP 540). That is right where nobody has named a locale,
    as in a container, and where the name ends in UTF-8; but who names C, or another encoding, has no UTF-8 terminal.
    """
    coerced = utf8_mode and environ.get("LC_CTYPE") in _COERCED
    variables = [name for name in _LOCALES if environ.get(name) and not (coerced and name == "LC_CTYPE")]
    variable = variables[0] if variables else ""
    of_locale = (_encoding(environ[variable]) if variable else "") or of_locale
    streams = environ.get(_STREAMS, "").partition(":")[0]
    other = next((encoding for encoding in output if not _is_utf8(encoding)), "")
    if other:
        return Characters(other, of_locale, ascii_only=True, said_by=_STREAMS if streams else variable)
    asked = _STREAMS if streams else _MODE if environ.get(_MODE) == "1" else ""
    ascii_only = bool(variable) and not asked and not _is_utf8(of_locale)
    return Characters(next(iter(output), "utf-8"), of_locale, ascii_only, asked or variable)


def _encoding(name: str) -> str:
    """The encoding that the name of a locale says; empty where it says none."""
    if name in ("C", "POSIX"):
        return "ASCII"
    _, dot, encoding = name.partition("@")[0].rpartition(".")
    return encoding if dot or _is_utf8(encoding) else ""


def _is_utf8(encoding: str) -> bool:
    return encoding.casefold().replace("-", "").replace("_", "") in ("utf8", "cp65001")
