"""Plain text as Markdown that shows it verbatim: every sign that Markdown would read gets a backslash.

The signs are those of CommonMark and of what GitHub adds: tables, strikethrough, bare addresses, formulas.
"""

import re

from quiz import prose

_SIGNS = re.compile(r"[\\`*_\[\]<>&|~$]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_STARTS = re.compile(r"^(?:(?=[#=:]|[-+](?![\w.]))|(\d+)(?=[.)]))", re.MULTILINE)
"""Where a line would begin a heading, a list item, a rule or a definition."""
_BLANKS = re.compile(r"^[ \t]+|[ \t]{2,}|\t")
_NO_BREAK = "\u00a0"


def as_written(text: str) -> str:
    """Return ``text`` as one paragraph that keeps its line ends and blanks, but no empty lines."""
    rows = (row.rstrip() for row in _safe(text).split("\n"))
    return paragraph(signs("\n".join(_BLANKS.sub(_kept, row) for row in rows if row)))


def heading(text: str, level: int) -> str:
    """Return ``text`` verbatim as a heading of ``level`` 1 to 6."""
    escaped = signs(" ".join(_safe(text).split()))
    closing = "\\" if escaped.endswith("#") else ""  # signs at the end would count as the heading's own
    return f"{'#' * level} {escaped[:-1]}{closing}{escaped[-1:]}"


def strong(text: str) -> str:
    """Return ``text`` verbatim in bold; what follows must begin with a blank."""
    escaped = as_written(text.strip())
    return f"**{escaped}**" if escaped else ""


def signs(text: str) -> str:
    """Return ``text`` with its signs escaped, except those that only matter at the beginning of a line."""
    return _SIGNS.sub(r"\\\g<0>", text)


def paragraph(marked: str) -> str:
    """Return ``marked`` as one paragraph, whatever its lines begin with, keeping its line ends."""
    return _STARTS.sub(r"\1\\", marked).replace("\n", "\\\n")


def _safe(text: str) -> str:
    return prose.safe(text.replace("\r\n", "\n"))


def _kept(blanks: re.Match[str]) -> str:
    return _NO_BREAK * len(blanks[0].expandtabs(4))
