"""Open Trivia JSON to questions: texts with HTML entities, in which some are escaped twice."""

from collections.abc import Iterator
from html import unescape

from quiz.formats.foreign import ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.json_tree import items_of, scalars, text_at
from quiz.formats.nodes import Choice, Placed, Value, mapping, options, word
from quiz.formats.plain_signs import as_markdown
from quiz.source import Mapping, Scalar

_LEVELS = frozenset({"easy", "medium", "hard"})
_TRUTH = frozenset({"true", "false"})


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of an Open Trivia file."""
    for item in items_of(file, "results", "questions"):
        if not isinstance(item, Mapping):
            yield LeftOut(item.start, "This is no question.")
            continue
        question, right = (
            _readable(text_at(item, "question")),
            _readable(text_at(item, "correct_answer", "correctAnswer")),
        )
        wrong = [_readable(it) for it in scalars(item, "incorrect_answers", "incorrectAnswers")]
        if not question or not right or not wrong:
            yield LeftOut(item.start, "It lacks a question, its right answer or its wrong ones.", question.text[:60])
            continue
        category, level = _readable(text_at(item, "category")), text_at(item, "difficulty")
        entries: list[tuple[str, Value]] = []
        answers = {it.text.casefold() for it in (right, *wrong)}
        stem = question.replaced(as_markdown(question.text))
        if text_at(item, "type").text == "boolean" or answers == _TRUTH:
            truth = right.text.casefold()
            if truth not in _TRUTH:
                yield LeftOut(right.start, "Its answer is neither True nor False.", question.text[:60])
                continue
            entries = [("type", word("true-false", item.start)), ("stem", stem), ("answer", right.replaced(truth))]
        else:
            choices = [Choice(right, right=True), *(Choice(it, right=False) for it in wrong)]
            rows = options(choices)
            entries = [("type", word("single", item.start)), ("stem", stem), ("options", rows)]
        if level.text in _LEVELS:
            entries.append(("difficulty", level))
        yield ForeignQuestion(mapping(item.start, item.end, entries), text_at(item, "id").text, category.text)


def _readable(node: Scalar) -> Placed:
    """Return a text with its entities decoded, twice where they are escaped twice."""
    text = node.text
    for _ in range(2):
        text = unescape(text)
    return Placed(" ".join(text.split()), node.start, node.end)
