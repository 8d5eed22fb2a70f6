"""GIFT, Moodle's text format, as its parts: blocks, names, answers, weights, feedback. What they mean is asked later.

The rules are those of Moodle's reader: a blank line ends a block; the answers go from the first brace to the first
closing one; a backslash before one of ``: # = { } ~ \\`` and before ``n`` takes away its meaning. So that every sign
keeps its place, an escaped one is replaced by a character that no text has, followed by a filler, before anything else.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from quiz import lazy

_FILLER = "\0"
_ESCAPED = {sign: chr(0xDC80 + at) for at, sign in enumerate(":#={}~\\n")}
_MEANT = str.maketrans({code: "\n" if sign == "n" else sign for sign, code in _ESCAPED.items()} | {_FILLER: ""})
_WRITTEN = {code: "\\" + sign for sign, code in _ESCAPED.items()}
_ESCAPE = lazy.pattern(r"\\([:#={}~\\n])")
_CODES = lazy.pattern(f"[{''.join(_WRITTEN)}]{_FILLER}")
_COMMENT = lazy.pattern(r"^[ \t]*//.*$", re.MULTILINE)
_EMPTIED = lazy.pattern(f"^{_FILLER}+\n?", re.MULTILINE)
_BLANK_LINE = lazy.pattern(r"\n[ \t]*(?:\n[ \t]*)+(?=[^\n]|$)")
_ID = lazy.pattern(r"\[id:((?:\\\]|[^\]]){1,500})\]")
_TAG = lazy.pattern(r"\[tag:((?:\\\]|[^<>\]]){1,500})\]")
_NAME = lazy.pattern(r"::(.*?)::", re.DOTALL)
_AROUND = " \t\n" + _FILLER
_FIRST_CODE = "\udc7f"
_FORMAT = lazy.pattern(r"\[(html|moodle|plain|markdown)\]")
_WEIGHT = lazy.pattern(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_SIGN = lazy.pattern(r"=\s*~(?=%)|[=~]")
_GOES_ON = lazy.pattern(r"\s*[=~#}]")
_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
CLOZE_GAP = lazy.pattern(
    r"\{\s*(?:\d+\s*)?:\s*(?:NUMERICAL|NM|SHORTANSWER(?:_C)?|SAC?|MWC?"
    r"|MULTICHOICE(?:_[VHS]|_VS|_HS)?|MC(?:[VHS]|VS|HS)?|MULTIRESPONSE(?:_[HS]|_HS)?|MR(?:[HS]|HS)?)\s*:"
)
"""Matches the beginning of a gap as Moodle's cloze questions have it."""

TextFormat = Literal["", "html", "moodle", "plain", "markdown"]
Sort = Literal[
    "category", "description", "essay", "numerical", "choice", "matching", "true-false", "short", "ordering", "cloze"
]


class Piece(NamedTuple):
    """A text with its format and its offsets in the file."""

    raw: str
    """With escaped signs as codes."""
    format: TextFormat
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return what its author meant, every line end as it is in the file."""
        raw = self.raw
        if _FILLER in raw:
            raw = _EMPTIED.sub("", raw)
        return raw.translate(_MEANT) if not raw.isascii() or _FILLER in raw else raw

    @property
    def flowing(self) -> str:
        """Return it on one line, apart from line ends that its author wrote as ``\\n``."""
        raw = self.raw
        if _FILLER in raw:
            raw = _EMPTIED.sub("", raw)
        if "\n" in raw or "  " in raw or "\t" in raw:
            raw = " ".join(raw.split())
        return raw.translate(_MEANT) if not raw.isascii() or _FILLER in raw else raw

    @property
    def written(self) -> str:
        """Return it as it is in the file, with its backslashes."""
        return _CODES.sub(lambda found: _WRITTEN[found[0][0]], self.raw)

    def __bool__(self) -> bool:
        return bool(self.raw)


class Answer(NamedTuple):
    """One answer between the braces."""

    sign: str
    """``=``, ``~``, or nothing."""
    weight: float | None
    text: Piece
    feedback: Piece | None = None
    partner: Piece | None = None
    """In a matching question, what is after the arrow."""


class Block(NamedTuple):
    """One block of a file: a question, a description or a category."""

    sort: Sort
    start: int
    end: int
    stem: Piece
    """With ``_____`` in place of the answers, where text goes on after them."""
    name: str = ""
    id: str = ""
    tags: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    general: Piece | None = None
    inside: Piece | None = None
    """All that is between the braces."""
    embedded: bool = False
    """Whether text goes on after the answers."""


class Fault(NamedTuple):
    """A block that is no GIFT."""

    start: int
    reason: str
    begin: str


def blocks(text: str) -> Iterator[Block | Fault]:
    """Yield the blocks of a file in their order. Linear in its length."""
    coded = _ESCAPE.sub(lambda found: _ESCAPED[found[1]] + _FILLER, text) if "\\" in text else text
    comments: list[tuple[int, str]] = []
    if "//" in coded:
        comments += ((found.start(), text[found.start() : found.end()]) for found in _COMMENT.finditer(coded))
        coded = _COMMENT.sub(lambda found: _FILLER * len(found[0]), coded)
    has_gaps = CLOZE_GAP.search(coded) is not None
    rest = iter(comments)
    comment = next(rest, None)
    for start, end in _extents(coded):
        about = ""
        while comment is not None and comment[0] < end:
            about += comment[1] + "\n"
            comment = next(rest, None)
        for begin, stop in _without_categories(coded, start, end):
            yield _block(coded, begin, stop, about, has_gaps=has_gaps)


def _extents(coded: str) -> Iterator[tuple[int, int]]:
    """Yield where blocks begin and end: at blank lines, but not between braces that go on after one."""
    at = 0
    begin = -1
    for stop, behind in [*((found.start(), found.end()) for found in _BLANK_LINE.finditer(coded)), (len(coded),) * 2]:
        if begin < 0:
            begin = at
        at = behind
        opened = coded.count("{", begin, stop) > coded.count("}", begin, stop)
        if opened and behind > stop and _GOES_ON.match(coded, behind):
            continue
        if coded[begin:stop].strip(" \t\n" + _FILLER):
            yield begin, stop
        begin = -1


def _without_categories(coded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a block that begins with a category: its line, and what follows without a blank line."""
    while True:
        while start < end and coded[start] in " \t\n" + _FILLER:
            start += 1
        if not coded.startswith("$CATEGORY:", start):
            break
        line = coded.find("\n", start, end)
        stop = end if line < 0 else line
        yield start, stop
        start = stop
    if start < end:
        yield start, end


def _block(coded: str, start: int, end: int, about: str, *, has_gaps: bool) -> Block | Fault:
    while end > start and coded[end - 1] in " \t\n" + _FILLER:
        end -= 1
    if coded.startswith("$CATEGORY:", start):
        return Block("category", start, end, _piece(coded, start + len("$CATEGORY:"), end, ""))
    name, at = "", start
    if coded.startswith("::", start):
        found = _NAME.match(coded, start, end)
        at = found.end() if found else start + 2
        name = " ".join(found[1].translate(_MEANT).split()) if found else ""
    ids = _ID.search(about) if about else None
    identity = ids[1].replace("\\]", "]").strip() if ids else ""
    tags = tuple(tag.replace("\\]", "]").strip() for tag in _TAG.findall(about)) if about else ()
    if has_gaps and CLOZE_GAP.search(coded, at, end):
        return Block("cloze", start, end, _piece(coded, at, end, ""), name, identity, tags)
    opened = coded.find("{", at, end)
    closed = coded.find("}", max(opened, at), end)
    if opened < 0 and coded.find("}", at, end) < 0:
        stem = _piece(coded, at, end, "moodle")
        return Block("description", start, end, stem, name, identity, tags)
    if opened < 0 or closed < 0:
        begin = " ".join(coded[at:end].translate(_MEANT).split())
        brace, other = ("{", "}") if closed < 0 else ("}", "{")
        reason = f"There is a {brace} without its {other}. If it belongs to the text, put a backslash before it."
        return Fault(opened if opened >= 0 else coded.find("}", at, end), reason, begin)
    before = _piece(coded, at, opened, "moodle")
    after = coded[closed + 1 : end].strip()
    made = Block("essay", start, end, before, name, identity, tags)
    if after:
        raw = f"{before.raw} _____ {after}" if before.raw else f"_____ {after}"
        made = made._replace(stem=before._replace(raw=raw, end=end), embedded=True)
    return _answered(made, coded, opened + 1, closed)


def _answered(block: Block, coded: str, start: int, end: int) -> Block:
    """Return the block with what is between its braces, from ``start`` to ``end``."""
    usual = block.stem.format
    at = coded.rfind("####", start, end)
    if at >= 0:
        block = block._replace(general=_piece(coded, at + 4, end, usual))
        end = at
    inside = _piece(coded, start, end, "")
    block = block._replace(inside=inside)
    raw = inside.raw
    if not raw:
        return block
    if raw[0] == "#":
        return block._replace(sort="numerical", answers=tuple(_answers(coded, inside.start + 1, inside.end, usual)))
    if raw[0] == ">":
        return block._replace(sort="ordering")
    if "~" in raw:
        return block._replace(sort="choice", answers=tuple(_answers(coded, inside.start, inside.end, usual)))
    if "=" in raw and "->" in raw:
        answers = tuple(_pair(coded, answer) for answer in _answers(coded, inside.start, inside.end, usual))
        return block._replace(sort="matching", answers=answers)
    word, *feedback = _split(coded, inside.start, inside.end, usual)
    if word.text.strip() in _TRUTH:
        answers = (Answer("", None, word), *(Answer("", None, piece) for piece in feedback))
        return block._replace(sort="true-false", answers=answers)
    return block._replace(sort="short", answers=tuple(_answers(coded, inside.start, inside.end, usual)))


def is_true(word: Piece) -> bool:
    """Return whether the word of a true-false block is true."""
    return _TRUTH[word.text.strip()]


def _answers(coded: str, start: int, end: int, usual: TextFormat) -> Iterator[Answer]:
    """Yield what is between the braces, split at its signs."""
    signs = [(found.start(), found.end(), found[0][0]) for found in _SIGN.finditer(coded, start, end)]
    if not signs or coded[start : signs[0][0]].strip(" \t\n" + _FILLER):
        signs.insert(0, (start, start, ""))
    for (_, at, sign), (stop, _, _) in zip(signs, [*signs[1:], (end, end, "")], strict=True):
        weight = _WEIGHT.match(coded, at, stop)
        begin = weight.end() if weight else at
        text, *feedback = _split(coded, begin, stop, usual)
        yield Answer(sign, float(weight[1]) if weight else None, text, next(iter(feedback), None))


def _split(coded: str, start: int, end: int, usual: TextFormat) -> list[Piece]:
    """Return an answer and its feedback: what is before the first ``#``, and after it; true-false has two of them."""
    pieces: list[Piece] = []
    while (at := coded.find("#", start, end)) >= 0 and len(pieces) < 2:
        pieces.append(_piece(coded, start, at, usual))
        start = at + 1
    return [*pieces, _piece(coded, start, end, usual)]


def _pair(coded: str, answer: Answer) -> Answer:
    at = coded.find("->", answer.text.start, answer.text.end)
    if at < 0:
        return answer
    left = _piece(coded, answer.text.start, at, answer.text.format)
    right = _piece(coded, at + 2, answer.text.end, "plain")
    return answer._replace(text=left._replace(format=answer.text.format), partner=right)


def _piece(coded: str, start: int, end: int, usual: TextFormat) -> Piece:
    """Return the text between two offsets without the blanks around it, and with the format that it names."""
    raw = coded[start:end]
    stripped = raw.strip(_AROUND)
    start += len(raw) - len(raw.lstrip(_AROUND))
    shape: TextFormat = usual
    if usual and stripped[:1] == "[" and (found := _FORMAT.match(stripped)):
        shape = found[1]  # type: ignore[assignment]  # the pattern has no other words
        inside = stripped[found.end() :].lstrip(_AROUND)
        start += len(stripped) - len(inside)
        stripped = inside
    stop = start + len(stripped)
    if stripped[-1:] > _FIRST_CODE:  # its filler was taken for a blank
        stripped += _FILLER
        stop += 1
    return Piece(stripped, shape, start, stop)
