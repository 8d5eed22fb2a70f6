"""Plain text as Markdown that shows the same: signs that would mean something get a backslash, and no others."""

import re

from quiz import lazy

_MAY_MEAN = lazy.pattern(r"[\\*_`|]|^[ \t]*(?:[#>+=-]|\d{1,9}[.)])|^(?: {4}|\t)|~~~", re.MULTILINE)
_SIGNS = lazy.pattern(r"[\\*_`|~]")
_BEGIN = frozenset("#>+=-0123456789 \t")
_AT_BEGIN = lazy.pattern(r"^([ \t]*)([#>+=-]|\d{1,9}(?=[.)]))", re.MULTILINE)
_BLANK = lazy.pattern(r"\s+")


def as_markdown(text: str) -> str:
    """Return Markdown that shows ``text`` with all its signs; the text itself where that is so already."""
    if "\n" not in text and text[:1] not in _BEGIN and not _SIGNS.search(text):
        return text  # most texts, and this is quicker than the pattern below
    if not _MAY_MEAN.search(text) or _keeps(text):
        return text
    lines = _AT_BEGIN.sub(_escaped_begin, _SIGNS.sub(r"\\\g<0>", text))
    return "\n".join(line.lstrip() for line in lines.split("\n"))


def _escaped_begin(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}{mark}\\" if mark.isdigit() else f"{found[1]}\\{mark}"


def _keeps(text: str) -> bool:
    from quiz.prose import plain  # noqa: PLC0415 - most texts have no sign that means anything

    return _BLANK.sub("", plain(text)) == _BLANK.sub("", text)
