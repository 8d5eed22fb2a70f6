"""``numeric``: type a number, which is compared exactly, or with a range or tolerance where the author gives one."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from quiz import lazy
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.number_spec import (
    ANSWER,
    ENTRY,
    RANGE,
    TOLERANCE,
    UNIT,
    NumberSpec,
    dump_spec,
    read_accepted_spec,
    read_spec,
)
from quiz.model import AnswerPart, Grading, Invalid, Judged, Near, Outcome, Response, Shuffle, Traits, Write
from quiz.source import Field, Fields, Flag, ListOf, Record, Report, Text, codes
from quiz.source.nodes import Tree, switch

if TYPE_CHECKING:
    from quiz.kinds import number_grading, number_hints
else:  # a bank is read without them
    number_grading = lazy.module("quiz.kinds.number_grading")
    number_hints = lazy.module("quiz.kinds.number_hints")

UNIT_REQUIRED = Field("unit-required", Flag(), "Write true where the unit must be typed.")
CONVERT = Field(
    "convert", Flag(), "Write false where the number must come in this very unit, as when converting is asked."
)
WHY = Field("why", Text(), "What to show to people who give this number.", required=True)
ACCEPT = Field(
    "accept", ListOf(Record(ENTRY, scalar_key="answer"), "a list of numbers", most=100), "Other numbers that count."
)
REJECT = Field(
    "reject", ListOf(Record((*ENTRY, WHY)), "a list of `answer` with `why`", most=100), "Likely wrong numbers."
)

_AMBIGUOUS = lazy.pattern(r"[-+−]?[1-9][0-9]{0,2}\.[0-9]{3}")


class Numeric(NamedTuple):
    """The number asked for, other numbers that count, and numbers known to be wrong."""

    spec: NumberSpec
    unit_required: bool = False
    convert: bool = True
    """Whether the same spec in another unit counts; else it is asked again."""
    accept: tuple[NumberSpec, ...] = ()
    reject: tuple[tuple[NumberSpec, str], ...] = ()

    def expected(self) -> "number_grading.ExpectedNumbers":
        """Return the numbers that a typed one is compared with."""
        return number_grading.ExpectedNumbers((self.spec, *self.accept), self.reject, self.unit_required)


def parse(fields: Fields, report: Report) -> Numeric | None:
    """Read an answer or a range, and the other numbers that are accepted or rejected."""
    mark = len(report.problems)
    spec, unit = read_spec(fields, report), fields.get(UNIT) or ""
    accept = tuple(read_accepted_spec(row, report, unit) for row in fields.get(ACCEPT) or ())
    reject = tuple((read_spec(row, report, unit), row.get(WHY) or "") for row in fields.get(REJECT) or ())
    unit_required = fields.get(UNIT_REQUIRED) or False
    if unit_required and not fields.has_key(UNIT):
        report.add(
            fields.node(UNIT_REQUIRED),
            codes.NO_KEY,
            "The unit must be typed, but none is given.",
            "Add `unit: mg`, or take `unit-required` out.",
        )
    convert = fields.get(CONVERT) is not False
    return None if report.errors_since(mark) else Numeric(spec, unit_required, convert, accept, reject)


def present(body: Numeric, shuffle: Shuffle) -> Write:
    """Return a field for a number, with the unit beside it."""
    return Write(numeric=True, unit=body.spec.unit, unit_required=body.unit_required)


def grade(body: Numeric, response: Response, grading: Grading) -> Outcome:
    """Return right iff the typed number is among those of the key or of an accepted entry, in any unit that converts.

    A rejected number is wrong even inside a range; only the answer itself always counts. Near are: other capitals of
    the unit, a separator that can be read in two ways, a number rounded after conversion, a share where per cent is
    asked. Other mistakes are named where they are certain. Anything but a single number is asked again, and so is
    another unit where converting is the exercise. Linear in the length of the response times the number of entries.
    """
    expected = body.expected()
    given = number_grading.read_typed_answer(expected, _typed(response), grading.language)
    if isinstance(given, str):
        return Invalid(given)
    number, units = given.number.value, given.units
    if not body.convert and not number_grading.in_own_unit(expected, units):
        return Invalid("unit-other")
    if number_grading.counts(expected, number, units):
        return Judged("right", 1.0, ("leading-zero",) if given.number.bare_point else ())
    if number_grading.why_rejected(expected, number, units) is not None:
        return Judged("wrong", 0.0)
    if number_hints.is_converted(expected, given):
        return Judged("right", 1.0)
    near = number_hints.near_reason(expected, given)
    if near:
        return Near(near, Judged("wrong", 0.0, (near,)))
    return Judged("wrong", 0.0, number_hints.hints(expected, given))


def _typed(response: Response) -> str:
    return " ".join(response).strip()


def key(body: Numeric) -> Response:
    """Return a number that counts, with its unit where that must be typed."""
    number = _unambiguous(body.spec.number())
    return (f"{number} {body.spec.unit}" if body.unit_required else number,)


def _unambiguous(number: str) -> str:
    """Add a zero to three decimals, because 1.125 means thousands where the decimal sign is a comma."""
    return f"{number}0" if _AMBIGUOUS.fullmatch(number) else number


def explain(body: Numeric, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the answer, followed by what was typed where that is another number, with the author's reason if any."""
    expected, typed = body.expected(), _typed(response)
    given = number_grading.read_typed_answer(expected, typed, grading.language)
    answer = AnswerPart(str(body.spec), "", right=True, chosen=False)
    if isinstance(given, str):
        return (answer, AnswerPart(typed, "", right=False, chosen=True)) if typed else (answer,)
    number, units = given.number.value, given.units
    right = number_grading.counts(expected, number, units)
    if not right and number_grading.why_rejected(expected, number, units) is None:
        right = number_hints.is_converted(expected, given)
    answer = answer._replace(chosen=right)
    if number_grading.is_the_answer(expected, number, units):
        return (answer,)
    why = number_grading.why_rejected(expected, number, units) or ""
    return (answer, AnswerPart(typed, why, right=right, chosen=True))


def dump(body: Numeric) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {
        **dump_spec(body.spec),
        "unit-required": switch(body.unit_required),
        "convert": switch(body.convert, default=True),
        "accept": [dump_spec(spec) for spec in body.accept],
        "reject": [dump_spec(spec) | {"why": why} for spec, why in body.reject],
    }


def declared_answers(body: Numeric) -> Iterator[DeclaredAnswer]:
    """Yield one number of every further spec that counts, and one of every rejected spec."""
    for at, spec in enumerate(body.accept):
        yield DeclaredAnswer(_typed_like(spec), str(spec), counts=True, where=("accept", at))
    for at, (spec, _) in enumerate(body.reject):
        yield DeclaredAnswer(_typed_like(spec), str(spec), counts=False, where=("reject", at))


def _typed_like(spec: NumberSpec) -> Response:
    return (f"{_unambiguous(spec.number())} {spec.unit}".strip(),)


_SAMPLE = """\
id: light-from-the-sun
type: numeric
stem: How long does light take from the Sun to the Earth?
answer: 8.3
range: [8, 9]
unit: min
reject:
  - range: [0, 1]
    why: Light is fast, but the Sun is 150 million kilometers away.
explanation: 150 million kilometers at 300,000 kilometers a second are 500 seconds.
"""

NUMERIC = Kind(
    name="numeric",
    meaning="Type a number.",
    traits=Traits("write", number=True),
    fields=(ANSWER, RANGE, TOLERANCE, UNIT, UNIT_REQUIRED, CONVERT, ACCEPT, REJECT),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
    declared_answers=declared_answers,
    sample=_SAMPLE,
)
