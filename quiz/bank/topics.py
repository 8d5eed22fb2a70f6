"""Topics as questions name them: one that is nearly declared is probably misspelt."""

import re
from collections.abc import Collection

from quiz.source import Node, Notes, codes, shown

_DIGITS = re.compile(r"\d+")
_NEAR = 0.8
"""How alike two names are, from 0 to 1, of which one is taken for a slip of the other, after difflib."""
_MANY = 200
"""Topics from which on nobody looks for one of a similar name: it takes a millisecond each time."""


def tell_misspelt(written: str, node: Node, declared: Collection[str], notes: Notes) -> None:
    """Warn of the topic ``written`` at ``node`` where it differs from one that is ``declared`` in a letter or two."""
    if not written or written in declared or len(declared) >= _MANY:
        return
    from difflib import get_close_matches  # noqa: PLC0415 - most banks hold no slip of the pen

    numbers = _DIGITS.findall(written)  # stage-2 is no slip of stage-1
    alike = [topic for topic in declared if _DIGITS.findall(topic) == numbers]
    for meant in get_close_matches(written.casefold(), alike, 1, _NEAR):
        notes.add(
            node,
            codes.MISSPELT_TOPIC,
            f"The topic `{shown(written)}` is not declared, and nearly one that is.",
            f"Write `topic: {meant}`, or declare `{shown(written)}` under `topics` as well.",
        )
