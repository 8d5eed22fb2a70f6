"""Checking the file of settings."""

from collections.abc import Iterator
from pathlib import Path

from quiz.cli.config_command import unusable
from quiz.cli.doctor.finding import Finding
from quiz.preferences import SETTINGS, read_preferences
from quiz.wording import health


def findings(path: Path) -> Iterator[Finding]:
    """Yield a finding for each mistake in the settings at ``path``; nothing where all are in order."""
    read = read_preferences(path)
    for mistake in read.mistakes:
        yield Finding("settings", health.settings(mistake), health.correct_settings(str(path)))
    for setting in SETTINGS:
        for fault in unusable(setting.key, getattr(read.preferences, setting.name)):
            yield Finding("settings", health.settings(fault), health.correct_settings(str(path)))
