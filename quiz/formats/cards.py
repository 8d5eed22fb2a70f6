"""Cards with two sides as questions: to be recalled, or typed where the back is a few words and that is asked for."""

import re
from typing import NamedTuple

from quiz import lazy
from quiz.formats.foreign import ForeignQuestion, LeftOut, Options
from quiz.formats.html_markdown import bare_of
from quiz.formats.nodes import Placed, Value, mapping, texts, word
from quiz.source import Place

_CLOZE = lazy.pattern(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_MOST_WORDS = 5


def is_cloze(text: str) -> bool:
    """Return whether Anki's gaps are in a text."""
    return _CLOZE.search(text) is not None


def cloze(text: Placed, start: Place, end: Place, extra: Placed, origin: str = "") -> ForeignQuestion | LeftOut:
    """Return a text with Anki's gaps as one question with all of them."""
    hints: list[str] = []

    def gap(found: re.Match[str]) -> str:
        inside = bare_of(found[1]).replace("|", "/").replace("[[", "[ [").replace("]]", "] ]").lstrip("=").strip()
        if found[2]:
            hints.append(bare_of(found[2]))
        return f"[[{inside} ]]" if inside.endswith("]") else f"[[{inside}]]"

    shown = _CLOZE.sub(gap, text.text.replace("[[", r"\[["))
    entries: list[tuple[str, Value]] = [
        ("type", word("cloze", start)),
        ("text", text.replaced(shown)),
        ("explanation", extra),
        ("hints", texts(text.replaced(hint) for hint in hints if hint)),
    ]
    return ForeignQuestion(mapping(start, end, entries), origin)


class Card(NamedTuple):
    """A card with two sides."""

    front: Placed
    back: Placed
    bare: str
    """Its back without markup."""
    extra: Placed
    """What is written beside the two sides."""
    origin: str = ""

    def question(self, options: Options) -> ForeignQuestion | LeftOut:
        """Return it as a question, or why it is none."""
        front, back = self.front, self.back
        if not front or not back:
            side = "back" if front else "front"
            return LeftOut(front.start, f"The {side} of this card is empty.", (front.text or back.text)[:60])
        typed = options.cards == "short-answer" and len(self.bare.split()) <= _MOST_WORDS
        entries: list[tuple[str, Value]] = [
            ("type", word("short-answer" if typed else "recall", front.start)),
            ("stem", front),
            ("answer", back.replaced(self.bare) if typed else back),
            ("explanation", self.extra),
        ]
        return ForeignQuestion(mapping(front.start, back.end, entries), self.origin)
