"""``true-false``: judge whether a statement is true."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.choices import WHY, grade_one
from quiz.kinds.kind import Kind
from quiz.model import AnswerPart, Grading, Pick, Response, Shuffle, Traits
from quiz.source import Field, Fields, Flag, Report
from quiz.source.nodes import Tree

ANSWER = Field("answer", Flag(), "Whether the statement is true.", required=True)

TRUE, FALSE = "True", "False"


class TrueFalse(NamedTuple):
    """What is special to a question of this type: whether its statement is true, and the author's reason."""

    answer: bool
    why: str = ""


def parse(fields: Fields, report: Report) -> TrueFalse | None:
    """Read whether the statement is true, and the reason, which is always shown."""
    answer = fields.get(ANSWER)
    return None if answer is None else TrueFalse(answer, fields.get(WHY) or "")


def present(body: TrueFalse, shuffle: Shuffle) -> Pick:
    """Return true and false, always in this order."""
    return Pick((TRUE, FALSE))


def key(body: TrueFalse) -> Response:
    """Return the right word."""
    return (TRUE if body.answer else FALSE,)


def explain(body: TrueFalse, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the right word with the reason, followed by the other word, which has none."""
    right, wrong = (TRUE, FALSE) if body.answer else (FALSE, TRUE)
    return (
        AnswerPart(right, body.why, right=True, chosen=right in response),
        AnswerPart(wrong, "", right=False, chosen=wrong in response),
    )


def dump(body: TrueFalse) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {"answer": "true" if body.answer else "false", "why": body.why}


_SAMPLE = """\
id: day-on-venus
type: true-false
stem: On Venus the sun rises in the west.
answer: true
why: Venus turns the other way round.
explanation: Seen from above, nearly all planets turn against the clock. Venus turns with it, and slowly.
"""

TRUE_FALSE = Kind(
    name="true-false",
    meaning="Say whether a statement is true.",
    traits=Traits("pick", stem="statement"),
    fields=(ANSWER, WHY),
    parse=parse,
    present=present,
    grade=lambda body, response, _: grade_one(response, key(body)),
    key=key,
    explain=explain,
    dump=dump,
    sample=_SAMPLE,
    starter=True,
)
