"""``single``: exactly one option is right."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.choices import (
    OPTIONS,
    SHUFFLE,
    Option,
    dump_options,
    explain_options,
    grade_one,
    in_order_shown,
    read_options,
)
from quiz.kinds.kind import Kind
from quiz.model import Pick, Response, Shuffle, Traits
from quiz.source import Fields, Report, codes
from quiz.source.nodes import Tree, switch


class Single(NamedTuple):
    """Options, one of which is the key."""

    options: tuple[Option, ...]
    shuffle: bool = True


def parse(fields: Fields, report: Report) -> Single | None:
    """Read at least two options of which exactly one is right."""
    options = read_options(fields, report)
    if options is None:
        return None
    right = sum(option.right for option in options)
    if right != 1 or len(options) < 2:
        report.add(
            fields.node(OPTIONS),
            codes.NO_KEY,
            f"A single question needs one correct option of two or more; {right} of {len(options)} are correct.",
            "Mark one option `correct`, the others `wrong`" + ("; or make it `type: multiple`." if right > 1 else "."),
        )
        return None
    return Single(options, fields.get(SHUFFLE) is not False)


def present(body: Single, shuffle: Shuffle) -> Pick:
    """Return the options, one of which is to be picked."""
    return Pick(in_order_shown(body.options, shuffle, shuffled=body.shuffle))


def key(body: Single) -> Response:
    """Return the right option."""
    return tuple(option.text for option in body.options if option.right)


def dump(body: Single) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {"options": dump_options(body.options), "shuffle": switch(body.shuffle, default=True)}


_SAMPLE = """\
id: red-planet
type: single
stem: Which planet is called the red one?
options:
  - correct: Mars
    why: Rust in its dust makes it red.
  - wrong: Venus
    why: Its thick clouds shine yellow and white.
explanation: Iron in the soil of Mars has rusted.
"""

SINGLE = Kind(
    name="single",
    meaning="Pick the one right option.",
    traits=Traits("pick"),
    fields=(OPTIONS, SHUFFLE),
    parse=parse,
    present=present,
    grade=lambda body, response, _: grade_one(response, key(body)),
    key=key,
    explain=lambda body, response, _: explain_options(body.options, response),
    dump=dump,
    refused={"answer": "Mark it among the options instead: `- correct: ...`, and `- wrong: ...` for the others."},
    sample=_SAMPLE,
    starter=True,
)
