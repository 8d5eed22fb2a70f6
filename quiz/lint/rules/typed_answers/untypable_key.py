"""Rule Q607: a typed answer that nobody will type as it is written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz import kinds
from quiz.lint.contexts import QuestionContext
from quiz.lint.key_texts import Typed, accepted, typed_keys
from quiz.lint.language.typed_signs import alternatives, foreign_letter, remark, without_markup
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.shown_texts import place_in
from quiz.prose import name_of
from quiz.source import Scalar, shown
from quiz.source.code import Code
from quiz.source.problems import Placed

CODE = Code(
    "Q607",
    "warning",
    """\
Let every answer be one that somebody can type.

What is typed is compared with the whole answer. Several answers in one, a remark in brackets, marks of Markdown or
HTML, or a letter of another alphabet that only looks right make every learner wrong.
Not reported where the shorter answer counts too, where learners judge themselves, and in `verbatim` answers; set
phrases such as "more or less" and pairs such as "input/output" are left out.

Bad 3:9:
    type: short-answer
    stem: Which fish is a poor swimmer and carries its young in a pouch?
    answer: sea horse or pipe fish

Bad 3:15:
    type: short-answer
    stem: Who looks after sick animals?
    answer: a vet (doctor accepted)

Bad 3:9:
    type: short-answer
    stem: What is lead?
    answer: <strong>heavy</strong>

Bad 3:10:
    type: short-answer
    stem: Which protein do some tumors have too much of?
    answer: "\u041dER2"

Bad 2:30:
    type: cloze
    text: "It is pumped by the [[heart / cor]]."

Good:
    type: short-answer
    stem: Which fish is a poor swimmer and carries its young in a pouch?
    answer: sea horse
    accept:
      - pipe fish

Good:
    type: short-answer
    stem: How well does it fit?
    answer: more or less
    accept:
      - sooner or later (it will)
      - sooner or later
""",
)


class _Flaw(NamedTuple):
    """Why a key cannot be typed."""

    piece: str
    """The part that stands in the way."""
    message: str
    instead: tuple[str, ...]
    """What should count, the best first."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each answer that somebody would have to type with signs that nobody types."""
    keys = accepted(question) or typed_keys(question)
    if not keys or not kinds.graded(question.model):
        return
    verbatim = question.node.get("verbatim")
    if isinstance(verbatim, Scalar) and verbatim.text.strip().casefold() == "true":
        keys = [key for key in keys if key.text[:1] == key.text[-1:] == "`"]
    known = {key.text.casefold() for key in keys}
    for key in keys:
        flaw = _flaw(key.text, question)
        if flaw and flaw.instead[0].casefold() not in known:
            yield Finding(_place(question, key, flaw.piece), flaw.message, _fix(question, key, flaw.instead))


def _flaw(text: str, question: QuestionContext) -> _Flaw | None:
    quoted = shown(text)
    if (plain := without_markup(text, question.stem)) not in ("", text):
        return _Flaw(text, f"`{quoted}` has marks that nobody types.", (plain,))
    if found := foreign_letter(text, question.language):
        letter, meant = found
        looks = f"{letter} ({name_of(letter)})"
        return _Flaw(letter, f"In `{quoted}` the letter {looks} only looks right; nobody types it.", (meant,))
    if found := remark(text):
        piece, plain = found
        return _Flaw(piece, f"`{quoted}` has to be typed with the remark {shown(piece)}.", (plain,))
    several = alternatives(text, question.language)
    if several:
        message = f"`{quoted}` has to be typed whole; whoever types only `{shown(several[0])}` is wrong."
        return _Flaw(text, message, several)
    return None


def _fix(question: QuestionContext, key: Typed, instead: tuple[str, ...]) -> str:
    first, *rest = (f"`{shown(text)}`" for text in instead)
    if question.traits.interaction == "fill":
        return f"Write `[[{shown('|'.join(instead))}]]`."
    if key.at is not question.node.get("answer"):
        return f"Write {' and '.join((first, *rest))}, each as an item."
    return f"Write `answer: {shown(instead[0])}`" + (f", and {', '.join(rest)} below `accept:`." if rest else ".")


def _place(question: QuestionContext, key: Typed, piece: str) -> Placed:
    at = key.at
    if not isinstance(at, Scalar):
        return at
    found = re.search(rf"(?:\[\[|\|)\s*{re.escape(key.text)}", at.text)
    begin = (found.end() - len(key.text)) if found and question.traits.interaction == "fill" else 0
    return place_in(question.bank.texts, question.path, at, at.text.find(piece, begin), len(piece))


RULE = QuestionRule(CODE, check)
