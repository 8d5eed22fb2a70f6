"""``matching``: pair each text on the left with its partner on the right."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.kind import Kind
from quiz.kinds.looks_alike import repeated
from quiz.model import AnswerPart, Grading, Invalid, Judged, Outcome, Pair, Response, Shuffle, Traits
from quiz.source import Field, Fields, ListOf, Record, Report, Text, codes, shown
from quiz.source.nodes import Tree, filled

LEFT = Field("left", Text(2_000), "The text on the left.", required=True)
RIGHT = Field("right", Text(2_000), "What belongs to it.", required=True)
WHY = Field("why", Text(), "Why these two belong together.")
PAIRS = Field(
    "pairs",
    ListOf(Record((LEFT, RIGHT, WHY), item_keys=(LEFT.name,)), "a list of pairs", most=100),
    "What belongs together.",
    required=True,
)
TEXT = Field("text", Text(2_000), "A right side that belongs to no left.", required=True)
DECOY_WHY = Field("why", Text(), "Why it belongs nowhere.")
DECOYS = Field(
    "decoys",
    ListOf(Record((TEXT, DECOY_WHY), scalar_key="text", item_keys=(TEXT.name,)), "a list of texts", most=100),
    "Right sides that belong to no left.",
)


class Couple(NamedTuple):
    """A text on the left, its partner on the right, and why they belong together."""

    left: str
    right: str
    why: str = ""


class Decoy(NamedTuple):
    """A text on the right that has no partner."""

    text: str
    why: str = ""


class Matching(NamedTuple):
    """Pairs, and decoys among their right sides."""

    pairs: tuple[Couple, ...]
    decoys: tuple[Decoy, ...] = ()


def parse(fields: Fields, report: Report) -> Matching | None:
    """Read at least two pairs, or a pair and a decoy, all texts different on their side."""
    rows, more = fields.get(PAIRS), fields.get(DECOYS) or ()
    if rows is None:
        return None
    pairs = tuple(Couple(row.get(LEFT) or "", row.get(RIGHT) or "", row.get(WHY) or "") for row in rows)
    decoys = tuple(Decoy(row.get(TEXT) or "", row.get(DECOY_WHY) or "") for row in more)
    mark = len(report.problems)
    _distinct([pair.left for pair in pairs], rows, report)
    _distinct([*(pair.right for pair in pairs), *(decoy.text for decoy in decoys)], (*rows, *more), report)
    if len(pairs) + len(decoys) < 2:
        report.add(fields.node(PAIRS), codes.NO_KEY, "One pair alone answers itself.", "Add a pair or a decoy.")
    return None if report.errors_since(mark) else Matching(pairs, decoys)


def _distinct(texts: list[str], rows: tuple[Fields, ...], report: Report) -> None:
    for place in repeated(texts):
        message = f"`{shown(texts[place])}` occurs twice on one side."
        report.add(rows[place].mapping, codes.EQUAL_OPTIONS, message, "Change one, or take it out.")


def present(body: Matching, shuffle: Shuffle) -> Pair:
    """Return the left side in file order, and the right side with its decoys in any order."""
    rights = (*(pair.right for pair in body.pairs), *(decoy.text for decoy in body.decoys))
    return Pair(tuple(pair.left for pair in body.pairs), shuffle(rights))


def given_pairs(response: Response) -> dict[str, str]:
    """Return the response as a mapping from left to right; a last text without partner is dropped."""
    return dict(zip(response[::2], response[1::2], strict=False))


def grade(body: Matching, response: Response, grading: Grading) -> Outcome:
    """Score the share of right pairs: right if all are, wrong if none is."""
    given = given_pairs(response)
    if not any(given.get(pair.left) for pair in body.pairs):
        return Invalid("nothing-paired")
    score = sum(given.get(pair.left) == pair.right for pair in body.pairs) / len(body.pairs)
    return Judged("right" if score == 1 else "partial" if score else "wrong", score)


def key(body: Matching) -> Response:
    """Return every text on the left, each followed by its partner."""
    return tuple(text for pair in body.pairs for text in (pair.left, pair.right))


def explain(body: Matching, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return each pair, followed by what was given where that was wrong, then the decoys that were not used."""
    given = given_pairs(response)
    whys = {decoy.text: decoy.why for decoy in body.decoys}
    parts: list[AnswerPart] = []
    for pair in body.pairs:
        chosen = given.get(pair.left, "")
        parts.append(AnswerPart(pair.right, pair.why, right=True, chosen=chosen == pair.right, place=pair.left))
        if chosen and chosen != pair.right:
            parts.append(AnswerPart(chosen, whys.get(chosen, ""), right=False, chosen=True, place=pair.left))
    taken = {given.get(pair.left) for pair in body.pairs}
    left_out = (decoy for decoy in body.decoys if decoy.text not in taken)
    return (*parts, *(AnswerPart(decoy.text, decoy.why, right=False, chosen=False) for decoy in left_out))


def dump(body: Matching) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {
        "pairs": [filled({"left": pair.left, "right": pair.right, "why": pair.why}) for pair in body.pairs],
        "decoys": [filled({"text": decoy.text, "why": decoy.why}) for decoy in body.decoys],
    }


_SAMPLE = """\
id: planets-by-place
type: matching
stem: Which planet is where?
pairs:
  - left: First from the Sun
    right: Mercury
    why: It goes round in 88 days.
  - left: Third from the Sun
    right: Earth
    why: Mercury and Venus are nearer.
decoys:
  - text: Neptune
    why: It is the eighth.
explanation: From the Sun outward come Mercury, Venus and the Earth.
"""

MATCHING = Kind(
    name="matching",
    meaning="Give each left its right.",
    traits=Traits("pair", stem="instruction", partial=True),
    fields=(PAIRS, DECOYS),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
    refused={"answer": "The `pairs` are the answer. Take this out."},
    sample=_SAMPLE,
)
