"""What commands print, and where: results to standard output, what there is to say about them to standard error.

Every line goes through ``line`` here: most hold a text from a bank, a path or somebody's typing.
"""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

from quiz import files
from quiz.errors import QuizError


def take_any_character() -> None:
    """Let standard output write as an escape what its encoding does not have; a typed one that is none is replaced."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def line(text: str, to: TextIO | None = None) -> str:
    """``text`` safe to print, and on one line whatever it holds: a title or a file name may hold line ends.

    In ASCII where ``to``, standard output if it is None, is a terminal that shows nothing else. A file or a program
    gets the characters themselves, or what tells them apart.
    """
    if text.isascii() and text.isprintable():
        return text
    from quiz.prose import in_ascii, safe  # noqa: PLC0415 - most lines need nothing of it

    shown = safe(text).replace("\n", "\u240a").replace("\t", " ")
    return in_ascii(shown) if _shows_only_ascii(to or sys.stdout) else shown


def _shows_only_ascii(stream: TextIO | None) -> bool:
    if stream is None or not stream.isatty():
        return False
    from quiz.cli import characters  # noqa: PLC0415 - nor this

    return characters.known().ascii_only


def show(*lines: str) -> None:
    """Print lines of a result."""
    try:
        for text in lines:
            print(line(text))
    except OSError as error:
        raise _unwritable(error) from error


def utter(text: str) -> None:
    """Print one line of a conversation at once."""
    show(text)
    flush()


def hear() -> str:
    """The next line that is typed, with its end; empty once there is nothing more."""
    try:
        return sys.stdin.readline() if sys.stdin else ""
    except (OSError, ValueError):  # closed, or not to be read
        return ""


def flush() -> None:
    """See to it that everything shown has arrived."""
    try:
        print(end="", flush=True)
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> OSError | QuizError:
    if isinstance(error, BrokenPipeError):
        return error
    give_up()
    return QuizError(f"The output cannot be written: {files.reason(error)}.")


def give_up() -> None:
    """Write no more, so that the end of the process does not try to."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def complain(sentence: str, usage: str = "") -> None:
    """Say on standard error what is wrong."""
    print(f"quiz: {line(sentence, sys.stderr)}", file=sys.stderr)
    if usage:
        print(f"usage: {usage}", file=sys.stderr)


def ask(question: str) -> None:
    """Put a question, and leave the cursor behind it."""
    print(line(question, sys.stderr), end="", file=sys.stderr, flush=True)


def width() -> int | None:
    """How many columns the reader of standard output has; None where that is no terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None
