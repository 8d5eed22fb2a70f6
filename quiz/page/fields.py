"""The fields of the six ways of answering: their names, what they hold, and the response that they come to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, assert_never

from quiz import prose, wording
from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Response, Reveal, Write

Form = Mapping[str, Sequence[str]]
"""The fields of a form that was sent, each with its values; also a query."""

PICK, TYPED, GAP, PLACE, RIGHT = "pick", "answer", "gap", "place", "right"
"""Names of fields; those of gaps, items and lefts are followed by a number, counted from 1."""
OPEN = "open"
"""How many parts were open when the learner was asked whether to answer so."""
_LONGEST = 2_000
"""Characters of a field that are read: no answer is longer."""


class Problem(NamedTuple):
    """What is to be corrected before a response can be taken."""

    text: str
    field: str
    """The id of the field, for the link to it."""


class Read(NamedTuple):
    """What the fields come to."""

    response: Response = ()
    problems: tuple[Problem, ...] = ()
    open: int = 0
    """How many gaps or lefts are open; to answer so is asked about once."""


def first(form: Form, name: str, longest: int = _LONGEST) -> str:
    """Return the first value of a field, cut where it is too long; empty where it was not sent."""
    return next(iter(form.get(name, ())), "")[:longest]


def number(form: Form, name: str, most: int) -> int:
    """Return the number from 1 to ``most`` that a field holds; 0 where it holds none."""
    return _number(first(form, name), most)


def _number(text: str, most: int) -> int:
    found = int(text) if len(text) < 7 and text.isascii() and text.isdigit() else 0
    return found if found <= most else 0


def field_of(interaction: Interaction, part: int = 1) -> str:
    """Return the id of the field of a part, for what concerns it or the whole."""
    match interaction:
        case Pick():
            return f"{PICK}-{part}"
        case Write():
            return TYPED
        case Fill():
            return f"{GAP}-{part}"
        case Arrange():
            return f"{PLACE}-{part}"
        case Pair():
            return f"{RIGHT}-{part}"
        case Reveal():
            return "show"
        case _:
            assert_never(interaction)


def read(interaction: Interaction, form: Form) -> Read:
    """Return the response that the fields of ``form`` come to, and what is to be corrected first."""
    match interaction:
        case Pick(options=options):
            chosen = dict.fromkeys(_number(text, len(options)) for text in form.get(PICK, ()))
            response = tuple(options[at - 1] for at in chosen if at)
            return Read(response) if response else _nothing(interaction, "nothing-picked")
        case Write():
            typed = _typed(form, TYPED)
            return Read((typed,)) if typed else _nothing(interaction, "nothing-typed")
        case Fill(parts=parts):
            gaps = [part.options for part in parts if isinstance(part, Gap)]
            texts = tuple(_gap(form, f"{GAP}-{at}", options) for at, options in enumerate(gaps, 1))
            return _in_parts(interaction, texts, texts, form)
        case Arrange(items=items):
            return _arranged(items, form)
        case Pair(lefts=lefts, rights=rights):
            given = (number(form, f"{RIGHT}-{at}", len(rights)) for at in range(1, len(lefts) + 1))
            texts = tuple(rights[at - 1] if at else "" for at in given)
            response = tuple(text for pair in zip(lefts, texts, strict=True) for text in pair)
            return _in_parts(interaction, texts, response, form)
        case Reveal():
            return Read()
        case _:
            assert_never(interaction)


def _typed(form: Form, name: str) -> str:
    return prose.safe(first(form, name)).strip()


def _gap(form: Form, name: str, options: Sequence[str]) -> str:
    if not options:
        return _typed(form, name)
    at = number(form, name, len(options))
    return options[at - 1] if at else ""


def _nothing(interaction: Interaction, reason: str) -> Read:
    return Read((), (Problem(wording.pages.invalid(reason), field_of(interaction)),))


def _in_parts(interaction: Fill | Pair, texts: Sequence[str], response: Response, form: Form) -> Read:
    """Return a response given in parts, of which some may be open where the learner has seen that they are."""
    gaps = isinstance(interaction, Fill)
    if not any(texts):
        return _nothing(interaction, "nothing-typed" if gaps else "nothing-paired")
    left_open = [at for at, text in enumerate(texts, 1) if not text]
    if not left_open or first(form, OPEN) == str(len(left_open)):
        return Read(response, (), len(left_open))
    sentence = wording.pages.open_parts(len(left_open), gaps=gaps)
    return Read(response, (Problem(sentence, field_of(interaction, left_open[0])),), len(left_open))


def _arranged(items: Sequence[str], form: Form) -> Read:
    places = [number(form, f"{PLACE}-{at}", len(items)) for at in range(1, len(items) + 1)]
    problems = tuple(_misplaced(items, places))
    if problems:
        return Read((), problems)
    return Read(tuple(items[places.index(place)] for place in range(1, len(items) + 1)))


def _misplaced(items: Sequence[str], places: Sequence[int]) -> Iterator[Problem]:
    for at, place in enumerate(places):
        item, field = prose.shown_lines(items[at]), f"{PLACE}-{at + 1}"
        if not place:
            yield Problem(f"No place yet: {item}", field)
        elif place in places[:at]:
            yield Problem(f"{wording.explaining.ordinal(place)} is given twice: {item}", field)


def entered(interaction: Interaction, response: Response) -> Form:
    """Return the fields as they are where ``response`` was given; what does not fit is left out."""
    match interaction:
        case Pick(options=options):
            return {PICK: [str(options.index(text) + 1) for text in response if text in options]}
        case Write():
            return {TYPED: response[:1]}
        case Fill(parts=parts):
            gaps = [part.options for part in parts if isinstance(part, Gap)]
            given = enumerate(zip(gaps, response, strict=False), 1)
            return {f"{GAP}-{at}": [_value(options, text)] for at, (options, text) in given}
        case Arrange(items=items):
            return {f"{PLACE}-{at}": [_value(response, item)] for at, item in enumerate(items, 1)}
        case Pair(lefts=lefts, rights=rights):
            filled = dict(zip(response[::2], response[1::2], strict=False))
            return {f"{RIGHT}-{at}": [_value(rights, filled.get(left, ""))] for at, left in enumerate(lefts, 1)}
        case Reveal():
            return {}
        case _:
            assert_never(interaction)


def _value(options: Sequence[str], text: str) -> str:
    """Return what the field of a choice among ``options`` holds; without any, it is typed."""
    if not options:
        return text
    return str(options.index(text) + 1) if text in options else ""
