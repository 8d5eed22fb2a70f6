"""A history as a file: one JSON object a line. Knows lines and their places, no database.

The first line is ``{"quiz-history": 1}``. Then comes one fact a line, then the ids of what was forgotten, without
content, and in the last line how many there are of both, so that a file that was cut off is noticed. The body of a fact
that this program can read is an object, and is checked when it is read; any other is the text that is kept, so that it
comes back exactly. The format is described in ``.github/HISTORY_FORMAT.md``.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, NamedTuple, NoReturn

from quiz import lazy
from quiz.errors import QuizError
from quiz.model.fact_text import text_of_body
from quiz.replay.branches import FactRow
from quiz.store.serialize import Unreadable, from_row, is_readable
from quiz.wording import history_files as words

VERSION = 1
"""Raised when a program of this version could no longer read the file; new kinds of facts are no reason."""
FIRST = f'{{"quiz-history": {VERSION}}}\n'
"""The first line."""
_START = b'{"quiz-history"'
_SQLITE = b"SQLite format 3\0"
_UTF_16 = b"\xff\xfe", b"\xfe\xff"
_LONGEST = 32 << 20
"""Bytes of a line; the longest bank is shorter."""
_MOST_EMPTY = 1000
"""Empty lines; quiz writes none, but an editor may add some."""
_LARGEST = 1 << 63
_KEYS: Mapping[str, type | tuple[type, ...]] = {
    "id": str,
    "session": str,
    "seq": int,
    "kind": str,
    "at": str,
    "utc_offset": int,
    "body": (dict, str),
}

_USUAL = lazy.pattern(
    r'\{"id": "([^"\\]+)", "session": "([^"\\]+)", "seq": (\d{1,15}), "kind": "([a-z]+)", "at": "([^"\\]+)",'
    r' "utc_offset": (-?\d{1,6}), "body": (\{.*\})\}\r?\n?'
)
"""A line as quiz writes it: the text of the body is kept as it is."""


class HistoryError(QuizError):
    """A file is no history that can be imported; nothing of it was."""


class _NotAFactError(ValueError):
    """What JSON allows and a fact does not have, in a few words."""


class End(NamedTuple):
    """The last line."""

    facts: int
    forgotten: int

    def line(self) -> str:
        """Return it as a line."""
        return json.dumps({"end": True, **self._asdict()}) + "\n"


class Fault(NamedTuple):
    """Reports what is wrong with a file, and where."""

    name: str

    def at(self, line: int, column: int, sentence: str) -> NoReturn:
        """Raise HistoryError."""
        raise HistoryError(words.at(self.name, line, column, sentence))


def line_of(row: tuple[object, ...]) -> str | None:
    """Return a stored row as a line; None where a column holds what no fact has, so that it cannot go out exactly."""
    if not _is_storable(row):
        return None
    *columns, body = row
    name, session, seq, kind, at, utc_offset = (json.dumps(it, ensure_ascii=False) for it in columns)
    start = (
        f'{{"id": {name}, "session": {session}, "seq": {seq}, "kind": {kind}, "at": {at}, "utc_offset": {utc_offset}, '
    )
    line = f'{start}"body": {body}}}\n' if is_readable(str(row[3]), str(row[4]), str(body)) else ""
    return line if _USUAL.fullmatch(line) else f'{start}"body": {json.dumps(body, ensure_ascii=False)}}}\n'


def forgotten_line(name: str) -> str:
    """Return the id of a forgotten fact as a line."""
    return json.dumps({"forgotten": name}, ensure_ascii=False) + "\n"


def read(stream: BinaryIO, name: str, progress: Callable[[int], None]) -> Iterator[FactRow | str | None]:
    """Yield what each line after the first holds: a fact, the id of a forgotten one, or None. ``name`` is the file.

    Lines are read as they are asked for, so that a file may be larger than memory; ``progress`` is called with the
    bytes read so far. Raises HistoryError with the place where anything is wrong, and OSError.
    """
    fault, done, end = Fault(name), 0, None
    number = facts = forgotten = empty = 0
    while raw := stream.readline(_LONGEST + 1):
        number, done = number + 1, done + len(raw)
        if not number % 1000:
            progress(done)
        if number == 1:
            _require_ours(raw, fault)
            continue
        if len(raw) > _LONGEST:
            fault.at(number, 1, words.TOO_LONG)
        if raw.isspace():
            empty += 1
            if empty > _MOST_EMPTY:
                fault.at(number, 1, words.EMPTY_LINES)
            yield None
            continue
        if end:
            fault.at(number, 1, words.SECOND if raw.startswith(_START) else words.AFTER_THE_END)
        line = _line(raw, number, fault, is_cut_off=not raw.endswith(b"\n"))
        if isinstance(line, End):
            end = line
            continue
        if isinstance(line, str):
            forgotten += 1
        else:
            facts += 1
        yield line
    if not number:
        fault.at(1, 1, words.NOT_OURS)
    if end is None:
        fault.at(number, 1, words.cut_off(number))
    if end != (facts, forgotten):
        fault.at(number, 1, words.miscounted(end.facts + end.forgotten, facts + forgotten))


def is_history(stream: BinaryIO) -> bool:
    """Return whether a file begins as an exported history of any version. Raises OSError."""
    return _version(stream.readline(_LONGEST + 1)) > 0


def _require_ours(line: bytes, fault: Fault) -> None:
    """Report a file that no program of this version wrote."""
    if line.startswith(_SQLITE):
        fault.at(1, 1, words.A_STORE)
    if line.startswith(_UTF_16):
        fault.at(1, 1, words.UTF_16)
    version = _version(line)
    if version < 1:
        fault.at(1, 1, words.NOT_OURS)
    if version > VERSION:
        fault.at(1, 1, words.newer(version, VERSION))


def _version(line: bytes) -> int:
    """Return the version in a first line; 0 where it has none."""
    try:
        found = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return 0
    version = found.get("quiz-history") if isinstance(found, dict) else None
    return version if type(version) is int else 0


def _line(raw: bytes, number: int, fault: Fault, *, is_cut_off: bool) -> FactRow | str | End:
    """Return what a line holds."""
    cut_off = words.cut_off(number) if is_cut_off else ""
    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        fault.at(number, error.start + 1, cut_off or words.NOT_UTF8)
    if usual := _USUAL.fullmatch(line):
        name, session, seq, kind, at, utc_offset, body = usual.groups()
        if is_readable(kind, at, body):
            return FactRow(name, session, int(seq), kind, at, int(utc_offset), body)
    return _edited(line, number, fault, cut_off)


def _edited(line: str, number: int, fault: Fault, cut_off: str) -> FactRow | str | End:
    """Return what a line holds that was written in another way, or report its first fault with its place."""
    try:
        found = json.loads(line, object_pairs_hook=_without_twins, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        fault.at(number, error.colno, cut_off or words.not_json(error.msg.lower()))
    except RecursionError:
        fault.at(number, 1, words.not_json("its brackets are nested too deep"))
    except _NotAFactError as error:
        fault.at(number, 1, words.not_json(str(error)))
    except ValueError:
        fault.at(number, 1, words.not_json("a number has too many digits"))
    if not isinstance(found, dict):
        fault.at(number, 1, words.not_json("it is no object"))
    if end := _end(found):
        return end
    if set(found) == {"forgotten"} and _holds("id", found["forgotten"]):
        return str(found["forgotten"])
    if key := next((key for key in found if key not in _KEYS), ""):
        fault.at(
            number, _column(line, key), words.SECOND if line.startswith(_START.decode()) else words.unknown_key(key)
        )
    for key in _KEYS:
        if key not in found:
            fault.at(number, 1, words.missing_key(key))
        if not _holds(key, found[key]):
            fault.at(number, _column(line, key), words.wrong_value(key))
    body = found["body"]
    try:
        row = FactRow(**{**found, "body": body if isinstance(body, str) else text_of_body(body)})
    except ValueError:  # a number that is too large for any
        fault.at(number, _column(line, "body"), words.wrong_value("body"))
    if isinstance(body, dict):
        _require_readable(row, body, line, number, fault)
    return row


def _end(found: dict[str, object]) -> End | None:
    match found:
        case {"end": True, "facts": int(facts), "forgotten": int(forgotten)} if len(found) == 3:
            return End(facts, forgotten)
        case _:
            return None


def _require_readable(row: FactRow, body: dict[str, object], line: str, number: int, fault: Fault) -> None:
    """Report what makes a fact unreadable whose body is an object: one that quiz could not read goes out as a text."""
    match from_row(row):
        case Unreadable(why="key", what=key) if key not in body:
            fault.at(number, _column(line, "body"), words.missing_key(key))
        case Unreadable(why="key" | "column", what=key):
            fault.at(number, _column(line, key), words.wrong_value(key))
        case Unreadable(why="time"):
            fault.at(number, _column(line, "at"), words.wrong_value("at"))
        case Unreadable(why="body"):
            fault.at(number, _column(line, "body"), words.wrong_value("body"))
        case _:
            pass


def _column(line: str, key: str) -> int:
    return line.find(json.dumps(key)) + 1 or 1


def _refuse(written: str) -> NoReturn:
    raise _NotAFactError(f"{written} is no number")


def _holds(key: str, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, _KEYS[key]):
        return False
    if isinstance(value, int):
        return -_LARGEST <= value < _LARGEST
    if isinstance(value, str):  # a lone surrogate cannot be kept
        return not any("\ud800" <= sign <= "\udfff" for sign in value) and (value != "" or key not in ("id", "session"))
    return True


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _NotAFactError("a key is there twice")
    return found


def _is_storable(row: tuple[object, ...]) -> bool:
    return len(row) == len(_KEYS) and all(_holds(key, it) for key, it in zip(_KEYS, row, strict=True))
