"""Checking the files of a person, without changing them: the settings and the stored answers."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quiz.cli.config_command import unusable
from quiz.cli.doctor.finding import Finding
from quiz.preferences import SETTINGS, read_preferences

_MOST = 10
"""Unreadable facts that are named one by one."""
_CONDITIONS: Mapping[str, tuple[str, str]] = {
    "none": ("none yet. They will be kept in {path}.", ""),
    "sound": ("kept in {path}, which is in order.", ""),
    "damaged": (
        "{path} is damaged.",
        "Start quiz: once it meets the damage it moves the file aside, unchanged, and saves in a new one all that can "
        "be read.",
    ),
    "newer": (
        "{path} was written by a newer version of quiz.",
        "Install the newer version, or set QUIZ_HOME to another folder.",
    ),
    "locked": (
        "another program is using {path}.",
        "Close that program, or wait a moment. Then run quiz doctor again.",
    ),
    "unwritable": (
        "they cannot be saved in {path} ({reason}).",
        "Correct that, or set QUIZ_HOME to a folder that you may write to.",
    ),
}
"""What is said of a store in each condition, and how to fix it."""
_UNREADABLE: Mapping[str, str] = {
    "column": "its {} is damaged",
    "kind": "this quiz does not know the kind {}",
    "time": "its time, {}, is none",
    "body": "its contents are damaged",
    "key": "its {} is missing or damaged",
}
_LEFT_OUT = (
    "It is left out and stays in the file; everything else is used. If it was an answer, answer that question again."
)
_NEWER = "Install a newer quiz, which may know it. Until then it is left out and stays in the file; the rest is used."
_SAVE_OR_DELETE = (
    "What could be read of it is kept. Somebody who knows SQLite may find more in it, with .recover. If nothing is "
    "missing, delete it."
)


def settings(path: Path) -> Iterator[Finding]:
    """Yield a finding for each mistake in the settings at ``path``; nothing where all are in order."""
    read = read_preferences(path)
    faults = [fault for it in SETTINGS for fault in unusable(it.key, getattr(read.preferences, it.name))]
    fix = f"Correct it in {path}; quiz config lists every setting. Until then its usual value is used."
    for mistake in (*read.mistakes, *faults):
        yield Finding("settings", f"Settings: {mistake.removeprefix('Settings: ')}", fix)


def answers(path: Path) -> Iterator[Finding]:
    """Yield the condition of the store at ``path``, and of each damaged one that was set aside there."""
    from quiz.store.inspect_store import inspect, set_aside  # noqa: PLC0415 - nothing else needs the store

    condition, reason, unreadable = inspect(path)
    message, fix = _CONDITIONS[condition]
    yield Finding("answers", f"Answers: {message.format(path=path, reason=reason)}", fix)
    for row in unreadable[:_MOST]:
        why = _UNREADABLE[row.why].format(row.what)
        fix = _NEWER if row.why == "kind" else _LEFT_OUT
        yield Finding("unreadable", f"Unreadable: number {row.seq} of session {row.session}: {why}.", fix)
    if len(unreadable) > _MOST:
        yield Finding("unreadable", f"Unreadable: {len(unreadable) - _MOST} more.", _LEFT_OUT)
    for damaged in set_aside(path):
        yield Finding("set aside", f"Set aside: {damaged}, a damaged file of answers.", _SAVE_OR_DELETE)
