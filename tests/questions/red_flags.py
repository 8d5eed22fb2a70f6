"""The statements that the first bank must never make, as patterns, and the search for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .texts import Text, paragraphs, rows, sentences

DENIAL = (
    r"\b(not|n't|cannot|never|no longer|nobody|no one|neither|nor|nothing|seldom|rarely|hardly|untrue|myth)\b|n't\b"
)
"""Words that turn most of the statements into their opposite, or at least into something else."""


@dataclass(frozen=True, slots=True)
class RedFlag:
    """One pattern."""

    number: int
    pattern: re.Pattern[str]
    clears: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    """What must stand with it where it is quoted to be corrected; None where it may not be quoted at all."""

    def catches(self, sentence: str) -> bool:
        """Whether ``sentence`` makes the statement."""
        low = sentence.lower()
        return bool(self.pattern.search(low)) and not (self.clears and self.clears.search(low))

    def corrected_by(self, text: str) -> bool:
        """Whether ``text`` says what is right."""
        return self.beside is not None and bool(self.beside.search(text.lower()))


@cache
def red_flags() -> tuple[RedFlag, ...]:
    """All patterns."""
    return tuple(_flag(*row) for row in rows("red_flags"))


def _flag(number: str, pattern: str, clears: str, beside: str) -> RedFlag:
    clears = re.sub(r"^not(?=\||$)", lambda _: DENIAL, clears)
    return RedFlag(
        int(number),
        re.compile(pattern),
        None if clears == "-" else re.compile(clears),
        None if beside == "-" else re.compile(beside),
    )


def caught(sentence: str) -> set[int]:
    """The numbers of the statements that ``sentence`` makes."""
    return {flag.number for flag in red_flags() if flag.catches(sentence)}


def findings(text: Text) -> Iterator[str]:
    """What is wrong with ``text``: a statement asserted, or quoted without its correction.

    An explanation may quote a belief if the same paragraph corrects it, a wrong option if its own why does. A key, a
    hint or an accepted answer may not.
    """
    if text.role in {"key", "distractor"}:
        units = [(" ".join(text.text.split()), "" if text.holds else text.beside)]
    elif text.role in {"explanation", "correction", "why"}:
        units = [
            (sentence, paragraph.replace(sentence, "", 1))
            for paragraph in paragraphs(text.text)
            for sentence in sentences(paragraph)
        ]
    else:
        units = [(sentence, "" if text.holds else text.beside) for sentence in sentences(text.text)]
    for sentence, near in units:
        for flag in red_flags():
            if flag.catches(sentence) and not flag.corrected_by(near):
                yield f"RF{flag.number:02} in {text.question}, {text.role}: {sentence}"
