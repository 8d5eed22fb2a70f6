"""Talking to the person at the terminal: results to standard output, messages and questions to standard error.

Every line goes through ``line``, because most hold a text from a bank, a path or something that was typed.
"""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TextIO

from quiz import files
from quiz.errors import QuizError, UsageError

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Moves to the top and clears the screen, with the lines that have left it."""


def accept_any_character() -> None:
    """Write an escape for each character that the output's encoding lacks."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def line(text: str, to: TextIO | None = None) -> str:
    """Return ``text`` safe to print, and on one line even if it contains line ends, as a title or a file name may.

    It is in ASCII if ``to`` (standard output if None) is a terminal that shows only ASCII. Files and programs get the
    characters themselves, or an escape for each.
    """
    if text.isascii() and text.isprintable():
        return text
    from quiz.prose import in_ascii, safe  # noqa: PLC0415 - most lines do not need it

    shown = safe(text).replace("\n", "\u240a").replace("\t", " ")
    return in_ascii(shown) if _shows_only_ascii(to or sys.stdout) else shown


def _shows_only_ascii(stream: TextIO | None) -> bool:
    if stream is None or not stream.isatty():
        return False
    from quiz.cli import encoding  # noqa: PLC0415 - most lines do not need this either

    return encoding.current().ascii_only


def show(*lines: str) -> None:
    """Print lines of a result. Raises QuizError if they cannot be written."""
    try:
        for text in lines:
            print(line(text))
    except OSError as error:
        raise _unwritable(error) from error


def show_json(data: object) -> None:
    """Print data for programs. Raises QuizError if it cannot be written."""
    import json  # noqa: PLC0415 - most people read text

    show(*json.dumps(data, indent=2).splitlines())


def say(*sentences: str) -> None:
    """Print sentences of a result, on a terminal wrapped at words. Raises QuizError if they cannot be written."""
    columns = width()
    show(*(row for text in sentences for row in wrapped(line(text), columns)))


def wrapped(text: str, columns: int | None) -> list[str]:
    """Return a printable line as lines of at most ``columns`` where blanks allow that; whole where that is None.

    Every line is indented as the first one. A terminal would break in the middle of a word.
    """
    if columns is None or (len(text) <= columns and text.isascii()):
        return [text]
    from quiz.prose import display_width  # noqa: PLC0415 - most lines are short

    words = text.lstrip(" ")
    indent = " " * (len(text) - len(words) if len(text) - len(words) < columns // 2 else 0)
    first, *others = words.split(" ")
    rows = [indent + first]
    for word in others:
        longer = f"{rows[-1]} {word}"
        if word and display_width(longer) > columns:
            rows.append(indent + word)
        else:
            rows[-1] = longer
    return rows


def show_screen(lines: Sequence[str]) -> None:
    """Show lines in the place of all that the terminal shows, with one write, so that nothing flickers."""
    text = "".join(f"{line(text)}\n" for text in lines)
    try:
        print(f"{_CLEAR}{text}", end="", flush=True)
    except OSError as error:
        raise _unwritable(error) from error


def show_bytes(data: bytes) -> None:
    """Write a file to standard output as it is. Raises QuizError if it cannot be written."""
    flush()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        raise _unwritable(error) from error


def note(*lines: str) -> None:
    """Print lines on standard error, beside a result that is for programs."""
    for text in lines:
        _print_error(text)


def print_now(text: str) -> None:
    """Print one line of a conversation immediately. Raises QuizError if it cannot be written."""
    say(text)
    flush()


def read_line() -> str:
    """Return the next line that is typed, with its line end; empty at the end of the input."""
    try:
        return sys.stdin.readline() if sys.stdin else ""
    except (OSError, ValueError):  # the input is closed, or cannot be read
        return ""


def flush() -> None:
    """Write everything that was shown. Raises QuizError if it cannot be written."""
    try:
        print(end="", flush=True)
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> OSError | QuizError:
    if isinstance(error, BrokenPipeError):
        return error
    discard_output()
    return QuizError(f"The output cannot be written: {files.reason(error)}.")


def discard_output() -> None:
    """Discard all further output, so that Python does not fail while it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def complain(sentence: str, usage: str = "") -> None:
    """Print a message on standard error, with the usage of the command if one is given."""
    _print_error(f"quiz: {sentence}")
    if usage:
        _print_error(f"usage: {usage}")


def _print_error(text: str) -> None:
    print(*wrapped(line(text, sys.stderr), _columns(sys.stderr)), sep="\n", file=sys.stderr)


def ask(question: str) -> None:
    """Print a question on standard error, and leave the cursor after it."""
    rows = wrapped(line(question, sys.stderr), _columns(sys.stderr))
    print(*rows, sep="\n", end="", file=sys.stderr, flush=True)


def confirm(question: str, otherwise: str) -> bool:
    """Ask whether to do something that cannot be undone; only yes is a yes.

    Raises UsageError if there is no terminal to ask on; ``otherwise`` says how to run the command without a question.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(f"There is no terminal to ask you on: {otherwise}")
    ask(question)
    return read_line().strip().casefold() in ("y", "yes")


def is_answered() -> bool:
    """Return whether somebody is there who reads what is printed, and may answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def height() -> int | None:
    """Return the lines of the terminal that standard output goes to; None if it goes elsewhere, or that is unknown."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or None if width() else None
    except OSError:
        return None


def width() -> int | None:
    """Return the columns of the terminal that standard output goes to; None if it goes elsewhere."""
    return _columns(sys.stdout)


def _columns(stream: TextIO | None) -> int | None:
    if stream is None or not stream.isatty():
        return None
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except OSError:
        return None
