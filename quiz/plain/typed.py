"""What a typed line means, as a response or as a command; texts by which it can be asked again are not known here."""

import re
from dataclasses import dataclass
from typing import assert_never

from quiz.model import Arrange, Fill, Interaction, Pair, Pick, Response, Reveal, Write

_JUDGEMENTS = ("missed", "partly", "knew")
_APART = re.compile(r"[\s,;.]*")
_LONGEST = 6
"""Digits of a number that is still read; no list is as long."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that is no response."""


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner does not know."""


@dataclass(frozen=True, slots=True)
class Command:
    """A line that asks for something else than to be graded."""

    word: str
    """One small letter, ``!`` or ``?``."""
    rest: str = ""
    """What stands behind it."""


Meant = Response | Unread | DontKnow


def is_text(interaction: Interaction) -> bool:
    """Whether letters and digits are text here, so that commands need a sign of their own."""
    return isinstance(interaction, Write | Fill)


def command(line: str, *, text: bool) -> Command | None:
    """The command that ``line`` is, known or not; None where it can be nothing but a response.

    Where letters are ``text`` a command begins with a slash, which it may do everywhere; a capital is no other letter,
    because telephones write one at the beginning of a line. ``!`` and ``?`` are no response anywhere.
    """
    slash = line.startswith("/")
    word, _, rest = line.removeprefix("/").partition(" ")
    if word in ("!", "?"):
        return None if rest else Command(word)
    if text and not slash:
        return None
    if found := re.fullmatch(r"([gG])([0-9]+)", word):
        word, rest = found[1], f"{found[2]} {rest}"
    letter = len(word) == 1 and word.isascii() and word.isalpha()
    return Command(word.casefold(), rest.strip()) if letter else None


def meant(interaction: Interaction, line: str) -> Meant:
    """What ``line`` answers to ``interaction`` as a whole; gaps are heard one by one and not here."""
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


def part_text(options: tuple[str, ...], line: str) -> str | Unread:
    """What a line fills a gap with, or which partner it gives; an empty one, a hyphen or 0 leaves it open."""
    if not options or not line:
        return line
    if line in ("-", "0"):
        return ""
    numbers = _numbers(line, len(options))
    fits = len(numbers) == 1 and 1 <= numbers[0] <= len(options)
    return options[numbers[0] - 1] if fits else Unread()


def row(line: str, rows: int) -> int | None:
    """The number of a row that ``line`` names; None where there is no such row."""
    numbers = _numbers(line, max(rows, 10))
    return numbers[0] if len(numbers) == 1 and 1 <= numbers[0] <= rows else None


def _picked(options: tuple[str, ...], line: str, *, many: bool) -> Meant:
    numbers = _numbers(line, len(options))
    if numbers == [0]:
        return DontKnow()
    if not numbers:
        named = [text for text in options if text.casefold() == line.casefold()]
        return tuple(named) if len(named) == 1 else Unread()
    fit = all(1 <= number <= len(options) for number in numbers) and (many or len(numbers) == 1)
    return tuple(options[number - 1] for number in dict.fromkeys(numbers)) if fit else Unread()


def _paired(lefts: tuple[str, ...], rights: tuple[str, ...], line: str) -> Meant:
    words = _words(line, len(rights), signs="-")
    if words == ["0"]:
        return DontKnow()
    if len(words) != len(lefts):
        return Unread()
    given: list[str] = []
    for left, word in zip(lefts, words, strict=True):
        if word != "-" and not 1 <= int(word) <= len(rights):
            return Unread()
        given += [left, "" if word == "-" else rights[int(word) - 1]]
    return tuple(given) if any(given[1::2]) else Unread()


def _numbers(line: str, most: int) -> list[int]:
    """The numbers typed, with blanks, commas or points between them; none where anything else was typed."""
    return [int(word) for word in _words(line, most)]


def _words(line: str, most: int, signs: str = "") -> list[str]:
    """The numbers and ``signs`` typed; with fewer than ten rows nothing has to stand between them: ``132``."""
    sign = rf"[0-9{re.escape(signs)}]"
    if not _APART.fullmatch(re.sub(sign, "", line)):
        return []
    if most < 10 and re.fullmatch(rf"{sign}+[\s,;.]*", line):
        return re.findall(sign, line)
    words = re.findall(rf"[0-9]+|{sign}", line)
    return [] if any(len(word) > _LONGEST for word in words) else words
