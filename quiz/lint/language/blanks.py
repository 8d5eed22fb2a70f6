"""Blanks in a stem: underscores, dots or brackets in place of something left out. Gaps of a cloze do not count."""

import re

from quiz.lazy import pattern

_BLANK = pattern(
    r"(?:\\?_){2,}|(?<![\w\\])\\_(?!\w)|(?<=\s)_(?=\s|[-.,])|\[\s*\.{3}\s*\]|\(\s*\?\s*\)|\[(?:blank|_+)\]|\(blank\)|<blank>"
    r"|(?<=[a-z,] )\.{4,}(?=\s*\S)|(?<=[a-z,] )-{4,}(?=[\s.,;?])"
    r"|\\underline\s*\{(?:\\[a-z]+\{[^{}]*\}|[\s~\\]|\\q?quad)*\}",
    re.IGNORECASE,
)
_MARKED = pattern(
    r"`[^`\n]*[^`\n_\s][^`\n]*`|(?<![\w\\])__(?=[^\s_])[^_\n]*[^\s_]__(?!\w)|\b[A-Za-z]\w*[^\W_]__[^\W_]\w*\("
)
"""Code, and two underscores on either side: bold in Markdown, a name in a program."""
_ASIDE = pattern(r"\([^()]*\)\W*$")
_SIGNS = ("_", "[", "(", "<", "\\", "....", "----")
"""Every blank has one of these."""
_WORD = pattern(r"[^\W_]")


def blanks(text: str) -> list[re.Match[str]]:
    """Return every blank of ``text``."""
    if not any(sign in text for sign in _SIGNS):
        return []
    if "`" in text or "__" in text:
        text = _MARKED.sub(_covered, text)
    return list(_BLANK.finditer(text))


def _covered(found: re.Match[str]) -> str:
    """Return as many letters as were found, so that places stay the same."""
    return "x" * len(found[0])


def goes_on(text: str, blank: re.Match[str]) -> str:
    """Return the text after a blank, if it has a word; brackets at the end do not count."""
    rest = text[blank.end() :]
    if not _BLANK.search(rest):
        rest = _ASIDE.sub("", rest)
    rest = _BLANK.sub(" ", rest)
    return rest.strip() if _WORD.search(rest) else ""
