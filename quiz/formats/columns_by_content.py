"""What columns hold where no heading says it: a text that asks, then options, then what names one of them."""

from collections.abc import Sequence

from quiz.formats.key_cells import WAYS, read_column
from quiz.formats.layout import SEEN_ROWS, Layout, Rows, keys_in

_NEARLY_ALL = 0.9
_MOST = 0.6
_ASKING = ("?", "\uff1f", "\u061f", ":", "\u2026", "___")


def by_content(rows: Rows, first: int, headings: tuple[str, ...], usual: str) -> Layout | None:
    """Return the one way in which the cells from row ``first`` on make sense; None where there is none, or several."""
    body = [row for row in rows[first : first + SEEN_ROWS] if any(cell.text for cell in row)]
    width = len(headings)
    below = body[1:] if first == 0 else body  # the first row may be a heading in words that are not known
    found: list[Layout] = []
    for question in range(width):
        if not _are_questions(_column(body, question)):
            continue
        for correct in range(question + 3, width):
            options = tuple(range(question + 1, correct))
            keys = list(keys_in(below, correct, options))
            key = read_column(keys, usual)
            if not key.way or len(keys) < max(2, _NEARLY_ALL * len(below)):
                continue
            roles = ["ignore"] * question + ["question", *["option"] * len(options), "correct"]
            roles += ["explanation" if any(_column(body, at)) else "ignore" for at in range(correct + 1, width)][:1]
            roles += ["ignore"] * (width - len(roles))
            named = [WAYS[key.way](cell, texts) for cell, texts in keys_in(body[:1], correct, options)]
            begin = first or int(not any(named))
            if begin and not first:
                headings = tuple(cell.text for cell in rows[0]) + ("",) * (width - len(rows[0]))
            found.append(Layout(tuple(roles), begin, key, headings))
    return found[0] if len(found) == 1 else None


def _column(rows: Rows, at: int) -> list[str]:
    return [row[at].text if at < len(row) else "" for row in rows]


def _are_questions(texts: Sequence[str]) -> bool:
    """Return whether most texts ask: they end in a question mark, or have several words and differ."""
    if not texts or texts.count("") > (1 - _NEARLY_ALL) * len(texts):
        return False
    wordy = sum(len(text.split()) > 3 or len(text) > 20 for text in texts)
    asked = sum(text.rstrip().endswith(_ASKING) for text in texts)
    return max(asked, wordy) >= _MOST * len(texts) and len(set(texts)) > 0.8 * len(texts)


def asks_at_all(rows: Rows) -> bool:
    """Return whether a question mark ends more than one cell."""
    texts = (cell.text for row in rows[:SEEN_ROWS] for cell in row)
    return sum(text.rstrip().endswith(_ASKING[:3]) for text in texts) > 1
