"""Where a question that cannot be read any more stands in its file: told by its dash and by its id."""

import re
from collections.abc import Sequence

from quiz.model import Question

_DASH = re.compile(r"( *)-(?:\s|$)")


def lines_of(question: Question, lines: Sequence[str], within: range, nth: int) -> range:
    """The numbers of the lines that hold ``question`` now, counted from 1.

    Only those ``within`` are looked at: the questions there are broken, and this one was the ``nth`` of them, from 0.
    Where no dash tells more it is all of ``within``, but never what a bank says of itself: then it is nowhere.
    """
    somewhere = within if within.start > 1 else range(0)
    column = question.span.start[1] if question.span else 1
    begins = [
        number
        for number in within
        if (dash := _DASH.match(lines[number - 1])) and len(dash[1]) < column - 1  # a list in a question stands deeper
    ]
    if not begins:
        return somewhere
    items = [range(begin, end) for begin, end in zip(begins, [*begins[1:], within.stop], strict=True)]
    named = re.compile(rf"\s*(?:-\s*)?id\s*:\s*[\"']?{re.escape(question.id)}[\"']?\s*")
    with_id = (item for item in items if any(named.fullmatch(lines[number - 1]) for number in item))
    return next(with_id, items[nth] if nth < len(items) else somewhere)
