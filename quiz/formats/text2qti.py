"""text2qti's plain text to questions: numbered stems, lettered or boxed options, numbers, texts to type, feedback."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quiz import lazy
from quiz.formats import graded_answers
from quiz.formats.foreign import Context, ForeignFile, ForeignQuestion, Heading, LeftOut, Part
from quiz.formats.graded_answers import Graded
from quiz.formats.nodes import Body, Placed, mapping, word

_BEGIN = lazy.pattern(r"\d+\.(?:\s+(.*))?")
_HEADER = lazy.pattern(r"(?:Quiz\s+)?(title|description)\s*:\s*(.*)", re.IGNORECASE)
_SETTING = lazy.pattern(
    r"(?:points|shuffle answers|show correct answers|one question at a time|can't go back|feedback is solution"
    r"|solutions sample groups|solutions randomize groups|pick|solution)s?\s*:.*"
    r"|GROUP|END_GROUP|%.*|COMMENT|END_COMMENT",
    re.IGNORECASE,
)
_REGION = lazy.pattern(r"Text(?:\s+title)?\s*:\s*(.*)", re.IGNORECASE)
_OPTION = lazy.pattern(r"(\*?)([a-zA-Z])\)\s+(.*)")
_BOX = lazy.pattern(r"\[([ *]?)\]\s+(.*)")
_NUMBER = lazy.pattern(r"=\s+(.*)")
_TYPED = lazy.pattern(r"\*\s+(.*)")
_FEEDBACK = lazy.pattern(r"(\.\.\.|\+|-|!)\s+(.*)")
_ESSAY = lazy.pattern(r"_{3,}|\^{3,}")
_WITHIN = lazy.pattern(r"(\S+)\s*\+-\s*(\S+?)(%?)")
_BETWEEN = lazy.pattern(r"\[([^,\]]+),([^,\]]+)\]")


@dataclass(slots=True)
class _Answer:
    sign: str
    right: bool
    text: Placed
    why: str = ""


@dataclass(slots=True)
class _Question:
    line: int
    stem: list[str]
    answers: list[_Answer] = field(default_factory=list)
    feedback: list[str] = field(default_factory=list)


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a text2qti file."""
    question: _Question | None = None
    heading: dict[str, str] = {}
    questions: list[_Question | Context] = []
    for number, line in enumerate(file.text.split("\n"), 1):
        text = line.strip()
        begun = _BEGIN.fullmatch(text) if line[:1].isdigit() else None
        if begun:
            question = _Question(number, [begun[1] or ""])
            questions.append(question)
        elif line[:1] in (" ", "\t") or not text:
            if question:
                _go_on(question, text)
        elif _SETTING.fullmatch(text):
            continue
        elif found := _REGION.fullmatch(text):
            questions.append(Context(found[1]))
            question = None
        elif found := _HEADER.fullmatch(text):
            heading[found[1].casefold()] = found[2]
        elif question:
            _add(question, text, number)
    if heading:
        yield Heading(heading.get("title", ""), heading.get("description", ""))
    for it in questions:
        yield it if isinstance(it, Context) else _finished(it)


def _go_on(question: _Question, text: str) -> None:
    if question.answers and text:
        last = question.answers[-1]
        if last.why:
            last.why += f" {text}"
        else:
            last.text = last.text.replaced(f"{last.text.text} {text}")
    elif not question.answers and not question.feedback:
        question.stem.append(text)


def _add(question: _Question, text: str, number: int) -> None:
    """Add a line below a stem."""
    for sign, pattern in (("option", _OPTION), ("box", _BOX), ("number", _NUMBER), ("typed", _TYPED)):
        if found := pattern.fullmatch(text):
            group = found.lastindex or 1
            start = (number, found.start(group) + 1)
            right = "*" in found[1] if sign in ("option", "box") else True
            question.answers.append(_Answer(sign, right, Placed(found[group], start, (number, len(text) + 1))))
            return
    if found := _FEEDBACK.fullmatch(text):
        if question.answers and found[1] == "...":
            question.answers[-1].why = found[2]
        else:
            question.feedback.append(found[2])
    elif _ESSAY.fullmatch(text):
        question.answers.append(_Answer("essay", right=True, text=Placed("", (number, 1), (number, 1))))
    elif not question.answers:
        question.stem.append(text)


def _finished(question: _Question) -> ForeignQuestion | LeftOut:
    start = (question.line, 1)
    stem = "\n".join(question.stem).strip()
    remarks: list[str] = []
    body = _body(question, remarks)
    if isinstance(body, str):
        return LeftOut(start, body, stem[:60])
    end = question.answers[-1].text.end
    explanation = "\n\n".join([*body.feedback, *question.feedback]) if body.type != "recall" else ""
    at = Placed(stem, start, (question.line, 2))
    entries = [("type", word(body.type, start)), ("stem", at), *body.entries]
    node = mapping(start, end, [*entries, ("explanation", Placed(explanation, end, end))])
    return ForeignQuestion(node, remarks=tuple(remarks))


def _body(question: _Question, remarks: list[str]) -> Body | str:
    signs = {answer.sign for answer in question.answers}
    start = (question.line, 1)
    if len(signs) != 1:
        return "Its answers are of several sorts." if signs else "There are no answers below it."
    graded = [
        Graded(it.text, 100.0 * it.right, it.text.replaced(it.why) if it.why else None) for it in question.answers
    ]
    match signs.pop():
        case "option":
            return graded_answers.choice(graded, remarks, one=True, each_alone=False)
        case "box":
            return graded_answers.choice(graded, remarks, one=False, each_alone=False)
        case "typed":
            return graded_answers.short(graded, remarks)
        case "number":
            return _numeric(graded, remarks)
        case _:
            if not question.feedback:
                return "An essay without feedback has no answer to compare with."
            return Body("recall", (("answer", Placed("\n\n".join(question.feedback), start, start)),))


def _numeric(graded: list[Graded], remarks: list[str]) -> Body | str:
    (first, *_) = graded
    text = first.text.text
    share = ""
    if found := _BETWEEN.fullmatch(text):
        text = f"{found[1].strip()}..{found[2].strip()}"
    elif found := _WITHIN.fullmatch(text):
        share = f"{found[2]}%" if found[3] else ""
        text = found[1] if share else f"{found[1]}:{found[2]}"
    body = graded_answers.numeric([first._replace(text=first.text.replaced(text))], remarks)
    if isinstance(body, Body) and share:
        return body._replace(entries=(*body.entries, ("tolerance", first.text.replaced(share))))
    return body
