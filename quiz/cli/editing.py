"""The author's own editor, opened at a line: how each one wants to be told, and what to say where it cannot be."""

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path, PureWindowsPath

from quiz import wording

_PLUS = frozenset({"vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe"})
"""Editors that take ``+LINE FILE``."""
_COLON = frozenset({"hx", "helix"})
"""Those that take ``FILE:LINE``."""
_GOTO = frozenset({"code", "code-insiders", "codium", "cursor"})
"""Those that take ``-g FILE:LINE``, and wait for the window to be closed only with ``-w``."""


def editor(environ: Mapping[str, str]) -> Callable[[Path, int], str] | None:
    """What opens a file at a line in the editor that the environment names, VISUAL before EDITOR; None without one.

    It returns once the editor is closed, with a sentence on what went wrong, if anything did.
    """
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    words = _words(named)
    return (lambda file, line: _run(command(words, file, line))) if words else None


def command(words: list[str], file: Path, line: int) -> list[str]:
    """``words``, an editor with its options, and what it has to be told to open ``file`` at ``line``.

    An editor that is not known here gets the file alone.
    """
    name = PureWindowsPath(words[0]).stem.lower()  # takes / for a separator too
    if name in _PLUS:
        return [*words, f"+{line}", str(file)]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    if name in _GOTO:
        waits = [] if {"-w", "--wait"} & set(words) else ["-w"]
        return [*words, *waits, "-g", f"{file}:{line}"]
    return [*words, str(file)]


def _words(named: str) -> list[str]:
    """A command as the shell would take it apart; one word where its quotes do not match."""
    try:
        return shlex.split(named, posix=os.name == "posix")
    except ValueError:
        return [named]


def _run(words: list[str]) -> str:
    try:
        code = subprocess.run(words, check=False).returncode  # noqa: S603 - the author's own choice
    except OSError:
        return wording.previewing.no_such_editor(words[0])
    return wording.previewing.editor_ended(Path(words[0]).name, code) if code > 0 else ""
