"""Checking the stored answers, without changing them."""

from collections.abc import Iterator
from pathlib import Path

from quiz.cli.doctor.finding import Finding
from quiz.wording import health


def findings(path: Path) -> Iterator[Finding]:
    """Yield the condition of the store at ``path``, and of each damaged one that was set aside there."""
    from quiz.store.inspect_store import inspect, set_aside  # noqa: PLC0415 - nothing else needs the store

    condition, reason = inspect(path)
    fix = health.ANSWERS_FIXES.get(condition, "")
    yield Finding("answers", health.answers(str(path), condition, reason), fix)
    for damaged in set_aside(path):
        yield Finding("set aside", health.set_aside(str(damaged)), health.SAVE_OR_DELETE)
