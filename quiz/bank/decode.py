"""From the bytes of a file to text that PyYAML accepts, each character at the place where an editor shows it."""

from quiz import lazy
from quiz.prose import name_of, unsafe_character
from quiz.source import Report, Stretch, codes, on_line

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""The bytes with which UTF-16 and UTF-32 begin."""

_REFUSED = lazy.pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What PyYAML refuses, and what it takes for a line end although no editor does."""

_FEW_NULS = 50
"""At most one of so many characters is NUL in a text that was damaged. Of UTF-16 it is half of them."""

_CONTROLS = bytes({*range(32)} - {*b"\0\t\n\f\r\x1b"})
"""Bytes that no encoding of a text has, apart from NUL."""

_HINT_SAVE = "Save it as plain text in UTF-8."


def decode(data: bytes, report: Report) -> str | None:
    """Return the text of a file; report an error and return None where it is not text in an encoding that we read."""
    if data.startswith(_WIDE):
        report.add(Stretch(), codes.NOT_TEXT, "This file is written in UTF-16 or UTF-32, not in UTF-8.", _HINT_SAVE)
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        controls = len(data) - len(data.translate(None, _CONTROLS))
        if controls * _FEW_NULS > len(data):
            message = "This is not a text file: it is full of control characters."
            report.add(Stretch(), codes.NOT_TEXT, message, _HINT_SAVE)
            return None
        if not _is_binary(len(data), data.count(b"\0")):
            _report_encoding(data, error.start, report)
        text = "\n".join(map(_line, data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")))
    return normalize(text, report)


def _line(data: bytes) -> str:
    """Return one line; bytes that are not UTF-8 are read as Windows-1252, which old programs on Windows write."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _report_encoding(data: bytes, at: int, report: Report) -> None:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").removeprefix(b"\xef\xbb\xbf")
    line = before[before.rfind(b"\n") + 1 :].decode("utf-8")
    report.add(
        on_line(before.count(b"\n") + 1, len(line), len(line) + 1),
        codes.ENCODING,
        "From here on the file is not UTF-8; such lines are read as Windows-1252.",
        "Save it as UTF-8.",
    )


def normalize(text: str, report: Report) -> str | None:
    """Return ``text`` with one kind of line end and nothing that PyYAML refuses; None, and an error, if it is no text.

    Each refused character is replaced by one other, so that every place stays the same.
    """
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_binary(len(text), text.count("\0")):
        at = text.find("\0")
        column = at - text.rfind("\n", 0, at)
        where = on_line(text.count("\n", 0, at) + 1, column - 1, column)
        report.add(where, codes.NOT_TEXT, "This is not a text file: it is full of NUL characters.", _HINT_SAVE)
        return None
    refused = _REFUSED.search(text) is not None
    if refused or not (text.isascii() or unsafe_character(text) is None):
        _report_characters(text, report)
    return _REFUSED.sub("\ufffd", text) if refused else text


def _is_binary(length: int, nuls: int) -> bool:
    """Return whether that many NUL characters make a file something other than text; a single one spoils its line."""
    return nuls * _FEW_NULS > length


def is_normalized(text: str) -> bool:
    """Return whether `normalize` would leave ``text`` unchanged."""
    return "\r" not in text and _REFUSED.search(text) is None


def _report_characters(text: str, report: Report) -> None:
    """Warn of each line with a character that no reader sees, or that does not belong in a text."""
    for number, line in enumerate(text.split("\n"), 1):
        found, other = _REFUSED.search(line), unsafe_character(line)
        places = [found.start()] if found else []
        if other is not None:
            places.append(line.index(other))
        if places:
            at = min(places)
            report.add(
                on_line(number, at, at + 1),
                codes.CONTROL_CHARACTER,
                f"This character does not belong in a text: {name_of(line[at])}.",
                "Take it out; it may have come in by copying.",
            )
