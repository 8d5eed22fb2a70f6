"""Finding the lines of a question that cannot be read any more, by its dash and its id."""

import re
from collections.abc import Sequence

from quiz.model import Question

_DASH = re.compile(r"( *)-(?:\s|$)")


def lines_of(question: Question, lines: Sequence[str], within: range, nth: int) -> range:
    """Return the numbers of the lines that ``question`` takes up now, counted from 1.

    Only the lines ``within`` are searched: every question there is broken, and this one was the ``nth`` of them,
    counted from 0. Where no dash separates them it is all of ``within``; where these lines begin at the top of the
    file, which describes the bank and holds no question, it is nothing.
    """
    somewhere = within if within.start > 1 else range(0)
    column = question.span.start[1] if question.span else 1
    begins = [
        number
        for number in within
        if (dash := _DASH.match(lines[number - 1]))
        and len(dash[1]) < column - 1  # a list inside a question is indented further
    ]
    if not begins:
        return somewhere
    items = [range(begin, end) for begin, end in zip(begins, [*begins[1:], within.stop], strict=True)]
    named = re.compile(rf"\s*(?:-\s*)?id\s*:\s*[\"']?{re.escape(question.id)}[\"']?\s*")
    with_id = (item for item in items if any(named.fullmatch(lines[number - 1]) for number in item))
    return next(with_id, items[nth] if nth < len(items) else somewhere)
