"""``short-answer``: type a word or a few."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quiz.answers.rules import Match, Rules
from quiz.kinds.kind import DeclaredAnswer, Kind
from quiz.kinds.known_wrong import REJECT, KnownWrong, dump_known_wrong, read_known_wrong
from quiz.kinds.recall import WORTH
from quiz.kinds.text_grading import (
    VERBATIM,
    default_accents,
    difference,
    grade_text,
    looks_verbatim,
    reasons,
    same,
    why_rejected,
)
from quiz.model import AnswerPart, Grading, Invalid, Judge, Judged, Near, Outcome, Response, Shuffle, Traits, Write
from quiz.source import Field, Fields, ListOf, OneOf, Report, Text, codes, shown
from quiz.source.nodes import Tree, switch

ANSWER = Field("answer", Text(2_000), "The answer to show; a few words at most.", required=True)
ACCEPT = Field("accept", ListOf(Text(2_000), "a list of texts", most=100), "Other answers that are just as right.")
TYPOS = Field("typos", OneOf("retry", "accept", "off"), "What a typo earns: a free retry, credit, or nothing.")
CASE = Field("case", OneOf("sensitive", "ignore"), "Write sensitive where capitals matter.")
ACCENTS = Field(
    "accents", OneOf("ignore", "require"), "Write require where accents and the marks of other scripts matter."
)
ORDER = Field("order", OneOf("any", "same"), "Write any where the words may come in any order.")

_MOST_WORDS = 5
"""Words that are still compared; the same can be written in too many ways with more."""


class ShortAnswer(NamedTuple):
    """A key to type, other texts that count, and texts known to be wrong."""

    answer: str
    accept: tuple[str, ...] = ()
    reject: tuple[KnownWrong, ...] = ()
    typos: str = ""
    case: str = ""
    accents: str = ""
    order: str = ""
    verbatim: bool = False
    """Whether every sign counts."""


def parse(fields: Fields, report: Report) -> ShortAnswer | None:
    """Read the key, its variants and the settings of the comparison."""
    answer = fields.get(ANSWER)
    reject = read_known_wrong(fields)
    if answer is None or reject is None:
        return None
    typos, case, accents, order = (fields.get(field) or "" for field in (TYPOS, CASE, ACCENTS, ORDER))
    if not fields.has_key(VERBATIM) and looks_verbatim(answer):
        report.add(
            fields.node(ANSWER),
            codes.LIKE_CODE,
            f"`{shown(answer)}` looks like a command, a formula or code.",
            "Add `verbatim: true` where every sign counts, or `verbatim: false` where it is words.",
        )
    accept, verbatim = fields.get(ACCEPT) or (), fields.get(VERBATIM) or False
    return ShortAnswer(answer, accept, reject, typos, case, accents, order, verbatim)


def present(body: ShortAnswer, shuffle: Shuffle) -> Write:
    """Return a field to write in."""
    return Write()


def self_judged(body: ShortAnswer) -> bool:
    """Return whether the answer is too long to be compared, so that learners judge what they wrote."""
    return len(body.answer.split()) > _MOST_WORDS and not body.verbatim


def grade(body: ShortAnswer, response: Response, grading: Grading) -> Outcome:
    """Return right iff the typed text is equivalent to the key or a variant of it, near if it holds a single typo.

    Where the key has more than five words and was not typed verbatim, the learner judges: the response is then the
    typed text followed by missed, partly or knew. A text that the author rejects is wrong without asking.
    """
    typed, judgement = _given(body, response)
    if not typed:
        return Invalid("nothing-typed")
    found = _graded(body, typed, grading)
    if found.verdict == "right":
        return Judged("right", 1.0, reasons(typed, found))
    if self_judged(body) and found.reason != "rejected":
        return WORTH.get(judgement, Judge(body.answer))
    wrong = Judged("wrong", 0.0, reasons(typed, found))
    return Near("spelling", wrong) if found.verdict == "near" else wrong


def _given(body: ShortAnswer, response: Response) -> tuple[str, str]:
    """Return what was typed, and the learner's judgement where one was asked for."""
    if self_judged(body) and len(response) == 2 and response[1] in WORTH:
        return response[0].strip(), response[1]
    return " ".join(response).strip(), ""


def _rules(body: ShortAnswer, grading: Grading) -> Rules:
    return Rules(
        language=grading.language,
        typos=body.typos or "retry",
        case=body.case == "sensitive" or (body.verbatim and body.case != "ignore"),
        accents=body.accents or default_accents(grading.language),
        any_order=body.order == "any",
        verbatim=body.verbatim,
    )


def _graded(body: ShortAnswer, typed: str, grading: Grading) -> Match:
    return grade_text(typed, (body.answer, *body.accept), body.reject, _rules(body, grading), grading)


def key(body: ShortAnswer) -> Response:
    """Return the answer to show."""
    return (body.answer,)


def explain(body: ShortAnswer, response: Response, grading: Grading) -> tuple[AnswerPart, ...]:
    """Return the key, followed by what was typed where that differs, with the author's reason or the difference."""
    typed, judgement = _given(body, response)
    found, rules = _graded(body, typed, grading), _rules(body, grading)
    knew = self_judged(body) and found.reason != "rejected" and judgement == "knew"
    right = bool(typed) and (found.verdict == "right" or knew)
    shown = AnswerPart(body.answer, "", right=True, chosen=right)
    if not typed or (right and same(typed, body.answer, rules)):
        return (shown,)
    why = why_rejected(typed, body.reject, rules) if found.reason == "rejected" else ""
    differs = () if why or judgement else difference(typed, (body.answer, *body.accept), found, rules)
    return (shown, AnswerPart(typed, why, right=right, chosen=True, pieces=differs))


def dump(body: ShortAnswer) -> Mapping[str, Tree]:
    """Return the fields as plain data."""
    return {
        "answer": body.answer,
        "accept": list(body.accept),
        "reject": dump_known_wrong(body.reject),
        "typos": body.typos,
        "case": body.case,
        "accents": body.accents,
        "order": body.order,
        "verbatim": switch(body.verbatim),
    }


def declared_answers(body: ShortAnswer) -> Iterator[DeclaredAnswer]:
    """Yield the key in small letters where capitals do not matter, every accepted text, and every rejected one."""
    small = body.answer.lower()
    if body.case != "sensitive" and not body.verbatim and small != body.answer:
        yield DeclaredAnswer((small,), small, counts=True, where=("answer",))
    for at, text in enumerate(body.accept):
        yield DeclaredAnswer((text,), text, counts=True, where=("accept", at))
    for at, reject in enumerate(body.reject):
        yield DeclaredAnswer((reject.text,), reject.text, counts=False, where=("reject", at, "text"))


_SAMPLE = """\
id: nearest-star
type: short-answer
stem: Which star is the nearest to the Earth?
answer: the Sun
accept: [Sol]
reject:
  - text: Proxima Centauri
    why: It is the nearest after the Sun.
explanation: The Sun is a star like those of the night, only much nearer.
"""

SHORT_ANSWER = Kind(
    name="short-answer",
    meaning="Type a word or a few.",
    traits=Traits("write"),
    fields=(ANSWER, ACCEPT, REJECT, TYPOS, CASE, ACCENTS, ORDER, VERBATIM),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
    declared_answers=declared_answers,
    self_judged=self_judged,
    sample=_SAMPLE,
    starter=True,
)
