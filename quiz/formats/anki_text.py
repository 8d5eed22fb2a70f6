"""Anki's notes in plain text to questions: header lines that begin with ``#``, then rows of fields."""

import re
from collections.abc import Iterator

from quiz import lazy
from quiz.formats import cards
from quiz.formats.cells import rows_of
from quiz.formats.foreign import ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.html_markdown import bare_of, has_markup, markdown_of
from quiz.formats.nodes import Placed, texts, word
from quiz.formats.plain_signs import as_markdown
from quiz.source import Mapping, Scalar

_HEADER = lazy.pattern(r"#([a-z ]+):(.*)", re.IGNORECASE)
_NAMED = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
_SOUND = lazy.pattern(r"\[sound:([^\]]*)\]")


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the notes of a file."""
    headers, begin = _headers(file.text)
    separator = _separator(headers, file.text, begin)
    special = {name: int(headers[name]) - 1 for name in headers if name.endswith("column") and headers[name].isdigit()}
    for row in rows_of(_without_comments(file.text, begin), file.lines, separator, begin):
        if not any(row):
            continue
        reader = _Note(file, is_html=headers.get("html", "") != "false")
        extra = {name: row[at].text for name, at in special.items() if 0 <= at < len(row)}
        fields = [cell for at, cell in enumerate(row) if at not in special.values()]
        if not fields:
            yield LeftOut(row[0].start, "This note has no field.")
            continue
        yield reader.question(fields, extra, headers)


def _headers(text: str) -> tuple[dict[str, str], int]:
    """Return the header lines, their keys in small letters, and where the rows begin."""
    headers: dict[str, str] = {}
    at = 0
    while found := _HEADER.match(text, at):
        headers[found[1].casefold().strip()] = found[2].strip().rstrip(",;|\t").strip() or found[2].strip()
        end = text.find("\n", at)
        at = len(text) if end < 0 else end + 1
    return headers, at


def _separator(headers: dict[str, str], text: str, begin: int) -> str:
    named = headers.get("separator", "")
    if named:
        return _NAMED.get(named.casefold(), "\t" if named == "\\t" else named[:1])
    return next((sign for sign in "\t|;:, " if sign in text[begin : begin + 8192]), "\t")


def _without_comments(text: str, begin: int) -> str:
    """Return the text with each later line that begins with # emptied, every place as it was."""
    if "\n#" not in text[begin - 1 :]:
        return text
    return text[:begin] + re.sub(r"^#.*$", lambda found: " " * len(found[0]), text[begin:], flags=re.MULTILINE)


class _Note:
    """Reads one note."""

    def __init__(self, file: ForeignFile, *, is_html: bool) -> None:
        self._options = file.options
        self._is_html = is_html
        self.remarks: list[str] = []

    def question(
        self, fields: list[Placed], extra: dict[str, str], headers: dict[str, str]
    ) -> ForeignQuestion | LeftOut:
        """Return a note as a question."""
        front, *others = fields
        origin = extra.get("guid column", "")
        category = (extra.get("deck column") or headers.get("deck", "")).replace("::", "/")
        tags = [*extra.get("tags column", "").split(), *headers.get("tags", "").split()]
        end = fields[-1].end
        if cards.is_cloze(front.text):
            extra_text = Placed("\n\n".join(self._markdown(it).text for it in others if it), end, end)
            found = cards.cloze(self._markdown(front), front.start, end, extra_text, origin)
        else:
            back, *rest = others or [Placed("", end, end)]
            extra_text = Placed("\n\n".join(self._markdown(it).text for it in rest if it), end, end)
            bare = bare_of(back.text, self.remarks) if self._is_html else " ".join(back.text.split())
            card = cards.Card(self._markdown(front), self._markdown(back), bare, extra_text, origin)
            found = card.question(self._options)
        if isinstance(found, LeftOut):
            return found
        node = found.node
        listed = texts(word(tag, front.start) for tag in tags)
        if listed is not None:
            node = Mapping([*node.entries, (Scalar("tags", front.start, front.start), listed)], node.start, node.end)
        return found._replace(node=node, category=category, remarks=tuple(dict.fromkeys(self.remarks)))

    def _markdown(self, field: Placed) -> Placed:
        self.remarks += (f"Not imported: {name}" for name in _SOUND.findall(field.text))
        if self._is_html and (has_markup(field.text) or not cards.is_cloze(field.text)):
            return field.replaced(markdown_of(field.text, self.remarks))
        return field.replaced(as_markdown(field.text))
