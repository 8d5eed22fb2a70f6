"""Reads a typed line as a response or as a command. Says nothing: what to reply is decided elsewhere."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, assert_never

from quiz import lazy
from quiz.model import Arrange, Bare, Fill, Interaction, Pair, Pick, Response, Reveal, Write
from quiz.prose import shown_lines

_JUDGEMENTS = ("missed", "partly", "knew")
_APART = lazy.pattern(r"[\s,;.、，；。،؛]*")
_SIGNS = str.maketrans({"？": "?", "！": "!", "／": "/", "؟": "?"})
"""Signs of a command as other keyboards write them."""
_LONGEST = 6
"""Digits of a number that is still read; no list has so many rows."""


class Unreadable(Bare):
    """A line that is not a response."""


class DontKnow(Bare):
    """The learner says that they do not know."""


class Command(NamedTuple):
    """A line that is not an answer but asks for something else."""

    word: str
    """One small letter, ``!`` or ``?``."""
    rest: str = ""
    """What follows it."""


Parsed = Response | Unreadable | DontKnow


def letters_are_text(interaction: Interaction) -> bool:
    """Return whether letters and digits belong to the answer here, so that a command needs a slash."""
    return isinstance(interaction, Write | Fill)


def slashes_before_commands(interaction: Interaction, answers: Iterable[str]) -> int:
    """Return how many slashes a command begins with: one where letters are text, two where a slash is text too.

    That is where one of the right ``answers`` is ``!`` or ``?`` or begins with a slash.
    """
    if not letters_are_text(interaction):
        return 0
    signs = any(answer.strip() in ("!", "?") or answer.lstrip().startswith("/") for answer in answers)
    return 2 if signs else 1


def parse_command(line: str, *, slashes: int) -> Command | None:
    """Return the command that ``line`` is, known or not; None if it can only be a response.

    It must begin with as many ``slashes``, and may begin with one where it needs none. Capitals count as small letters,
    because phones write one at the start of a line. ``!`` and ``?`` are never a response, except that with two slashes
    they are doubled too.
    """
    line = line.translate(_SIGNS)
    if slashes > 1:
        if line[:2] not in ("//", "!!", "??"):
            return None
        line = line[1:]
    slash = line.startswith("/")
    word, _, rest = line.removeprefix("/").partition(" ")
    if word in ("!", "?"):
        return None if rest else Command(word)
    if slashes and not slash:
        return None
    if found := re.fullmatch(r"([gG])(\d+)", word):
        word, rest = found[1], f"{found[2]} {rest}"
    letter = len(word) == 1 and word.isascii() and word.isalpha()
    return Command(word.casefold(), rest.strip()) if letter else None


def parse_response(interaction: Interaction, line: str) -> Parsed:
    """Return the response that ``line`` gives to the whole ``interaction``; gaps are read one by one, not here."""
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
            return tuple(items[number - 1] for number in numbers) if whole else Unreadable()
        case Pair(lefts=lefts, rights=rights):
            return _paired(lefts, rights, line)
        case Reveal():
            number = parse_row(line, len(_JUDGEMENTS))
            return (_JUDGEMENTS[number - 1],) if number else Unreadable()
        case Fill():
            return Unreadable()
        case _:
            assert_never(interaction)


def parse_part(options: tuple[str, ...], line: str) -> str | Unreadable:
    """Return what a line fills a gap or a pair with; empty if it leaves it open, as a hyphen, 0 or nothing does."""
    if not options or not line:
        return line
    if _in_ascii(line) in ("-", "0"):
        return ""
    numbers = _numbers(line, len(options))
    fits = len(numbers) == 1 and 1 <= numbers[0] <= len(options)
    return options[numbers[0] - 1] if fits else Unreadable()


def parse_row(line: str, rows: int) -> int | None:
    """Return the number of the row that ``line`` names; None if there is no such row."""
    numbers = _numbers(line, max(rows, 10))
    return numbers[0] if len(numbers) == 1 and 1 <= numbers[0] <= rows else None


def parse_of_row(sign: str, line: str, rows: int) -> int | None:
    """Return the row that ``line`` asks something of: ``!`` alone means the first row, ``! 2`` the second."""
    asked = line.translate(_SIGNS).removeprefix("/").casefold()
    if not asked.startswith(sign) or not rows:
        return None
    return 1 if asked == sign else parse_row(asked.removeprefix(sign).strip(), rows)


def _picked(options: tuple[str, ...], line: str, *, many: bool) -> Parsed:
    numbers = _numbers(line, len(options))
    if numbers == [0]:
        return DontKnow()
    if not numbers:
        named = [text for text in options if line.casefold() in (text.casefold(), shown_lines(text).casefold())]
        return tuple(named) if len(named) == 1 else Unreadable()
    fit = all(1 <= number <= len(options) for number in numbers) and (many or len(numbers) == 1)
    return tuple(options[number - 1] for number in dict.fromkeys(numbers)) if fit else Unreadable()


def _paired(lefts: tuple[str, ...], rights: tuple[str, ...], line: str) -> Parsed:
    words = _words(line, len(rights), signs="-")
    if words == ["0"]:
        return DontKnow()
    if len(words) != len(lefts):
        return Unreadable()
    given: list[str] = []
    for left, word in zip(lefts, words, strict=True):
        if word != "-" and not 1 <= int(word) <= len(rights):
            return Unreadable()
        given += [left, "" if word == "-" else rights[int(word) - 1]]
    return tuple(given) if any(given[1::2]) else Unreadable()


def _numbers(line: str, most: int) -> list[int]:
    """Return the numbers typed, separated by spaces, commas or points; none if anything else was typed."""
    return [int(word) for word in _words(line, most)]


def _words(line: str, most: int, signs: str = "") -> list[str]:
    """Return the numbers and ``signs`` typed; with fewer than ten rows they need no separator: ``132``."""
    line = _in_ascii(line)
    sign = rf"[0-9{re.escape(signs)}]"
    if not _APART.fullmatch(re.sub(sign, "", line)):
        return []
    if most < 10 and re.fullmatch(rf"{sign}+[\s,;.]*", line):
        return re.findall(sign, line)
    words = re.findall(rf"[0-9]+|{sign}", line)
    return [] if any(len(word) > _LONGEST for word in words) else words


def _in_ascii(line: str) -> str:
    """Return ``line`` with the decimal digits of every script in ASCII, as a Japanese keyboard may have typed them."""
    if line.isascii():
        return line
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in line)
