"""Where the answers are, and how they are; they are looked at and left as they are."""

from collections.abc import Iterator
from pathlib import Path

from quiz.cli.doctor.finding import Finding
from quiz.wording import health


def findings(path: Path) -> Iterator[Finding]:
    """What is to be said of the store at ``path``, and of those that were set aside there."""
    from quiz.store.inspect_store import inspect, set_aside  # noqa: PLC0415 - nothing else needs the store

    condition, reason = inspect(path)
    mend = health.ANSWERS_MENDS.get(condition, "")
    yield Finding("answers", health.answers(str(path), condition, reason), mend)
    for damaged in set_aside(path):
        yield Finding("set aside", health.set_aside(str(damaged)), health.SAVE_OR_DELETE)
