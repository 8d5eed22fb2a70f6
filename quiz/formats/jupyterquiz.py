"""jupyterquiz JSON to questions: multiple_choice, many_choice, numeric and string."""

from collections.abc import Iterator

from quiz.formats import graded_answers
from quiz.formats.foreign import ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.graded_answers import Graded
from quiz.formats.html_markdown import markdown_of
from quiz.formats.json_tree import items_of, scalars, text_at
from quiz.formats.nodes import Body, Placed, mapping, word
from quiz.source import Mapping, Scalar, Sequence, suggestions

_KEYS = [
    *("answer", "code", "value", "range", "type", "correct", "feedback"),
    *("match_case", "fuzzy_threshold", "answer_cols", "cols"),
]


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a jupyterquiz file."""
    for item in items_of(file, "questions"):
        stem = text_at(item, "question") if isinstance(item, Mapping) else Scalar("")
        if not isinstance(item, Mapping) or not stem.text.strip():
            yield LeftOut(item.start, "This is no question.")
            continue
        remarks: list[str] = []
        body = _body(item, remarks)
        if isinstance(body, str):
            yield LeftOut(item.start, body, stem.text[:60])
            continue
        shown = markdown_of(stem.text)
        if code := text_at(item, "code").text.strip("\n"):
            shown += f"\n\n```\n{code}\n```"
        explanation = Placed("\n\n".join(body.feedback), item.end, item.end)
        kind = word(body.type, item.start)
        entries = [("type", kind), ("stem", Placed(shown, stem.start, stem.end)), *body.entries]
        node = mapping(item.start, item.end, [*entries, ("explanation", explanation)])
        yield ForeignQuestion(node, text_at(item, "id").text, remarks=tuple(remarks))


def _body(item: Mapping, remarks: list[str]) -> Body | str:
    answers = item.get("answers")
    rows = [it for it in answers.items if isinstance(it, Mapping)] if isinstance(answers, Sequence) else []
    for row in rows:
        for key, _ in row.entries:
            close = "" if key.text in _KEYS else suggestions.near_miss(key.text, _KEYS)
            if close:
                remarks.append(f"{key.text} is read as {close}.")
                key.text = close
    kind = text_at(item, "type").text
    graded = [_graded(row) for row in rows]
    match kind:
        case "multiple_choice" | "many_choice":
            return graded_answers.choice(graded, remarks, one=kind == "multiple_choice", each_alone=False)
        case "numeric":
            body = graded_answers.numeric(
                [it._replace(text=_number(row)) for it, row in zip(graded, rows, strict=True)], remarks
            )
            precision = text_at(item, "precision").text
            if (
                isinstance(body, Body)
                and precision.isdigit()
                and "range" not in dict(body.entries)
                and int(precision) > 0
            ):
                digits = ("tolerance", word(f"{precision} digits", item.start))
                return body._replace(entries=(*body.entries, digits))
            return body
        case "string":
            case = any(text_at(row, "match_case").text == "true" for row in rows)
            return graded_answers.short(graded, remarks, case=case)
        case _:
            return f"A question of the type {kind or 'without a name'} is not known."


def _graded(row: Mapping) -> Graded:
    text = text_at(row, "answer", "code", "value")
    right = text_at(row, "correct").text == "true"
    why = text_at(row, "feedback")
    reason = Placed(markdown_of(why.text), why.start, why.end) if why.text.strip() else None
    return Graded(Placed(" ".join(text.text.split()), text.start, text.end), 100.0 * right, reason)


def _number(row: Mapping) -> Placed:
    """Return a number or a range as GIFT writes it; a star for any other number."""
    ends = scalars(row, "range")
    if len(ends) == 2:
        return Placed(f"{ends[0].text}..{ends[1].text}", ends[0].start, ends[1].end)
    value = text_at(row, "value", "answer")
    return Placed("*" if text_at(row, "type").text == "default" else value.text, value.start, value.end)
