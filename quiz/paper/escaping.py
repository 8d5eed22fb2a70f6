"""Plain text as Markdown that shows it as it stands: what is a sign there is written with a backslash before it.

The signs are those of CommonMark, and of what GitHub adds: tables, strikes, bare addresses, formulas.
"""

import re

from quiz import prose

_SIGNS = re.compile(r"[\\`*_\[\]<>&|~$]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_STARTS = re.compile(r"^(?:(?=[#=:]|[-+](?![\w.]))|(\d+)(?=[.)]))", re.MULTILINE)
"""Where a line would begin a heading, an item, a rule or a definition."""
_BLANKS = re.compile(r"^[ \t]+|[ \t]{2,}|\t")
_NO_BREAK = "\u00a0"


def written(text: str) -> str:
    """``text`` as one paragraph: its line ends hard, its blanks kept; empty lines are not."""
    rows = (row.rstrip() for row in _safe(text).split("\n"))
    return paragraph(signs("\n".join(_BLANKS.sub(_kept, row) for row in rows if row)))


def heading(text: str, level: int) -> str:
    """``text`` as it stands, as a heading of ``level`` 1 to 6."""
    escaped = signs(" ".join(_safe(text).split()))
    closing = "\\" if escaped.endswith("#") else ""  # signs at the end would count as the heading's own
    return f"{'#' * level} {escaped[:-1]}{closing}{escaped[-1:]}"


def strong(text: str) -> str:
    """``text`` as it stands, in bold; what follows must begin with a blank."""
    escaped = written(text.strip())
    return f"**{escaped}**" if escaped else ""


def signs(text: str) -> str:
    """``text`` with its signs escaped, but for those that mean something only where a line begins."""
    return _SIGNS.sub(r"\\\g<0>", text)


def paragraph(marked: str) -> str:
    """``marked`` as one paragraph, whatever its lines begin with, its line ends hard."""
    return _STARTS.sub(r"\1\\", marked).replace("\n", "\\\n")


def _safe(text: str) -> str:
    return prose.safe(text.replace("\r\n", "\n"))


def _kept(blanks: re.Match[str]) -> str:
    return _NO_BREAK * len(blanks[0].expandtabs(4))
