"""How a stem asks: by a blank, or by "which of these is true?". The latter is English."""

import re

from quiz.lazy import pattern

_WHICH_IS_TRUE = pattern(
    r"\bwhich (?:one )?(?:of )?(?:the )?(?:following |these )?(?:statements? )?(?:is|are) (?:most )?"
    r"(?:true|correct|accurate|false|incorrect)\b",
    re.IGNORECASE,
)
_TRUE_ABOUT = pattern(
    r"\b(?:true|correct|accurate|false|incorrect)\W+(?:about|regarding|concerning|of|for|with|when|if|in)\b",
    re.IGNORECASE,
)
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


def asks_which_is_true(lead_in: str) -> bool:
    """Return whether the sentence that asks, asks which option is true, or false, about anything."""
    return _WHICH_IS_TRUE.search(lead_in) is not None


def says_about_what(lead_in: str) -> bool:
    """Return whether such a sentence says what its options have to be true about."""
    return _TRUE_ABOUT.search(lead_in) is not None


def blanks(text: str) -> list[re.Match[str]]:
    """Return every blank of ``text``: underscores, dots or brackets for what is left out; gaps of a cloze are none."""
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
