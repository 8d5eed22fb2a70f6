"""A bank copied out of a chat or a page: the talk around it, code fences, several pieces, curly quotes around keys.

What is no part of the bank becomes a comment, so nothing is lost, and every line stays the line that it was. All of it
is one finding with one fix. Talk without fences is recognised only where an empty line sets it apart, because a line of
a text that lost its indentation looks much the same.
"""

import re
from collections.abc import Sequence as AbstractSequence

from quiz.bank.recovery.diagnose_lookalikes import is_fence
from quiz.source import Edit, Report, Span, Stretch, codes

_ROOT_KEY = re.compile(r"[\"'“„]?[A-Za-z][\w -]{0,30}[\"'”“]?\s*:(?:\s|$)|- +\S|[\[{]|#|---|%")
_HEAD_KEY = re.compile(r"[A-Za-z][\w-]*:")
_QUESTIONS = re.compile(r"questions\s*:\s*$")
_CURLY_KEY = re.compile(r"(?P<before> *(?:- +)*)[“„«](?P<key>[\w -]+)[”“»]\s*:(?P<rest>.*)")
_CURLY_TEXT = re.compile(r"\s*[“„«](?P<text>[^“”„«»\"]*)[”“»](?P<comma>,?)\s*")
_ITEM = re.compile(r"( *)- ")
_FEWEST_WORDS = 3
"""How many words a line of talk has at least; less may be a key without its colon."""


def without_talk(lines: AbstractSequence[str], report: Report) -> list[str] | None:
    """Return ``lines`` with what is no part of the bank as comments, and report it once; None where nothing is."""
    cleaned = _unfenced(lines) if any(map(is_fence, lines)) else _bare(lines)
    cleaned = [_plain_quotes(line) for line in cleaned or lines]
    changed = [at for at, (old, new) in enumerate(zip(lines, cleaned, strict=True)) if old != new]
    if not changed:
        return None
    first, last = changed[0], changed[-1]
    start, end = (first + 1, 1), (last + 1, len(lines[last]) + 1)
    is_talk = any(cleaned[at].startswith("# ") for at in changed)
    message = "This is no part of the bank." if is_talk else "These quotes and fences mean nothing in a bank."
    hint = "Take it out, and all else that the chat wrote around the bank; --fix makes comments of it."
    if not is_talk:
        hint = 'Write keys without quotes, or with plain ones: ".'
    at = Stretch(start, (start[0], len(lines[first]) + 1))
    report.add(
        at, codes.PASTED, message, hint, Edit(Span(report.path, start, end), "\n".join(cleaned[first : last + 1]))
    )
    return cleaned


def _unfenced(lines: AbstractSequence[str]) -> list[str] | None:
    """Return ``lines`` with what is outside the fenced pieces of a bank as comments; None where no talk is there."""
    fences = [at for at, line in enumerate(lines) if is_fence(line)]
    pieces = [(begin + 1, end) for begin, end in zip(fences[::2], [*fences[1::2], len(lines)], strict=False)]
    pieces = [piece for piece in pieces if _looks_like_a_bank(lines[piece[0] : piece[1]])]
    kept = {at for begin, end in pieces for at in range(begin, end)}
    outside = [at for at, line in enumerate(lines) if at not in kept and not is_fence(line) and line.strip()]
    if not pieces or not (len(pieces) > 1 or any(not lines[at].startswith("#") for at in outside)):
        return None
    cleaned = ["" if is_fence(line) else line if at in kept else _comment(line) for at, line in enumerate(lines)]
    column = _column(lines[pieces[0][0] : pieces[0][1]])
    for begin, end in pieces[1:]:
        cleaned[begin:end] = _continued(cleaned[begin:end], column)
    return cleaned


def _looks_like_a_bank(lines: AbstractSequence[str]) -> bool:
    first = next((line for line in lines if line.strip()), "")
    return bool(_ROOT_KEY.match(first.strip()))


def _continued(lines: list[str], column: int | None) -> list[str]:
    """Return a further piece, with its questions in the ``column`` of the first, and its head as comments."""
    own = _column(lines)
    made: list[str] = []
    inside = False
    for line in lines:
        if _QUESTIONS.match(line):
            inside = True
            made.append("")
        elif _ITEM.match(line) or inside or not line.strip():
            inside = True
            shift = (column or 0) - (own or 0)
            made.append(" " * shift + line if shift > 0 and line.strip() else line[max(0, -shift) :])
        else:
            made.append(_comment(line))
    return made


def _column(lines: AbstractSequence[str]) -> int | None:
    """Return how many spaces the questions have before their dash: as many as the first item."""
    found = next((match for line in lines if (match := _ITEM.match(line))), None)
    return len(found[1]) if found else None


def _bare(lines: AbstractSequence[str]) -> list[str] | None:
    """Return ``lines`` with the talk above and below a bank as comments; None where there is none."""
    content = [at for at, line in enumerate(lines) if line.strip()]
    heads = [at for at in content if _HEAD_KEY.match(lines[at]) or lines[at].startswith(("- ", "{", "["))]
    if not heads:
        return None
    cleaned = list(lines)
    for above in (at for at in content if at < heads[0]):
        if not lines[heads[0] - 1].strip() and _is_talk(lines[above]):
            cleaned[above] = _comment(lines[above])
    indented = (at for at in content if lines[at].startswith((" ", "\t", "- ", "}", "]")))
    last = max(heads[-1], max(indented, default=0))
    for below in (at for at in content if at > last):
        if not lines[last + 1].strip() and _is_talk(lines[below]):
            cleaned[below] = _comment(lines[below])
    return cleaned


def _is_talk(line: str) -> bool:
    return not line.startswith((" ", "\t", "-", "#", "%", "...")) and len(line.split()) >= _FEWEST_WORDS


def _comment(line: str) -> str:
    return f"# {line}" if line.strip() and not line.startswith("#") else line


def _plain_quotes(line: str) -> str:
    """Return a line whose key is in curly quotes with plain ones, around its text as well."""
    found = _CURLY_KEY.fullmatch(line)
    if found is None:
        return line
    text = _CURLY_TEXT.fullmatch(found["rest"])
    rest = f' "{text["text"]}"{text["comma"]}' if text else found["rest"]
    return f'{found["before"]}"{found["key"]}":{rest}'
