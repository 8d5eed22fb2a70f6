"""mdbook-quiz TOML to questions: MultipleChoice, ShortAnswer, and Tracing as what a program prints."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from quiz import lazy
from quiz.errors import QuizError
from quiz.formats.foreign import ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.nodes import Body, Choice, Placed, mapping, options, texts, word
from quiz.source import Place

_TRACE = "Does this program compile? If it does, what does it print?"
_HEADER = lazy.pattern(r"^[ \t]*\[\[questions\]\][ \t]*(?:#.*)?$", re.MULTILINE)


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of an mdbook-quiz file. Raises QuizError, with the place, where it is no TOML."""
    try:
        data = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        raise QuizError(f"{file.path} is no TOML that can be read: {error}.") from error
    shared = data.get("multipart")
    questions = data.get("questions")
    starts = [file.lines.place(found.start()) for found in _HEADER.finditer(file.text)]
    for at, question in enumerate(questions if isinstance(questions, list) else ()):
        place = starts[at] if at < len(starts) else (1, 1)
        if not isinstance(question, dict):
            yield LeftOut(place, "This is no question.")
            continue
        yield _question(question, shared if isinstance(shared, dict) else {}, place)


def _question(question: dict[str, Any], shared: dict[str, Any], place: Place) -> ForeignQuestion | LeftOut:
    prompt, answer = _table(question, "prompt"), _table(question, "answer")
    kind = question.get("type")
    stem = _text(prompt.get("prompt"))
    part = _text(shared.get(_text(question.get("multipart"))))
    body: Body | str
    match kind:
        case "MultipleChoice":
            body = _choice(prompt, answer, place)
        case "ShortAnswer":
            body = _short(answer, place)
        case "Tracing":
            stem = f"{_TRACE}\n\n```\n{_text(prompt.get('program'))}\n```"
            body = _tracing(answer, place)
        case _:
            body = f"A question of the type {_text(kind) or 'without a name'} is not known."
    if not isinstance(body, str) and not stem:
        body = "There is no prompt."
    if isinstance(body, str):
        return LeftOut(place, body, stem[:60])
    whole = "\n\n".join(filter(None, [part, stem]))
    context = Placed(_text(question.get("context")), place, place)
    kept = [("type", word(body.type, place)), ("stem", Placed(whole, place, place)), *body.entries]
    node = mapping(place, place, [*kept, ("explanation", context)])
    return ForeignQuestion(node, _text(question.get("id")))


def _choice(prompt: dict[str, Any], answer: dict[str, Any], place: Place) -> Body | str:
    right, wrong = _texts(answer.get("answer")), _texts(prompt.get("distractors"))
    if not right or not wrong:
        return "It lacks an answer, or distractors."
    choices = [Choice(Placed(it, place, place), it in right) for it in (*right, *wrong)]
    kind = "single" if len(right) == 1 else "multiple"
    return Body(kind, (("options", options(choices)),))


def _short(answer: dict[str, Any], place: Place) -> Body | str:
    first, *_ = *_texts(answer.get("answer")), ""
    if not first:
        return "It lacks an answer."
    more = texts(Placed(it, place, place) for it in _texts(answer.get("alternatives")))
    return Body("short-answer", (("answer", Placed(first, place, place)), ("accept", more)))


def _tracing(answer: dict[str, Any], place: Place) -> Body | str:
    if answer.get("doesCompile") is False:
        line = answer.get("lineNumber")
        text = "It does not compile." + (f" The error is on line {line}." if isinstance(line, int) else "")
    elif output := _text(answer.get("stdout")):
        text = f"It compiles, and prints:\n\n```\n{output}\n```"
    else:
        return "It does not say what the program prints."
    return Body("recall", (("answer", Placed(text, place, place)),))


def _table(question: dict[str, Any], name: str) -> dict[str, Any]:
    found = question.get(name)
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for it in values if (text := _text(it))]
