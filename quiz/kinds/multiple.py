"""``multiple``: any number of options may be right; the rule for partial credit is shown with the question."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.choices import (
    OPTIONS,
    SHUFFLE,
    Option,
    dump_options,
    explain_options,
    in_order_shown,
    read_options,
)
from quiz.kinds.kind import Kind
from quiz.model import Grading, Invalid, Judged, Outcome, Pick, Response, Shuffle, Traits
from quiz.source import Field, Fields, OneOf, Report, codes
from quiz.source.nodes import Tree, switch

SCORE = Field(
    "score",
    OneOf("balanced", "exact", "each"),
    "How part of the key counts: balanced (right less wrong ticks), exact (all or nothing), each (every option).",
)


class Multiple(NamedTuple):
    """Options, any number of which form the key."""

    options: tuple[Option, ...]
    score: str = "balanced"
    shuffle: bool = True


def parse(fields: Fields, report: Report) -> Multiple | None:
    """Read options of which at least one is right and one wrong."""
    options = read_options(fields, report)
    if options is None:
        return None
    right = sum(option.right for option in options)
    if not 0 < right < len(options):
        report.add(
            fields.node(OPTIONS),
            codes.NO_KEY,
            f"A multiple question needs a correct and a wrong option; {right} of {len(options)} are correct here.",
            "Add a wrong option." if right else "Mark at least one option `correct`.",
        )
        return None
    if right == 1:
        report.add(
            fields.node(OPTIONS),
            codes.ONE_RIGHT,
            "Only one option of this multiple question is right.",
            "Write `type: single` where learners are to pick one; leave it where they are to find out how many.",
        )
    return Multiple(options, fields.get(SCORE) or "balanced", fields.get(SHUFFLE) is not False)


def present(body: Multiple, shuffle: Shuffle) -> Pick:
    """Return the options, any number of which may be ticked."""
    return Pick(in_order_shown(body.options, shuffle, shuffled=body.shuffle), many=True, scoring=body.score)


def grade(body: Multiple, response: Response, grading: Grading) -> Outcome:
    """Return right iff the ticked options are exactly the key; the score follows the question's rule.

    With k right and w wrong ticks, c options in the key and n in all: ``balanced`` max(0, (k - w) / c), as H5P does;
    ``exact`` 1 or 0; ``each`` the share of options decided rightly, as RELATE's "proportional". The verdict is
    partial where ``balanced`` is above zero, whatever rule the score follows.
    """
    if not response:
        return Invalid("nothing-picked")
    ticked, keys = set(response), set(key(body))
    balanced = max(0.0, (len(ticked & keys) - len(ticked - keys)) / len(keys))
    if ticked == keys:
        return Judged("right", 1.0)
    match body.score:
        case "exact":
            score = 0.0
        case "each":
            options = {option.text for option in body.options} | ticked
            score = 1 - len(ticked ^ keys) / len(options)
        case _:
            score = balanced
    return Judged("partial" if balanced > 0 else "wrong", score)


def key(body: Multiple) -> Response:
    """Return every right option, in file order."""
    return tuple(option.text for option in body.options if option.right)


def dump(body: Multiple) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {
        "options": dump_options(body.options),
        "score": body.score,
        "shuffle": switch(body.shuffle, default=True),
    }


_SAMPLE = """\
id: planets-with-rings
type: multiple
stem: Which of these planets have rings?
options:
  - correct: Saturn
    why: Its rings are broad and bright.
  - correct: Uranus
    why: Its rings are thin and dark.
  - wrong: Mars
    why: It has two small moons, and nothing around it.
explanation: All four giant planets have rings; those of Saturn can be seen from here.
"""

MULTIPLE = Kind(
    name="multiple",
    meaning="Tick every right option.",
    traits=Traits("pick", many=True, partial=True),
    fields=(OPTIONS, SCORE, SHUFFLE),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=lambda body, response, _: explain_options(body.options, response),
    dump=dump,
    refused={"answer": "Mark each right option instead: `- correct: ...`, and `- wrong: ...` for the others."},
    sample=_SAMPLE,
)
