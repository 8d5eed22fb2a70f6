"""HTML of other programs as our Markdown, or as bare text where no Markdown is read; pictures and films are named.

Nothing is loaded and nothing is run: scripts and styles are dropped, and what cannot be shown in a terminal is named.
"""

from collections.abc import Iterable
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote

from quiz import lazy
from quiz.formats.plain_signs import as_markdown

_MARKUP = lazy.pattern(r"<[a-zA-Z/!]|&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][0-9a-fA-F]+);")
_ONE_PARAGRAPH = lazy.pattern(r"\s*<p>([^<]*)</p>\s*")
_BLANK = lazy.pattern(r"[^\S\n]+")
_LINES = lazy.pattern(r"\n{3,}")
_SPACE = lazy.pattern(r"\s+")

_DROPPED = frozenset({"script", "style", "head", "title", "noscript", "template"})
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "ul", "ol", "dl", "table", "blockquote", "figure", "figcaption"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "center"),
    )
)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "cite": "*", "code": "`", "tt": "`", "kbd": "`", "samp": "`"}
_MEDIA = {"img": "image", "audio": "sound", "video": "film", "iframe": "page", "object": "object", "embed": "object"}
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


_LARGEST = 200_000


def has_markup(text: str) -> bool:
    """Return whether ``text`` holds HTML tags or entities."""
    return ("<" in text or "&" in text) and _MARKUP.search(text) is not None


def markdown_of(html: str, remarks: list[str] | None = None) -> str:
    """Return HTML as Markdown. Never fails, loses no word; names in ``remarks`` what is not imported."""
    one = _ONE_PARAGRAPH.fullmatch(html)
    if one:
        return as_markdown(" ".join(unescape(one[1]).split()))
    if not has_markup(html):
        return as_markdown(" ".join(html.split()))
    return _read(html, remarks, marked=True)


def bare_of(html: str, remarks: list[str] | None = None) -> str:
    """Return HTML as text on one line, without any markup, for options and whatever is to be typed."""
    one = _ONE_PARAGRAPH.fullmatch(html)
    if one or not has_markup(html):
        return " ".join(unescape(one[1] if one else html).split())
    return _SPACE.sub(" ", _read(html, remarks, marked=False)).strip()


def _read(html: str, remarks: list[str] | None, *, marked: bool) -> str:
    if len(html) > _LARGEST or not _is_closed(html):
        return as_markdown(html) if marked else html
    writer = _Writer(marked=marked)
    writer.feed(html.replace("<![", "&lt;!["))  # which is no HTML, and makes its parser fail
    writer.close()
    if remarks is not None:
        remarks += (f"Not imported: {name}" for name in writer.media)
    return writer.finished()


def _is_closed(html: str) -> bool:
    """Return whether nearly all that opens is closed. If not it is hardly HTML, and reading it may take its square."""
    return html.count("<") <= 2 * html.count(">") + 20 and html.count("<!--") <= html.count("-->") + 5


class _Writer(HTMLParser):
    """Writes the text of elements, with the signs of Markdown if ``marked``."""

    def __init__(self, *, marked: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.media: list[str] = []
        """The names of pictures, sounds and films."""
        self._marked = marked
        self._out: list[str] = []
        self._text = ""
        self._lists: list[int] = []
        self._dropped = 0
        self._verbatim = 0
        self._script = ""
        self._links: list[str] = []
        self._cells = -1
        self._headed = False
        self._opening = ""
        """Signs that begin a style, written before the next text: Markdown has no blank after them."""

    def finished(self) -> str:
        """Return all that was written."""
        self._flush()
        lines = "".join(self._out).split("\n")
        return _LINES.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n").strip()

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        """Write what an element begins with."""
        if tag in _DROPPED:
            self._flush()
            self._dropped += 1
        elif tag in _MEDIA:
            self._name_media(tag, dict(attrs))
        elif tag == "br":
            self._flush()  # a single line end means nothing in Markdown
            self._out.append(" " if self._cells >= 0 or self._lists else "\n\n")
        elif tag == "hr":
            self._block("---\n\n" if self._marked else "")
        elif tag == "pre":
            self._block("```\n" if self._marked else "")
            self._verbatim += 1
        elif tag in ("ul", "ol"):
            self._block("" if not self._lists else None)
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._item()
        elif tag in ("tr", "td", "th"):
            self._table(tag)
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._flush()
        elif tag in ("sub", "sup"):
            self._flush()
            self._script = tag
        elif tag in _MARKS:
            self._begin_style(_MARKS[tag])
        elif tag in _BLOCKS and self._cells < 0:
            heading = tag[0] == "h" and tag[1:].isdigit()
            self._block(f"{'#' * int(tag[1:])} " if heading and self._marked else "")

    def handle_endtag(self, tag: str) -> None:
        """Write what an element ends with."""
        if tag in _DROPPED:
            self._text, self._dropped = "", max(0, self._dropped - 1)
        elif tag == "pre" and self._verbatim:
            self._flush()
            self._verbatim -= 1
            self._block("```\n\n" if self._marked else "", gap="\n")
        elif tag in ("ul", "ol") and self._lists:
            self._flush()
            self._lists.pop()
            self._out.append("\n" if self._lists else "\n\n")
        elif tag == "tr" and self._cells >= 0:
            self._flush()
            self._out.append(" |\n" if self._marked else "\n")
            if not self._headed and self._marked:
                self._out.append("|" + " --- |" * self._cells + "\n")
            self._headed, self._cells = True, -1
        elif tag == "table":
            self._headed = False
            self._block("")
        elif tag == "a" and self._links:
            href = self._links.pop()
            shown = self._text.strip()
            self._flush()
            if href.startswith(("http://", "https://")) and href != shown:
                self._out.append(f" ({href})")
        elif tag in ("sub", "sup"):
            self._flush()
            self._script = ""
        elif tag in _MARKS:
            self._end_style(_MARKS[tag])
        elif tag in _BLOCKS and self._cells < 0:
            self._block("")

    def handle_data(self, data: str) -> None:
        """Keep the text until it is known what comes after it."""
        if not self._dropped:
            self._text += data

    def _flush(self) -> None:
        text, self._text = self._text, ""
        if not text or self._dropped:
            return
        if self._verbatim:
            self._out.append(text)
            return
        text = _SPACE.sub(" ", text)
        if self._out and self._out[-1].endswith((" ", "\n")):
            text = text.lstrip(" ")
        if self._script:
            text = _script(text, self._script)
        if self._opening and text.strip():
            self._out.append(" " * text.startswith(" ") + self._opening)
            self._opening, text = "", text.lstrip(" ")
        self._out.append(as_markdown(text) if self._marked and not self._in_code() else text)

    def _in_code(self) -> bool:
        return self._marked and "".join(self._out[-6:]).count("`") % 2 == 1

    def _block(self, begin: str | None, gap: str = "\n\n") -> None:
        """Begin a new paragraph, unless one has just begun."""
        self._flush()
        if begin is None:
            return
        written = self._out[-1] if self._out else gap
        if self._lists and not begin:
            return
        if self._out and not written.endswith(gap) and not written.endswith(("- ", ". ")):
            self._out.append(gap)
        if begin:
            self._out.append(begin)

    def _item(self) -> None:
        self._flush()
        if self._out and not self._out[-1].endswith("\n"):
            self._out.append("\n")
        marker = "- "
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            marker = f"{self._lists[-1]}. "
        self._out.append("  " * max(0, len(self._lists) - 1) + marker)

    def _table(self, tag: str) -> None:
        if tag == "tr":
            self._block("", gap="\n" if self._headed else "\n\n")
            self._cells = 0
        elif self._cells >= 0:
            self._flush()
            self._out.append(("| " if not self._cells else " | ") if self._marked else " " if self._cells else "")
            self._cells += 1

    def _begin_style(self, sign: str) -> None:
        if self._marked and not self._verbatim:
            self._flush()
            self._opening += sign

    def _end_style(self, sign: str) -> None:
        if not self._marked or self._verbatim:
            return
        blank = self._text != self._text.rstrip()
        self._text = self._text.rstrip()
        self._flush()
        if self._opening.endswith(sign):  # nothing was in it
            self._opening = self._opening.removesuffix(sign)
        else:
            self._out.append(sign)
        if blank:
            self._out.append(" ")

    def _name_media(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._flush()
        source = attributes.get("src") or attributes.get("data") or ""
        name = unquote(PurePosixPath(source.split("?")[0]).name) if not source.startswith("data:") else ""
        shown = (attributes.get("alt") or "").strip() or name or tag
        self.media.append(name or shown)
        self._out.append(f"[{_MEDIA[tag]}: {_SPACE.sub(' ', shown)}]")


def _script(text: str, tag: str) -> str:
    table, sign = (_RAISED, "^") if tag == "sup" else (_LOWERED, "_")
    if all(ord(char) in table for char in text.strip()):
        return text.translate(table)
    return f"{sign}{text}" if len(text.strip()) == 1 else f"{sign}({text.strip()})"
