"""Which characters the terminal can show: decided once, at the start, for both front ends."""

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
"""What Python writes into LC_CTYPE when it replaces the locale C by one of these (PEP 538)."""


class Encoding(NamedTuple):
    """Which characters can be shown, and which setting decides it."""

    output: str
    """The encoding of the output."""
    of_locale: str
    """The encoding of the locale."""
    ascii_only: bool
    decided_by: str = ""
    """The environment variable that decides; empty if none does."""


def current() -> Encoding:
    """Return what can be shown here, on standard output and on standard error."""
    output = [stream.encoding for stream in (sys.stdout, sys.stderr) if stream and stream.encoding]
    return decide(output, locale.getencoding(), os.environ, utf8_mode=bool(sys.flags.utf8_mode))


def decide(output: Sequence[str], of_locale: str, environ: Mapping[str, str], *, utf8_mode: bool) -> Encoding:
    """Return what can be shown, given the encodings of the output, that of the locale, the environment and the mode.

    Every encoding except UTF-8 is treated as ASCII, because nobody knows which other characters the terminal has.
    Python also writes UTF-8 if the locale is C or is not installed (PEP 538, PEP 540). That is right if nobody chose a
    locale, as in a container, or if its name ends in UTF-8. But whoever chose C, or another encoding, has no terminal
    for UTF-8.
    """
    coerced = utf8_mode and environ.get("LC_CTYPE") in _COERCED
    variables = [name for name in _LOCALES if environ.get(name) and not (coerced and name == "LC_CTYPE")]
    variable = variables[0] if variables else ""
    of_locale = (_encoding(environ[variable]) if variable else "") or of_locale
    streams = environ.get(_STREAMS, "").partition(":")[0]
    other = next((encoding for encoding in output if not _is_utf8(encoding)), "")
    if other:
        return Encoding(other, of_locale, ascii_only=True, decided_by=_STREAMS if streams else variable)
    asked = _STREAMS if streams else _MODE if environ.get(_MODE) == "1" else ""
    ascii_only = bool(variable) and not asked and not _is_utf8(of_locale)
    return Encoding(next(iter(output), "utf-8"), of_locale, ascii_only, asked or variable)


def _encoding(name: str) -> str:
    """Return the encoding in the name of a locale; empty if it names none."""
    if name in ("C", "POSIX"):
        return "ASCII"
    _, dot, encoding = name.partition("@")[0].rpartition(".")
    return encoding if dot or _is_utf8(encoding) else ""


def _is_utf8(encoding: str) -> bool:
    return encoding.casefold().replace("-", "").replace("_", "") in ("utf8", "cp65001")
