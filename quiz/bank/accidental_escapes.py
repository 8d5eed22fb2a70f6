"""Escapes between double quotes that their author hardly intended: a path, a formula or a pattern with backslashes."""

from quiz import lazy

_MADE = {"t": "a tab", "n": "a line end", "_": "a blank that does not break"}
_FORMULA = lazy.pattern(
    r"\\(?:t(?:heta|imes|ext[a-z]*|au|an|anh|o|op|riangle|ilde|hinspace)|n(?:e|eq|u|abla|ot|eg|i|otin|parallel))(?![A-Za-z])"
)
_DRIVE = lazy.pattern(r"(?:^|[^A-Za-z])[A-Za-z]:[^\s\"]*$")
_FOLDERS = lazy.pattern(r"(?:^|[\s\"'(=])(?:\\\\|\.{1,2}|~|%\w+%)(?:[\w.-]*\\\\?)*[\w.-]*$")
"""The beginning of a path: two backslashes, dots, a home, a variable; and folders after it."""
_IN_PATTERN = lazy.pattern(r"(?:\[[^\]\s]*|[|(^]|\\\\[A-Za-z.*+]+)$")
"""What comes before an escape in a regular expression."""
_AFTER_PATTERN = lazy.pattern(r"[*+?{\]|)]")
_AFTER_CODE = lazy.pattern(r"\\\"|'")


def made_by(line: str, start: int, end: int) -> str:
    """Return what the escape at ``start`` of ``line`` makes, where it is hardly intended; else an empty text.

    A line end is often intended, so it is taken for one unless what is around it looks like a path, a formula, a
    regular expression or code; a tab or a blank that does not break hardly ever is.
    """
    letter = line[start + 1 : end]
    if letter not in _MADE:
        return ""
    before, behind = line[:start], line[end : end + 1]
    doubtful = (
        letter == "_"
        or (letter == "t" and behind.isalnum())
        or _FORMULA.match(line, start)
        or (behind.isalnum() and (_DRIVE.search(before) or _FOLDERS.search(before)))
        or (_AFTER_PATTERN.match(line, end) is not None and not before.endswith('"'))
        or _IN_PATTERN.search(before)
        or _AFTER_CODE.match(line, end)
    )
    return _MADE[letter] if doubtful else ""
