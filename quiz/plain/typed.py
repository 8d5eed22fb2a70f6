"""What a typed line means as a response; texts by which it can be asked again are not known here."""

import re
from dataclasses import dataclass
from typing import assert_never

from quiz.model import Arrange, Fill, Interaction, Pair, Pick, Response, Reveal, Write

_JUDGEMENTS = ("missed", "partly", "knew")


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is no response."""


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner does not know."""


Meant = Response | Unread | DontKnow


def is_text(interaction: Interaction) -> bool:
    """Whether letters and digits are text here, so that commands need a sign of their own."""
    return isinstance(interaction, Write | Fill)


def meant(interaction: Interaction, line: str) -> Meant:
    """What ``line`` answers to ``interaction``; a gap text is heard gap by gap and not here."""
    match interaction:
        case Write():
            return (line,) if line else DontKnow()
        case Pick(options=options, many=many):
            return _picked(options, line, many=many)
        case Arrange(items=items):
            numbers = _numbers(line, len(items))
            if numbers == [0]:
                return DontKnow()
            whole = sorted(numbers) == list(range(1, len(items) + 1))
            return tuple(items[number - 1] for number in numbers) if whole else Unread()
        case Pair(lefts=lefts, rights=rights):
            return _paired(lefts, rights, line)
        case Reveal():
            return (_JUDGEMENTS[int(line) - 1],) if line in ("1", "2", "3") else Unread()
        case Fill():
            return Unread()
        case _:
            assert_never(interaction)


def _picked(options: tuple[str, ...], line: str, *, many: bool) -> Meant:
    numbers = _numbers(line, len(options))
    if numbers == [0]:
        return DontKnow()
    fit = bool(numbers) and all(1 <= number <= len(options) for number in numbers) and (many or len(numbers) == 1)
    return tuple(options[number - 1] for number in dict.fromkeys(numbers)) if fit else Unread()


def _paired(lefts: tuple[str, ...], rights: tuple[str, ...], line: str) -> Meant:
    if line == "0":
        return DontKnow()
    words = re.findall(r"\d+|-", line)
    if len(words) != len(lefts) or re.sub(r"[\d\s,;-]", "", line):
        return Unread()
    given: list[str] = []
    for left, word in zip(lefts, words, strict=True):
        if word != "-" and not 1 <= int(word[:6]) <= len(rights):
            return Unread()
        given += [left, "" if word == "-" else rights[int(word) - 1]]
    return tuple(given)


def _numbers(line: str, most: int) -> list[int]:
    """The numbers typed, with blanks or commas between them; with fewer than ten rows, also without: ``132``."""
    if re.sub(r"[\d\s,;.]", "", line):
        return []
    words = re.findall(r"\d+", line)
    if len(words) == 1 and most < 10:
        words = list(words[0])
    return [int(word[:6]) for word in words]


def gap_text(options: tuple[str, ...], line: str) -> str | Unread:
    """What a line fills a gap with; an empty one leaves it blank."""
    if not options or not line:
        return line
    numbers = _numbers(line, len(options))
    fits = len(numbers) == 1 and 1 <= numbers[0] <= len(options)
    return options[numbers[0] - 1] if fits else Unread()
