"""What several formats write alike: the explanation with all that belongs to it, and numbers as they count."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from quiz import wording
from quiz.formats.export.target import CannotExpress, Entry, Written
from quiz.formats.export.used_keys import Keys
from quiz.kinds.cloze import Cloze
from quiz.kinds.number_spec import NumberSpec, numbers_of

_MOST_DIGITS = 60
_MOST_RIGHT = 10


def explanation(entry: Entry) -> str:
    """Return the explanation as Markdown: what cannot wait first, then what is often misunderstood, and the sources."""
    keys, words = entry.keys, wording.explaining
    keys.text("urgent")
    urgent = entry.question.urgent
    parts = [f"**{urgent if isinstance(urgent, str) else wording.reviewing.CANNOT_WAIT}**"] if urgent else []
    parts.append(keys.text("explanation").strip())
    correction = keys.text("correction").strip()
    if correction:
        parts.append(f"**{words.CORRECTION}**\n\n{correction}")
    cited = [_source(entry, number) for number in range(len(keys.texts("sources")))]
    if cited:
        parts.append(f"**{words.SOURCES}**\n\n" + "\n".join(f"- {line}" for line in cited))
    return "\n\n".join(filter(None, parts))


def _source(entry: Entry, number: int) -> str:
    cited = entry.question.sources[number]
    known = entry.bank.sources.get(cited.source)
    if known is None:
        return " ".join(filter(None, (cited.source, cited.locator)))
    line = wording.explaining.reference(known.title, known.publisher, known.as_of, known.status, cited.locator)
    return f"{line} {known.url}".strip()


def in_categories(parts: Iterable[Written[str]], category: Callable[[str], str]) -> Iterator[str]:
    """Yield each question, and before the first of a topic what ``category`` makes of the topic's path in Moodle."""
    topic = ""
    for part in parts:
        if part.topic != topic:
            topic = part.topic
            yield category(f"$course$/top/{topic.replace('/', '//')}".rstrip("/"))
        yield part.content


def cloze_of(entry: Entry) -> Cloze:
    """Return the text with gaps of a question of this type."""
    body = entry.question.body
    assert isinstance(body, Cloze)
    return body


class Numbers(NamedTuple):
    """The numbers that count as one entry of a numeric question, as decimals."""

    low: str
    high: str
    middle: str
    tolerance: str
    """How far below and above the middle still counts."""


def numbers(keys: Keys) -> Numbers:
    """Return the numbers that count as ``keys`` say; an answer that is not in their middle is not used."""
    spec = NumberSpec(keys.unread("answer"), keys.texts("range"), keys.text("tolerance"))
    low, high = numbers_of(spec).low, numbers_of(spec).high
    middle = (low + high) / 2
    if spec.answer and numbers_of(NumberSpec(spec.answer)).low == middle:
        keys.text("answer")
    return Numbers(_decimal(low), _decimal(high), _decimal(middle), _decimal(high - middle))


def in_unit(row: Keys, unit: str) -> Keys:
    """Return one of the further numbers of a question. Raises CannotExpress if it is in another unit."""
    if "unit" in row and not row.has_value("unit", unit):
        raise CannotExpress("Some of its numbers are in another unit.")
    return row


def share_of(right: int) -> str:
    """Return what each of so many right options earns in Moodle, in percent. Raises CannotExpress for more than ten."""
    if right > _MOST_RIGHT:
        raise CannotExpress(f"It has {right} right options; Moodle knows the shares of ten at most.")
    return f"{100 / right:.5f}".rstrip("0").rstrip(".")


def literal(text: str) -> str:
    """Return a text to be typed in Moodle, where a star means any letters."""
    return text.replace("*", r"\*")


def _decimal(number: Fraction) -> str:
    """Return a number as a decimal. Raises CannotExpress for one that has no end."""
    rest = number.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest != 1:
        raise CannotExpress(f"The number {number} has no end when it is written as a decimal.")
    digits = 0
    while digits <= _MOST_DIGITS and (number * 10**digits).denominator != 1:
        digits += 1
    if digits > _MOST_DIGITS or abs(number) >= 10**_MOST_DIGITS:
        raise CannotExpress("Its numbers have too many digits.")
    sign = "-" * (number < 0)
    whole, part = divmod(abs(int(number * 10**digits)), 10**digits)
    return f"{sign}{whole}" + (f".{part:0{digits}}" if digits else "")
