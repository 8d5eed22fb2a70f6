"""Checking the stored answers, without changing them."""

from collections.abc import Iterator
from pathlib import Path

from quiz.cli.doctor.finding import Finding
from quiz.wording import health

_MOST = 10
"""Unreadable facts that are named one by one."""


def findings(path: Path) -> Iterator[Finding]:
    """Yield the condition of the store at ``path``, and of each damaged one that was set aside there."""
    from quiz.store.inspect_store import inspect, set_aside  # noqa: PLC0415 - nothing else needs the store

    condition, reason, unreadable = inspect(path)
    fix = health.ANSWERS_FIXES.get(condition, "")
    yield Finding("answers", health.answers(str(path), condition, reason), fix)
    for row in unreadable[:_MOST]:
        what = health.unreadable(row.session, row.seq, row.why, row.what)
        yield Finding("unreadable", what, health.LEFT_OUT)
    if len(unreadable) > _MOST:
        yield Finding("unreadable", health.more_unreadable(len(unreadable) - _MOST), health.LEFT_OUT)
    for damaged in set_aside(path):
        yield Finding("set aside", health.set_aside(str(damaged)), health.SAVE_OR_DELETE)
