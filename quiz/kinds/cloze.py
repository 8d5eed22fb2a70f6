"""``cloze``: fill the gaps of a text, by typing or by choosing."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quiz import lazy
from quiz.answers.rules import Match, Rules
from quiz.answers.texts import verbatim
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.known_wrong import REJECT, KnownWrong, dump_known_wrong, read_known_wrong
from quiz.kinds.question_fields import ALSO
from quiz.kinds.text_grading import (
    VERBATIM,
    default_accents,
    difference,
    grade_text,
    looks_verbatim,
    reasons,
    why_rejected,
)
from quiz.model import AnswerPart, Fill, Gap, Grading, Invalid, Judged, Near, Outcome, Response, Shuffle, Traits
from quiz.source import Field, Fields, ListOf, Record, Report, Text, codes, shown
from quiz.source.nodes import Tree, filled, switch

STEM = Field("stem", Text(10_000), "What to do with the text.")
TEXT = Field(
    "text",
    Text(10_000),
    "The text with its gaps: [[four|4]] is typed, [[lung | =bone]] is chosen and = marks the right one.",
    required=True,
)
_MOST = 100
"""How many gaps a text may have."""
WHY = Field("why", Text(), "Why this gap is filled so.")
GAPS = Field(
    "gaps",
    ListOf(Record((WHY, REJECT, VERBATIM)), "a list, one entry per gap", most=_MOST),
    "What to show about each gap and how to compare it, in order.",
)

_PIECE = lazy.pattern(r"\\\[\[|\[\[|\]\]")


class Hole(NamedTuple):
    """One gap: the texts that fill it, and the options where it is chosen and not typed."""

    accept: tuple[str, ...]
    options: tuple[str, ...] = ()
    why: str = ""
    reject: tuple[KnownWrong, ...] = ()
    verbatim: bool = False
    """Whether every sign of what is typed counts."""

    def grade_text(self, given: str, grading: Grading) -> Match:
        """Compare ``given`` with the texts that fill this gap."""
        if self.options:
            return Match("right" if verbatim(given) == verbatim(self.accept[0]) else "wrong")
        return grade_text(given, self.accept, self.reject, self.rules(grading), grading)

    def rules(self, grading: Grading) -> Rules:
        """Return how what is typed into this gap is compared."""
        return Rules(
            grading.language,
            case=self.verbatim,
            accents=default_accents(grading.language),
            verbatim=self.verbatim,
        )


class Cloze(NamedTuple):
    """A text of plain pieces and gaps."""

    parts: tuple[str | Hole, ...]

    @property
    def holes(self) -> tuple[Hole, ...]:
        """Return the gaps in the order of the text."""
        return tuple(part for part in self.parts if isinstance(part, Hole))


def parse(fields: Fields, report: Report) -> Cloze | None:
    """Read a text with at least one gap, and what its author wrote about each gap."""
    text, rows = fields.get(TEXT), fields.get(GAPS) or ()
    if text is None:
        return None
    parts = _split(text, fields, report)
    if parts is None:
        return None
    holes = sum(isinstance(part, Hole) for part in parts)
    if not holes:
        report.add(fields.node(TEXT), codes.NO_KEY, "The text has no gap.", "Write one as [[the right word]].")
        return None
    if holes > _MOST:
        report.add(
            fields.node(TEXT),
            codes.TOO_LARGE,
            f"The text has {holes:,} gaps; at most {_MOST} fit here.",
            "Divide it among several questions.",
        )
        return None
    if len(rows) > holes:
        report.add(
            fields.node(GAPS),
            codes.BAD_GAP,
            f"`gaps` has {len(rows)} entries, but the text has {holes} {'gap' if holes == 1 else 'gaps'}.",
            "Give one entry per gap, in the order of the text.",
        )
        return None
    row = iter(rows)
    return Cloze(
        tuple(part if isinstance(part, str) else _with_row(part, next(row, None), fields, report) for part in parts)
    )


def _with_row(part: Hole, row: Fields | None, fields: Fields, report: Report) -> Hole:
    """Return the gap with its why, its rejected texts, and whether every sign of it counts."""
    if not part.options and not (row and row.has_key(VERBATIM)) and looks_verbatim(part.accept[0]):
        report.add(
            fields.node(TEXT),
            codes.LIKE_CODE,
            f"The gap `{shown(part.accept[0])}` looks like a command, a formula or code.",
            "In its entry of `gaps` add `verbatim: true` where every sign counts, `verbatim: false` where it is words.",
        )
    if row is None:
        return part
    reject, verbatim = read_known_wrong(row) or (), row.get(VERBATIM) or False
    return Hole(part.accept, part.options, row.get(WHY) or "", reject, verbatim)


def _split(text: str, fields: Fields, report: Report) -> tuple[str | Hole, ...] | None:
    """Split ``text`` at its gaps; None where a gap cannot be read."""
    parts: list[str | Hole] = []
    literal, at = "", 0
    while (found := _PIECE.search(text, at)) is not None:
        literal += text[at : found.start()]
        at = found.end()
        if found[0] != "[[":
            literal += found[0].removeprefix("\\")
            continue
        end = text.find("]]", at)
        hole = _hole(text[at:end]) if end >= 0 else "The gap is never closed."
        if isinstance(hole, str):
            report.add(
                fields.node(TEXT),
                codes.BAD_GAP,
                hole,
                r"Write it as [[word]] or [[one | =right | other]]; \[[ is a bracket itself.",
            )
            return None
        if literal:
            parts.append(literal)
        parts.append(hole)
        literal, at = "", end + 2
    literal += text[at:]
    return (*parts, literal) if literal else tuple(parts)


def _hole(inside: str) -> Hole | str:
    """Read the gap written as ``inside``; a sentence where something is wrong with it."""
    if "[[" in inside:
        return f"The gap is never closed: [[{shown(inside.partition('[[')[0])}."
    pieces = [piece.strip() for piece in inside.split("|")]
    if not all(piece.removeprefix("=").strip() for piece in pieces):
        return f"A gap has an empty part: [[{shown(inside)}]]."
    right = tuple(piece[1:].strip() for piece in pieces if piece.startswith("="))
    if not right:
        return Hole(tuple(pieces))
    options = tuple(piece.removeprefix("=").strip() for piece in pieces)
    if len(right) != 1 or len(options) < 2 or len(set(map(verbatim, options))) != len(options):
        return f"A chosen gap needs two or more different options, one marked with =: [[{shown(inside)}]]."
    return Hole(right, options)


def present(body: Cloze, shuffle: Shuffle) -> Fill:
    """Return the text with its gaps, the options of each in any order."""
    return Fill(tuple(part if isinstance(part, str) else Gap(shuffle(part.options)) for part in body.parts))


def grade(body: Cloze, response: Response, grading: Grading) -> Outcome:
    """Score the share of gaps that are right: right if all are, wrong if none is, near if a typed one holds a typo."""
    holes = body.holes
    given = _given(body, response)
    if not any(given):
        return Invalid("nothing-typed")
    found = [
        hole.grade_text(text, grading) if text else Match("wrong") for hole, text in zip(holes, given, strict=True)
    ]
    score = sum(match.verdict == "right" for match in found) / len(holes)
    confused = (reason for text, match in zip(given, found, strict=True) for reason in reasons(text, match))
    judged = Judged("right" if score == 1 else "partial" if score else "wrong", score, tuple(dict.fromkeys(confused)))
    near = [str(number) for number, match in enumerate(found, 1) if match.verdict == "near"]
    if not near:
        return judged
    return Near("\t".join(("spelling", *near)) if len(holes) > 1 else "spelling", judged)


def _given(body: Cloze, response: Response) -> tuple[str, ...]:
    """Return one text per gap, empty for a gap left blank."""
    return tuple(text.strip() for text in (*response, *("",) * len(body.holes))[: len(body.holes)])


def key(body: Cloze) -> Response:
    """Return the first accepted text of every gap."""
    return tuple(hole.accept[0] for hole in body.holes)


def explain(body: Cloze, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the key of each gap, followed by what was given where that was wrong."""
    parts: list[AnswerPart] = []
    for number, (hole, given) in enumerate(zip(body.holes, _given(body, response), strict=True), 1):
        found = hole.grade_text(given, grading) if given else Match("wrong")
        right, place = found.verdict == "right", str(number)
        parts.append(AnswerPart(hole.accept[0], hole.why, right=True, chosen=right, place=place))
        if given and not right:
            why = (
                why_rejected(given, hole.reject, hole.rules(grading))
                if found.reason == "rejected" or hole.options
                else ""
            )
            differs = () if why or hole.options else difference(given, hole.accept, found, hole.rules(grading))
            parts.append(AnswerPart(given, why, right=False, chosen=True, place=place, pieces=differs))
    return tuple(parts)


def dump(body: Cloze) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    text = "".join(part.replace("[[", r"\[[") if isinstance(part, str) else _dump_hole(part) for part in body.parts)
    rows = [_dump_row(hole) for hole in body.holes]
    return {"text": text, "gaps": rows if any(rows) else []}


def _dump_hole(hole: Hole) -> str:
    if hole.options:
        inside = " | ".join("=" + text if text in hole.accept else text for text in hole.options)
    else:
        inside = "|".join(hole.accept)
    return f"[[{inside} ]]" if inside.endswith("]") else f"[[{inside}]]"


def _dump_row(hole: Hole) -> dict[str, Tree]:
    return filled({"why": hole.why, "reject": dump_known_wrong(hole.reject), "verbatim": switch(hole.verbatim)})


def declared_answers(body: Cloze) -> Iterator[DeclaredAnswer]:
    """Yield the key with each further text of one gap in its place, those that count and those that do not."""
    whole = key(body)
    for at, hole in enumerate(body.holes):
        for text in hole.accept[1:]:
            yield DeclaredAnswer((*whole[:at], text, *whole[at + 1 :]), text, counts=True, where=("text",))
        for number, reject in enumerate(hole.reject):
            where = ("gaps", at, "reject", number, "text")
            response = (*whole[:at], reject.text, *whole[at + 1 :])
            yield DeclaredAnswer(response, reject.text, counts=False, where=where)


_SAMPLE = """\
id: earth-and-moon
type: cloze
text: The [[Moon]] goes round the Earth in [[27|28]] days and shows us always the [[=same | other]] side.
gaps:
  - why: It is the only moon that the Earth has.
  - why: From one full moon to the next it takes two days more, because the Earth moves on.
  - why: It turns once in the time in which it goes round.
explanation: The Moon turns just as fast as it goes round the Earth, so its far side stays hidden.
"""

CLOZE = Kind(
    name="cloze",
    meaning="Fill the gaps of a text.",
    traits=Traits("fill", stem="instruction", partial=True),
    fields=(STEM, TEXT, GAPS),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
    declared_answers=declared_answers,
    refused={
        ALSO.name: "The text with its gaps is the question here, so there is no other wording. Take this out.",
        "answer": "Write it into the text, as a gap: [[the answer]].",
    },
    sample=_SAMPLE,
)
