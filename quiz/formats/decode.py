"""From the bytes of a foreign file to its text: UTF-8, UTF-16, Windows-1252, any line ends."""

import codecs

from quiz.bank.decode import decode
from quiz.source import Report

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENOUGH = 4096


def text_of(data: bytes, report: Report) -> str | None:
    """Return the text of a file, with warnings in ``report``; None, with an error in it, where it is no text.

    Each character is in the line and column where an editor shows it.
    """
    encoding = _wide(data)
    if encoding:
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    return decode(data, report)


def _wide(data: bytes) -> str:
    """Return the encoding of a text with two or four bytes a character; an empty text for any other."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_ENOUGH]
    if len(head) < 4 or len(data) % 2 or b"\0" not in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    pairs = len(head) // 2
    if odd * 2 > pairs and not even:  # more than half of the characters are Latin letters, without a mark
        return "utf-16-le"
    return "utf-16-be" if even * 2 > pairs and not odd else ""
