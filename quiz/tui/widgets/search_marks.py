"""Where the words of a search occur in a text, marked, so that the eye finds them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from textual.content import Content

from quiz.tui.widgets.page import Page, Para

_MARK = "bold underline $text-warning"


@lru_cache(maxsize=16)
def _pattern(words: str) -> re.Pattern[str]:
    longest_first = sorted(words.split(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def mark_words(text: Content, words: str) -> Content:
    """Return ``text`` with each of ``words`` marked."""
    return text.highlight_regex(_pattern(words), style=_MARK) if words.strip() else text


def mark_page(page: Page, words: str) -> Page:
    """Return ``page`` with each of ``words`` marked."""
    if not words.strip():
        return page
    return Page(
        replace(block, content=mark_words(block.content, words)) if isinstance(block, Para) else block
        for block in page.paragraphs
    )


def first_line_with(lines: Iterable[Content], words: str) -> int:
    """Return the index of the first of ``lines`` that holds one of ``words``; 0 where none does."""
    if not words.strip():
        return 0
    return next((at for at, line in enumerate(lines) if _pattern(words).search(line.plain)), 0)
