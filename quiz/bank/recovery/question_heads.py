"""The first lines of questions whose dash is missing, spoilt, or on the line of the key above: `x- id: lungs`.

Without them the lines of a question would go with the question before it, and a typo in one dash would cost two.
"""

import re
from collections import Counter
from collections.abc import Sequence as AbstractSequence
from typing import NamedTuple

from quiz.bank.bank_keys import question_keys
from quiz.bank.blocks import has_content

_SOUND = re.compile(r"[ \t]*- +(?P<key>id|type)\s*:(?:\s|$)")
_SPOILT = re.compile(
    r"(?P<sign>[^\s\w#-]|\w(?=\W))?[ \t]{0,9}(?P<dash>-)?[ \t]{0,9}"
    r"(?P<key>id|type)[ \t]{0,9}:(?:\s|$)"
)
_KEY = re.compile(r" *(?P<key>[a-z][a-z-]*)\s*:(?:\s|$)")
_ON_KEY_LINE = re.compile(r" *questions:(?P<blanks> {1,9})(?P<head>- +(?:id|type)\s*:(?:\s.*)?)")


class SpoiltHead(NamedTuple):
    """The first line of a question that does not begin as the first lines of questions do."""

    key: int
    """The column of the question's first key."""
    is_glued: bool
    """Whether it has its dash, and only the space after it is missing."""


def leading_key(lines: AbstractSequence[str]) -> str:
    """Return the key that most questions in ``lines`` begin with; an empty text where no question begins."""
    keys = Counter(found["key"] for line in lines if (found := _SOUND.match(line)))
    return keys.most_common(1)[0][0] if keys else ""


def spoilt_head(lines: AbstractSequence[str], at: int, leading: str = "") -> SpoiltHead | None:
    """Return what is wrong with a question's first line; None where the line is none, or sound.

    It must hold the key that is ``leading`` in the other questions, and the line below it another key of a question,
    which is not beside it.
    """
    line = lines[at]
    content = line.lstrip(" \t")
    found = None if _SOUND.match(line) else _SPOILT.match(content)
    if found is None or found["key"] != (leading or found["key"]):
        return None
    below = next((lines[index] for index in range(at + 1, len(lines)) if has_content(lines[index])), "")
    key = _KEY.match(below)
    own = len(line) - len(content)
    is_plain = not (found["sign"] or found["dash"])
    if key is None or key["key"] not in question_keys() or (is_plain and key.start("key") == own):
        return None
    return SpoiltHead(own + found.start("key"), bool(found["dash"] and not found["sign"]))


def head_on_key_line(line: str) -> tuple[int, str] | None:
    """Return the first line of a question on the line of `questions:`, and the column after that; None without one."""
    found = _ON_KEY_LINE.match(line)
    return (found.start("blanks"), found["head"]) if found else None
