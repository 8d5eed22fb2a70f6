"""``ordering``: put items in their right order; the list starts empty, so an untouched one earns nothing."""

import math
from bisect import bisect
from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.kind import Kind
from quiz.kinds.looks_alike import repeated
from quiz.model import AnswerPart, Arrange, Grading, Invalid, Judged, Outcome, Response, Shuffle, Traits
from quiz.source import Field, Fields, ListOf, Record, Report, Text, codes, shown
from quiz.source.nodes import Tree, filled

ITEM = Field("item", Text(2_000), "One item.", required=True)
WHY = Field("why", Text(), "Why it belongs here.")
SEQUENCE = Field(
    "sequence",
    ListOf(Record((ITEM, WHY), scalar_key="item", item_keys=(ITEM.name,)), "a list of items", most=100),
    "The items in their right order.",
    required=True,
)


class Step(NamedTuple):
    """One item with the reason for its place."""

    item: str
    why: str = ""


class Ordering(NamedTuple):
    """Items in their right order."""

    steps: tuple[Step, ...]


def parse(fields: Fields, report: Report) -> Ordering | None:
    """Read at least two different items."""
    rows = fields.get(SEQUENCE)
    if rows is None:
        return None
    steps = tuple(Step(row.get(ITEM) or "", row.get(WHY) or "") for row in rows)
    for place in repeated(step.item for step in steps):
        message = f"Two items say the same: `{shown(steps[place].item)}`."
        report.add(rows[place].mapping, codes.EQUAL_OPTIONS, message, "Change one or take it out.")
        return None
    if len(steps) < 2:
        report.add(fields.node(SEQUENCE), codes.NO_KEY, "One item alone has no order.", "Add another item.")
        return None
    return Ordering(steps)


def present(body: Ordering, shuffle: Shuffle) -> Arrange:
    """Return the items in any order; also the right one, or to turn two items round would always be right."""
    return Arrange(shuffle(key(body)))


def grade(body: Ordering, response: Response, grading: Grading) -> Outcome:
    """Return right iff the order is exact; the score is the share of pairs in order.

    As Moodle's ordering question in its mode 4, "all previous and next"."""
    right = key(body)
    if sorted(response) != sorted(right):
        return Invalid("incomplete" if response else "nothing-picked")
    at = {item: position for position, item in enumerate(right)}
    before: list[int] = []
    in_order = 0
    for item in response:  # each is in order with those before it that belong there
        place = bisect(before, at[item])
        before.insert(place, at[item])
        in_order += place
    score = in_order / math.comb(len(response), 2)
    return Judged("right" if score == 1 else "partial" if score else "wrong", score)


def key(body: Ordering) -> Response:
    """Return the right order."""
    return tuple(step.item for step in body.steps)


def explain(body: Ordering, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the item of each position, followed by what was put there instead."""
    parts: list[AnswerPart] = []
    for number, step in enumerate(body.steps):
        given = response[number] if number < len(response) else ""
        place = str(number + 1)
        parts.append(AnswerPart(step.item, step.why, right=True, chosen=given == step.item, place=place))
        if given and given != step.item:
            parts.append(AnswerPart(given, "", right=False, chosen=True, place=place))
    return tuple(parts)


def dump(body: Ordering) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {"sequence": [filled({"item": step.item, "why": step.why}) for step in body.steps]}


_SAMPLE = """\
id: planets-by-size
type: ordering
stem: Put these in order, the smallest first.
sequence:
  - item: Moon
    why: It is a quarter as wide as the Earth.
  - item: Earth
    why: Jupiter is eleven times as wide.
  - item: Jupiter
    why: It is the largest planet.
explanation: Moon, Earth and Jupiter are about 3,500, 12,700 and 140,000 kilometers wide.
"""

ORDERING = Kind(
    name="ordering",
    meaning="Put items in order.",
    traits=Traits("arrange", stem="instruction", partial=True),
    fields=(SEQUENCE,),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
    refused={"answer": "The order of `sequence` is the answer. Take this out."},
    sample=_SAMPLE,
)
