"""A page that only says something: what went wrong, calmly, and the way on."""

from quiz.page.context import Context
from quiz.page.drawing import draw


def notice(title: str, sentences: tuple[str, ...], context: Context, *, ways: tuple[tuple[str, str], ...] = ()) -> str:
    """Return a page with a title, sentences, and ways on as pairs of address and words."""
    return draw("notice.html", context, title, heading=title, sentences=sentences, ways=ways)
