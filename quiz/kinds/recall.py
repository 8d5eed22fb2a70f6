"""``recall``: learners think, look at a model answer and judge themselves, apart from what the program grades."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.kinds.kind import Kind
from quiz.model import AnswerPart, Grading, Judge, Judged, Outcome, Response, Reveal, Shuffle, Traits
from quiz.source import Field, Fields, Report, Text

ANSWER = Field("answer", Text(), "The model answer, in Markdown.", required=True)

WORTH: Mapping[str, Judged] = {
    "missed": Judged("wrong", 0.0),
    "partly": Judged("partial", 0.5),
    "knew": Judged("right", 1.0),
}
"""What learners' own judgements are worth."""


class Recall(NamedTuple):
    """A model answer to compare one's own answer with."""

    answer: str


def parse(fields: Fields, report: Report) -> Recall | None:
    """Read the model answer."""
    answer = fields.get(ANSWER)
    return None if answer is None else Recall(answer)


def present(body: Recall, shuffle: Shuffle) -> Reveal:
    """Return the answer to reveal."""
    return Reveal(body.answer)


def grade(body: Recall, response: Response, grading: Grading) -> Outcome:
    """Return what the learner judged it to be worth; any other response asks for that judgement."""
    return WORTH.get(response[0], Judge(body.answer)) if len(response) == 1 else Judge(body.answer)


def key(body: Recall) -> Response:
    """Return the judgement that earns full score."""
    return ("knew",)


def explain(body: Recall, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the model answer."""
    return (AnswerPart(body.answer, "", right=True, chosen=response == ("knew",)),)


_SAMPLE = """\
id: why-seasons
type: recall
stem: Why are there seasons? Say it in your own words, then compare.
answer: The axis of the Earth is tilted, so each half leans toward the Sun for a part of the year.
explanation: It is not the distance. The Earth is nearest to the Sun in January.
"""

RECALL = Kind(
    name="recall",
    meaning="Think of the answer, look, and judge yourself.",
    traits=Traits("reveal", partial=True),
    fields=(ANSWER,),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=lambda body: {"answer": body.answer},
    sample=_SAMPLE,
    self_judged=lambda _: True,
)
