"""The author's own editor, opened at a line: the arguments that each editor takes, and what to do without one."""

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path, PureWindowsPath

_PLUS = frozenset({"vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe"})
"""Editors that take ``+LINE FILE``."""
_COLON = frozenset({"hx", "helix"})
"""Editors that take ``FILE:LINE``."""
_GOTO = frozenset({"code", "code-insiders", "codium", "cursor"})
"""Editors that take ``-g FILE:LINE``, and that need ``-w`` to wait until the window is closed."""


def editor(environ: Mapping[str, str]) -> Callable[[Path, int], str] | None:
    """Return a function that opens a file at a line in the editor of VISUAL, else of EDITOR; None if neither is set.

    The function returns once the editor is closed: a sentence if it failed, else an empty text.
    """
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    words = _words(named)
    return (lambda file, line: _run(command(words, file, line))) if words else None


def command(words: list[str], file: Path, line: int) -> list[str]:
    """Return the command that opens ``file`` at ``line``; ``words`` are the editor and its options.

    An unknown editor is given only the file.
    """
    name = PureWindowsPath(words[0]).stem.lower()  # it splits at / as well
    if name in _PLUS:
        return [*words, f"+{line}", str(file)]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    if name in _GOTO:
        waits = [] if {"-w", "--wait"} & set(words) else ["-w"]
        return [*words, *waits, "-g", f"{file}:{line}"]
    return [*words, str(file)]


def _words(named: str) -> list[str]:
    """Return the words of a command as a shell would split it; one word if its quotes do not match."""
    try:
        return shlex.split(named, posix=os.name == "posix")
    except ValueError:
        return [named]


def _run(words: list[str]) -> str:
    try:
        code = subprocess.run(words, check=False).returncode  # noqa: S603 - the author's own choice
    except OSError:
        return f'The editor "{words[0]}" cannot be started. Choose another, for example: export EDITOR=nano'
    return f"{Path(words[0]).name} ended with exit code {code}." if code > 0 else ""
