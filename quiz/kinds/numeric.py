"""``numeric``: type a number; compared exactly, inside a range or a tolerance where the author gives one."""

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.answers import Interval, interval, normal, read_number
from quiz.kinds.kind import Kind
from quiz.model import Grading, Invalid, Judged, Outcome, Remark, Response, Shuffle, Write
from quiz.source import Field, Fields, Flag, ListOf, Notes, Table, Text, codes, shown
from quiz.source.nodes import Tree

ANSWER = Field("answer", Text(200), "The number to show.")
RANGE = Field("range", ListOf(Text(200), "two numbers: [lowest, highest]"), "Lowest and highest number that count.")
TOLERANCE = Field("tolerance", Text(200), "How far off still counts: 3, 5% or 2 digits.")
UNIT = Field("unit", Text(200), "Shown beside the field; it may be left out.")
UNIT_REQUIRED = Field("unit-required", Flag(), "Write true where the unit must be typed.")
WHY = Field("why", Text(), "What to tell someone who gives this number.", required=True)
ENTRY = (ANSWER, RANGE, TOLERANCE, UNIT)
ACCEPT = Field("accept", ListOf(Table(ENTRY, short="answer"), "a list of numbers"), "Other numbers that count.")
REJECT = Field("reject", ListOf(Table((*ENTRY, WHY)), "a list of `answer` with `why`"), "Likely wrong numbers.")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range of numbers, as its author wrote it."""

    answer: str = ""
    range: tuple[str, ...] = ()
    tolerance: str = ""
    unit: str = ""

    def numbers(self) -> Interval | None:
        """The numbers that count; None where what was written cannot be read or counts for nothing."""
        ends = [read_number(end) for end in self.range]
        if self.range:
            low, high = ends if len(ends) == 2 else (None, None)
            return Interval(low, high) if low is not None and high is not None and low <= high else None
        number = read_number(self.answer)
        return None if number is None else interval(number, self.tolerance)

    def takes(self, number: str) -> bool | None:
        """Whether ``number`` counts; None if it is no number."""
        value, numbers = read_number(number), self.numbers()
        return None if value is None or numbers is None else value in numbers

    def __str__(self) -> str:
        ends = " to ".join(self.range)
        shown = f"{self.answer or ends} {self.unit}".strip()
        return f"{shown} ({ends})" if self.answer and ends else shown


@dataclass(frozen=True, slots=True)
class Numeric:
    """The number asked for, with what else counts or is known to be wrong."""

    amount: Amount
    unit_required: bool = False
    accept: tuple[Amount, ...] = ()
    reject: tuple[tuple[Amount, str], ...] = ()


def parse(fields: Fields, notes: Notes) -> Numeric | None:
    """An answer or a range, and its company."""
    mark = len(notes.problems)
    amount = _read_amount(fields, notes)
    accept = tuple(_read_amount(row, notes, fields.get(UNIT)) for row in fields.get(ACCEPT) or ())
    reject = tuple((_read_amount(row, notes, fields.get(UNIT)), row.get(WHY) or "") for row in fields.get(REJECT) or ())
    unit_required = fields.get(UNIT_REQUIRED) or False
    if unit_required and not fields.written(UNIT):
        notes.error(
            fields.node(UNIT_REQUIRED),
            codes.NO_KEY,
            "The unit must be typed, but none is given.",
            "Add `unit: mg`, or take `unit-required` out.",
        )
    return None if notes.errors_since(mark) else Numeric(amount, unit_required, accept, reject)


def _read_amount(fields: Fields, notes: Notes, unit: str | None = None) -> Amount:
    amount = Amount(
        fields.get(ANSWER) or "",
        fields.get(RANGE) or (),
        fields.get(TOLERANCE) or "",
        fields.get(UNIT) or unit or "",
    )
    if not (fields.written(ANSWER) or fields.written(RANGE)):
        notes.error(fields.mapping, codes.NO_KEY, "No number is given here.", "Add `answer: 12` or `range: [10, 15]`.")
    elif amount.answer and read_number(amount.answer) is None:
        notes.error(
            fields.node(ANSWER),
            codes.BAD_NUMBER,
            f"`{shown(amount.answer)}` is not a plain number.",
            "Write digits with a point for decimals, and the unit under `unit`.",
        )
    elif amount.range and fields.written(TOLERANCE):
        notes.error(
            fields.node(TOLERANCE),
            codes.BAD_NUMBER,
            "A number has either a `range` or a `tolerance`, not both.",
            "Take one of them out.",
        )
    elif amount.range and amount.numbers() is None:
        notes.error(
            fields.node(RANGE),
            codes.BAD_NUMBER,
            "`range` needs two plain numbers, the lower one first.",
            "Write it like `range: [10, 15]`.",
        )
    elif amount.answer and amount.tolerance and amount.numbers() is None:
        notes.error(
            fields.node(TOLERANCE),
            codes.BAD_NUMBER,
            f"`{shown(amount.tolerance)}` is not a tolerance.",
            "Write `3`, `5%` or `2 digits`.",
        )
    elif amount.answer and amount.takes(amount.answer) is False:
        notes.error(
            fields.node(ANSWER),
            codes.NO_KEY,
            f"The answer {amount.answer} lies outside its own range.",
            "Widen `range`, or change `answer`.",
        )
    return amount


def present(body: Numeric, shuffle: Shuffle) -> Write:  # noqa: ARG001 - nothing to order
    """A line for a number, with the unit beside it."""
    return Write(numeric=True, unit=body.amount.unit, unit_required=body.unit_required)


def grade(body: Numeric, response: Response, grading: Grading) -> Outcome:  # noqa: ARG001 - one signature for all kinds
    """Right iff the typed number lies inside the range of the key or of an accepted entry."""
    typed = " ".join(response).strip()
    if not typed:
        return Invalid("nothing-typed")
    if body.unit_required and body.amount.takes(normal(typed, case=True)) is not None:
        return Invalid("unit-missing")
    verdicts = [_matches(body, amount, typed) for amount in (body.amount, *body.accept)]
    if all(verdict is None for verdict in verdicts):
        return Invalid("not-a-number")
    right = any(verdicts)
    return Judged("right" if right else "wrong", float(right))


def _matches(body: Numeric, amount: Amount, typed: str) -> bool | None:
    """Whether ``typed`` is one of the numbers of ``amount``; None if it is no number in the unit of ``amount``.

    A number without a unit has the one that is shown beside the field.
    """
    typed, unit = normal(typed, case=True), normal(amount.unit, case=True)
    bare = amount.takes(typed)
    if bare is not None:
        return bare if amount.unit == body.amount.unit else None
    return amount.takes(typed.removesuffix(unit))


def _number(body: Numeric) -> str:
    return body.amount.answer or body.amount.range[0]


def key(body: Numeric) -> Response:
    """A number that counts, with its unit where that must be typed."""
    return (f"{_number(body)} {body.amount.unit}" if body.unit_required else _number(body),)


def explain(body: Numeric, response: Response) -> tuple[Remark, ...]:
    """The number, and what was typed where it is another, with the author's reason if one is known."""
    typed = " ".join(response).strip()
    right = any(_matches(body, amount, typed) for amount in (body.amount, *body.accept))
    answer = Remark(str(body.amount), "", right=True, chosen=right)
    if not typed or _matches(body, Amount(_number(body), unit=body.amount.unit), typed):
        return (answer,)
    why = "" if right else next((why for amount, why in body.reject if _matches(body, amount, typed)), "")
    return (answer, Remark(typed, why, right=right, chosen=True))


def dump(body: Numeric) -> Mapping[str, Tree]:
    """The fields again."""
    fields = _dump_amount(body.amount)
    if body.unit_required:
        fields["unit-required"] = "true"
    if body.accept:
        fields["accept"] = [_dump_amount(amount) for amount in body.accept]
    if body.reject:
        fields["reject"] = [_dump_amount(amount) | {"why": why} for amount, why in body.reject]
    return fields


def _dump_amount(amount: Amount) -> dict[str, Tree]:
    fields: dict[str, Tree] = {
        "answer": amount.answer,
        "range": list(amount.range),
        "tolerance": amount.tolerance,
        "unit": amount.unit,
    }
    return {name: value for name, value in fields.items() if value}


NUMERIC = Kind(
    name="numeric",
    meaning="Type a number.",
    fields=(*ENTRY, UNIT_REQUIRED, ACCEPT, REJECT),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
)
