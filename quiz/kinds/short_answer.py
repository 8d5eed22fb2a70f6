"""``short-answer``: type a word or a few."""

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.answers import equal
from quiz.kinds.kind import Kind
from quiz.kinds.rejects import REJECT_TEXTS, Reject, dump_rejects, read_rejects
from quiz.model import Grading, Invalid, Judged, Outcome, Remark, Response, Shuffle, Write
from quiz.source import Field, Fields, ListOf, Notes, OneOf, Text
from quiz.source.nodes import Tree

ANSWER = Field("answer", Text(2_000), "The answer to show; a few words at most.", required=True)
ACCEPT = Field("accept", ListOf(Text(2_000), "a list of texts"), "Other answers that are just as right.")
TYPOS = Field("typos", OneOf("retry", "accept", "off"), "What one slip of the pen gets: a free retry, credit, nothing.")
CASE = Field("case", OneOf("sensitive", "ignore"), "Write sensitive where capitals matter.")
ACCENTS = Field("accents", OneOf("ignore", "require"), "Write require where accents matter.")
ORDER = Field("order", OneOf("any", "same"), "Write any where the words may come in any order.")


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A key to be typed, and what else counts or is known to be wrong."""

    answer: str
    accept: tuple[str, ...] = ()
    reject: tuple[Reject, ...] = ()
    typos: str = ""
    case: str = ""
    accents: str = ""
    order: str = ""


def parse(fields: Fields, notes: Notes) -> ShortAnswer | None:
    """The key with its variants."""
    answer = fields.get(ANSWER)
    reject = read_rejects(fields, notes)
    if answer is None or reject is None:
        return None
    settings = (fields.get(field) or "" for field in (TYPOS, CASE, ACCENTS, ORDER))
    return ShortAnswer(answer, fields.get(ACCEPT) or (), reject, *settings)


def present(body: ShortAnswer, shuffle: Shuffle) -> Write:  # noqa: ARG001 - nothing to order
    """A line to write on."""
    return Write()


def grade(body: ShortAnswer, response: Response, grading: Grading) -> Outcome:  # noqa: ARG001 - the matcher will need it
    """Right iff the typed text equals the key or one of its variants."""
    typed = " ".join(response).strip()
    if not typed:
        return Invalid("nothing-typed")
    case = body.case == "sensitive"
    right = any(equal(typed, accepted, case=case) for accepted in (body.answer, *body.accept))
    return Judged("right" if right else "wrong", float(right))


def key(body: ShortAnswer) -> Response:
    """The answer to show."""
    return (body.answer,)


def explain(body: ShortAnswer, response: Response) -> tuple[Remark, ...]:
    """The key, and what was typed where it differs, with the author's reason if one is known."""
    typed = " ".join(response).strip()
    case = body.case == "sensitive"
    right = any(equal(typed, accepted, case=case) for accepted in (body.answer, *body.accept))
    shown = Remark(body.answer, "", right=True, chosen=right)
    if not typed or equal(typed, body.answer, case=case):
        return (shown,)
    why = "" if right else next((reject.why for reject in body.reject if equal(typed, reject.text)), "")
    return (shown, Remark(typed, why, right=right, chosen=True))


def dump(body: ShortAnswer) -> Mapping[str, Tree]:
    """The fields again."""
    fields: dict[str, Tree] = {"answer": body.answer}
    if body.accept:
        fields["accept"] = list(body.accept)
    if body.reject:
        fields["reject"] = dump_rejects(body.reject)
    settings = {"typos": body.typos, "case": body.case, "accents": body.accents, "order": body.order}
    return fields | {name: value for name, value in settings.items() if value}


SHORT_ANSWER = Kind(
    name="short-answer",
    meaning="Type a word or a few.",
    fields=(ANSWER, ACCEPT, REJECT_TEXTS, TYPOS, CASE, ACCENTS, ORDER),
    parse=parse,
    present=present,
    grade=grade,
    key=key,
    explain=explain,
    dump=dump,
)
